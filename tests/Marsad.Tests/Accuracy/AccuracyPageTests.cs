using Marsad.Accuracy;
using Xunit;

namespace Marsad.Tests.Accuracy;

/// <summary>The figures of docs/accuracy.md are written by the tool and read back by it, and a score that falls is told.</summary>
public sealed class AccuracyPageTests
{
    private const string Page = "# Accuracy\n\nwords before\n\n<!-- figures: written by tools/Marsad.Accuracy -->\nold\n<!-- end of figures -->\n\nwords after\n";

    [Fact]
    public void What_is_written_is_read_back_and_the_words_around_it_stay()
    {
        var page = AccuracyPage.With(Page, [Table(0.6871, claims: 346)]);

        Assert.StartsWith("# Accuracy\n\nwords before\n", page, StringComparison.Ordinal);
        Assert.EndsWith("\nwords after\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("old", page, StringComparison.Ordinal);
        Assert.Equal(0.687, AccuracyPage.Read(page)[new Recorded("Reports", "all", "F1")]);
        Assert.Equal(346, AccuracyPage.Read(page)[new Recorded("Reports", "all", "found")]);
    }

    [Fact]
    public void Writing_the_same_figures_again_changes_nothing()
    {
        var page = AccuracyPage.With(Page, [Table(0.5)]);

        Assert.Equal(page, AccuracyPage.With(page, [Table(0.5)]));
    }

    [Theory]
    [InlineData(0.68, 0)]
    [InlineData(0.6801, 0)]
    [InlineData(0.679, 1)]
    [InlineData(0.9, 0)]
    public void A_score_more_than_the_slack_under_the_record_has_fallen(double now, int fallen)
    {
        var recorded = AccuracyPage.Read(AccuracyPage.With(Page, [Table(0.70)]));

        Assert.Equal(fallen, AccuracyPage.Fallen(recorded, [Table(now)], slack: 0.02 + 1e-9).Count());
    }

    [Fact]
    public void Counts_and_scores_that_are_not_recorded_do_not_fall()
    {
        var recorded = AccuracyPage.Read(AccuracyPage.With(Page, [Table(0.7, claims: 346)]));

        Assert.Empty(AccuracyPage.Fallen(recorded, [Table(0.7, claims: 1)], slack: 0.02));
        Assert.Empty(AccuracyPage.Fallen(new Dictionary<Recorded, double>(), [Table(0)], slack: 0.02));
    }

    [Fact]
    public void A_page_without_markers_is_refused() => Assert.Throws<InvalidDataException>(() => AccuracyPage.Read("# Accuracy\n"));

    [Fact]
    public void The_page_of_this_repository_records_scores()
    {
        var recorded = AccuracyPage.Read(File.ReadAllText(Workplace.Find(evaluation: null)!.Page));

        foreach (var table in new[] { "Annotated reports", "The sealed third", "Other wars" })
            Assert.True(recorded.ContainsKey(new Recorded(table, "all", "F1")), table);
        Assert.True(recorded.ContainsKey(new Recorded("Headlines", "headlines", "near")));
        Assert.True(recorded.ContainsKey(new Recorded("Governorates", "reports", "right")));
    }

    private static FigureTable Table(double score, int claims = 10) =>
        new("Reports", "Some reports.", "kind", ["found", "F1"], [("all", [new Figure(claims, 0), new Figure(score, Bar: 0.74, Kept: true)])]);
}
