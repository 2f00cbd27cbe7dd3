using Marsad.Core.Ledger.Timelines;

namespace Marsad.Core.Ledger.Access;

/// <summary>Days that any of several spans holds.</summary>
internal sealed class CoveredDays
{
    // Spans that share no day, in their order.
    private readonly List<DaySpan> _spans = [];

    /// <summary>Adds the days of <paramref name="span"/>; nothing when it ends before it begins.</summary>
    public void Add(DaySpan span)
    {
        if (span.Last < span.First)
            return;
        var end = After(span.Last);
        var start = end;
        while (start > 0 && _spans[start - 1].Touches(span))
            span = span.With(_spans[--start]);
        _spans.RemoveRange(start, end - start);
        _spans.Insert(start, span);
    }

    /// <summary>True when one of its days is among those of <paramref name="span"/>.</summary>
    public bool Touches(DaySpan span) => After(span.Last) is > 0 and var next && _spans[next - 1].Touches(span);

    // How many begin by that day.
    private int After(int day)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].First <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
