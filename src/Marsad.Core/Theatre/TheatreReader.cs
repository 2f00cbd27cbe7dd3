namespace Marsad.Core.Theatre;

/// <summary>Something in a pack's file that is not as it must be.</summary>
/// <param name="File">Name of the file within the pack.</param>
/// <param name="Line">Line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Value">The offending value.</param>
/// <param name="Expected">What was expected in its place.</param>
public sealed record TheatreProblem(string File, int Line, string Value, string Expected)
{
    public override string ToString() => $"{File}:{Line}: '{Value}': expected {Expected}";
}

/// <summary>Reads and validates a pack from the text of its files.</summary>
public static class TheatreReader
{
}
