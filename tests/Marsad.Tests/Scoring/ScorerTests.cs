using Marsad.Core.Model;
using Marsad.Core.Scoring;
using Xunit;

namespace Marsad.Tests.Scoring;

/// <summary>What counts as a match, and what a match is worth.</summary>
public sealed class ScorerTests
{
    private const string Text = "Rebels attacked the army near Derna on Friday. Nine soldiers were killed, medics said. The road to Derna is cut.";

    private static readonly EventClaim Attack = new()
    {
        Evidence = ["Rebels attacked the army near Derna on Friday"], Type = EventType.Battle, Initiator = [new("rebels")], Target = [new("libyan-army")], Place = "Derna",
    };

    private static readonly CasualtyClaim Dead = new()
    {
        Evidence = ["Nine soldiers were killed"], Effect = Effect.Killed, Low = 9, High = 9, Source = new("medics"), VictimClass = VictimClass.Combatant, Place = "Derna",
    };

    private static readonly AccessClaim Road = new() { Evidence = ["The road to Derna is cut"], Action = AccessAction.RouteCut, Subject = "The road to Derna", Place = "Derna" };

    [Fact]
    public void Claims_scored_against_themselves_are_all_right()
    {
        var sheet = Score([Attack, Dead, Road], [Attack, Dead, Road]);

        Assert.Equal((1.0, 1.0, 1.0), (sheet.All.F1, sheet.All.Fields, sheet.All.Claim));
        Assert.Empty(sheet.Errors);
        Assert.Empty(sheet.Confusions);
    }

    [Fact]
    public void A_match_counts_softly_as_its_share_of_right_fields_key_included()
    {
        var sheet = Score([Attack], [Attack with { Source = new("officials"), Target = [] }]);

        Assert.Equal(1, sheet.All.F1);
        Assert.Equal(4.0 / 6, sheet.All.Fields, 12);
        Assert.Equal(5.0 / 7, sheet.All.Claim, 12);
    }

    [Theory]
    [InlineData(9L, null, 0)]
    [InlineData(9L, 9L, 1)]
    [InlineData(8L, 9L, 0)]
    public void A_number_matches_by_its_exact_range(long low, long? high, int matched) =>
        Assert.Equal(matched, Score([Dead], [Dead with { Low = low, High = high }]).All.Matched);

    [Fact]
    public void Claims_of_other_words_do_not_match() =>
        Assert.Equal(0, Score([Attack], [Attack with { Evidence = ["The road to Derna is cut"] }]).All.Matched);

    [Fact]
    public void One_annotated_claim_matches_one_other_at_most_and_takes_the_one_with_most_fields_right()
    {
        var sheet = Score([Attack], [Attack with { Place = null, Initiator = [] }, Attack with { Place = null }]);

        Assert.Equal((1, 2), (sheet.All.Matched, sheet.All.Found));
        Assert.Equal(5, sheet.All.RightFields);
    }

    [Fact]
    public void Access_and_control_match_by_place_however_it_is_spelt()
    {
        Assert.Equal(1, Score([Road], [Road with { Place = "al-Dirna city" }]).All.Matched);
        Assert.Equal(0, Score([Road], [Road with { Place = "Benghazi" }]).All.Matched);
        Assert.Equal(0, Score([Road], [Road with { Place = null }]).All.Matched);
    }

    [Fact]
    public void The_government_that_rules_and_the_one_that_fights_are_one_actor() =>
        Assert.Equal(1, Score([Attack with { Initiator = [new("syrian-government")] }], [Attack with { Initiator = [new("government-forces")] }]).All.Fields);

    [Fact]
    public void Actors_are_compared_as_sets() =>
        Assert.Equal(1, Score([Attack with { Initiator = [new("a"), new("b")] }], [Attack with { Initiator = [new("b"), new("a"), new("b")] }]).All.Fields);

    [Fact]
    public void Errors_name_the_field_the_missed_and_the_spurious()
    {
        var sheet = Score([Attack, Dead], [Attack with { Place = "Benghazi" }, Road]);

        Assert.Equal(["place", "missed", "spurious"], sheet.Errors.Select(e => e.What));
        Assert.Equal(("Derna", "Benghazi"), (sheet.Errors[0].Gold, sheet.Errors[0].Found));
    }

    [Fact]
    public void A_type_taken_for_another_is_one_confusion()
    {
        var sheet = Score([Attack], [Attack with { Type = EventType.Shelling }]);

        var confusion = Assert.Single(sheet.Confusions);
        Assert.Equal(new Confusion("event", "key", "battle", "shelling", 1), confusion);
    }

    [Fact]
    public void A_report_without_prediction_is_named_and_its_claims_count_as_missed()
    {
        var sheet = Scorer.Score([new ScoredReport(Report(), [Attack], Found: null)]);

        Assert.Equal(["r"], sheet.Unread);
        Assert.Equal((1, 0, 0.0), (sheet.All.Gold, sheet.All.Found, sheet.All.F1));
    }

    private static ScoreSheet Score(IReadOnlyList<Claim> gold, IReadOnlyList<Claim> found) => Scorer.Score([new ScoredReport(Report(), gold, found)]);

    private static Report Report() => new(new ReportId("r"), "", Text);
}
