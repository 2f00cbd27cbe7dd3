using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Control;

/// <summary>What the control claims of one place say for and against each side. Depends on those claims alone.</summary>
internal sealed class ControlSigns
{
    private readonly ControlSides _sides;
    private readonly ChangeDays _gains = new();
    private readonly ChangeDays _losses = new();

    /// <param name="sides">Who is on which side.</param>
    /// <param name="divided">True when a word about the place as a whole says little of its parts: then no capture ends the other side's hold.</param>
    /// <param name="claims">Control claims of the place with a day, in id order.</param>
    public ControlSigns(ControlSides sides, bool divided, IReadOnlyList<PlacedClaim> claims)
    {
        _sides = sides;
        var own = new ControlWords(sides);
        List<Support> words = [.. claims.SelectMany(own.Of)];
        var told = words.ToList();
        if (!divided)
        {
            foreach (var claim in claims)
                Change(claim, (ControlClaim)claim.Claim);
            told.AddRange(new FormerHolders(sides, claims, words).Supports);
            foreach (var support in told)
            {
                _gains.End(support, side => ControlSides.AreEnemies(side, support.Side));
                _losses.End(support, side => side == support.Side);
            }
        }

        var advances = new Advances(sides, words);
        foreach (var claim in claims)
            advances.Take(claim, (ControlClaim)claim.Claim);
        foreach (var support in advances.Supports)
        {
            _gains.End(support, side => ControlSides.AreEnemies(side, support.Side));
            _losses.End(support, side => side == support.Side);
        }

        Assailed = advances.Assailed;
        Leaving = claims.Where(c => c.Claim is ControlClaim { Action: ControlAction.Withdrew, Modality: Modality.Asserted }).ToLookup(c => c.LastDay!.Value);
        Supports = [.. told, .. advances.Supports];
    }

    /// <summary>The claims' words, each cut short where a change overtook it.</summary>
    public IReadOnlyList<Support> Supports { get; }

    /// <summary>For the words of an advance: who stood against it.</summary>
    public IReadOnlyDictionary<(ClaimId Claim, string Side), IReadOnlyList<ActorId>> Assailed { get; }

    /// <summary>Claims that tell of somebody leaving, by the day of it.</summary>
    public ILookup<DateOnly, PlacedClaim> Leaving { get; }

    private void Change(PlacedClaim claim, ControlClaim said)
    {
        if (said.Modality != Modality.Asserted || said.Action is not (ControlAction.Captured or ControlAction.Withdrew))
            return;
        var days = said.Action == ControlAction.Captured ? _gains : _losses;
        foreach (var side in said.Holder.Select(_sides.Of).Distinct(StringComparer.Ordinal))
            days.Add(side, claim.LastDay!.Value, sure: _sides.IsAdmitted(claim));
    }
}
