using Marsad.Core.Language.Engine;

namespace Marsad.Tests.Language;

/// <summary>The engine with the model that comes with Marsad.</summary>
internal static class EnglishModel
{
    public static LanguageEngine Engine { get; } = new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", "english.model")));
}
