namespace Marsad.Core.Ledger.Timelines;

/// <summary>The days on which something is told to have changed hands, by whom it changed to or from. All are added before the first is asked for.</summary>
internal sealed class ChangeDays
{
    private readonly Dictionary<string, Sorted> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sorted> _sure = new(StringComparer.Ordinal);

    /// <summary>Adds a change; a <paramref name="sure"/> one ends what was said for that very day too.</summary>
    public void Add(string side, DateOnly day, bool sure)
    {
        var days = sure ? _sure : _plain;
        if (!days.TryGetValue(side, out var known))
            days[side] = known = new Sorted();
        known.Add(day);
    }

    /// <summary>Ends <paramref name="support"/> on the eve of the first change that its words do not reach, among those of the sides that <paramref name="concerns"/> it.</summary>
    public void End(Support support, Func<string, bool> concerns)
    {
        foreach (var (side, days) in _plain)
        {
            if (concerns(side) && days.First(support.To.AddDays(support.To == DateOnly.MaxValue ? 0 : 1)) is { } day)
                support.OvertakenOn(day, sameDay: false);
        }

        foreach (var (side, days) in _sure)
        {
            if (concerns(side) && days.First(support.To) is { } day)
                support.OvertakenOn(day, sameDay: true);
        }
    }

    private sealed class Sorted
    {
        private readonly List<DateOnly> _days = [];
        private bool _isSorted;

        public void Add(DateOnly day) => _days.Add(day);

        /// <summary>The first that is not before <paramref name="from"/>; null when all are.</summary>
        public DateOnly? First(DateOnly from)
        {
            if (!_isSorted)
                _days.Sort();
            _isSorted = true;
            var at = _days.BinarySearch(from);
            at = at < 0 ? ~at : at;
            return at < _days.Count ? _days[at] : null;
        }
    }
}
