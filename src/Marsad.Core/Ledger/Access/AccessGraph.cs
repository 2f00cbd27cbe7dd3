using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Access;

/// <summary>
/// The pack's areas as nodes, its routes as edges that run either way, and the outside, where an area's side moves freely, as the node that every
/// other wants to reach. Depends on the pack alone.
/// </summary>
internal sealed class AccessGraph
{
    private readonly Dictionary<AreaId, IReadOnlyList<Route>> _routes = [];
    private readonly ILookup<RouteId, AreaId> _ofRoute;
    private readonly ILookup<PlaceId, AreaId> _along;

    public AccessGraph(TheatrePack pack)
    {
        foreach (var area in pack.Areas)
            _routes[area.Id] = Around(area.Id, pack.Routes);
        var edges = _routes.SelectMany(r => r.Value.Select(route => (Area: r.Key, Route: route))).OrderBy(e => e.Area).ToList();
        _ofRoute = edges.ToLookup(e => e.Route.Id, e => e.Area);
        _along = edges.SelectMany(e => e.Route.Through.Select(p => (Place: p, e.Area)))
            .Concat(pack.Areas.SelectMany(a => a.Places.Select(p => (Place: p, Area: a.Id)))).Distinct().OrderBy(e => e.Area).ToLookup(e => e.Place, e => e.Area);
    }

    /// <summary>Every route on a way between the area and the outside, through other areas too; in id order.</summary>
    public IReadOnlyList<Route> RoutesOf(AreaId area) => _routes[area];

    /// <summary>Areas whose access a route's state bears on, in id order.</summary>
    public IEnumerable<AreaId> AreasOf(RouteId route) => _ofRoute[route];

    /// <summary>Areas whose access the control of a place bears on, for it lies in them or on a route; in id order.</summary>
    public IEnumerable<AreaId> AreasAlong(PlaceId place) => _along[place];

    /// <summary>
    /// The best way between the area and the outside. A way is as open as its worst route, the area as open as its best way: open before contested,
    /// then unknown, stale and cut.
    /// </summary>
    /// <param name="area">The area.</param>
    /// <param name="states">State of each route that is in use; others are no way.</param>
    /// <returns>The area's state, unknown when no route of it is in use, and for an open or contested way its routes from the area outwards.</returns>
    public (AccessState State, IReadOnlyList<RouteId> Way) Reach(AreaId area, IReadOnlyDictionary<RouteId, AccessState> states)
    {
        var routes = _routes[area].Where(r => states.ContainsKey(r.Id)).ToList();
        var reached = new Dictionary<AreaId, (AccessState State, Route By, AreaId? Next)>();
        // Each round makes the best ways one route longer; there are never more areas on a way than areas.
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var route in routes)
            {
                changed |= Extend(route, route.Into, route.From);
                if (route.From is { } from)
                    changed |= Extend(route, from, route.Into);
            }
        }

        if (!reached.TryGetValue(area, out var best))
            return (AccessState.Unknown, []);
        return (best.State, Rank(best.State) >= Rank(AccessState.Contested) ? [.. Way(area)] : []);

        // A way to the outside from "to", first along "route" and then from "next".
        bool Extend(Route route, AreaId to, AreaId? next)
        {
            var beyond = AccessState.Open;
            if (next is { } via)
            {
                if (!reached.TryGetValue(via, out var further))
                    return false;
                beyond = further.State;
            }

            var state = Rank(states[route.Id]) < Rank(beyond) ? states[route.Id] : beyond;
            if (reached.TryGetValue(to, out var known) && Rank(known.State) >= Rank(state))
                return false;
            reached[to] = (state, route, next);
            return true;
        }

        IEnumerable<RouteId> Way(AreaId from)
        {
            for (AreaId? at = from; at is { } here; at = reached[here].Next)
                yield return reached[here].By.Id;
        }
    }

    private static int Rank(AccessState state) => state switch
    {
        AccessState.Open => 4,
        AccessState.Contested => 3,
        AccessState.Unknown => 2,
        AccessState.Stale => 1,
        _ => 0,
    };

    // All routes of the areas that hang together with this one by routes between areas.
    private static List<Route> Around(AreaId area, IReadOnlyList<Route> routes)
    {
        var areas = new HashSet<AreaId> { area };
        for (var before = 0; before != areas.Count;)
        {
            before = areas.Count;
            foreach (var route in routes)
            {
                if (route.From is { } from && (areas.Contains(from) || areas.Contains(route.Into)))
                    areas.UnionWith([from, route.Into]);
            }
        }

        return [.. routes.Where(r => areas.Contains(r.Into)).OrderBy(r => r.Id)];
    }
}
