using Marsad.Core.Ledger.Timelines;

namespace Marsad.Core.Ledger.Access;

/// <summary>Puts the reason of an interval into words for people.</summary>
internal static class AccessNotes
{
    /// <summary>Null for what speaks for itself.</summary>
    public static string? Of(AccessReason reason, AccessState claimed, AccessState derived, bool taken) => reason switch
    {
        AccessReason.Denied => "told as open by some and denied by others",
        AccessReason.ToldAsBoth => "told as besieged and as open at once",
        AccessReason.NoRecentWord => $"no word of it for {Support.StaleAfterDays} days",
        _ when taken => "told as taken by the other side: its routes say nothing of it any more",
        _ => (claimed, derived) is (AccessState.Besieged, AccessState.Open) or (AccessState.Open, AccessState.Besieged)
            ? "what the claims say and what control along the routes implies differ"
            : null,
    };
}
