using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Access;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>Areas and routes as a graph: what control along the ways out comes to.</summary>
public class AccessGraphTests
{
    private static readonly AreaId Inner = new("inner");
    private static readonly AreaId Outer = new("outer");

    [Fact]
    public void AnAreaIsReachedThroughAnotherAndAWayIsAsOpenAsItsWorstRoute()
    {
        var graph = new AccessGraph(Pack(Route("gate", "outer"), Route("lane", "inner", from: "outer")));
        (AccessState, string) Reach(AccessState gate, AccessState lane)
        {
            var (state, way) = graph.Reach(Inner, new Dictionary<RouteId, AccessState> { [new RouteId("gate")] = gate, [new RouteId("lane")] = lane });
            return (state, string.Join(' ', way));
        }

        Assert.Equal((AccessState.Open, "lane gate"), Reach(AccessState.Open, AccessState.Open));
        Assert.Equal((AccessState.Contested, "lane gate"), Reach(AccessState.Contested, AccessState.Open));
        Assert.Equal((AccessState.Besieged, ""), Reach(AccessState.Besieged, AccessState.Open));
        Assert.Equal((AccessState.Besieged, ""), Reach(AccessState.Open, AccessState.Besieged));
        Assert.Equal((AccessState.Stale, ""), Reach(AccessState.Unknown, AccessState.Stale));
    }

    [Fact]
    public void TheBestOfSeveralWaysCountsAlsoOneAround()
    {
        var graph = new AccessGraph(Pack(Route("gate", "outer"), Route("lane", "inner", from: "outer"), Route("bridge", "inner")));
        var states = new Dictionary<RouteId, AccessState> { [new RouteId("gate")] = AccessState.Besieged, [new RouteId("lane")] = AccessState.Open, [new RouteId("bridge")] = AccessState.Open };

        Assert.Equal(AccessState.Open, graph.Reach(Inner, states).State);
        Assert.Equal(["lane", "bridge"], graph.Reach(Outer, states).Way.Select(r => r.Value));
    }

    [Fact]
    public void ARouteThatIsNotInUseIsNoWay()
    {
        var graph = new AccessGraph(Pack(Route("gate", "outer")));
        Assert.Equal(AccessState.Unknown, graph.Reach(Outer, new Dictionary<RouteId, AccessState>()).State);
    }

    [Fact]
    public void APlaceBearsOnTheAreasThatItsRoutesServeAndOnItsOwn()
    {
        var graph = new AccessGraph(Pack(Route("gate", "outer", "hilltown", "ramousa"), Route("lane", "inner", "shaar", "sukkari", from: "outer")));
        Assert.Equal([Inner, Outer], graph.AreasAlong(new PlaceId("hilltown")));
        Assert.Equal([Inner, Outer], graph.AreasOf(new RouteId("lane")));
        Assert.Equal([Outer], new AccessGraph(Pack(Route("gate", "outer"))).AreasAlong(new PlaceId("ramousa")));
    }

    [Fact]
    public void AVillageHeldAtItsFarEndOpensNoRoad()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Hilltown", "2016-08-01", "rebels"));
        var pack = Pack(Route("gate", "outer", "hilltown", "artillery-college", "north-road", "ramousa"));

        Assert.Equal(AccessState.Unknown, LedgerFold.Fold(pack, scenario.Claims).Access[0].Derived);
        scenario.Add("r2", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "North Road", "2016-08-01", "rebels"));
        Assert.Equal(AccessState.Open, LedgerFold.Fold(pack, scenario.Claims).Access[0].Derived);
    }

    [Fact]
    public void ARoadCutAtAPlaceIsCutForEveryRouteThatPassesThere()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Access(AccessAction.RouteCut, "North Road", "2016-08-01", "army"));
        var pack = Pack(Route("gate", "outer", "hilltown", "north-road"), Route("pass", "outer", "artillery-college", "north-road"));

        var interval = LedgerFold.Fold(pack, scenario.Claims).Access[0];
        Assert.Equal((AccessState.Unknown, AccessState.Besieged), (interval.Claimed, interval.Derived));
        Assert.Equal([AccessState.Besieged, AccessState.Besieged], interval.Routes.Select(r => r.Told));
    }

    [Fact]
    public void AnAreaThatWasTakenIsNoLongerDerivedFromItsRoutes()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "North Road", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-04", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-04", "army"));
        var pack = Pack(Route("gate", "outer", "hilltown", "north-road"));

        var timeline = LedgerFold.Fold(pack, scenario.Claims).Access;
        Assert.Equal([(AccessState.Besieged, false), (AccessState.Unknown, true)], timeline.Take(2).Select(i => (i.Derived, i.IsTaken)));
    }

    private static Route Route(string id, string into, params string[] through) => Route(id, into, through, null);

    private static Route Route(string id, string into, string from) => Route(id, into, [], from);

    private static Route Route(string id, string into, string first, string second, string from) => Route(id, into, [first, second], from);

    private static Route Route(string id, string into, string[] through, string? from) =>
        new(new RouteId(id), id, new AreaId(into), [.. through.Select(p => new PlaceId(p))], [], from is null ? null : new AreaId(from));

    private static TheatrePack Pack(params Route[] routes) => Scenario.PackWith(
        routes: routes,
        areas: [new Area(Inner, "Inner", [new PlaceId("sukkari")], "opposition", null, null, null, []), new Area(Outer, "Outer", [new PlaceId("ramousa")], "opposition", null, null, null, [])]);
}
