using Marsad.Core.Ledger.Places;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Ledger.Joining;

/// <summary>Whether a name that no gazetteer has may be another spelling of a place.</summary>
internal static class Spelling
{
    /// <summary>Letters in which two spellings may differ.</summary>
    private const int Edits = 2;

    /// <summary>Shorter names are too easily alike.</summary>
    private const int Enough = 6;

    /// <summary>Fewer consonants than this are too easily alike.</summary>
    private const int EnoughConsonants = 4;

    /// <summary>
    /// True when at least one of the two is unknown, and their folded names differ in two letters at most and in no digit, or in vowels alone, or in
    /// a word before or after ("the quarter of").
    /// </summary>
    public static bool AreAlike(PlacedClaim a, PlacedClaim b)
    {
        if (a.Site is not null && b.Site is not null)
            return false;
        var (left, right) = (Folded(a), Folded(b));
        if (left.Length < Enough || right.Length < Enough)
            return false;
        return IsWordLonger(a, b) || Consonants(left) is { Length: >= EnoughConsonants } consonants && consonants == Consonants(right)
            || (Math.Abs(left.Length - right.Length) <= Edits && left.Where(char.IsDigit).SequenceEqual(right.Where(char.IsDigit)) && Distance(left, right) <= Edits);
    }

    // Transliterations differ in vowels most of all.
    private static string Consonants(string folded) => string.Concat(folded.Where(c => !"aeiouwyh'".Contains(c, StringComparison.Ordinal)));

    private static bool IsWordLonger(PlacedClaim a, PlacedClaim b)
    {
        var (left, right) = (Words(a), Words(b));
        var (few, many) = left.Count < right.Count ? (left, right) : (right, left);
        return many.Count == few.Count + 1 && (many.Skip(1).SequenceEqual(few) || many.Take(few.Count).SequenceEqual(few));
    }

    private static List<string> Words(PlacedClaim claim) => [.. (claim.Place?.Name ?? claim.Claim.Place!).Split(' ').Select(Folding.Fold).Where(w => w.Length > 0)];

    private static string Folded(PlacedClaim claim) => claim.Place is { } place ? Ground.Folded(place.Name) : claim.Key![1..];

    // Levenshtein's, a row at a time.
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = before + (left[i - 1] == right[j - 1] ? 0 : 1);
                before = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
