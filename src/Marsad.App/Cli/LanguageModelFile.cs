using System.CommandLine;
using Marsad.Core.Language.Engine;
using Marsad.Core.Language.Weights;

namespace Marsad.App.Cli;

/// <summary>The <c>--model</c> option and the language model that comes with Marsad, <c>models/english.model</c> beside the executable.</summary>
internal static class LanguageModelFile
{
    public static Option<string?> Option() => new("--model")
    {
        Description = "Language model. [default: models/english.model beside the program]",
        HelpName = "PATH",
    };

    /// <summary>The engine; null, with what is wrong on standard error, when the model cannot be used.</summary>
    public static LanguageEngine? Load(string? path)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, "models", "english.model");
        try
        {
            return new LanguageEngine(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ModelFormatException)
        {
            Console.Error.WriteLine($"{path}: the language model cannot be used: {e.Message}; docs/language.md tells how to train one");
            return null;
        }
    }
}
