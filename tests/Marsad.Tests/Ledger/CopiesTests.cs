using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

public class CopiesTests
{
    private static readonly LedgerReport[] Story =
    [
        Report("a", "wire", "2016-08-06", EchoStory.Wire),
        Report("b", "paper", "2016-08-07", EchoStory.Retitled),
        Report("c", "daily", "2016-08-07", EchoStory.Cut),
        Report("d", "weekly", "2016-08-08", EchoStory.Prolonged),
        Report("e", "radio", "2016-08-08", EchoStory.Rewritten),
        Report("f", "state-agency", "2016-08-06", EchoStory.Other),
    ];

    [Fact]
    public void AWireStoryIsFoundRetitledCutProlongedAndRewritten()
    {
        var copies = Of(Story);

        Assert.Empty(copies.Earlier(new ReportId("a")));
        foreach (var copy in (string[])["b", "c", "d", "e"])
            Assert.Contains(copies.Earlier(new ReportId(copy)), l => l.From.Id.Value == "a");
        Assert.Empty(copies.Earlier(new ReportId("f")));
    }

    [Fact]
    public void TheParentIsTheMostAlikeOfThoseBefore()
    {
        var later = Report("g", "site", "2016-08-08", EchoStory.Retitled.Replace("noon", "midday", StringComparison.Ordinal));

        Assert.Equal("b", Of([.. Story, later]).Earlier(later.Id)[0].From.Id.Value);
    }

    [Fact]
    public void WhatIsCopiedIsTheSameInAnyOrderAndInAnyParts()
    {
        var whole = Links(Of(Story));
        var backwards = new Copies();
        foreach (var report in Story.Reverse())
            backwards.Add([report]);
        backwards.Remove(new ReportId("b"));
        backwards.Add([Story[1]]);

        Assert.Equal(whole, Links(backwards));
    }

    [Fact]
    public void WithoutTheFirstItsCopiesAreCopiesOfEachOther()
    {
        var copies = Of(Story);
        copies.Remove(new ReportId("a"));

        Assert.Empty(copies.Earlier(new ReportId("b")));
        Assert.Equal("b", copies.Earlier(new ReportId("d"))[0].From.Id.Value);
    }

    [Fact]
    public void TheSameWordsAMonthLaterAreNoEcho()
    {
        var anniversary = Report("g", "paper", "2016-09-06", EchoStory.Wire);

        Assert.Empty(Of([.. Story, anniversary]).Earlier(anniversary.Id));
    }

    [Fact]
    public void BackgroundThatAnOutletAppendsToEveryStoryMakesNoCopies()
    {
        var background = string.Join(' ', EchoStory.Raids, EchoStory.Denial);
        var one = Report("g", "paper", "2016-08-01", string.Join(' ', Enumerable.Range(0, 60).Select(i => $"one{i}")) + " " + background);
        var two = Report("h", "paper", "2016-08-02", string.Join(' ', Enumerable.Range(0, 60).Select(i => $"two{i}")) + " " + background);

        Assert.Empty(Of([one, two]).Earlier(two.Id));
    }

    [Fact]
    public void AnUndatedReportComesAfterAllDatedOnes()
    {
        var undated = new LedgerReport(new ReportId("0"), new ActorId("blog"), null, TextSketch.Of(EchoStory.Wire));
        var copies = Of([undated, .. Story]);

        Assert.Equal("a", copies.Earlier(undated.Id)[0].From.Id.Value);
        Assert.DoesNotContain(copies.Earlier(new ReportId("b")), l => l.From.Id == undated.Id);
    }

    [Fact]
    public void OnwardNamesEachAfterThoseFromWhichItMayHaveItsText() =>
        Assert.Equal(["a", "b", "c", "d", "e"], Of(Story).Onward([new ReportId("a"), new ReportId("unknown")]).Select(r => r.Value));

    private static Copies Of(IEnumerable<LedgerReport> reports)
    {
        var copies = new Copies();
        copies.Add(reports);
        return copies;
    }

    private static IEnumerable<string> Links(Copies copies) =>
        Story.Select(r => $"{r.Id}: {string.Join(' ', copies.Earlier(r.Id).Select(l => $"{l.From.Id}={l.Likeness}"))}");

    private static LedgerReport Report(string id, string outlet, string day, string text) =>
        new(new ReportId(id), new ActorId(outlet), Scenario.Day(day), TextSketch.Of(text));
}
