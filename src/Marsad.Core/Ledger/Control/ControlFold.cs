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
    private readonly ControlWords _words;
    private readonly Settlements _settlements;
    private readonly ILookup<PlaceId, PlaceId> _parts;

    public ControlFold(TheatrePack pack)
    {
        (_pack, _sides, _settlements) = (pack, new ControlSides(pack), new Settlements(pack));
        _words = new ControlWords(_sides);
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

    /// <summary>What a claim of which <see cref="PlacesOf"/> gives a place says, and when.</summary>
    public ReachingClaim Reach(PlacedClaim claim) => new(claim, _words);

    /// <summary>
    /// Draws anew what a change of its claims can have changed of a place's intervals. They come in the order of days and do not overlap; there are
    /// none while nothing is told of the place itself.
    /// </summary>
    /// <param name="id">A place of the pack.</param>
    /// <param name="claims">Every claim of which <see cref="PlacesOf"/> gives this place, in any order.</param>
    /// <param name="changed">Those that came or went.</param>
    /// <param name="before">The intervals before that; none where nothing was drawn yet.</param>
    /// <param name="asOf">Last day that any interval reaches; null for no such day. With one all is drawn anew.</param>
    public Redrawn OfPlace(
        PlaceId id, IReadOnlyCollection<ReachingClaim> claims, IReadOnlyCollection<ReachingClaim> changed, IReadOnlyList<ControlInterval> before, DateOnly? asOf)
    {
        if (_pack.FindPlace(id) is not { } place || !claims.Any(c => c.Claim.Place!.Id == id))
            return new Redrawn(id, DaySpan.All, before, [], before, []);
        var gap = before.Count == 0 || asOf is not null
            ? Gap.Whole(before.Count)
            : Gap.Of(ControlReach.Of(changed, claims), [.. before.Select(i => (i.From, i.Until))]);
        var drawn = Draw(place, ControlReach.Near(claims, gap.Days), gap.Days, asOf);
        return new Redrawn(id, gap.Days, before, gap.Fill(before, drawn), gap.Of(before), drawn);
    }

    private IReadOnlyList<ControlInterval> Draw(Place place, IReadOnlyList<PlacedClaim> claims, DaySpan days, DateOnly? asOf)
    {
        var signs = new ControlSigns(_sides, _settlements.IsDivided(place), claims);
        var stretches = new List<ControlStretch>();
        foreach (var segment in Segment.Of(signs.Supports, [], days))
        {
            var next = new ControlStretch(segment, signs, _sides);
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

/// <summary>A place of which a stretch was drawn anew.</summary>
/// <param name="Place">The place.</param>
/// <param name="Days">The days that were drawn anew.</param>
/// <param name="Before">All its intervals before.</param>
/// <param name="Now">All its intervals now.</param>
/// <param name="Gone">Those of the days before.</param>
/// <param name="Come">Those of the days now.</param>
internal sealed record Redrawn(
    PlaceId Place,
    DaySpan Days,
    IReadOnlyList<ControlInterval> Before,
    IReadOnlyList<ControlInterval> Now,
    IReadOnlyList<ControlInterval> Gone,
    IReadOnlyList<ControlInterval> Come);
