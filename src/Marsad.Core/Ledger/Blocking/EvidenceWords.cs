using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Blocking;

/// <summary>The distinct words of a claim's fullest evidence, folded and sorted: what two outlets share when one copies the other.</summary>
internal readonly struct EvidenceWords
{
    /// <summary>Fewer words than this say nothing about copying.</summary>
    public const int Enough = 5;

    private readonly string[] _words;

    public EvidenceWords(Claim claim)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var text = claim.Evidence[0];
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (end > start)
                words.Add(text[start..end].ToLowerInvariant());
            start = Math.Max(end, start + 1);
        }

        _words = [.. words];
    }

    public int Count => _words.Length;

    /// <summary>Shared words over all words (Jaccard), 0 to 1; 0 when either has fewer than <see cref="Enough"/>.</summary>
    public double Likeness(EvidenceWords other)
    {
        if (Count < Enough || other.Count < Enough)
            return 0;
        var shared = 0;
        for (int i = 0, j = 0; i < Count && j < other.Count;)
        {
            var order = string.CompareOrdinal(_words[i], other._words[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return (double)shared / (Count + other.Count - shared);
    }

    public override string ToString() => string.Join(' ', _words);
}
