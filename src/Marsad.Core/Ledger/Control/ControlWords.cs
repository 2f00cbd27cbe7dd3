using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Control;

/// <summary>What one claim says by itself of who holds its place.</summary>
internal sealed class ControlWords(ControlSides sides)
{
    /// <summary>A word for each side that it speaks for, over its days; none for what is planned, for who left, and for an advance, which takes nothing.</summary>
    /// <param name="claim">A control claim with a day.</param>
    public IEnumerable<Support> Of(PlacedClaim claim)
    {
        var said = (ControlClaim)claim.Claim;
        if (said.Modality == Modality.Denied)
            return For(DeniedInFavourOf(claim, said), claim, claim.LastDay!.Value);
        if (said.Modality == Modality.Planned || said.Action is ControlAction.Withdrew or ControlAction.Advanced)
            return [];
        // Taken at some day of a span: sure by its end. Held or fought over: all along.
        return For(said.Holder.Select(sides.Of), claim, said.Action == ControlAction.Captured ? claim.LastDay!.Value : claim.FirstSureDay!.Value);
    }

    private IEnumerable<string> DeniedInFavourOf(PlacedClaim claim, ControlClaim said)
    {
        if (said.Action == ControlAction.Withdrew)
            return said.Holder.Select(sides.Of);
        if (said.Action == ControlAction.Advanced)
            return [];
        var former = said.From.Select(sides.Of).Distinct(StringComparer.Ordinal).ToList();
        if (former.Count > 0)
            return former;
        return claim.Entry.Origin is { } origin && said.Holder.Any(h => ControlSides.AreEnemies(sides.Of(h), sides.Of(origin)))
            ? [sides.Of(origin)]
            : [ControlSides.Denial];
    }

    private static IEnumerable<Support> For(IEnumerable<string> sides, PlacedClaim claim, DateOnly from) =>
        sides.Distinct(StringComparer.Ordinal).Select(side => new Support(side, claim, from, claim.LastDay!.Value));
}
