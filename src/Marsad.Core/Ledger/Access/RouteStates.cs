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
    private readonly List<(Route Route, string Side, List<Support> Told, List<ControlInterval> Along)> _routes = [];

    public RouteStates(TheatrePack pack, IReadOnlyDictionary<AreaId, Area> areas, AccessGraph graph, AreaId area, AccessEvidence evidence)
    {
        (_pack, _graph, _area) = (pack, graph, area);
        foreach (var route in graph.RoutesOf(area))
        {
            var told = evidence.OfRoute[route.Id].DistinctBy(c => c.Id).OrderBy(c => c.Id);
            _routes.Add((route, areas[route.Into].HeldBy, [.. new AccessSigns([.. told]).Supports], [.. route.Through.Distinct().SelectMany(evidence.Control)]));
        }
    }

    /// <summary>Days on which a route's state may change; none while nothing is told of any.</summary>
    public IEnumerable<DateOnly> Changes => _routes
        .Where(r => r.Along.Count > 0 || r.Told.Count > 0)
        .SelectMany(r => r.Along.Select(i => i.From)
            .Concat(r.Told.Where(t => t.Until >= t.From).SelectMany(t => new[] { t.From, t.Until.AddDays(1) }))
            .Concat(r.Route.Since is { } since ? [since] : [])
            .Concat(r.Route.Until is { } until ? [until.AddDays(1)] : []));

    /// <summary>Each route that is in use on <paramref name="day"/>, in id order.</summary>
    public IReadOnlyList<RouteState> On(DateOnly day) => [.. _routes.Where(r => r.Route.IsInUse(day)).Select(r =>
    {
        var along = r.Along.Where(i => i.From <= day && (i.Until is null || day <= i.Until)).ToList();
        var told = r.Told.Where(t => t.From <= day && day <= t.Until).ToList();
        var held = Held(along, r.Side);
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

    private AccessState Held(List<ControlInterval> along, string side)
    {
        if (along.Exists(i => i.State == ControlState.Held && IsEnemy(i, side)))
            return AccessState.Besieged;
        if (along.Exists(i => i.State == ControlState.Contested))
            return AccessState.Contested;
        if (along.Exists(i => i.State == ControlState.Stale && IsEnemy(i, side)))
            return AccessState.Stale;
        if (along.Exists(i => i.State == ControlState.Held))
            return AccessState.Open;
        return along.Exists(i => i.State == ControlState.Stale) ? AccessState.Stale : AccessState.Unknown;
    }

    private bool IsEnemy(ControlInterval interval, string side) => interval.Holders.Any(h => TheatrePack.AreEnemySides(_pack.SideOf(h), side));
}
