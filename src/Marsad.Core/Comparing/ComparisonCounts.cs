using System.Globalization;

namespace Marsad.Core.Comparing;

/// <summary>Counts the lines of a comparison.</summary>
internal static class ComparisonCounts
{
    private static readonly (long From, string Name)[] Sizes = [(0, "0 dead"), (1, "1 dead"), (2, "2–4 dead"), (5, "5–9 dead"), (10, "10–24 dead"), (25, "25 dead or more")];

    public static Comparison Of(IReadOnlyList<ComparedPair> pairs)
    {
        var counted = pairs.Where(p => p is { Finding: Finding.Matched, Best: not null }).ToList();
        return new Comparison(
            Count("all", pairs),
            [.. Groups(pairs, p => p.Adm1 ?? "unknown").OrderByDescending(c => c.Events).ThenBy(c => c.Of, StringComparer.Ordinal)],
            [.. Groups(pairs, p => p.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture)).OrderBy(c => c.Of, StringComparer.Ordinal)],
            [.. Groups(pairs, p => Size(p.Deaths ?? p.Best ?? 0)).OrderBy(c => Array.FindIndex(Sizes, s => s.Name == c.Of))],
            counted.Count(p => p.Best == p.Deaths),
            counted.Count(p => p.Low <= p.Deaths && (p.High is null || p.Deaths <= p.High)),
            pairs);
    }

    private static IEnumerable<ComparisonCount> Groups(IReadOnlyList<ComparedPair> pairs, Func<ComparedPair, string> by) =>
        pairs.GroupBy(by, StringComparer.Ordinal).Select(g => Count(g.Key, [.. g]));

    private static ComparisonCount Count(string of, IReadOnlyList<ComparedPair> pairs)
    {
        var matched = pairs.Where(p => p.Finding == Finding.Matched).ToList();
        var missed = pairs.Count(p => p.Finding == Finding.Missed);
        var extra = pairs.Where(p => p.Finding == Finding.Extra).ToList();
        return new ComparisonCount(
            of, matched.Count + missed, matched.Count, matched.Count(p => p.Best is not null), missed, extra.Count,
            pairs.Sum(p => p.Deaths ?? 0), matched.Sum(p => p.Deaths ?? 0), matched.Sum(p => p.Best ?? 0), extra.Sum(p => p.Best ?? 0));
    }

    private static string Size(long dead) => Sizes.Last(s => s.From <= dead).Name;
}
