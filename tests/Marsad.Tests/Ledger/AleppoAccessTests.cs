using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Tests.Theatre;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>The battle of 2016 in a handful of claims, folded with the pack that comes with Marsad: the access of eastern Aleppo must come out.</summary>
public class AleppoAccessTests
{
    private static readonly IReadOnlyList<AccessInterval> Timeline = Fold();

    [Theory]
    [InlineData("2016-07-08", AccessState.Besieged, AccessState.Unknown)]
    [InlineData("2016-07-30", AccessState.Besieged, AccessState.Besieged)]
    [InlineData("2016-08-06", AccessState.Open, AccessState.Open)]
    [InlineData("2016-08-08", AccessState.Contested, AccessState.Open)]
    [InlineData("2016-08-12", AccessState.Contested, AccessState.Contested)]
    [InlineData("2016-09-05", AccessState.Besieged, AccessState.Besieged)]
    [InlineData("2016-10-20", AccessState.Stale, AccessState.Stale)]
    public void ItIsCutInJulyBrokenInAugustContestedAndCutAgainInSeptember(string day, AccessState claimed, AccessState derived)
    {
        var on = Scenario.Day(day);
        var interval = Assert.Single(Timeline, i => i.From <= on && (i.Until is null || on <= i.Until));
        Assert.Equal((claimed, derived), (interval.Claimed, interval.Derived));
    }

    [Fact]
    public void TheWayOutOfAugustIsTheRoadThroughRamousa()
    {
        var broken = Timeline.First(i => i.Claimed == AccessState.Open);
        Assert.Equal(Scenario.Day("2016-08-06"), broken.From);
        Assert.Equal(["ramousa-road"], broken.WayOut.Select(r => r.Value));
        Assert.Contains(new PlaceId("castello-road"), broken.Routes.Single(r => r.Route.Value == "castello-road").EnemyAt);
    }

    private static List<AccessInterval> Fold()
    {
        var scenario = new Scenario();
        void Held(string report, string day, ControlAction action, string place, string holder, string? from = null) =>
            scenario.Add(report, "reuters", day, Scenario.Control(action, place, day, holder, from, "sohr"));
        void Told(string report, string outlet, string day, AccessAction action, string? by, string? source, string subject = "eastern Aleppo", Modality modality = Modality.Asserted) =>
            scenario.Add(report, outlet, day, Scenario.Access(action, "Aleppo", day, by, source, subject, modality));

        Told("july-cut", "reuters", "2016-07-07", AccessAction.RouteCut, "government-forces", "sohr", "the only road into eastern Aleppo");
        Held("july-taken", "2016-07-07", ControlAction.Captured, "Castello road", "government-forces");
        Told("july-siege", "afp", "2016-07-17", AccessAction.Besieged, "government-forces", "residents");
        Held("july-road", "2016-07-27", ControlAction.Holds, "Castello road", "government-forces");
        Told("july-end", "afp", "2016-07-29", AccessAction.Besieged, "government-forces", "united-nations");
        Held("august-college", "2016-08-06", ControlAction.Captured, "Artillery College", "rebels", "government-forces");
        Held("august-ramousa", "2016-08-06", ControlAction.Captured, "Ramousa", "rebels", "government-forces");
        Told("august-broken", "reuters", "2016-08-06", AccessAction.SiegeBroken, "rebels", "sohr");
        Told("august-denied", "sana", "2016-08-07", AccessAction.SiegeBroken, "rebels", "government-forces", modality: Modality.Denied);
        Held("august-castello", "2016-08-10", ControlAction.Holds, "Castello road", "government-forces");
        Held("august-fight", "2016-08-11", ControlAction.Advanced, "Ramousa", "government-forces");
        Held("september-road", "2016-09-01", ControlAction.Holds, "Castello road", "government-forces");
        Held("september-taken", "2016-09-04", ControlAction.Captured, "Artillery College", "government-forces", "rebels");
        Held("september-ramousa", "2016-09-04", ControlAction.Captured, "Ramousa", "government-forces", "rebels");
        Told("september-siege", "reuters", "2016-09-04", AccessAction.Besieged, "government-forces", "sohr");
        return [.. LedgerFold.Fold(SyriaPack.Pack, scenario.Claims).Access.Where(i => i.Area.Value == "eastern-aleppo")];
    }
}
