namespace Marsad.Core.Language.Conllu;

/// <summary>Reads CoNLL-U (universaldependencies.org/format.html), line by line.</summary>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>The sentences of the lines.</summary>
    /// <exception cref="FormatException">If a line is no CoNLL-U; the message gives its number and what is wrong.</exception>
    public static IEnumerable<ConlluSentence> Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var comments = new List<string>();
        var words = new List<ConlluWord>();
        var ranges = new List<ConlluRange>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                    yield return new ConlluSentence([.. comments], [.. words], [.. ranges]);
                comments.Clear();
                words.Clear();
                ranges.Clear();
            }
            else if (line[0] == '#')
            {
                comments.Add(line);
            }
            else
            {
                Take(line, number, words, ranges);
            }
        }

        if (words.Count > 0)
            yield return new ConlluSentence(comments, words, ranges);
    }

    private static void Take(string line, int number, List<ConlluWord> words, List<ConlluRange> ranges)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns)
            throw new FormatException($"line {number} has {columns.Length} columns, CoNLL-U has {Columns}: {line}");
        var id = columns[0];
        if (id.Contains('.', StringComparison.Ordinal))
            return;
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            ranges.Add(new ConlluRange(Number(id[..dash], "id", number), Number(id[(dash + 1)..], "id", number), columns[1], columns[9]));
            return;
        }

        if (Number(id, "id", number) != words.Count + 1)
            throw new FormatException($"line {number} has the id {id} where {words.Count + 1} should follow");
        var head = columns[6] == "_" ? 0 : Number(columns[6], "head", number);
        words.Add(new ConlluWord(columns[1], columns[2], Value(columns[3]), Value(columns[4]), Value(columns[5]), head, Value(columns[7]), columns[9]));
    }

    private static string Value(string column) => column == "_" ? "" : column;

    private static int Number(string text, string what, int line) =>
        int.TryParse(text, out var value) && value >= 0 ? value : throw new FormatException($"line {line}: the {what} \"{text}\" is no number");
}
