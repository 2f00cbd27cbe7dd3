namespace Marsad.Core.Ledger.Timelines;

/// <summary>Days over which the same claims stand.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null for the open end, where nothing stands.</param>
/// <param name="Live">Those that stand, in id order.</param>
/// <param name="Ended">Those whose end began this segment, when nothing stands any more; in id order.</param>
internal sealed record Segment(DateOnly From, DateOnly? Until, IReadOnlyList<Support> Live, IReadOnlyList<Support> Ended)
{
    /// <summary>Cuts the days from the first word on into segments, at every day on which what stands may change, and at <paramref name="cuts"/>.</summary>
    public static IEnumerable<Segment> Of(IEnumerable<Support> supports, IEnumerable<DateOnly> cuts)
    {
        var standing = supports.Where(s => s.Until >= s.From).OrderBy(s => s.From).ThenBy(s => s.Claim.Id).ToList();
        var days = new SortedSet<DateOnly>(cuts);
        foreach (var support in standing)
        {
            days.Add(support.From);
            days.Add(Next(support.Until));
        }

        var bounds = days.ToList();
        var live = new List<Support>();
        var last = new List<Support>();
        for (int i = 0, next = 0; i < bounds.Count; i++)
        {
            if (live.Count > 0)
                last = live;
            live = [.. live.Where(s => s.Until >= bounds[i])];
            while (next < standing.Count && standing[next].From <= bounds[i])
                live.Add(standing[next++]);
            live = [.. live.DistinctBy(s => (s.Side, s.Claim.Id)).OrderBy(s => s.Claim.Id).ThenBy(s => s.Side, StringComparer.Ordinal)];
            yield return new Segment(bounds[i], i + 1 < bounds.Count ? bounds[i + 1].AddDays(-1) : null, live, live.Count > 0 ? [] : last);
        }
    }

    private static DateOnly Next(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);
}
