namespace Marsad.Core.Language.Weights;

/// <summary>The bytes given as a language model are none, or are of another version; the message says what was found.</summary>
public sealed class ModelFormatException(string message) : Exception(message);
