using Marsad.Core.Ledger.Places;

namespace Marsad.Core.Ledger.Timelines;

/// <summary>One claim's word for one side of a question, over the days for which it stands.</summary>
/// <param name="Side">What it speaks for: a side that holds a place, a siege, an open way.</param>
/// <param name="Claim">The claim.</param>
/// <param name="From">First day that it speaks of.</param>
/// <param name="To">Last day that it speaks of.</param>
internal sealed record Support(string Side, PlacedClaim Claim, DateOnly From, DateOnly To)
{
    /// <summary>
    /// Days after its last day for which a claim still says how things are. Fronts of this war moved within weeks; two weeks without a word
    /// make a state unknown rather than unchanged.
    /// </summary>
    public const int StaleAfterDays = 14;

    /// <summary>Last day for which it stands; before <see cref="From"/> when another claim of the same days annuls it.</summary>
    public DateOnly Until { get; private set; } = To.AddDays(Math.Min(StaleAfterDays, DateOnly.MaxValue.DayNumber - To.DayNumber));

    /// <summary>True when it ended because things changed, not because it grew old.</summary>
    public bool Overtaken { get; private set; }

    /// <summary>Ends it on the eve of <paramref name="day"/>, unless it speaks of that day or later; with <paramref name="sameDay"/>, unless it speaks of a later one.</summary>
    public void OvertakenOn(DateOnly day, bool sameDay)
    {
        if (day > Until || To > day || (To == day && !sameDay) || day == DateOnly.MinValue)
            return;
        Until = day.AddDays(-1);
        Overtaken = true;
    }
}
