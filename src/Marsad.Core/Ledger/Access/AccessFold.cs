using Marsad.Core.Ledger.Control;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Access;

/// <summary>
/// Whether each area can be reached over time: as claimed, and as control along its routes implies. What a claim bears on depends on its own report
/// alone (<see cref="BearingsOf"/>); an area's intervals depend on the claims that bear on it or on a route of <see cref="AccessGraph.RoutesOf"/>,
/// and on the control of the places in it and along those routes. A change renews the areas that <see cref="Graph"/> gives for its routes and places,
/// and of those the days that <see cref="AreaTelling.ChangedSince"/> and <see cref="Concerned"/> give.
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

    /// <summary>What is told of an area and its routes. Of those that nothing new bears on it is as it was.</summary>
    /// <param name="id">An area of the pack.</param>
    /// <param name="bearings">All that concern the area or one of its routes, in id order of their claims.</param>
    /// <param name="changed">Those that came or went.</param>
    /// <param name="before">What was told before that; null for nothing yet.</param>
    public AreaTelling Tell(AreaId id, IReadOnlyList<AccessBearing> bearings, IReadOnlyList<AccessBearing> changed, AreaTelling? before)
    {
        // One route cut is a matter of that route, unless it is told as the only one; one route opened opens the area.
        var several = _pack.Routes.Count(r => r.Into == id || r.From == id) > 1;
        return new AreaTelling(
            Signs(b => b.Areas.Contains(id) && !(several && b.IsOfOneRoute), before?.Signs),
            Graph.RoutesOf(id).ToDictionary(r => r.Id, r => Signs(b => b.Routes.Contains(r.Id), before?.Routes[r.Id])));

        AccessSigns Signs(Func<AccessBearing, bool> isTold, AccessSigns? known) =>
            known is not null && !changed.Any(isTold) ? known : new AccessSigns([.. bearings.Where(isTold).Select(b => b.Word)]);
    }

    /// <summary>The days of an area that the control of places drawn anew bears on; null for none.</summary>
    public DaySpan? Concerned(AreaId id, IEnumerable<Redrawn> places)
    {
        DaySpan? days = null;
        var area = _areas[id];
        foreach (var place in places)
        {
            var routes = Graph.RoutesOf(id).Where(r => r.Through.Contains(place.Place)).ToList();
            if (routes.Count > 0 || area.Places.Contains(place.Place))
                days = DaySpan.Join(days, place.Days);
            // The days on which a route is in use count once anything is told of it.
            if (place.Before.Count == 0 != (place.Now.Count == 0) && routes.Exists(r => r.Since is not null || r.Until is not null))
                return DaySpan.All;
            // Whether a place was ever an enemy's counts from then on.
            foreach (var side in routes.Select(r => _areas[r.Into].HeldBy).Distinct(StringComparer.Ordinal))
            {
                var (before, now) = (RouteStates.FirstOfEnemy(place.Before, side, _pack), RouteStates.FirstOfEnemy(place.Now, side, _pack));
                if (before != now)
                    days = DaySpan.Join(days, new DaySpan(Math.Min(Number(before), Number(now)), Math.Max(Number(before), Number(now))));
            }
        }

        return days;

        static int Number(DateOnly? day) => day?.DayNumber ?? int.MaxValue;
    }

    /// <summary>The intervals of an area on the days of <paramref name="gap"/>, in the order of days; they do not overlap. None while nothing is told of it or its routes.</summary>
    /// <param name="id">An area of the pack.</param>
    /// <param name="telling">What is told of it.</param>
    /// <param name="bearings">That from which it is told.</param>
    /// <param name="control">A place's intervals of control.</param>
    /// <param name="gap">From the beginning of an interval to the end of one.</param>
    /// <param name="asOf">Last day that any interval reaches; null for no such day.</param>
    public IReadOnlyList<AccessInterval> OfArea(
        AreaId id, AreaTelling telling, IEnumerable<AccessBearing> bearings, Func<PlaceId, IReadOnlyList<ControlInterval>> control, DaySpan gap, DateOnly? asOf)
    {
        var area = _areas[id];
        var routes = new RouteStates(_pack, _areas, Graph, id, telling, control, gap);
        var events = new AccessEvents(bearings.Where(b => b.Day >= gap.First && b.Day <= gap.Last).Select(b => (b.Claim, RouteOf(b, id))), routes.Along);
        var supports = telling.Signs.Supports;
        var told = supports.Any(s => s.Until >= s.From && s.From.DayNumber < gap.First);
        var stretches = new List<AccessStretch>();
        foreach (var segment in Segment.Of(supports, routes.Changes.Concat(events.Days), gap))
        {
            told |= segment.Live.Count > 0;
            var next = new AccessStretch(segment, telling.Signs, routes.On(segment.From), routes, told);
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

    // The route that it is told of, for an area.
    private RouteId? RouteOf(AccessBearing bearing, AreaId area) =>
        bearing.Areas.Contains(area) ? bearing.Named : Graph.RoutesOf(area).First(r => bearing.Routes.Contains(r.Id)).Id;

    /// <summary>By first day, name and area id.</summary>
    public static int Order(AccessInterval a, AccessInterval b)
    {
        var order = a.From.CompareTo(b.From);
        if (order == 0)
            order = string.CompareOrdinal(a.Name, b.Name);
        return order != 0 ? order : a.Area.CompareTo(b.Area);
    }
}
