using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Access;

/// <summary>Whether each route into an area is passable for those who hold the area: from who holds the places along it, and from claims on the route itself.</summary>
internal sealed class RouteStates
{
    private readonly TheatrePack _pack;
    private readonly Area _area;
    private readonly List<(Route Route, List<Support> Told, List<ControlInterval> Along)> _routes = [];

    public RouteStates(TheatrePack pack, Area area, ILookup<RouteId, PlacedClaim> told, ILookup<PlaceId, ControlInterval> control)
    {
        (_pack, _area) = (pack, area);
        foreach (var route in pack.Routes.Where(r => r.Into == area.Id).OrderBy(r => r.Id))
            _routes.Add((route, new AccessSigns([.. told[route.Id]]).Supports, [.. route.Through.Distinct().SelectMany(p => control[p])]));
    }

    /// <summary>Days on which a route's state may change.</summary>
    public IEnumerable<DateOnly> Changes => _routes.SelectMany(r =>
        r.Along.Select(i => i.From).Concat(r.Told.Where(t => t.Until >= t.From).SelectMany(t => new[] { t.From, t.Until.AddDays(1) })));

    /// <summary>Each route on <paramref name="day"/>, in id order.</summary>
    public IReadOnlyList<RouteState> On(DateOnly day) => [.. _routes.Select(r =>
    {
        var along = r.Along.Where(i => i.From <= day && (i.Until is null || day <= i.Until)).ToList();
        var told = r.Told.Where(t => t.From <= day && day <= t.Until).ToList();
        var held = Held(along);
        var state = AccessSigns.StateOf(told) is not { } claimed || claimed == held ? held
            : held is AccessState.Unknown or AccessState.Stale ? claimed
            : AccessState.Contested;
        return new RouteState(r.Route.Id, r.Route.Name, state, [.. told.Select(t => t.Claim.Id).Concat(along.SelectMany(i => i.Claims)).Distinct().Order()]);
    })];

    /// <summary>What the routes come to: open by one, cut off only when every one is cut.</summary>
    public static AccessState Derive(IReadOnlyList<RouteState> routes)
    {
        bool Any(AccessState state) => routes.Any(r => r.State == state);
        if (routes.Count == 0)
            return AccessState.Unknown;
        if (Any(AccessState.Open))
            return AccessState.Open;
        if (Any(AccessState.Contested))
            return AccessState.Contested;
        if (Any(AccessState.Unknown))
            return AccessState.Unknown;
        return Any(AccessState.Stale) ? AccessState.Stale : AccessState.Besieged;
    }

    private AccessState Held(List<ControlInterval> along)
    {
        bool Enemy(ControlInterval i) => i.Holders.Any(h => TheatrePack.AreEnemySides(_pack.SideOf(h), _area.HeldBy));
        if (along.Exists(i => i.State == ControlState.Held && Enemy(i)))
            return AccessState.Besieged;
        if (along.Exists(i => i.State == ControlState.Contested))
            return AccessState.Contested;
        if (along.Exists(i => i.State == ControlState.Stale && Enemy(i)))
            return AccessState.Stale;
        if (along.Exists(i => i.State == ControlState.Held))
            return AccessState.Open;
        return along.Exists(i => i.State == ControlState.Stale) ? AccessState.Stale : AccessState.Unknown;
    }
}
