using Marsad.Core.Ledger.Control;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Access;

/// <summary>
/// Whether each area can be reached over time: as claimed, and as control along its routes implies. What a claim bears on depends on its own report
/// alone (<see cref="BearingsOf"/>); an area's intervals depend on the claims that bear on it or on a route of <see cref="AccessGraph.RoutesOf"/>,
/// and on the control of the places along those routes. A change renews the areas that <see cref="Graph"/> gives for its routes and places.
/// </summary>
internal sealed class AccessFold
{
    private readonly TheatrePack _pack;
    private readonly AreaClaims _membership;
    private readonly ControlSides _sides;
    private readonly Dictionary<AreaId, Area> _areas;

    public AccessFold(TheatrePack pack, Ground ground)
    {
        (_pack, _membership, _sides) = (pack, new AreaClaims(pack, ground), new ControlSides(pack));
        Graph = new AccessGraph(pack);
        _areas = pack.Areas.ToDictionary(a => a.Id);
    }

    public AccessGraph Graph { get; }

    /// <summary>What the access claims of one report bear on; those without a day are left out.</summary>
    /// <param name="claims">All claims of one report, in any order: "the siege of Aleppo" is of the part that the report speaks of elsewhere.</param>
    public IReadOnlyList<AccessBearing> BearingsOf(IEnumerable<PlacedClaim> claims) =>
        _membership.Of([.. claims.Where(c => c is { Claim: AccessClaim, LastDay: not null }).OrderBy(c => c.Id)]);

    /// <summary>An area's intervals, in the order of days; they do not overlap. None while nothing is told of it or its routes.</summary>
    /// <param name="id">An area of the pack.</param>
    /// <param name="evidence">At least all that concerns the area and its routes.</param>
    /// <param name="asOf">Last day that any interval reaches; null for no such day.</param>
    public IReadOnlyList<AccessInterval> OfArea(AreaId id, AccessEvidence evidence, DateOnly? asOf)
    {
        var area = _areas[id];
        var routes = new RouteStates(_pack, _areas, Graph, id, evidence);
        // One route cut is a matter of that route, unless it is told as the only one; one route opened opens the area.
        var several = _pack.Routes.Count(r => r.Into == id || r.From == id) > 1;
        var signs = new AccessSigns([.. evidence.OfArea[id].DistinctBy(c => c.Id).OrderBy(c => c.Id).Where(c =>
            c.Claim is not AccessClaim { Action: AccessAction.RouteCut } said || !several || _membership.RouteOf(c) is null || SoleRoute.IsMeant(said))]);
        var events = new AccessEvents(
            evidence.OfArea[id].Select(c => (c, _membership.RouteOf(c)?.Id)).Concat(Graph.RoutesOf(id).SelectMany(r => evidence.OfRoute[r.Id].Select(c => (c, (RouteId?)r.Id)))),
            routes.Along);
        var stretches = new List<AccessStretch>();
        var told = false;
        foreach (var segment in Segment.Of(signs.Supports, routes.Changes.Concat(events.Days)))
        {
            told |= segment.Live.Count > 0;
            var next = new AccessStretch(segment, signs, routes.On(segment.From), routes, told);
            if (stretches.Count > 0 && stretches[^1].Continues(next))
                stretches[^1].Extend(next);
            else
                stretches.Add(next);
        }

        return [.. stretches
            .Where(s => asOf is null || s.From <= asOf)
            .Select(s => s.Of(area, _sides))
            .Select(i => i with { Events = events.Within(i.From, i.Until) })
            .Select(i => asOf is { } day && i.Until >= day ? i with { Until = null } : i)];
    }

    /// <summary>By first day, name and area id.</summary>
    public static int Order(AccessInterval a, AccessInterval b)
    {
        var order = a.From.CompareTo(b.From);
        if (order == 0)
            order = string.CompareOrdinal(a.Name, b.Name);
        return order != 0 ? order : a.Area.CompareTo(b.Area);
    }
}
