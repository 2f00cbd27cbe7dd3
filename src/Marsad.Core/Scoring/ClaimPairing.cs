using Marsad.Core.Model;

namespace Marsad.Core.Scoring;

/// <summary>A gold claim and the claim that was found for it, by their places in the lists, with the number of fields that agree.</summary>
internal readonly record struct ClaimPair(int Gold, int Found, int Right);

/// <summary>Finds which claims are about the same: one kind, overlapping evidence, one key; the best pairs first, every claim once.</summary>
internal static class ClaimPairing
{
    /// <summary>The pairs, those with most right fields first, then the longest overlap.</summary>
    public static List<ClaimPair> Match(string text, IReadOnlyList<Claim> gold, IReadOnlyList<Claim> found)
    {
        var goldSpans = gold.Select(c => Occurrences(text, c)).ToArray();
        var foundSpans = found.Select(c => Occurrences(text, c)).ToArray();
        var candidates = new List<(ClaimPair Pair, int Overlap)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var f = 0; f < found.Count; f++)
            {
                if (!ClaimFields.SameKey(gold[g], found[f]) || Overlap(goldSpans[g], foundSpans[f]) is var overlap && overlap <= 0)
                    continue;
                var right = ClaimFields.Of(ClaimFields.KindOf(gold[g])).Count(field => ClaimFields.Same(gold[g], found[f], field));
                candidates.Add((new ClaimPair(g, f, right), overlap));
            }
        }

        var pairs = new List<ClaimPair>();
        var (usedGold, usedFound) = (new bool[gold.Count], new bool[found.Count]);
        foreach (var (pair, _) in candidates.OrderByDescending(c => c.Pair.Right).ThenByDescending(c => c.Overlap).ThenBy(c => c.Pair.Gold).ThenBy(c => c.Pair.Found))
        {
            if (usedGold[pair.Gold] || usedFound[pair.Found])
                continue;
            usedGold[pair.Gold] = usedFound[pair.Found] = true;
            pairs.Add(pair);
        }

        return pairs;
    }

    /// <summary>True when the words of two claims overlap somewhere in the text.</summary>
    public static bool Touch(string text, Claim a, Claim b) => Overlap(Occurrences(text, a), Occurrences(text, b)) > 0;

    // Wherever the words stand: annotated evidence has no offsets.
    private static List<TextSpan> Occurrences(string text, Claim claim)
    {
        var spans = new List<TextSpan>();
        foreach (var words in claim.Evidence)
        {
            for (var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
                spans.Add(new TextSpan(at, at + words.Length));
        }

        return spans;
    }

    private static int Overlap(List<TextSpan> a, List<TextSpan> b)
    {
        var longest = 0;
        foreach (var x in a)
        {
            foreach (var y in b)
                longest = Math.Max(longest, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start));
        }

        return longest;
    }
}
