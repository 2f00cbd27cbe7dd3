using Marsad.Core.Language.Conllu;

namespace Marsad.Training.Treebanks;

/// <summary>One sentence to learn from. Tags are stored as index plus one.</summary>
internal sealed class Example(ConlluSentence sentence, Inventory inventory)
{
    public string[] Forms { get; } = [.. sentence.Words.Select(w => w.Form)];

    public byte[] Xpos { get; } = [.. sentence.Words.Select(w => inventory.Xpos(w))];

    public byte[] Upos { get; } = [.. sentence.Words.Select(w => inventory.Upos(w))];

    /// <summary>Head of word i + 1, from 1; 0 is the root.</summary>
    public int[] Heads { get; } = [.. sentence.Words.Select(w => w.Head)];

    public byte[] Labels { get; } = [.. sentence.Words.Select(w => inventory.Label(w))];

    public int Count => Forms.Length;
}

/// <summary>The tags and labels of the training data in a fixed order.</summary>
internal sealed class Inventory
{
    private readonly Dictionary<string, byte> _xpos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte> _upos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte> _labels = new(StringComparer.Ordinal);

    public Inventory(IEnumerable<ConlluSentence> sentences)
    {
        var words = sentences.SelectMany(s => s.Words).ToList();
        Number(words.Select(w => w.Xpos), _xpos);
        Number(words.Select(w => w.Upos), _upos);
        Number(words.Select(w => w.Relation), _labels);
        Allowed = new uint[_xpos.Count];
        var pairs = words.GroupBy(w => (w.Xpos, w.Upos)).ToDictionary(g => g.Key, g => g.Count());
        var totals = words.GroupBy(w => w.Xpos, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var ((xpos, upos), count) in pairs)
        {
            // A pair of tags that stands three times in ten thousand is more often an error than a use.
            if (count * 3000L > totals[xpos])
                Allowed[_xpos[xpos]] |= 1u << _upos[upos];
        }
    }

    public string[] XposTags => [.. _xpos.Keys];

    public string[] UposTags => [.. _upos.Keys];

    public string[] Relations => [.. _labels.Keys];

    /// <summary>For each XPOS tag the UPOS tags seen with it, one bit each.</summary>
    public uint[] Allowed { get; }

    public byte Xpos(ConlluWord word) => (byte)(_xpos.GetValueOrDefault(word.Xpos) + 1);

    public byte Upos(ConlluWord word) => (byte)(_upos.GetValueOrDefault(word.Upos) + 1);

    public byte Label(ConlluWord word) => _labels.GetValueOrDefault(word.Relation);

    private static void Number(IEnumerable<string> values, Dictionary<string, byte> numbers)
    {
        foreach (var value in values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            numbers.Add(value.Key, (byte)numbers.Count);
    }
}
