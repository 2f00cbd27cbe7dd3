using Marsad.Core.Comparing;
using Marsad.Core.Model;
using Marsad.Tests.Ledger;
using Xunit;

namespace Marsad.Tests.Comparing;

/// <summary>The ledger against coded events: one incident for one event, the best pairs first.</summary>
public class ComparerTests
{
    [Fact]
    public void MatchedMissedAndExtraAreCountedWithTheirDeaths()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "Sukkari", "2016-08-06"));
        scenario.Add("r2", "wire", "2016-08-08", Strike(4, "Hilltown", "2016-08-08"));

        var comparison = Compare(scenario, Event("a", 12, 36.17, 37.14, "2016-08-06"), Event("b", 3, 36.17, 37.14, "2016-08-20"));
        Assert.Equal((2, 1, 1, 1), (comparison.All.Events, comparison.All.Matched, comparison.All.Missed, comparison.All.Extra));
        Assert.Equal((15, 12, 15, 4), (comparison.All.Deaths, comparison.All.MatchedDeaths, comparison.All.LedgerMatched, comparison.All.LedgerExtra));
        Assert.Equal(19 / 15.0, comparison.All.Ratio);
        Assert.Equal([Finding.Matched, Finding.Extra, Finding.Missed], comparison.Pairs.Select(p => p.Finding));
        Assert.Equal(["2–4 dead", "10–24 dead"], comparison.ByDeaths.Select(c => c.Of));
        Assert.Equal([("Aleppo", 1)], comparison.ByGovernorate.Select(c => (c.Of, c.Matched)));
    }

    [Fact]
    public void OneIncidentPassesForOneEventTheNearestInDayPlaceAndNumber()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "Sukkari", "2016-08-06"));
        CodedEvent[] events = [Event("next-day", 15, 36.17, 37.14, "2016-08-07"), Event("same", 14, 36.18, 37.15, "2016-08-06"), Event("other-number", 2, 36.18, 37.15, "2016-08-06")];

        Assert.Equal("same", Assert.Single(Compare(scenario, events).Pairs, p => p.Finding == Finding.Matched).Event);
        Assert.Equal(Compare(scenario, events).Pairs, Compare(scenario, [.. events.Reverse()]).Pairs);
    }

    [Theory]
    [InlineData(36.17, 37.14, "2016-08-07", 25, 1, Finding.Matched)]
    [InlineData(36.17, 37.14, "2016-08-08", 25, 1, Finding.Missed)]
    [InlineData(36.17, 37.14, "2016-08-08", 25, 2, Finding.Matched)]
    [InlineData(36.35, 37.14, "2016-08-06", 25, 1, Finding.Matched)]
    [InlineData(36.35, 37.14, "2016-08-06", 10, 1, Finding.Missed)]
    public void DistanceAndDaysAreBounds(double lat, double lon, string day, double km, int days, Finding finding)
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "Sukkari", "2016-08-06"));

        var comparison = Compare(scenario, new ComparisonOptions { Kilometres = km, DaysApart = days }, Event("a", 15, lat, lon, day));
        Assert.Equal(finding, Assert.Single(comparison.Pairs, p => p.Event == "a").Finding);
    }

    [Fact]
    public void APointThatStandsForAGovernorateIsMatchedByItsName()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "Hilltown", "2016-08-06"));

        var coarse = Event("a", 15, 35, 36, "2016-08-06") with { IsCoarse = true, Adm1 = "Aleppo Governorate" };
        var pair = Assert.Single(Compare(scenario, coarse).Pairs);
        Assert.Equal((Finding.Matched, null), (pair.Finding, pair.Kilometres));
        Assert.Equal(2, Compare(scenario, coarse with { Adm1 = "Idlib" }).Pairs.Count);
    }

    [Fact]
    public void AGovernorateThatCodersSpellInTheirOwnWayIsTheOneInWhichItsPointsLie()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "Hilltown", "2016-08-06"));

        var pointed = Event("a", 2, 36.17, 37.14, "2016-07-01") with { Adm1 = "Halab" };
        var coarse = Event("b", 15, 35, 36, "2016-08-06") with { IsCoarse = true, Adm1 = "Halab" };
        Assert.Equal([("a", "Aleppo", Finding.Missed), ("b", "Aleppo", Finding.Matched)], Compare(scenario, pointed, coarse).Pairs.Select(p => (p.Event!, p.Adm1!, p.Finding)));
    }

    [Fact]
    public void AnIncidentWithoutDeadMayMatchButIsNeverExtra()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06"));
        scenario.Add("r2", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Hilltown", "2016-08-06"));

        var comparison = Compare(scenario, Event("a", 15, 36.17, 37.14, "2016-08-06"));
        Assert.Equal((1, 0, 0), (comparison.All.Matched, comparison.All.Counted, comparison.All.Extra));
    }

    [Fact]
    public void AreaAndSpanHoldForBothSides()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "Hilltown", "2016-08-06"));
        scenario.Add("r2", "wire", "2016-08-06", Strike(15, "Sukkari", "2016-08-20"));

        var comparison = Compare(
            scenario,
            new ComparisonOptions { Place = "east", To = Scenario.Day("2016-08-10") },
            Event("hilltown", 15, 36.5, 37.5, "2016-08-06"), Event("sukkari", 15, 36.17, 37.14, "2016-08-06"), Event("late", 15, 36.17, 37.14, "2016-08-20"));
        Assert.Equal(["sukkari"], comparison.Pairs.Select(p => p.Event));
        Assert.Throws<ArgumentException>(() => Compare(scenario, new ComparisonOptions { Place = "Atlantis" }));
    }

    private static Comparison Compare(Scenario scenario, params CodedEvent[] events) => Compare(scenario, new ComparisonOptions(), events);

    private static Comparison Compare(Scenario scenario, ComparisonOptions options, params CodedEvent[] events) => new Comparer(Scenario.Pack, options).Of(scenario.Fold(), events);

    private static CodedEvent Event(string id, long deaths, double lat, double lon, string day) =>
        new(id, new DateRange(Scenario.Day(day), Scenario.Day(day)), null, "Aleppo", lat, lon, IsCoarse: false, deaths, deaths, deaths);

    private static CasualtyClaim Strike(long number, string place, string day) => Scenario.Killed(number, number, place, day, cause: EventType.Airstrike);
}
