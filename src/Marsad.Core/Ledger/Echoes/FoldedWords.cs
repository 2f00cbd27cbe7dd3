using Marsad.Core.Language;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Ledger.Echoes;

/// <summary>
/// The words of a text as hashes. Words are folded as names are (case, accents, apostrophes, articles and the vowels of transliteration go),
/// so that a house style hides no copy. Seeds are fixed: the same text gives the same hashes everywhere.
/// </summary>
internal static class FoldedWords
{
    /// <summary>In the order of the text; 64-bit FNV-1a over UTF-16 units.</summary>
    public static IEnumerable<ulong> Of(string text)
    {
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
            if (folded.Length > 0)
                yield return Hash(folded);
        }
    }

    /// <summary>Shared words over all words of two texts (Jaccard), 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        var left = Of(a).ToHashSet();
        var right = Of(b).ToHashSet();
        var shared = left.Count(right.Contains);
        return shared == 0 ? 0 : (double)shared / (left.Count + right.Count - shared);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || LatinLetters.IsMark(c);

    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
