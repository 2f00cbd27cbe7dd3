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
    private readonly List<PlaceControl> _inside;
    private readonly DaySpan _days;

    /// <param name="pack">The theatre.</param>
    /// <param name="areas">Its areas.</param>
    /// <param name="graph">How they hang together.</param>
    /// <param name="area">The area.</param>
    /// <param name="telling">What is told of its routes.</param>
    /// <param name="control">A place's intervals of control, in the order of days.</param>
    /// <param name="days">The days to be asked for.</param>
    public RouteStates(
        TheatrePack pack, IReadOnlyDictionary<AreaId, Area> areas, AccessGraph graph, AreaId area, AreaTelling telling,
        Func<PlaceId, IReadOnlyList<ControlInterval>> control, DaySpan days)
    {
        (_pack, _graph, _area, _days) = (pack, graph, area, days);
        _inside = [.. areas[area].Places.Distinct().Select(p => new PlaceControl(p, control(p)))];
        _side = areas[area].HeldBy;
        foreach (var route in graph.RoutesOf(area))
        {
            var into = areas[route.Into];
            var told = telling.Routes[route.Id].Supports;
            _routes.Add(new Way(
                route, into.HeldBy, told.Count > 0, [.. told.Where(t => t.Until.DayNumber + 1 >= days.First && t.From.DayNumber <= days.Last)],
                [.. route.Through.Select(p => new PlaceControl(p, control(p)))],
                [.. route.Through.Where(p => !into.Places.Contains(p) && (route.From is not { } from || !areas[from].Places.Contains(p)))]));
        }
    }

    /// <summary>Days on which a route's state may change; none while nothing is told of any.</summary>
    public IEnumerable<DateOnly> Changes => _routes
        .Where(r => r.IsTold || r.Along.Exists(p => p.Intervals.Count > 0))
        .SelectMany(r => r.Along.SelectMany(p => p.Within(_days)).Select(i => i.From)
            .Concat(r.Told.Where(t => t.Until >= t.From).SelectMany(t => new[] { t.From, After(t.Until) }))
            .Concat(r.Route.Since is { } since ? [since] : [])
            .Concat(r.Route.Until is { } until ? [After(until)] : []))
        .Concat(_inside.SelectMany(p => p.Within(_days)).Select(i => i.From));

    /// <summary>Control of the places along the routes, as far as it begins on those days.</summary>
    public IEnumerable<(RouteId Route, ControlInterval Interval)> Along => _routes.SelectMany(r => r.Along.SelectMany(p => p.Within(_days)).Select(i => (r.Route.Id, i)));

    /// <summary>Each route that is in use on <paramref name="day"/>, in id order.</summary>
    public IReadOnlyList<RouteDay> On(DateOnly day) => [.. _routes.Where(r => r.Route.IsInUse(day)).Select(r =>
    {
        var along = r.Along.Select(p => p.On(day)).OfType<ControlInterval>().ToList();
        var told = r.Told.FindAll(t => t.From <= day && day <= t.Until);
        var held = Held(r, along, day);
        var claimed = AccessSigns.StateOf(told) ?? AccessState.Unknown;
        var state = claimed == AccessState.Unknown || claimed == held ? held
            : held is AccessState.Unknown or AccessState.Stale ? claimed
            : AccessState.Contested;
        return new RouteDay(r.Route, state, claimed, [.. along.Where(i => i.State != ControlState.Unknown && IsEnemy(i, r.Side)).Select(i => i.Place)], told, along);
    })];

    /// <summary>What the routes come to for the area, and the way out that is best.</summary>
    public (AccessState State, IReadOnlyList<RouteId> Way) Derive(IReadOnlyList<RouteDay> routes) =>
        _graph.Reach(_area, routes.ToDictionary(r => r.Route.Id, r => r.State));

    /// <summary>True when most of the area's places of which control is told on <paramref name="day"/> are held by an enemy of its side.</summary>
    public bool IsTaken(DateOnly day)
    {
        var held = _inside.Select(p => p.On(day)).OfType<ControlInterval>().Where(i => i.State is ControlState.Held or ControlState.Stale).ToList();
        return held.Count > 0 && 2 * held.Count(i => IsEnemy(i, _side)) > held.Count;
    }

    /// <summary>The first day of a place that an enemy of <paramref name="side"/> is told to be on; null for none.</summary>
    public static DateOnly? FirstOfEnemy(IReadOnlyList<ControlInterval> intervals, string side, TheatrePack pack)
    {
        foreach (var interval in intervals)
        {
            if (interval.Holders.Any(h => TheatrePack.AreEnemySides(pack.SideOf(h), side)))
                return interval.From;
        }

        return null;
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

        bool WasEnemys(PlaceId place) => FirstOfEnemy(way.Along.Find(p => p.Place == place)!.Intervals, side, _pack) < day;
    }

    private bool IsRoad(PlaceId place) => _pack.FindPlace(place) is { Kind: PlaceKind.Road or PlaceKind.Crossing };

    private bool IsEnemy(ControlInterval interval, string side) => interval.Holders.Any(h => TheatrePack.AreEnemySides(_pack.SideOf(h), side));

    private static DateOnly After(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    /// <param name="Route">The route.</param>
    /// <param name="Side">Who holds the area that it leads into.</param>
    /// <param name="IsTold">True when claims tell of the route itself at all.</param>
    /// <param name="Told">What they say of the days asked for.</param>
    /// <param name="Along">Control of the places on it.</param>
    /// <param name="Between">Its places outside the areas that it joins.</param>
    private sealed record Way(Route Route, string Side, bool IsTold, List<Support> Told, List<PlaceControl> Along, List<PlaceId> Between);
}
