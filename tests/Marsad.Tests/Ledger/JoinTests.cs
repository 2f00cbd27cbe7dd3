using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>What differs in a day, a place or a type joins the one happening that explains it, and stays apart where two could, or another is as likely.</summary>
public class JoinTests
{
    private readonly Scenario _scenario = new();

    [Fact]
    public void ADayLateInOneOutletJoinsWhatManyTell()
    {
        Strike("Hilltown", "2016-08-06", 37, "wire", "paper", "rebel-radio");
        Tell("daily", "Hilltown", "2016-08-07", 37);

        var incident = Assert.Single(_scenario.Fold().Incidents);
        Assert.Equal("2016-08-06", incident.Time.ToString());
        var line = Assert.Single(incident.Reasons, r => r.Contains("log odds", StringComparison.Ordinal));
        Assert.Contains("a day apart -3.5", line);
        Assert.Contains("37 killed told by both", line);
        Assert.Contains("3 reports tell of it +1.1", line);
    }

    [Fact]
    public void StrikesOfTwoDaysStayTwoWithoutANumberThatTellsOtherwise()
    {
        Tell("wire", "Aleppo", "2016-08-06", null);
        Tell("paper", "Aleppo", "2016-08-07", null);

        Assert.Equal(2, _scenario.Fold().Incidents.Count);
    }

    [Fact]
    public void WhoTellsOfBothDaysTellsThemApart()
    {
        Strike("Hilltown", "2016-08-06", 1, "wire", "paper");
        Tell("wire", "Hilltown", "2016-08-07", 1);

        Assert.Equal(2, _scenario.Fold().Incidents.Count);
    }

    [Fact]
    public void WhatNamesTheCityJoinsThePartThatTellsItsNumber()
    {
        Strike("Sukkari", "2016-08-06", 37, "wire", "paper");
        Strike("Shaar", "2016-08-06", 4, "wire", "paper");
        Tell("daily", "Aleppo", "2016-08-06", 37);

        var incidents = _scenario.Fold().Incidents;
        Assert.Equal(2, incidents.Count);
        Assert.Equal(6, Assert.Single(incidents, i => i.Place == "Sukkari").Claims.Count);
    }

    [Fact]
    public void ASumOverTheCityJoinsNoPartOfIt()
    {
        Strike("Sukkari", "2016-08-06", 37, "wire", "paper");
        Strike("Shaar", "2016-08-06", 4, "wire", "paper");
        Tell("daily", "Aleppo", "2016-08-06", 41);

        Assert.Equal(["Aleppo", "Shaar", "Sukkari"], _scenario.Fold().Incidents.Select(i => i.Place));
    }

    [Fact]
    public void WhatTwoPartsExplainAsWellJoinsNeither()
    {
        Strike("Sukkari", "2016-08-06", 37, "wire", "paper");
        Strike("Shaar", "2016-08-06", 37, "wire", "paper");
        Tell("daily", "Aleppo", "2016-08-06", 37);

        Assert.Equal(["Aleppo", "Shaar", "Sukkari"], _scenario.Fold().Incidents.Select(i => i.Place));
    }

    [Fact]
    public void WhatNamesTheProvinceJoinsTheOneThatTellsItsNumber()
    {
        Strike("Hilltown", "2016-08-06", 37, "wire", "paper", "rebel-radio");
        Tell("daily", "Aleppo province", "2016-08-06", 37);

        Assert.Equal("Hilltown", Assert.Single(_scenario.Fold().Incidents).Place);
    }

    [Fact]
    public void ShellsThatOneOutletTakesForAnAirstrikeAreOne()
    {
        Strike("Hilltown", "2016-08-06", 37, "wire", "paper", "rebel-radio");
        Tell("daily", "Hilltown", "2016-08-06", 37, EventType.Shelling);

        Assert.Equal(EventType.Airstrike, Assert.Single(_scenario.Fold().Incidents).Type);
    }

    [Fact]
    public void AnAirstrikeAndShellsThatSeveralTellApartAreTwo()
    {
        Strike("Hilltown", "2016-08-06", 37, "wire", "paper");
        foreach (var outlet in new[] { "daily", "evening", "rebel-radio" })
            Tell(outlet, "Hilltown", "2016-08-06", 5, EventType.Shelling);

        Assert.Equal(2, _scenario.Fold().Incidents.Count);
    }

    [Fact]
    public void TheNewsOfTheDayThatNamesNoDayJoins()
    {
        Strike("Hilltown", "2016-08-06", 37, "wire", "paper");
        _scenario.Add("late", "daily", "2016-08-07", Scenario.Killed(37, 37, "Hilltown", null, cause: EventType.Airstrike));
        _scenario.Add("review", "evening", "2016-08-30", Scenario.Killed(37, 37, "Hilltown", null, cause: EventType.Airstrike));

        Assert.Equal([1, 5], _scenario.Fold().Incidents.Select(i => i.Claims.Count).Order());
    }

