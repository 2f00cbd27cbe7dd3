namespace Marsad.Core.Ledger.Timelines;

/// <summary>The stretch of a timeline that is drawn anew. It runs from the beginning of one interval to the end of another, so that what lies outside stays as it is.</summary>
/// <param name="Head">How many intervals before it stay.</param>
/// <param name="Tail">Number of the first interval after it that stays; the number of intervals when none does.</param>
/// <param name="Days">The days that are drawn anew.</param>
internal readonly record struct Gap(int Head, int Tail, DaySpan Days)
{
    /// <summary>All of a timeline of so many intervals.</summary>
    public static Gap Whole(int intervals) => new(0, intervals, DaySpan.All);

    /// <summary>
    /// The stretch that holds <paramref name="changed"/> with an unchanged day on either side, so that no interval at its ends can come to continue
    /// the next; and one interval more after it, for what ended last is told of the days on which nothing stands.
    /// </summary>
    /// <param name="changed">Days of which anything may be other than before.</param>
    /// <param name="before">First and last day of each interval before the change, in their order, without days between them; the last is open.</param>
    public static Gap Of(DaySpan changed, IReadOnlyList<(DateOnly From, DateOnly? Until)> before)
    {
        var head = 0;
        while (head + 1 < before.Count && before[head + 1].From.DayNumber < changed.First)
            head++;
        var tail = head;
        while (tail < before.Count && before[tail].Until is { } until && until.DayNumber <= changed.Last)
            tail++;
        tail = Math.Min(tail + 2, before.Count);
        return new Gap(
            head, tail,
            new DaySpan(
                before.Count > 0 && before[head].From.DayNumber < changed.First ? before[head].From.DayNumber : int.MinValue,
                tail > 0 && before[tail - 1].Until is { } last ? last.DayNumber : int.MaxValue));
    }

    /// <summary>The timeline with <paramref name="drawn"/> in place of what was there.</summary>
    public IReadOnlyList<T> Fill<T>(IReadOnlyList<T> before, IReadOnlyList<T> drawn) => [.. before.Take(Head), .. drawn, .. before.Skip(Tail)];

    /// <summary>What was there.</summary>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> before) => [.. before.Skip(Head).Take(Tail - Head)];
}
