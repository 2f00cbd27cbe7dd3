namespace Marsad.Core.Ledger.Echoes;

/// <summary>Hashes of all runs of four folded words of a text.</summary>
internal static class Shingles
{
    /// <summary>Words in a run: three are often shared by chance ("on condition of"), five die of one changed word too often.</summary>
    private const int Run = 4;

    /// <summary>Distinct hashes in ascending order; empty for a text of fewer than four words.</summary>
    public static uint[] Of(string text)
    {
        var hashes = new List<uint>(text.Length / 5);
        Span<ulong> recent = stackalloc ulong[Run];
        var words = 0;
        foreach (var word in FoldedWords.Of(text))
        {
            recent[words % Run] = word;
            words++;
            if (words >= Run)
                hashes.Add(Mix(recent, words));
        }

        return Distinct(hashes);
    }

    private static uint[] Distinct(List<uint> hashes)
    {
        hashes.Sort();
        var kept = 0;
        for (var i = 0; i < hashes.Count; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1])
                hashes[kept++] = hashes[i];
        }

        return [.. hashes[..kept]];
    }

    // The order of the words counts; the finalizer is that of SplitMix64.
    private static uint Mix(ReadOnlySpan<ulong> recent, int words)
    {
        var hash = 0UL;
        for (var i = words - Run; i < words; i++)
            hash = (hash * 0x9E3779B97F4A7C15UL) + recent[i % Run];
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return (uint)((hash ^ (hash >> 31)) >> 32);
    }
}
