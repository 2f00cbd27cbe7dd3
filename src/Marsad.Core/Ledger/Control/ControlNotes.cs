using Marsad.Core.Ledger.Timelines;

namespace Marsad.Core.Ledger.Control;

/// <summary>Puts the reason of an interval into words for people.</summary>
internal static class ControlNotes
{
    /// <summary>Null for what speaks for itself.</summary>
    public static string? Of(ControlReason reason, IEnumerable<string> sides) => reason switch
    {
        ControlReason.AdmittedByLoser => "the loser admits it",
        ControlReason.OnlyOwnSide => "only its own side says so",
        ControlReason.ToldByItsLoss => "known by its later loss",
        ControlReason.Denied => "claimed, and denied",
        ControlReason.ClaimedAtOnce => $"claimed at once: {string.Join(", ", sides.Where(s => s != ControlSides.Denial).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}",
        ControlReason.FoughtOver => "told as fought over",
        ControlReason.Advanced => "an enemy advanced on who holds it",
        ControlReason.NoRecentWord => $"no word of it for {Support.StaleAfterDays} days",
        ControlReason.Left => "left, and nobody is named who took it",
        ControlReason.OnlyPossible => "told as possible only",
        _ => null,
    };
}
