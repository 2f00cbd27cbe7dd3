using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Control;

/// <summary>What the control claims of one place say for and against each side. Depends on those claims alone.</summary>
internal sealed class ControlSigns
{
    private readonly ControlSides _sides;
    private readonly List<Support> _words = [];
    private readonly ChangeDays _gains = new();
    private readonly ChangeDays _losses = new();

    /// <param name="sides">Who is on which side.</param>
    /// <param name="divided">True when a word about the place as a whole says little of its parts: then no capture ends the other side's hold.</param>
    /// <param name="claims">Control claims of the place with a day, in id order.</param>
    public ControlSigns(ControlSides sides, bool divided, IReadOnlyList<PlacedClaim> claims)
    {
        _sides = sides;
        foreach (var claim in claims)
            Take(claim, (ControlClaim)claim.Claim);
        var told = _words.ToList();
        if (!divided)
        {
            foreach (var claim in claims)
                Change(claim, (ControlClaim)claim.Claim);
            told.AddRange(new FormerHolders(sides, claims, _words).Supports);
            foreach (var support in told)
            {
                _gains.End(support, side => ControlSides.AreEnemies(side, support.Side));
                _losses.End(support, side => side == support.Side);
            }
        }

        var advances = new Advances(sides, _words);
        foreach (var claim in claims)
            advances.Take(claim, (ControlClaim)claim.Claim);
        foreach (var support in advances.Supports)
        {
            _gains.End(support, side => ControlSides.AreEnemies(side, support.Side));
            _losses.End(support, side => side == support.Side);
        }

        Assailed = advances.Assailed;
        Supports = [.. told, .. advances.Supports];
    }

    /// <summary>The claims' words, each cut short where a change overtook it.</summary>
    public IReadOnlyList<Support> Supports { get; }

    /// <summary>For the words of an advance: who stood against it.</summary>
    public IReadOnlyDictionary<(ClaimId Claim, string Side), IReadOnlyList<ActorId>> Assailed { get; }

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
        var from = said.Action == ControlAction.Captured ? claim.LastDay!.Value : claim.FirstSureDay!.Value;
        Add(said.Holder.Select(_sides.Of), claim, from);
    }

    private IEnumerable<string> DeniedInFavourOf(PlacedClaim claim, ControlClaim said)
    {
        if (said.Action == ControlAction.Withdrew)
            return said.Holder.Select(_sides.Of);
        if (said.Action == ControlAction.Advanced)
            return [];
        var former = said.From.Select(_sides.Of).Distinct(StringComparer.Ordinal).ToList();
        if (former.Count > 0)
            return former;
        return claim.Entry.Origin is { } origin && said.Holder.Any(h => ControlSides.AreEnemies(_sides.Of(h), _sides.Of(origin)))
            ? [_sides.Of(origin)]
            : [ControlSides.Denial];
    }

    private void Change(PlacedClaim claim, ControlClaim said)
    {
        if (said.Modality != Modality.Asserted || said.Action is not (ControlAction.Captured or ControlAction.Withdrew))
            return;
        var days = said.Action == ControlAction.Captured ? _gains : _losses;
        foreach (var side in said.Holder.Select(_sides.Of).Distinct(StringComparer.Ordinal))
            days.Add(side, claim.LastDay!.Value, sure: _sides.IsAdmitted(claim));
    }

    private void Add(IEnumerable<string> sides, PlacedClaim claim, DateOnly from)
    {
        foreach (var side in sides.Distinct(StringComparer.Ordinal))
            _words.Add(new Support(side, claim, from, claim.LastDay!.Value));
    }
}
