using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Control;

/// <summary>A claim of control with what it says and the days on which it bears, worked out once.</summary>
internal sealed class ReachingClaim
{
    public ReachingClaim(PlacedClaim claim, ControlWords words)
    {
        (Claim, Last) = (claim, claim.LastDay!.Value.DayNumber);
        Words = [.. words.Of(claim).Select(w => new Word(w.Side, w.From.DayNumber, w.To.DayNumber))];
        IsAdvance = claim.Claim is ControlClaim { Action: ControlAction.Advanced, Modality: Modality.Asserted or Modality.Possible };
        // The day after its last is the day on which its word no longer stands.
        Days = new DaySpan(Math.Min(claim.FirstSureDay!.Value.DayNumber, Last - Support.StaleAfterDays), Last + Support.StaleAfterDays + 1);
    }

    public PlacedClaim Claim { get; }

    /// <summary>Last of its days.</summary>
    public int Last { get; }

    /// <summary>The days of which it may make anything other than it would be.</summary>
    public DaySpan Days { get; }

    /// <summary>What it says by itself of who holds its place.</summary>
    public Word[] Words { get; }

    /// <summary>True when it asks for the last word before it, however old.</summary>
    public bool IsAdvance { get; }

    /// <summary>For whom it speaks, over days by number.</summary>
    internal readonly record struct Word(string Side, int From, int To);
}