    [Fact]
    public void AnUnknownNameThatIsSpeltAlikeJoins()
    {
        foreach (var outlet in new[] { "wire", "paper" })
            Tell(outlet, "Tell Zaitouna", "2016-08-06", 37);
        Tell("daily", "Tell Zaytunah", "2016-08-06", 37);
        Tell("evening", "Tell Karmana", "2016-08-06", 37);

        Assert.Equal(2, _scenario.Fold().Incidents.Count);
    }

    [Theory]
    [InlineData("Tell Zaitouna", "Till Zietounieh")]
    [InlineData("Tell Zaitouna", "Tell Zaitouna quarter")]
    public void AnUnknownNameThatDiffersInVowelsOrAWordJoins(string name, string otherwise)
    {
        foreach (var outlet in new[] { "wire", "paper" })
            Tell(outlet, name, "2016-08-06", 37);
        Tell("daily", otherwise, "2016-08-06", 37);

        Assert.Contains("names spelt alike -1.2", Assert.Single(_scenario.Fold().Incidents).Reasons[^1]);
    }

    [Fact]
    public void NumberedPlacesAreNoSpellingsOfEachOther()
    {
        Strike("Kilometre 12", "2016-08-06", 37, "wire", "paper");
        Tell("daily", "Kilometre 15", "2016-08-06", 37);

        Assert.Equal(2, _scenario.Fold().Incidents.Count);
    }

    [Fact]
    public void ADayAfterTheReportThatTellsItIsNotThatDay()
    {
        Strike("Hilltown", "2016-08-06", 9, "wire", "paper");
        Told("early", "daily", "2016-08-06", "2016-08-07", 9);
        Told("late", "evening", "2016-08-07", "2016-08-07", 2);

        var incidents = _scenario.Fold().Incidents;
        Assert.Equal(["2016-08-06", "2016-08-07"], incidents.Select(i => i.Time.ToString()));
        Assert.Contains("a day after its report 0.0", incidents[0].Reasons[^1]);
        Assert.Single(incidents[1].Claims);
    }

    [Fact]
    public void WhoTellsOfDeadTellsOfAnotherThanSeveralWhoTellOfNone()
    {
        Strike("Hilltown", "2016-08-06", null, "wire", "paper", "rebel-radio");
        _scenario.Add("r1", "daily", "2016-08-06", Scenario.Event(EventType.Shelling, "Hilltown", "2016-08-06", on: "civilians", words: "shells on the market"));
        Assert.Contains("neither tells numbers", Assert.Single(_scenario.Fold().Incidents).Reasons[^1]);

        _scenario.Add("r1", "daily", "2016-08-06", Scenario.Killed(30, 30, "Hilltown", "2016-08-06", cause: EventType.Shelling, words: "shells on the market"));
        Assert.Equal(2, _scenario.Fold().Incidents.Count);
    }

    [Fact]
    public void ADayApartCountsForLessWhereAnotherOutletDrawsOnTheSameVoice()
    {
        foreach (var outlet in new[] { "wire", "paper" })
            Told(outlet, outlet, "2016-08-06", "2016-08-06", 9, source: "observatory");
        Told("r1", "daily", "2016-08-07", "2016-08-07", 9, source: "observatory");

        Assert.Contains("a day apart in one voice -4.5", Assert.Single(_scenario.Fold().Incidents).Reasons[^1]);
    }

    [Fact]
    public void NoNumberJoinsWhatPeopleKeepApart()
    {
        Strike("Hilltown", "2016-08-06", 37, "wire", "paper");
        var late = Tell("daily", "Hilltown", "2016-08-07", 37);
        var bench = new Bench(_scenario);
        Assert.Single(bench.Fold().Incidents);

        bench.Different(late, _scenario.Claims[0].Id);
        Assert.Equal(2, bench.Fold().Incidents.Count);
    }

    private void Strike(string place, string day, long? killed, params string[] outlets)
    {
        foreach (var outlet in outlets)
            Tell(outlet, place, day, killed);
    }

    private void Told(string report, string outlet, string published, string day, long killed, string? source = null) =>
        _scenario.Add(report, outlet, published, Scenario.Killed(killed, killed, "Hilltown", day, source, cause: EventType.Airstrike, words: $"{report} has {killed}"));

    // The strike and its dead, in one passage; gives the number's claim.
    private ClaimId Tell(string outlet, string place, string day, long? killed, EventType type = EventType.Airstrike)
    {
        var report = $"{outlet}-{place}-{day}-{killed}";
        // A word of its own, so that no words are shared.
        var words = string.Concat($"{report}{type}".Where(char.IsLetterOrDigit));
        var told = _scenario.Add(report, outlet, day, Scenario.Event(type, place, day, "air-force", "civilians", words: words));
        return killed is { } dead ? _scenario.Add(report, outlet, day, Scenario.Killed(dead, dead, place, day, cause: type, by: "air-force", words: words)) : told;
    }
}
