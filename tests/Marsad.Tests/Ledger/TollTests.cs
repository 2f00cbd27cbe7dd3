using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Xunit;

namespace Marsad.Tests.Ledger;

public class TollTests
{
    [Fact]
    public void SeveralOutletsQuotingOneOriginAreOneVoice()
    {
        var scenario = new Scenario();
        var first = scenario.Add("r1", "wire", "2016-08-06", Strike(15, "observatory"));
        var second = scenario.Add("r2", "paper", "2016-08-07", Strike(15, "observatory"));
        scenario.Add("r3", "rebel-radio", "2016-08-07", Strike(20, "rescuers"));

        var toll = Toll(scenario);
        Assert.Equal((15, 20), (toll.Low, toll.High));
        Assert.Equal(["observatory", "rescuers"], toll.Figures.Select(f => f.Origin!.Value.Value).Order());
        var echoed = Assert.Single(toll.Figures, f => f.Origin!.Value.Value == "observatory");
        Assert.Equal(first, echoed.Claim);
        Assert.Equal([second], echoed.Echoes);
    }

    [Fact]
    public void ALowerLaterFigureOfOneOriginIsARevision()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(58, "observatory"));
        scenario.Add("r2", "paper", "2016-08-08", Strike(50, "observatory"));

        var toll = Toll(scenario);
        Assert.Equal((50, 50, 50), (toll.Low, toll.Best, toll.High));
        Assert.Equal([true, false], toll.Figures.Select(f => f.Standing));
        Assert.Contains("observatory lowered its figure from 58 to 50", toll.Note);
    }

    [Fact]
    public void AHigherLaterFigureSupersedesWithoutBeingAdded()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(12, "observatory"));
        scenario.Add("r2", "wire", "2016-08-07", Strike(19, "observatory"));

        var toll = Toll(scenario);
        Assert.Equal((19, 19, 19), (toll.Low, toll.Best, toll.High));
        Assert.Null(toll.Note);
    }

    [Fact]
    public void APartIsShownButNeverAddedToItsTotal()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "observatory"));
        scenario.Add("r1", "wire", "2016-08-06", Strike(4, "observatory") with { PartOfTotal = true, Victims = "children" });

        var toll = Toll(scenario);
        Assert.Equal((15, 15, 15), (toll.Low, toll.Best, toll.High));
        Assert.Equal([false, true], toll.Figures.Select(f => f.Part));
    }

    [Fact]
    public void ASideThatCountsItsEnemysDeadIsMarkedAndPreferredLeast()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "rebel-radio", "2016-08-06", Battle(150, "rebels"));
        scenario.Add("r2", "wire", "2016-08-06", Battle(60, "observatory"));

        var toll = Toll(scenario);
        Assert.Equal((60, 60, 150), (toll.Low, toll.Best, toll.High));
        Assert.True(Assert.Single(toll.Figures, f => f.Origin!.Value.Value == "rebels").Interested);
        Assert.Contains("interested party: rebels", toll.Note);
    }

    [Fact]
    public void AnAdmissionAgainstInterestWeighsMost()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "state-agency", "2016-08-06", Battle(70, "army"));
        scenario.Add("r2", "wire", "2016-08-06", Battle(60, "observatory"));

        Assert.Equal(70, Toll(scenario).Best);
    }

    [Fact]
    public void FightersOfTwoSidesAreCountedApart()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Battle(60, "observatory"));
        scenario.Add("r1", "wire", "2016-08-06", Battle(90, "observatory") with { VictimActor = new ActorId("brigade") });

        Assert.Equal([60L, 90L], scenario.Fold().Tolls.Select(t => t.Best!.Value).Order());
    }

    [Fact]
    public void NoNumberIsNotZero()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06"));
        scenario.Add("r2", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Shaar", "2016-08-06"));
        scenario.Add("r2", "wire", "2016-08-06", Scenario.Killed(0, 0, "Shaar", "2016-08-06", cause: EventType.Airstrike, words: "no casualties"));

        var incidents = scenario.Fold().Incidents;
        Assert.Empty(Assert.Single(incidents, i => i.Place == "Sukkari").Tolls);
        Assert.Equal(0, Assert.Single(Assert.Single(incidents, i => i.Place == "Shaar").Tolls).Best);
    }

    [Fact]
    public void AVagueWordBoundsTheTollButGivesNoBest()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(24, "rescuers", null, "dozens of people were killed"));

        var toll = Toll(scenario);
        Assert.Equal((24, null, null), (toll.Low, toll.Best, toll.High));
        Assert.Equal("no best: nobody gives a number", toll.Rule);
    }

    [Fact]
    public void AnOpenFigureThatAnotherCoversDoesNotOpenTheTop()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(24, "rescuers", null, "dozens of people were killed"));
        scenario.Add("r2", "paper", "2016-08-06", Strike(50, "observatory"));

        var toll = Toll(scenario);
        Assert.Equal((24, 50, 50), (toll.Low, toll.Best, toll.High));
    }

    [Fact]
    public void ARunningTotalStandsForItselfAndSaysWhatIncidentsAccountFor()
    {
        var scenario = new Scenario();
        scenario.Add("r0", "wire", "2016-08-07", Scenario.Killed(701, null, "Aleppo", "2016-07-31..2016-08-06", "observatory", VictimClass.Combatant, cause: EventType.Battle, scope: Scope.Cumulative, words: "more than 700 fighters"));
        scenario.Add("r1", "wire", "2016-08-06", Battle(60, "observatory"));
        scenario.Add("r2", "rebel-radio", "2016-08-06", Battle(150, "rebels"));
        scenario.Add("r3", "wire", "2016-08-05", Scenario.Killed(30, 30, "Shaar", "2016-08-04", "observatory", VictimClass.Combatant, "rebels", EventType.Battle));
        scenario.Add("r4", "wire", "2016-08-09", Scenario.Killed(40, 40, "Shaar", "2016-08-09", "observatory", VictimClass.Combatant, "rebels", EventType.Battle));

        var ledger = scenario.Fold();
        var total = Assert.Single(ledger.Tolls, t => t.Scope == Scope.Cumulative);
        Assert.Equal((701, 701, null), (total.Low, total.Best, total.High));
        Assert.Null(total.Incident);
        Assert.Equal("incidents inside its span account for 90 to 180 (2 of them), 521 or more are left", total.Note);
        Assert.All(ledger.Incidents.SelectMany(i => i.Tolls), t => Assert.True(t.High <= 150));
    }

    [Fact]
    public void APartOfARunningTotalIsAFigureOfItsOwnDay()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Killed(701, null, "Aleppo", "2016-07-31..2016-08-06", "observatory", VictimClass.Combatant, scope: Scope.Cumulative));
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Killed(200, null, "Aleppo", "2016-08-06", "observatory", VictimClass.Combatant, part: true, words: "at least 200 on Saturday alone"));

        var toll = Assert.Single(scenario.Fold().Tolls, t => t.Scope == Scope.Incident);
        Assert.Equal((200, 200, null), (toll.Low, toll.Best, toll.High));
        Assert.False(Assert.Single(toll.Figures).Part);
    }

    [Fact]
    public void ADeniedNumberIsNoFigure()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "observatory"));
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "army") with { Modality = Modality.Denied });

        var toll = Toll(scenario);
        Assert.Single(toll.Figures);
        Assert.Contains("army denies it", toll.Note);
    }

    [Fact]
    public void WhoSpeaksIsNamedAndNotGivenByAnId()
    {
        var pack = new TheatrePack(
            "named", "Named", "SYR", [.. Scenario.Pack.Actors.Where(a => a.Id != new ActorId("rescuers")), new Actor(new ActorId("rescuers"), ActorKind.Organisation, "civil", "Rescue Service", [], null, [])],
            Scenario.Pack.Places, [], []);
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(58, "rescuers"));
        scenario.Add("r2", "wire", "2016-08-07", Strike(50, "rescuers"));

        var toll = Assert.Single(LedgerFold.Fold(pack, new LedgerInput(scenario.Claims, []), null).Tolls);
        Assert.StartsWith("the only voice, Rescue Service: it", toll.Rule);
        Assert.Equal("Rescue Service lowered its figure from 58 to 50", toll.Note);
    }

    private static Toll Toll(Scenario scenario) => Assert.Single(scenario.Fold().Tolls);

    private static CasualtyClaim Strike(long low, string source) => Strike(low, source, low, null);

    private static CasualtyClaim Strike(long low, string source, long? high, string? words) =>
        Scenario.Killed(low, high, "Sukkari", "2016-08-06", source, cause: EventType.Airstrike, words: words);

    private static CasualtyClaim Battle(long number, string source) =>
        Scenario.Killed(number, number, "Artillery College", "2016-08-05", source, VictimClass.Combatant, "army", EventType.Battle);
}
