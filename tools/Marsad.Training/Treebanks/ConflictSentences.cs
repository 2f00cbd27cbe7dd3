using Marsad.Core.Language.Conllu;

namespace Marsad.Training.Treebanks;

/// <summary>Sentences of conflict news made from patterns with trees, conflict.txt, whose header tells how it is written.</summary>
internal static class ConflictSentences
{
    private const string Resource = "Treebanks/conflict.txt";

    /// <summary>So many sentences of every pattern, their slots filled by chance.</summary>
    public static List<ConlluSentence> Make(int each, Chance chance)
    {
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var patterns = new List<string[]>();
        using var reader = new StreamReader(typeof(ConflictSentences).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0 || parts[0][0] == '#')
                continue;
            if (parts[0][0] == '@')
                lists.Add(parts[0][1..], parts[1..]);
            else
                patterns.Add(parts);
        }

        return [.. patterns.SelectMany(pattern => Enumerable.Range(0, each).Select(_ => new ConlluSentence([], [.. pattern.Select(p => Word(p, lists, chance))], [])))];
    }

    // From the right, as a form may be a slash.
    private static ConlluWord Word(string written, Dictionary<string, string[]> lists, Chance chance)
    {
        var parts = written.Split('/');
        var form = string.Join('/', parts[..^4]);
        if (form[0] == '{' && lists[form[1..^1]] is var list)
            form = list[chance.Below(list.Length)];
        return new ConlluWord(form, "_", parts[^3], parts[^4], "_", int.Parse(parts[^2], System.Globalization.CultureInfo.InvariantCulture), parts[^1], "_");
    }
}
