using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Control;

/// <summary>What the control claims of one place say for and against each side.</summary>
internal sealed class ControlSigns
{
    /// <summary>Side of a denial that names nobody else in the place.</summary>
    public const string Denial = "?";

    private readonly TheatrePack _pack;
    private readonly bool _divided;

    /// <param name="pack">Who is on which side.</param>
    /// <param name="divided">True when a word about the place as a whole says little of its parts: then no capture ends the other side's hold.</param>
    /// <param name="claims">Control claims of the place with a day, in id order.</param>
    public ControlSigns(TheatrePack pack, bool divided, IReadOnlyList<PlacedClaim> claims)
    {
        (_pack, _divided) = (pack, divided);
        foreach (var claim in claims)
            Take(claim, (ControlClaim)claim.Claim);
        foreach (var claim in claims)
            Overtake(claim, (ControlClaim)claim.Claim);
        foreach (var claim in claims)
            Advance(claim, (ControlClaim)claim.Claim);
    }

    /// <summary>The claims' words, each cut short where a change overtook it.</summary>
    public List<Support> Supports { get; } = [];

    /// <summary>The side that an actor holds a place for: itself where it is on none that fights.</summary>
    public string SideOf(ActorId actor) => _pack.SideOf(actor) is { } side && TheatrePack.IsWarring(side) ? side : "actor " + actor.Value;

    /// <summary>True when not both can hold a place.</summary>
    public static bool AreEnemies(string a, string b) => a != b && (a == Denial || b == Denial || TheatrePack.AreEnemySides(Known(a), Known(b)));

    /// <summary>True when the loser's own side says that it lost.</summary>
    public bool IsAdmitted(PlacedClaim claim) => claim.Claim is ControlClaim said && _pack.SideOf(claim.Entry.Origin) is { } own && TheatrePack.IsWarring(own)
        && (said.Action == ControlAction.Withdrew
            ? said.Holder.Any(h => SideOf(h) == own)
            : said.Action == ControlAction.Captured && said.Holder.Any(h => AreEnemies(SideOf(h), own)));

    private void Take(PlacedClaim claim, ControlClaim said)
    {
        if (said.Modality == Modality.Denied)
        {
            Add(DeniedInFavourOf(claim, said), claim, claim.LastDay!.Value);
            return;
        }

        if (said.Modality == Modality.Planned || said.Action is ControlAction.Withdrew or ControlAction.Advanced)
            return;
        // Taken at some day of a span: sure by its end. Held or fought over: all along.
        var from = said.Action == ControlAction.Captured ? claim.LastDay!.Value : claim.FirstDay!.Value;
        Add(said.Holder.Select(SideOf), claim, from);
    }

    private IEnumerable<string> DeniedInFavourOf(PlacedClaim claim, ControlClaim said)
    {
        if (said.Action == ControlAction.Withdrew)
            return said.Holder.Select(SideOf);
        if (said.Action == ControlAction.Advanced)
            return [];
        var former = said.From.Select(SideOf).Distinct(StringComparer.Ordinal).ToList();
        if (former.Count > 0)
            return former;
        return claim.Entry.Origin is { } origin && said.Holder.Any(h => AreEnemies(SideOf(h), SideOf(origin))) ? [SideOf(origin)] : [Denial];
    }

    private void Overtake(PlacedClaim claim, ControlClaim said)
    {
        if (_divided || said.Modality != Modality.Asserted)
            return;
        var admitted = IsAdmitted(claim);
        foreach (var support in Supports)
        {
            if (support.Claim.Id == claim.Id)
                continue;
            var lost = said.Action switch
            {
                ControlAction.Captured => said.Holder.Any(h => AreEnemies(SideOf(h), support.Side)),
                ControlAction.Withdrew => said.Holder.Any(h => SideOf(h) == support.Side),
                _ => false,
            };
            if (lost)
                support.OvertakenOn(claim.LastDay!.Value, sameDay: admitted);
        }
    }

    // An advance takes nothing, but an enemy who holds the place holds it no longer undisputed.
    private void Advance(PlacedClaim claim, ControlClaim said)
    {
        if (said.Action != ControlAction.Advanced || said.Modality is not (Modality.Asserted or Modality.Possible))
            return;
        var day = claim.LastDay!.Value;
        var opposed = said.Holder.Select(SideOf)
            .Where(side => Supports.Exists(s => AreEnemies(s.Side, side) && s.Side != Denial && s.From <= day && day <= s.Until))
            .ToList();
        Add(opposed, claim, day);
    }

    private void Add(IEnumerable<string> sides, PlacedClaim claim, DateOnly from)
    {
        foreach (var side in sides.Distinct(StringComparer.Ordinal))
            Supports.Add(new Support(side, claim, from, claim.LastDay!.Value));
    }

    private static string? Known(string side) => side.StartsWith("actor ", StringComparison.Ordinal) ? null : side;
}
