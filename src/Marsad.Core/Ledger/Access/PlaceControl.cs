using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>A place with its intervals of control, which come in the order of days and leave none out from the first on.</summary>
internal sealed record PlaceControl(PlaceId Place, IReadOnlyList<ControlInterval> Intervals)
{
    /// <summary>The interval of <paramref name="day"/>; null before the first.</summary>
    public ControlInterval? On(DateOnly day) => After(day.DayNumber) is > 0 and var next ? Intervals[next - 1] : null;

    /// <summary>Intervals that begin on <paramref name="days"/>.</summary>
    public IEnumerable<ControlInterval> Within(DaySpan days)
    {
        for (var i = days.First == int.MinValue ? 0 : After(days.First - 1); i < Intervals.Count && Intervals[i].From.DayNumber <= days.Last; i++)
            yield return Intervals[i];
    }

    // How many begin by that day.
    private int After(int day)
    {
        var (low, high) = (0, Intervals.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Intervals[middle].From.DayNumber <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
