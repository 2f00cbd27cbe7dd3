using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>What an area's timeline tells beside its states.</summary>
public class AccessTimelineTests
{
    [Fact]
    public void WhatWasToldStandsInItsDaysOnceWithItsVoices()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Access(AccessAction.Besieged, "Shaar", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-03", Scenario.Access(AccessAction.AidEntered, "Shaar", "2016-08-03", source: "rescuers"));
        scenario.Add("r3", "paper", "2016-08-04", Scenario.Access(AccessAction.AidEntered, "Shaar", "2016-08-03", source: "observatory"));
        scenario.Add("r4", "wire", "2016-08-05", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-05", "brigade"));
        scenario.Add("r5", "wire", "2016-08-06", Scenario.Access(AccessAction.SiegeBroken, "Shaar", "2016-08-06", "brigade"));

        var events = scenario.Fold().Access.SelectMany(i => i.Events.Select(e => (Told: e, Within: i))).ToList();
        Assert.Equal(
            ["2016-08-01 besieged 1", "2016-08-03 aid-entered 2", "2016-08-05 place-held 1", "2016-08-06 siege-broken 1"],
            events.Select(e => $"{e.Told.Day:yyyy-MM-dd} {e.Told.What} {e.Told.Voices}"));
        Assert.All(events, e => Assert.True(e.Within.From <= e.Told.Day && (e.Within.Until is null || e.Told.Day <= e.Within.Until)));
        Assert.Equal(new PlaceId("ramousa"), events[2].Told.Place);
    }

    [Fact]
    public void AidAndEvacuationAloneMakeATimelineWithoutASiege()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-03", Scenario.Access(AccessAction.Evacuated, "Shaar", "2016-08-03"));

        var interval = Assert.Single(scenario.Fold().Access);
        Assert.Equal((AccessState.Unknown, "evacuated"), (interval.Claimed, Assert.Single(interval.Events).What));
    }

    [Fact]
    public void TheOnlyRoadCutIsASiegeAndOneOfSeveralIsNot()
    {
        AccessState Claimed(string words)
        {
            var scenario = new Scenario();
            scenario.Add("r1", "wire", "2016-08-01", Scenario.Access(AccessAction.RouteCut, "North Road", "2016-08-01", "army", subject: words));
            return scenario.Fold().Access[0].Claimed;
        }

        Assert.Equal(AccessState.Besieged, Claimed("North Road, the only remaining supply route"));
        Assert.Equal(AccessState.Unknown, Claimed("the northern road"));
    }

    [Fact]
    public void AnAreaNamedInTheClauseIsMeantWhereTheRoadHasNoName()
    {
        var west = new Area(new AreaId("west"), "Western Aleppo", [new PlaceId("ramousa")], "kurdish", null, null, null, []);
        var scenario = new Scenario();
        var claim = Scenario.Access(AccessAction.RouteCut, "Aleppo", "2016-08-01", "army", subject: "only road") with { Evidence = ["cut the only road to the eastern parts of the city"] };
        scenario.Add("r1", "wire", "2016-08-01", claim);

        Assert.Equal("Eastern Aleppo", LedgerFold.Fold(Scenario.PackWith(areas: [.. Scenario.Pack.Areas, west]), scenario.Claims).Access[0].Name);
    }

    [Fact]
    public void WhoSpeaksOfASiegeHasAStakeInIt()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "rebel-radio", "2016-08-06", Scenario.Access(AccessAction.SiegeBroken, "Shaar", "2016-08-06", "brigade"));
        scenario.Add("r2", "state-agency", "2016-08-06", Scenario.Access(AccessAction.SiegeBroken, "Shaar", "2016-08-06", "brigade"));
        scenario.Add("r3", "wire", "2016-08-06", Scenario.Access(AccessAction.SiegeBroken, "Shaar", "2016-08-06", "brigade", source: "observatory"));

        Assert.Equal(
            [("observatory", false, false), ("rebel-radio", true, false), ("state-agency", false, true)],
            scenario.Fold().Access[0].Voices.Select(v => (v.Origin!.Value.Value, v.Interested, v.AgainstInterest)).Order());
    }

    [Fact]
    public void AnAuthoritysListStandsBesideTheIntervalsAndChangesNone()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Access(AccessAction.SiegeBroken, "Shaar", "2016-08-01", "brigade"));
        var listed = new Designation(new AreaId("east"), "United Nations", DesignationStatus.Besieged, Scenario.Day("2016-07-01"), null, "a list");
        var pack = Scenario.PackWith(designations: [listed]);
        var ledger = LedgerFold.Fold(pack, scenario.Claims);

        var timeline = AccessTimeline.Of(pack, ledger, pack.FindArea("eastern aleppo")!);
        Assert.Equal([listed], timeline.Designations);
        Assert.Equal(LedgerJson.Bytes(scenario.Fold()), LedgerJson.Bytes(ledger));
        Assert.Equal((250_000, "United Nations", Scenario.Day("2016-07-15")), (timeline.Population!.Value, timeline.PopulationSource, timeline.PopulationDate!.Value));
    }
}
