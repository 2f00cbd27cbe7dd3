using Marsad.Core.Language;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Ledger.Echoes;

/// <summary>
/// Hashes of all runs of four words of a text. Words are folded as names are (case, accents, apostrophes, articles and the vowels of
/// transliteration go), so that a house style hides no copy. Seeds are fixed: the same text gives the same hashes everywhere.
/// </summary>
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
        for (var start = 0; start < text.Length;)
        {
            if (!IsWord(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && (IsWord(text[end]) || Tokenizer.IsApostrophe(text[end])))
                end++;
            var folded = Folding.Fold(text[start..end].ToLowerInvariant());
            start = end;
            if (folded.Length == 0)
                continue;
            recent[words % Run] = Hash(folded);
            words++;
            if (words >= Run)
                hashes.Add(Mix(recent, words));
        }

        return Distinct(hashes);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || LatinLetters.IsMark(c);

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

    // FNV-1a, 64 bits, over UTF-16 units.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
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
