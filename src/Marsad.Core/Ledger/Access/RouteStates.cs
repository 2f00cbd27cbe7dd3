using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Access;

/// <summary>
/// Whether each route on a way out of an area is passable for those who hold the area that it leads into: from who holds the places along it, and
/// from claims on the route itself.
/// </summary>
internal sealed class RouteStates
{
    private readonly TheatrePack _pack;
    private readonly AccessGraph _graph;
    private readonly AreaId _area;
    private readonly string _side;
    private readonly List<Way> _routes = [];
    private readonly List<ControlInterval> _inside;

    public RouteStates(TheatrePack pack, IReadOnlyDictionary<AreaId, Area> areas, AccessGraph graph, AreaId area, AccessEvidence evidence)
    {
        (_pack, _graph, _area) = (pack, graph, area);
        _inside = [.. areas[area].Places.Distinct().SelectMany(evidence.Control)];
        _side = areas[area].HeldBy;
        foreach (var route in graph.RoutesOf(area))
        {
            var told = evidence.OfRoute[route.Id].DistinctBy(c => c.Id).OrderBy(c => c.Id);
            var into = areas[route.Into];
            _routes.Add(new Way(
                route, into.HeldBy, [.. new AccessSigns([.. told]).Supports], [.. route.Through.SelectMany(evidence.Control)],
                [.. route.Through.Where(p => !into.Places.Contains(p) && (route.From is not { } from || !areas[from].Places.Contains(p)))]));
        }
    }

    /// <summary>Days on which a route's state may change; none while nothing is told of any.</summary>
    public IEnumerable<DateOnly> Changes => _routes
        .Where(r => r.Along.Count > 0 || r.Told.Count > 0)
        .SelectMany(r => r.Along.Select(i => i.From)
            .Concat(r.Told.Where(t => t.Until >= t.From).SelectMany(t => new[] { t.From, t.Until.AddDays(1) }))
            .Concat(r.Route.Since is { } since ? [since] : [])
            .Concat(r.Route.Until is { } until ? [until.AddDays(1)] : []))
        .Concat(_inside.Select(i => i.From));

    /// <summary>Control of the places along the routes.</summary>
    public IEnumerable<(RouteId Route, ControlInterval Interval)> Along => _routes.SelectMany(r => r.Along.Select(i => (r.Route.Id, i)));

    /// <summary>Each route that is in use on <paramref name="day"/>, in id order.</summary>
    public IReadOnlyList<RouteState> On(DateOnly day) => [.. _routes.Where(r => r.Route.IsInUse(day)).Select(r =>
    {
        var along = On(r.Along, day);
        var told = r.Told.Where(t => t.From <= day && day <= t.Until).ToList();
        var held = Held(r, along, day);
        var claimed = AccessSigns.StateOf(told) ?? AccessState.Unknown;
        var state = claimed == AccessState.Unknown || claimed == held ? held
            : held is AccessState.Unknown or AccessState.Stale ? claimed
            : AccessState.Contested;
        return new RouteState(r.Route.Id, r.Route.Name, state, [.. told.Select(t => t.Claim.Id).Concat(along.SelectMany(i => i.Claims)).Distinct().Order()])
        {
            EnemyAt = [.. along.Where(i => i.State != ControlState.Unknown && IsEnemy(i, r.Side)).Select(i => i.Place)],
            Told = claimed,
            From = r.Route.From,
        };
    })];

    /// <summary>What the routes come to for the area, and the way out that is best.</summary>
    public (AccessState State, IReadOnlyList<RouteId> Way) Derive(IReadOnlyList<RouteState> routes) =>
        _graph.Reach(_area, routes.ToDictionary(r => r.Route, r => r.State));

    /// <summary>True when most of the area's places of which control is told on <paramref name="day"/> are held by an enemy of its side.</summary>
    public bool IsTaken(DateOnly day)
    {
        var held = On(_inside, day).Where(i => i.State is ControlState.Held or ControlState.Stale).ToList();
        return held.Count > 0 && 2 * held.Count(i => IsEnemy(i, _side)) > held.Count;
    }

    // Open takes more than a village held at its far end: the road itself, half of what lies between, or a place that an enemy had.
    private AccessState Held(Way way, List<ControlInterval> along, DateOnly day)
    {
        var side = way.Side;
        if (along.Exists(i => i.State == ControlState.Held && IsEnemy(i, side)))
            return AccessState.Besieged;
        if (along.Exists(i => i.State == ControlState.Contested))
            return AccessState.Contested;
        if (along.Exists(i => i.State == ControlState.Stale && IsEnemy(i, side)))
            return AccessState.Stale;
        var between = along.Where(i => way.Between.Contains(i.Place)).ToList();
        var free = between.Where(i => i.State == ControlState.Held).ToList();
        if (free.Count > 0 && (2 * free.Count >= way.Between.Count || free.Exists(i => IsRoad(i.Place) || WasEnemys(i.Place))))
            return AccessState.Open;
        return between.Exists(i => i.State == ControlState.Stale) ? AccessState.Stale : AccessState.Unknown;

        bool WasEnemys(PlaceId place) => way.Along.Exists(i => i.Place == place && i.From < day && IsEnemy(i, side));
    }

    private bool IsRoad(PlaceId place) => _pack.FindPlace(place) is { Kind: PlaceKind.Road or PlaceKind.Crossing };

    private static List<ControlInterval> On(List<ControlInterval> intervals, DateOnly day) => [.. intervals.Where(i => i.From <= day && (i.Until is null || day <= i.Until))];

    private bool IsEnemy(ControlInterval interval, string side) => interval.Holders.Any(h => TheatrePack.AreEnemySides(_pack.SideOf(h), side));

    /// <param name="Route">The route.</param>
    /// <param name="Side">Who holds the area that it leads into.</param>
    /// <param name="Told">What claims say of the route itself.</param>
    /// <param name="Along">Control of the places on it.</param>
    /// <param name="Between">Its places outside the areas that it joins.</param>
    private sealed record Way(Route Route, string Side, List<Support> Told, List<ControlInterval> Along, List<PlaceId> Between);
}
