using Marsad.Core.Ledger.Timelines;

namespace Marsad.Core.Ledger.Access;

/// <summary>Days that any of several spans holds.</summary>
internal sealed class CoveredDays
{
    // Spans that share no day, by their first.
    private readonly SortedSet<DaySpan> _spans = new(Comparer<DaySpan>.Create((a, b) => a.First.CompareTo(b.First)));

    /// <summary>Adds the days of <paramref name="span"/>; nothing when it ends before it begins.</summary>
    public void Add(DaySpan span)
    {
        if (span.Last < span.First)
            return;
        while (Before(span.Last) is { } known && known.Touches(span))
        {
            _spans.Remove(known);
            span = span.With(known);
        }

        _spans.Add(span);
    }

    /// <summary>True when one of its days is among those of <paramref name="span"/>.</summary>
    public bool Touches(DaySpan span) => Before(span.Last) is { } known && known.Touches(span);

    // The last span that begins by that day.
    private DaySpan? Before(int day) =>
        _spans.Count > 0 && _spans.Min.First <= day ? _spans.GetViewBetween(_spans.Min, new DaySpan(day, day)).Max : null;
}
