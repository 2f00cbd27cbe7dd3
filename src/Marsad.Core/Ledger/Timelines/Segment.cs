namespace Marsad.Core.Ledger.Timelines;

/// <summary>Days over which the same claims stand.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null for the open end, where nothing stands.</param>
/// <param name="Live">Those that stand.</param>
/// <param name="Come">Those among them that did not stand the day before.</param>
/// <param name="Ended">Those whose end began the days on which nothing stands; none where something does.</param>
internal sealed record Segment(DateOnly From, DateOnly? Until, IReadOnlyList<Support> Live, IReadOnlyList<Support> Come, IReadOnlyList<Support> Ended)
{
    /// <summary>Cuts the days from the first word on into segments, at every day on which what stands may change, and at <paramref name="cuts"/>.</summary>
    /// <param name="supports">At least those that stand on <paramref name="days"/> or the day before, in any order.</param>
    /// <param name="cuts">Further days on which a segment begins.</param>
    /// <param name="days">Which days to cut: from the beginning of a segment to the end of one.</param>
    public static IEnumerable<Segment> Of(IEnumerable<Support> supports, IEnumerable<DateOnly> cuts, DaySpan days)
    {
        var (standing, ended) = Near(supports, days);
        var bounds = BoundsOf(standing, cuts, days);
        var live = new List<Support>();
        for (int i = 0, next = 0; i < bounds.Count; i++)
        {
            if (live.Count > 0)
                ended = live;
            live = live.FindAll(s => s.Until >= bounds[i]);
            var stayed = live.Count;
            for (; next < standing.Count && standing[next].From <= bounds[i]; next++)
            {
                if (standing[next].Until >= bounds[i])
                    live.Add(standing[next]);
            }

            DateOnly? until = i + 1 < bounds.Count ? bounds[i + 1].AddDays(-1) : days.Last < DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(days.Last) : null;
            yield return new Segment(bounds[i], until, live, live.GetRange(stayed, live.Count - stayed), live.Count > 0 ? [] : ended);
        }
    }

    private static List<DateOnly> BoundsOf(List<Support> standing, IEnumerable<DateOnly> cuts, DaySpan days)
    {
        var bounds = new HashSet<DateOnly>(cuts.Where(days.Holds));
        foreach (var support in standing)
        {
            if (days.Holds(support.From))
                bounds.Add(support.From);
            if (Next(support.Until) is var end && days.Holds(end))
                bounds.Add(end);
        }

        return [.. bounds.Order()];
    }

    // Those that stand on the days or on the eve of them, by their first; and those that ended last before the days.
    private static (List<Support> Standing, List<Support> Ended) Near(IEnumerable<Support> supports, DaySpan days)
    {
        var (near, ended) = (new List<Support>(), new List<Support>());
        foreach (var support in supports.Where(s => s.Until >= s.From))
        {
            if (support.From.DayNumber <= days.Last && support.Until.DayNumber >= days.First - 1L)
                near.Add(support);
            if (support.Until.DayNumber >= days.First || (ended.Count > 0 && support.Until < ended[0].Until))
                continue;
            if (ended.Count > 0 && support.Until > ended[0].Until)
                ended.Clear();
            ended.Add(support);
        }

        return ([.. near.OrderBy(s => s.From)], [.. ended.OrderBy(s => s.From)]);
    }

    private static DateOnly Next(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);
}
