namespace Marsad.Core.Ledger.Blocking;

/// <summary>
/// The distinct words of a passage, folded: what two outlets share when one copies the other.
/// Kept as sorted 32-bit hashes (FNV-1a of the lower-case word), which are equal on every machine.
/// </summary>
internal readonly struct EvidenceWords
{
    /// <summary>Fewer words than this say nothing about copying.</summary>
    public const int Enough = 5;

    private const int Most = 128;

    private readonly int[]? _words;

    /// <summary>Words are runs of letters and digits; those after the first 128 are left out.</summary>
    public EvidenceWords(string text)
    {
        Span<int> words = stackalloc int[Most];
        var count = 0;
        for (var start = 0; start < text.Length && count < Most;)
        {
            var hash = Hashing.Start32;
            var end = start;
            for (; end < text.Length && char.IsLetterOrDigit(text[end]); end++)
                hash = Hashing.Add(hash, char.ToLowerInvariant(text[end]));
            if (end > start)
                words[count++] = (int)hash;
            start = Math.Max(end, start + 1);
        }

        words = words[..count];
        words.Sort();
        var distinct = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || words[i] != words[i - 1])
                words[distinct++] = words[i];
        }

        _words = words[..distinct].ToArray();
    }

    public int Count => _words?.Length ?? 0;

    /// <summary>Equal for equal sets of words.</summary>
    public ulong Hash
    {
        get
        {
            var hash = 0UL;
            foreach (var word in _words ?? [])
                hash = Hashing.Mix(hash, (uint)word);
            return hash;
        }
    }

    /// <summary>Shared words over all words (Jaccard), 0 to 1; 0 when either has fewer than <see cref="Enough"/>.</summary>
    public double Likeness(EvidenceWords other)
    {
        if (Count < Enough || other.Count < Enough)
            return 0;
        var (left, right) = (_words!, other._words!);
        var shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var (a, b) = (left[i], right[j]);
            if (a == b)
                shared++;
            if (a <= b)
                i++;
            if (a >= b)
                j++;
        }

        return (double)shared / (left.Length + right.Length - shared);
    }
}
