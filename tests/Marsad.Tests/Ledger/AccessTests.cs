using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Xunit;

namespace Marsad.Tests.Ledger;

public class AccessTests
{
    [Fact]
    public void TheSiegeOfACityIsThatOfTheOnlyPartThatTheBesiegerCanBesiege()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-01", "rebels"));

        var interval = scenario.Fold().Access[0];
        Assert.Equal((AccessState.Besieged, "Eastern Aleppo"), (interval.Claimed, interval.Name));
        Assert.Single(interval.Claims);
        Assert.Equal((250_000, "United Nations, 2016-07-15"), (interval.Population, interval.PopulationSource));
    }

    [Fact]
    public void AnUnnamedBesiegersSiegeOfADividedCityIsOfThePartThatTheReportSpeaksOf()
    {
        var west = new Area(new AreaId("west"), "Western Aleppo", [new PlaceId("ramousa")], "government", null, null, null, []);
        var pack = new TheatrePack(
            "test", "Test", "SYR", Scenario.Pack.Actors, Scenario.Pack.Places, Scenario.Pack.Routes, [.. Scenario.Pack.Areas, west]);
        var scenario = new Scenario();
        var lone = scenario.Add("r1", "wire", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-01"));
        Assert.Empty(LedgerFold.Fold(pack, scenario.Claims).Access);

        var told = scenario.Add("r2", "paper", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-01"));
        scenario.Add("r2", "paper", "2016-08-01", Scenario.Access(AccessAction.AidBlocked, "Shaar", "2016-08-01"));
        var interval = LedgerFold.Fold(pack, scenario.Claims).Access[0];
        Assert.Equal("Eastern Aleppo", interval.Name);
        Assert.Contains(told, interval.Claims);
        Assert.DoesNotContain(lone, interval.Claims);
    }

    [Fact]
    public void AnAreaIsKnownByItsOwnSpellingAndByItsPlaces()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-01", subject: "the eastern parts of the city"));
        scenario.Add("r2", "wire", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Shaar", "2016-08-01"));

        Assert.Equal(2, scenario.Fold().Access[0].Claims.Count);
    }

    [Fact]
    public void ASiegeBrokenBySeveralVoicesIsOpen()
    {
        var scenario = new Scenario();
        scenario.Add("r0", "wire", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-01", "army"));
        // The report that tells of the breaking tells of the siege that was broken.
        scenario.Add("r1", "rebel-radio", "2016-08-06", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-06", "army"));
        scenario.Add("r1", "rebel-radio", "2016-08-06", Scenario.Access(AccessAction.SiegeBroken, "Aleppo", "2016-08-06", "rebels", "rebels"));

        Assert.Equal([AccessState.Besieged, AccessState.Open, AccessState.Stale], scenario.Fold().Access.Select(i => i.Claimed));
    }

    [Fact]
    public void ASiegeBrokenAndDeniedIsContested()
    {
        var scenario = new Scenario();
        scenario.Add("r0", "wire", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-01", "army"));
        var said = scenario.Add("r1", "rebel-radio", "2016-08-06", Scenario.Access(AccessAction.SiegeBroken, "Aleppo", "2016-08-06", "rebels", "rebels"));
        var denied = scenario.Add("r2", "state-agency", "2016-08-07", Scenario.Access(AccessAction.SiegeBroken, "Aleppo", "2016-08-06", "rebels", "army", modality: Modality.Denied));

        var contested = Assert.Single(scenario.Fold().Access, i => i.Claimed == AccessState.Contested);
        Assert.Equal([said, denied], contested.Claims.Concat(contested.Against).OrderBy(c => c == denied));
        Assert.Equal(Scenario.Day("2016-08-06"), contested.From);
        Assert.Equal("told as open by some and denied by others", contested.Note);
    }

    [Fact]
    public void ASiegeToldAgainAfterItsBreakingIsContestedUntilTheBreakingIsOld()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "rebel-radio", "2016-08-06", Scenario.Access(AccessAction.SiegeBroken, "Aleppo", "2016-08-06", "rebels"));
        scenario.Add("r2", "paper", "2016-08-08", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-08", "army"));

        Assert.Equal(
            [AccessState.Open, AccessState.Contested, AccessState.Besieged, AccessState.Stale],
            scenario.Fold().Access.Select(i => i.Claimed));
    }

    [Fact]
    public void EvacuationAndAidAloneOpenNothing()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Aleppo", "2016-08-01", "army"));
        var aid = scenario.Add("r2", "wire", "2016-08-03", Scenario.Access(AccessAction.AidEntered, "Shaar", "2016-08-03"));
        scenario.Add("r3", "wire", "2016-08-04", Scenario.Access(AccessAction.Evacuated, "Shaar", "2016-08-04"));

        var interval = scenario.Fold().Access[0];
        Assert.Equal(AccessState.Besieged, interval.Claimed);
        Assert.Equal(Scenario.Day("2016-08-15"), interval.Until);
        Assert.Equal([aid], interval.Against);
    }

    [Fact]
    public void AnAreaIsCutOffWhenEveryRouteIs()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "North Road", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-02", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-02", "army"));
        scenario.Add("r3", "wire", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade"));

        Assert.Equal(
            [AccessState.Unknown, AccessState.Besieged, AccessState.Open],
            scenario.Fold().Access.Select(i => i.Derived).Distinct().Take(3));
    }

    [Fact]
    public void OneRouteToldAsCutCutsThatRouteOnly()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Access(AccessAction.RouteCut, "North Road", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-01", "brigade"));

        var interval = scenario.Fold().Access[0];
        Assert.Equal((AccessState.Unknown, AccessState.Open), (interval.Claimed, interval.Derived));
        Assert.Equal([AccessState.Besieged, AccessState.Open], interval.Routes.Select(r => r.State));
    }
}
