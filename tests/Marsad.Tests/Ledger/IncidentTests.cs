using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

public class IncidentTests
{
    [Fact]
    public void OneStrikeInTwoOutletsIsOneIncident()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", "air-force", "civilians"));
        scenario.Add("r2", "paper", "2016-08-07", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06"));

        var incident = Assert.Single(scenario.Fold().Incidents);
        Assert.Equal("Sukkari", incident.Place);
        Assert.Equal(["paper", "wire"], incident.Origins.Select(o => o.Value));
        Assert.Contains("same place +4.0", Assert.Single(incident.Reasons));
    }

    [Fact]
    public void StrikesOnTwoNeighbourhoodsOnOneDayStayApart()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", "air-force", "civilians"));
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Shaar", "2016-08-06", "air-force", "civilians"));
        scenario.Add("r2", "paper", "2016-08-06", Scenario.Event(EventType.Airstrike, "Aleppo", "2016-08-06", "air-force", "civilians", words: "the city was bombed from the air"));

        Assert.Equal(["Aleppo", "Shaar", "Sukkari"], scenario.Fold().Incidents.Select(i => i.Place));
    }

    [Fact]
    public void OneClashToldByBothSidesIsOneIncident()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "state-agency", "2016-08-06", Scenario.Event(EventType.Battle, "Ramousa", "2016-08-06", "army", "rebels"));
        scenario.Add("r2", "rebel-radio", "2016-08-06", Scenario.Event(EventType.Battle, "Ramousa", "2016-08-06", "brigade", "army"));

        var incident = Assert.Single(scenario.Fold().Incidents);
        Assert.Equal(["army", "brigade"], incident.Initiators.Select(i => i.Value));
    }

    [Fact]
    public void ANumberJoinsTheEventThatCausedItInTheSameReport()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Bombing, "Aleppo", "2016-08-06", words: "a car bomb killed 12 people"));
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Killed(12, 12, "Aleppo", "2016-08-06", victims: VictimClass.Unknown, words: "killed 12 people"));

        var incident = Assert.Single(scenario.Fold().Incidents);
        Assert.Equal(EventType.Bombing, incident.Type);
        Assert.Equal(12, Assert.Single(incident.Tolls).Best);
    }

    [Fact]
    public void AClaimWithoutADateStaysSingleUnlessItsPassageCarriesIt()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Shelling, "Sukkari", "2016-08-06", words: "shells fell on Sukkari, leaving four dead"));
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Killed(4, 4, "Sukkari", null, cause: EventType.Shelling, words: "leaving four dead"));
        scenario.Add("r2", "paper", "2016-08-20", Scenario.Event(EventType.Shelling, "Sukkari", null, words: "earlier shelling of Sukkari"));

        var incidents = scenario.Fold().Incidents;
        Assert.Equal(2, incidents.Count);
        Assert.Equal(2, incidents[0].Claims.Count);
        Assert.Null(incidents[1].Time);
    }

    [Fact]
    public void WhatIsPlannedIsNoAssertedIncident()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Shelling, "Sukkari", "2016-08-06", "brigade", modality: Modality.Planned));
        scenario.Add("r2", "paper", "2016-08-06", Scenario.Event(EventType.Shelling, "Sukkari", "2016-08-06", "brigade"));

        Assert.Equal([Modality.Asserted, Modality.Planned], scenario.Fold().Incidents.Select(i => i.Modality).Order());
    }

    [Fact]
    public void ADenialStandsInTheIncidentThatItDenies()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", "air-force", source: "observatory"));
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", null, "air-force", source: "army", modality: Modality.Denied));

        var incident = Assert.Single(scenario.Fold().Incidents);
        Assert.True(incident.Disputed);
        Assert.Equal(Modality.Asserted, incident.Modality);
        Assert.Equal(["observatory"], incident.Origins.Select(o => o.Value));
    }

    [Fact]
    public void ADenialOfNothingKnownAssertsNothing()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Chemical, "Sukkari", "2016-08-06", "army", source: "army", modality: Modality.Denied));

        var incident = Assert.Single(scenario.Fold().Incidents);
        Assert.Equal(Modality.Denied, incident.Modality);
        Assert.False(incident.Disputed);
    }

    [Fact]
    public void ACopiedStoryJoinsThoughItNamesTheCityOnly()
    {
        const string Words = "warplanes struck a vegetable market on Saturday morning witnesses said";
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", words: Words));
        scenario.Add("r2", "paper", "2016-08-07", Scenario.Event(EventType.Airstrike, "Aleppo", "2016-08-06", words: Words));

        Assert.Equal("Sukkari", Assert.Single(scenario.Fold().Incidents).Place);
    }

    [Fact]
    public void WhatIsToldOfACityJoinsNoneOfTwoStrikesInIt()
    {
        const string Words = "warplanes struck two districts on Saturday morning witnesses said";
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", words: Words));
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Shaar", "2016-08-06", words: Words));
        scenario.Add("r2", "paper", "2016-08-07", Scenario.Event(EventType.Airstrike, "Aleppo", "2016-08-06", words: Words));

        Assert.Equal(["Aleppo", "Shaar", "Sukkari"], scenario.Fold().Incidents.Select(i => i.Place));
    }

    [Fact]
    public void WhatNamesNobodyDoesNotBridgeTwoSides()
    {
        var scenario = new Scenario();
        foreach (var (outlet, by) in new[] { ("wire", "army"), ("paper", "army"), ("rebel-radio", "rebels"), ("state-agency", "rebels") })
            scenario.Add(outlet, outlet, "2016-08-06", Scenario.Event(EventType.Shelling, "Hilltown", "2016-08-06", by, words: $"shells, told by {outlet}"));
        scenario.Add("r1", "daily", "2016-08-06", Scenario.Event(EventType.Shelling, "Hilltown", "2016-08-06", words: "shells by nobody knows whom"));

        Assert.Equal([1, 2, 2], scenario.Fold().Incidents.Select(i => i.Claims.Count).Order());
    }

    [Fact]
    public void ANumberWithoutACauseDoesNotBridgeShellsAndAnAirstrike()
    {
        var scenario = new Scenario();
        foreach (var (outlet, type) in new[] { ("wire", EventType.Shelling), ("paper", EventType.Shelling), ("rebel-radio", EventType.Airstrike), ("state-agency", EventType.Airstrike) })
            scenario.Add(outlet, outlet, "2016-08-06", Scenario.Event(type, "Ramousa", "2016-08-06", words: $"fire, told by {outlet}"));
        scenario.Add("r1", "daily", "2016-08-06", Scenario.Killed(5, 5, "Ramousa", "2016-08-06", words: "five died"));

        Assert.DoesNotContain(scenario.Fold().Incidents, i => i.Claims.Count > 3);
    }

    [Fact]
    public void ANumberWithoutACauseDoesNotBridgeTwoTypes()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Bombing, "Sukkari", "2016-08-06", words: "a car bomb went off, six died"));
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Killed(6, 6, "Sukkari", "2016-08-06", words: "six died"));
        scenario.Add("r2", "paper", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", words: "jets came over the district again"));

        var incidents = scenario.Fold().Incidents;
        Assert.Equal([EventType.Airstrike, EventType.Bombing], incidents.Select(i => i.Type!.Value).Order());
    }
}
