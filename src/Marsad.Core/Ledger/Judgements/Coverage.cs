using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>How much of the same text two readings of a claim stand on.</summary>
internal static class Coverage
{
    /// <summary>Shared over all: of the characters where both say where they stand, else of the words. 0 to 1; 0 when nothing is shared.</summary>
    public static double Of(ClaimReference reference, Claim claim)
    {
        if (reference.Spans is { } then && claim.Spans is { } now)
        {
            var (left, right) = (Merged(then), Merged(now));
            var shared = left.Sum(a => right.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));
            var all = left.Sum(s => s.Length) + right.Sum(s => s.Length) - shared;
            return all == 0 ? 0 : (double)shared / all;
        }

        var (before, after) = (Words(reference.Evidence), Words(claim.Evidence));
        var common = before.Count(after.Contains);
        var total = before.Count + after.Count - common;
        return total == 0 ? 0 : (double)common / total;
    }

    private static List<TextSpan> Merged(IReadOnlyList<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        return merged;
    }

    private static HashSet<string> Words(IReadOnlyList<string> evidence) =>
        [.. evidence.SelectMany(e => e.Split([' ', '\n', ',', '.'], StringSplitOptions.RemoveEmptyEntries)).Select(w => w.ToLowerInvariant())];
}
