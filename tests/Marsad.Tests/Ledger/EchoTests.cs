using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

public class EchoTests
{
    private const string Number = "At least 15 people, among them four children, were killed on Saturday";

    [Fact]
    public void AWireStoryInFiveOutletsIsOneVoice()
    {
        var scenario = new Scenario();
        Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire);
        Tell(scenario, "b", "paper", "2016-08-07", EchoStory.Retitled);
        Tell(scenario, "c", "daily", "2016-08-07", EchoStory.Cut);
        Tell(scenario, "d", "weekly", "2016-08-08", EchoStory.Prolonged);
        Tell(scenario, "e", "radio", "2016-08-08", EchoStory.Rewritten, "More than 15 people, among them four children, were killed on Saturday");

        var incident = Assert.Single(scenario.Fold().Incidents);
        Assert.Equal(["wire"], incident.Origins.Select(o => o.Value));
        Assert.Equal(4, Assert.Single(Assert.Single(incident.Tolls).Figures).Echoes.Count);
    }

    [Fact]
    public void FiveOutletsThatQuoteOneOriginInTheirOwnWordsAreOneVoice()
    {
        var scenario = new Scenario();
        foreach (var outlet in (string[])["wire", "paper", "daily", "weekly", "radio"])
            scenario.Add(outlet, outlet, "2016-08-06", Scenario.Killed(15, 15, "Sukkari", "2016-08-06", source: "observatory", words: $"15 killed, {outlet} reports"));

        Assert.Equal(["observatory"], Assert.Single(scenario.Fold().Incidents).Origins.Select(o => o.Value));
    }

    [Fact]
    public void WhatACopyAddsItSaysItself()
    {
        var scenario = new Scenario();
        Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire);
        scenario.Read("d", "weekly", "2016-08-08", EchoStory.Prolonged);
        scenario.Add("d", "weekly", "2016-08-08", Scenario.Killed(7, 7, "Sukkari", "2016-08-06", words: "counted seven more bodies in its yard"));

        Assert.Equal(["weekly", "wire"], Assert.Single(scenario.Fold().Incidents).Origins.Select(o => o.Value));
    }

    [Fact]
    public void ACopyThatLeavesOutWhoSaysSoSpeaksForThem()
    {
        var scenario = new Scenario();
        Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire, source: "observatory");
        Tell(scenario, "c", "daily", "2016-08-07", EchoStory.Cut);

        Assert.Equal(["observatory"], Assert.Single(scenario.Fold().Incidents).Origins.Select(o => o.Value));
    }

    [Fact]
    public void ACopiedPassageInWhichTheFirstReportWasReadWithoutAClaimIsStillItsVoice()
    {
        var scenario = new Scenario();
        scenario.Read("a", "wire", "2016-08-06", EchoStory.Wire);
        Tell(scenario, "b", "paper", "2016-08-07", EchoStory.Retitled);
        Tell(scenario, "c", "daily", "2016-08-07", EchoStory.Cut);

        var echoes = Echoed(scenario).OrderBy(c => c.Report).Select(c => c.Echo!).ToList();
        Assert.Equal(["wire", "wire"], echoes.Select(e => e.Origin!.Value.Value));
        Assert.Equal(["a", "b"], echoes.Select(e => e.From.Value));
        Assert.Equal(["wire"], Assert.Single(scenario.Fold().Incidents).Origins.Select(o => o.Value));
    }

    [Fact]
    public void AnEchoTellsWhoHadItFirstAndWhoHandedItOn()
    {
        var scenario = new Scenario();
        var first = Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire);
        Tell(scenario, "b", "paper", "2016-08-07", EchoStory.Retitled);
        Tell(scenario, "g", "site", "2016-08-08", EchoStory.Retitled);

        var echo = Echoed(scenario).Single(c => c.Report.Value == "g").Echo!;
        Assert.Equal((first, "a", "b"), (echo.Claim!.Value, echo.Report.Value, echo.From.Value));
        Assert.Equal(Scenario.Day("2016-08-06"), echo.Published);
    }

    [Theory]
    [InlineData("2016-08-06", "2016-08-08")]
    [InlineData("2016-08-06", "2016-08-13")]
    [InlineData("2016-07-31..2016-08-06", "2016-07-31..2016-08-08")]
    [InlineData("2016-08-06", null)]
    public void TheDaysOfACopyThatWereReadAgainstItsOwnDayAreThoseOfTheFirst(string first, string? copied)
    {
        var scenario = new Scenario();
        Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire, time: first);
        Tell(scenario, "b", "paper", "2016-08-08", EchoStory.Retitled, time: copied);

        Assert.Equal(Scenario.Time(first), Echoed(scenario).Single(c => c.Report.Value == "b").Claim.Time);
    }

    [Fact]
    public void OtherDaysThatACopyTellsStand()
    {
        var scenario = new Scenario();
        Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire, time: "2016-08-06");
        Tell(scenario, "b", "paper", "2016-08-08", EchoStory.Retitled, time: "2016-08-05");

        Assert.Equal(Scenario.Time("2016-08-05"), Echoed(scenario).Single(c => c.Report.Value == "b").Claim.Time);
    }

    [Fact]
    public void ALaterCopyOfAnOldFigureDoesNotRevokeTheNewOne()
    {
        var scenario = new Scenario();
        Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire);
        scenario.Add("w", "wire", "2016-08-07", Scenario.Killed(18, 18, "Sukkari", "2016-08-06", words: "the toll has risen to 18"));
        Tell(scenario, "b", "paper", "2016-08-08", EchoStory.Retitled);

        Assert.Equal(18, Assert.Single(Assert.Single(scenario.Fold().Incidents).Tolls).Best);
    }

    [Fact]
    public void OneRunningTotalToldInACopyADayLaterIsOneToll()
    {
        const string week = "More than 700 people were killed in the past week";
        var scenario = new Scenario();
        foreach (var (report, outlet, day, text) in ((string, string, string, string)[])[("a", "wire", "2016-08-06", EchoStory.Wire), ("b", "paper", "2016-08-07", EchoStory.Retitled)])
        {
            scenario.Read(report, outlet, day, text);
            var first = Scenario.Day(day).AddDays(-6);
            scenario.Add(report, outlet, day, Scenario.Killed(701, null, "Aleppo", $"{first:yyyy-MM-dd}..{day}", scope: Scope.Cumulative, words: week));
        }

        var toll = Assert.Single(scenario.Fold().Tolls);
        Assert.Equal("2016-07-31..2016-08-06", $"{toll.Time!.Value.Start:yyyy-MM-dd}..{toll.Time.Value.End:yyyy-MM-dd}");
        Assert.Single(Assert.Single(toll.Figures).Echoes);
    }

    [Fact]
    public void ACutThatLostThePlaceLeavesItToTheFirst()
    {
        var scenario = new Scenario();
        Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire);
        scenario.Read("c", "daily", "2016-08-07", EchoStory.Cut);
        scenario.Add("c", "daily", "2016-08-07", Scenario.Killed(15, null, null, "2016-08-06", words: Number));

        Assert.Equal(2, Assert.Single(scenario.Fold().Incidents).Claims.Count);
    }

    [Fact]
    public void CopiedPassagesSpeakForEachOther()
    {
        var scenario = new Scenario();
        Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire);
        Tell(scenario, "e", "radio", "2016-08-08", EchoStory.Rewritten, "More than 15 people, among them four children, died on Saturday");

        Assert.Contains("echo of one passage +4.0", Assert.Single(Assert.Single(scenario.Fold().Incidents).Reasons));
    }

    [Fact]
    public void AnEngineThatIsGivenReportsOneByOneHoldsWhatAFoldOfAllHolds()
    {
        var scenario = new Scenario();
        Tell(scenario, "a", "wire", "2016-08-06", EchoStory.Wire, source: "observatory");
        Tell(scenario, "b", "paper", "2016-08-07", EchoStory.Retitled, time: "2016-08-07");
        Tell(scenario, "c", "daily", "2016-08-07", EchoStory.Cut, time: null);
        Tell(scenario, "d", "weekly", "2016-08-08", EchoStory.Prolonged);
        Tell(scenario, "f", "state-agency", "2016-08-06", EchoStory.Other);
        var readings = LedgerChange.From(new LedgerInput(scenario.Claims, scenario.Reports)).Read;
        var whole = LedgerJson.Bytes(scenario.Fold());

        for (var first = 0; first < readings.Count; first++)
        {
            var engine = new LedgerEngine(Scenario.Pack);
            foreach (var reading in readings.Skip(first).Concat(readings.Take(first)))
                engine.Apply(new LedgerChange([reading], []));
            Assert.Equal(whole, LedgerJson.Bytes(engine.View()));

            engine.Apply(new LedgerChange([], [readings[first].Report.Id]));
            engine.Apply(new LedgerChange([readings[first] with { Claims = [] }], []));
            engine.Apply(new LedgerChange([readings[first]], []));
            Assert.Equal(whole, LedgerJson.Bytes(engine.View()));
        }
    }

    private static IEnumerable<LedgerClaim> Echoed(Scenario scenario)
    {
        var book = new EchoBook();
        book.Change(LedgerChange.From(new LedgerInput(scenario.Claims, scenario.Reports)), [], id => [.. scenario.Claims.Where(c => c.Report == id)]);
        return scenario.Claims.Select(c => book.Find(c.Id) ?? c);
    }

    private static ClaimId Tell(
        Scenario scenario, string report, string outlet, string day, string text, string words = Number, string? source = null, string? time = "2016-08-06")
    {
        scenario.Read(report, outlet, day, text);
        return scenario.Add(report, outlet, day, Scenario.Killed(15, null, "Sukkari", time, source: source, words: words));
    }
}
