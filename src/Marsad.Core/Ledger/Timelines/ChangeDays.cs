namespace Marsad.Core.Ledger.Timelines;

/// <summary>The days on which something is told to have changed hands, by whom it changed to or from.</summary>
internal sealed class ChangeDays
{
    private readonly Dictionary<string, SortedSet<DateOnly>> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<DateOnly>> _sure = new(StringComparer.Ordinal);

    /// <summary>Adds a change; a <paramref name="sure"/> one ends what was said for that very day too.</summary>
    public void Add(string side, DateOnly day, bool sure)
    {
        var days = sure ? _sure : _plain;
        if (!days.TryGetValue(side, out var known))
            days[side] = known = [];
        known.Add(day);
    }

    /// <summary>Ends <paramref name="support"/> on the eve of the first change that its words do not reach, among those of the sides that <paramref name="concerns"/> it.</summary>
    public void End(Support support, Func<string, bool> concerns)
    {
        foreach (var (side, days) in _plain)
        {
            if (concerns(side) && First(days, support.To.AddDays(support.To == DateOnly.MaxValue ? 0 : 1)) is { } day)
                support.OvertakenOn(day, sameDay: false);
        }

        foreach (var (side, days) in _sure)
        {
            if (concerns(side) && First(days, support.To) is { } day)
                support.OvertakenOn(day, sameDay: true);
        }
    }

    private static DateOnly? First(SortedSet<DateOnly> days, DateOnly from)
    {
        if (days.Max < from)
            return null;
        var later = days.GetViewBetween(from, DateOnly.MaxValue);
        return later.Min;
    }
}
