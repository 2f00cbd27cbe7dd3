using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>What claims of one happening say of it together.</summary>
internal static class Consensus
{
    /// <summary>A span of up to seven days weighs in all in as much as a day.</summary>
    private const int DayWeight = 420;

    /// <summary>
    /// The days on which all agree; else those that most tell, or all of them where people put the claims together. Null when none tells any. Days
    /// that lie after their report count only where no others are told.
    /// </summary>
    public static DateRange? Days(List<PlacedClaim> claims) =>
        Agreed(claims.Exists(c => c.IsAhead) && claims.Exists(c => c is { IsAhead: false, Time: not null }) ? claims.FindAll(c => !c.IsAhead) : claims);

    private static DateRange? Agreed(List<PlacedClaim> claims)
    {
        DateOnly first = DateOnly.MinValue, last = DateOnly.MaxValue;
        var timed = 0;
        foreach (var claim in claims)
        {
            if (claim.Time is not { } time)
                continue;
            timed++;
            (first, last) = (time.Start > first ? time.Start : first, time.End < last ? time.End : last);
        }

        if (timed == 0)
            return null;
        return first <= last ? new DateRange(first, last) : claims.Exists(c => c.Judged is { By.Count: > 0 }) ? Span(claims) : MostTold(claims);
    }

    /// <summary>The claim that places it best: the most specific place; among several the one that most claims name.</summary>
    public static PlacedClaim? Pin(List<PlacedClaim> claims) => claims.Count == 1 && claims[0].Key is not null ? claims[0] : claims
        .Where(c => c.Key is not null)
        .GroupBy(c => c.Key!)
        .OrderByDescending(g => Depth(g.First()))
        .ThenByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.OrderBy(c => c.Precision).ThenBy(c => c.Id).First())
        .FirstOrDefault();

    /// <summary>What most events say; the numbers' causes only where no event is told. Ties go to the codebook's order.</summary>
    public static EventType? Type(List<PlacedClaim> claims) => claims.Count == 1 ? claims[0].Type : claims
        .Where(c => c.Type is not null)
        .GroupBy(c => c.Type!.Value)
        .OrderByDescending(g => g.Count(c => c.Claim is EventClaim))
        .ThenByDescending(g => g.Count())
        .ThenBy(g => g.Key)
        .Select(g => (EventType?)g.Key)
        .FirstOrDefault();

    // Of days that are told as often, from the first to the last. A long span tells of no day of it.
    private static DateRange MostTold(List<PlacedClaim> claims)
    {
        var votes = new SortedDictionary<DateOnly, int>();
        foreach (var time in claims.Select(c => c.Time).OfType<DateRange>())
        {
            var weight = DayWeight / Math.Min(time.Days, DayWeight);
            for (var day = time.Start; day <= time.End && weight > 1; day = day.AddDays(1))
                votes[day] = votes.GetValueOrDefault(day) + weight;
        }

        if (votes.Count == 0)
            return Span(claims);
        var most = votes.Values.Max();
        return new DateRange(votes.First(v => v.Value == most).Key, votes.Last(v => v.Value == most).Key);
    }

    private static DateRange Span(List<PlacedClaim> claims) => claims.Select(c => c.Time).OfType<DateRange>()
        .Aggregate((a, b) => new DateRange(a.Start < b.Start ? a.Start : b.Start, a.End > b.End ? a.End : b.End));

    private static int Depth(PlacedClaim claim) => claim.Site is { } site
        ? site.IsRegion ? 0 : 1 + (site.Settlement == site ? 0 : 1) + (site.Precision == PlacePrecision.Exact ? 1 : 0)
        : 1;
}
