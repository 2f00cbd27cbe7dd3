using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Grades;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>The reasons of grades; the grades themselves have their examples in docs/ledger.md.</summary>
public class GradeTests
{
    [Fact]
    public void FairHarmNamesItsVoicesWhoIsBlamedAndWhoDeniesIt()
    {
        var scenario = Strike(("wire", "observatory"), ("paper", null));
        scenario.Add("r9", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", "air-force", "civilians", source: "army", modality: Modality.Denied));

        Assert.Equal(
            new(HarmGrade.Fair, "2 credible voices, observatory (B) and paper (C); blamed: air-force; army denies it"),
            Grades(scenario).Harm);
    }

    [Fact]
    public void OneOriginInTwoOutletsIsASingleVoiceAndSoWeak()
    {
        var grades = Grades(Strike(("wire", "observatory"), ("paper", "observatory")));

        Assert.Equal(new(HarmGrade.Weak, "a single voice, observatory (B)"), grades.Harm);
        Assert.Equal(new(3, "observatory alone says so; nobody contradicts"), grades.Information);
    }

    [Fact]
    public void VoicesThatNobodyRatesMakeNothingFair()
    {
        var grades = Grades(Strike(("blog", null), ("site", null)));

        Assert.Equal(new(HarmGrade.Weak, "2 voices, none of them known as credible: Blog (F) and Site (F)"), grades.Harm);
        Assert.Equal((SourceReliability.F, 2), (grades.Source.Grade, grades.Information.Grade));
        Assert.Contains("does not rate it", grades.Source.Reason);
    }

    [Fact]
    public void VoicesOfOneSideAreNoCorroborationOfEachOther()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "state-agency", "2016-08-06", Scenario.Event(EventType.Battle, "Ramousa", "2016-08-06", "army", "rebels"));
        scenario.Add("r2", "wire", "2016-08-06", Scenario.Event(EventType.Battle, "Ramousa", "2016-08-06", "army", "rebels", source: "army"));

        Assert.Equal(new(3, "2 independent voices say so, army and state-agency, and nobody contradicts, but all of them speak for one side"), Grades(scenario).Information);
    }

    [Fact]
    public void WhoCountsItsEnemysDeadIsInterestedAndWhoCountsItsOwnIsNot()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "state-agency", "2016-08-06", Scenario.Killed(30, 30, "Ramousa", "2016-08-06", victims: VictimClass.Combatant, whose: "rebels"));
        scenario.Add("r2", "rebel-radio", "2016-08-06", Scenario.Killed(30, 30, "Ramousa", "2016-08-06", source: "rebels", victims: VictimClass.Combatant, whose: "rebels"));

        var grades = Grades(scenario);
        Assert.Equal("state-agency counts the dead of an enemy, or those whom an enemy harmed", grades.Interested);
        Assert.Equal("rebels admits losses or harm of its own", grades.AgainstInterest);
        Assert.Null(grades.Harm);
    }

    [Fact]
    public void WhatIsOnlySuspectedIsWeakAndDoubtful()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Killed(3, 3, "Sukkari", "2016-08-06", by: "army", modality: Modality.Possible));

        var grades = Grades(scenario);
        Assert.Equal(new(HarmGrade.Weak, "only suspected, by wire (B)"), grades.Harm);
        Assert.Equal(4, grades.Information.Grade);
    }

    [Fact]
    public void NobodyHurtIsNoHarm()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Killed(0, 0, "Sukkari", "2016-08-06", cause: EventType.Shelling));

        Assert.Null(Grades(scenario).Harm);
    }

    [Fact]
    public void PlaceAndTimeTellHowManyClaimsGiveThem()
    {
        var scenario = Strike(("wire", null), ("paper", null));
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Killed(2, 2, "Sukkari", null, cause: EventType.Airstrike, words: "Airstrike Sukkari 2016-08-06 air-force civilians "));

        var grades = Grades(scenario);
        Assert.Equal(new(PlacePrecision.Exact, "Sukkari, a place of its own, to about a kilometre: 3 of 3 claims"), grades.Place);
        Assert.Equal(new(TimePrecision.Day, "2016-08-06: 2 of 3 claims give just these days, 1 none"), grades.Time);
    }

    [Fact]
    public void AnIncidentNowhereAndNeverSaysSo()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", null, Scenario.Event(EventType.Shelling, null, null, "army") with { Adm1 = null });

        var grades = Grades(scenario);
        Assert.Equal(new(null, "no claim names a place"), grades.Place);
        Assert.Equal(new(null, "no claim gives a day"), grades.Time);
    }

    [Fact]
    public void GradesAreWrittenWithTheIncident()
    {
        var json = System.Text.Encoding.UTF8.GetString(LedgerJson.Bytes(Strike(("wire", null)).Fold()));

        Assert.Contains("\"harm\":{\"grade\":\"weak\",\"reason\":\"a single voice, wire (B)\"}", json);
        Assert.Contains("\"source\":{\"grade\":\"B\",\"reason\":\"wire, the only voice: names its sources\"}", json);
        Assert.Contains("\"information\":{\"grade\":3,", json);
    }

    private static IncidentGrades Grades(Scenario scenario) => Assert.Single(scenario.Fold().Incidents).Grades!;

    private static Scenario Strike(params (string Outlet, string? Source)[] voices)
    {
        var scenario = new Scenario();
        foreach (var (i, (outlet, source)) in voices.Index())
            scenario.Add($"r{i + 1}", outlet, "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", "air-force", "civilians", source));
        return scenario;
    }
}
