using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Control;

/// <summary>
/// Who holds each place over time, from what both sides claim. A place's intervals depend on the claims that <see cref="PlacesOf"/> gives to it
/// and on nothing else, so that a change of claims renews only the places that those bear on.
/// </summary>
internal sealed class ControlFold
{
    private readonly TheatrePack _pack;
    private readonly ControlSides _sides;
    private readonly Settlements _settlements;
    private readonly ILookup<PlaceId, PlaceId> _parts;

    public ControlFold(TheatrePack pack)
    {
        (_pack, _sides, _settlements) = (pack, new ControlSides(pack), new Settlements(pack));
        _parts = pack.Places.Where(p => _settlements.WholeOf(p) is not null).ToLookup(p => _settlements.WholeOf(p)!.Id, p => p.Id);
    }

    /// <summary>
    /// The places whose intervals a claim bears on: its own, and where a whole undivided town was captured also the town's parts. None for what is
    /// no claim of control, or has no day or no place in the pack.
    /// </summary>
    public IEnumerable<PlaceId> PlacesOf(PlacedClaim claim)
    {
        if (claim is not { Claim: ControlClaim said, Place: { } place, LastDay: not null })
            return [];
        return said is { Action: ControlAction.Captured, Modality: Modality.Asserted } ? _parts[place.Id].Prepend(place.Id) : [place.Id];
    }

    /// <summary>
    /// A place's intervals, in the order of days; they do not overlap. None while nothing is told of the place itself.
    /// </summary>
    /// <param name="id">A place of the pack.</param>
    /// <param name="claims">Every claim of which <see cref="PlacesOf"/> gives this place, in any order.</param>
    /// <param name="asOf">Last day that any interval reaches; null for no such day.</param>
    public IReadOnlyList<ControlInterval> OfPlace(PlaceId id, IEnumerable<PlacedClaim> claims, DateOnly? asOf)
    {
        var told = claims.OrderBy(c => c.Id).ToList();
        if (_pack.FindPlace(id) is not { } place || !told.Exists(c => c.Place!.Id == id))
            return [];
        var signs = new ControlSigns(_sides, _settlements.IsDivided(place), told);
        var stretches = new List<ControlStretch>();
        foreach (var segment in Segment.Of(signs.Supports, []))
        {
            var next = new ControlStretch(segment, signs, _sides, told);
            if (stretches.Count > 0 && stretches[^1].Continues(next))
                stretches[^1].Extend(next);
            else
                stretches.Add(next);
        }

        return [.. stretches
            .Where(s => asOf is null || s.From <= asOf)
            .Select(s => s.Of(place))
            .Select(i => asOf is { } day && i.Until >= day ? i with { Until = null } : i)];
    }

    /// <summary>By first day, name and place id.</summary>
    public static int Order(ControlInterval a, ControlInterval b)
    {
        var order = a.From.CompareTo(b.From);
        if (order == 0)
            order = string.CompareOrdinal(a.Name, b.Name);
        return order != 0 ? order : a.Place.CompareTo(b.Place);
    }
}
