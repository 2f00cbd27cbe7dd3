using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Control;

/// <summary>For whom an actor holds a place, and what a claim of control is to who makes it.</summary>
internal sealed class ControlSides(TheatrePack pack)
{
    /// <summary>Side of a denial that names nobody else in the place.</summary>
    public const string Denial = "denied";

    private readonly Stakes _stakes = new(pack);

    /// <summary>The side that an actor holds a place for: itself where it is on none that fights.</summary>
    public string Of(ActorId actor) => pack.SideOf(actor) is { } side && TheatrePack.IsWarring(side) ? side : "actor " + actor.Value;

    /// <summary>The side that an origin belongs to or reports for; null for none known.</summary>
    public string? SpeaksFor(ActorId? origin) => _stakes.SpeaksFor(origin);

    /// <summary>True when not both can hold a place.</summary>
    public static bool AreEnemies(string a, string b) => a != b && (a == Denial || b == Denial || TheatrePack.AreEnemySides(Known(a), Known(b)));

    /// <summary>True when the loser's own side, or who reports for it, says that it lost.</summary>
    public bool IsAdmitted(PlacedClaim claim) => claim.Claim is ControlClaim said && SpeaksFor(claim.Entry.Origin) is { } own
        && (said.Action == ControlAction.Withdrew
            ? said.Holder.Any(h => Of(h) == own)
            : said.Action == ControlAction.Captured && said.Holder.Any(h => AreEnemies(Of(h), own)));

    /// <summary>What a claim is to <paramref name="side"/>: true when it serves it, false when it is its loss, null for neither or both.</summary>
    public bool? Serves(PlacedClaim claim, string side)
    {
        var said = (ControlClaim)claim.Claim;
        var (own, foe) = (said.Holder.Any(h => Of(h) == side), said.Holder.Any(h => AreEnemies(Of(h), side)));
        if (own == foe)
            return null;
        return own ^ said.Action == ControlAction.Withdrew ^ said.Modality == Modality.Denied;
    }

    private static string? Known(string side) => side.StartsWith("actor ", StringComparison.Ordinal) ? null : side;
}
