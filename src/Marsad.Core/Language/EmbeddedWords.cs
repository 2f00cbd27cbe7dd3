using System.Reflection;

namespace Marsad.Core.Language;

/// <summary>Word lists that are compiled into this library: tab-separated, '#' opens a comment line.</summary>
internal static class EmbeddedWords
{
    /// <summary>The lines of list <paramref name="name"/> ("Language/verbs.tsv"), without comments and empty lines.</summary>
    /// <exception cref="InvalidOperationException">If no list has that name: a fault of the build.</exception>
    public static IEnumerable<string> Lines(string name)
    {
#pragma warning disable RS0030 // A resource of this assembly is part of the code; reading it is no I/O.
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the word list {name} is not in the assembly");
        using var reader = new System.IO.StreamReader(stream);
        var text = reader.ReadToEnd();
#pragma warning restore RS0030
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
                yield return line;
        }
    }
}
