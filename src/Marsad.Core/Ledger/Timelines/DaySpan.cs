using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Timelines;

/// <summary>Days by number (<see cref="DateOnly.DayNumber"/>), both ends included; an end may lie beyond all days there are.</summary>
internal readonly record struct DaySpan(int First, int Last)
{
    public static readonly DaySpan All = new(int.MinValue, int.MaxValue);

    /// <summary>The days of a range; null for null.</summary>
    public static DaySpan? Of(DateRange? range) => range is { } days ? new DaySpan(days.Start.DayNumber, days.End.DayNumber) : null;

    /// <summary>From a day on, to another or for ever.</summary>
    public static DaySpan Of(DateOnly from, DateOnly? until) => new(from.DayNumber, until?.DayNumber ?? int.MaxValue);

    /// <summary>The shortest span that holds both.</summary>
    public DaySpan With(DaySpan other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));

    public bool Touches(DaySpan other) => First <= other.Last && other.First <= Last;

    public bool Holds(DateOnly day) => First <= day.DayNumber && day.DayNumber <= Last;

    /// <summary>The shortest span that holds both; null for none of either.</summary>
    public static DaySpan? Join(DaySpan? a, DaySpan? b) => a is { } left && b is { } right ? left.With(right) : a ?? b;
}
