using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>Which values people can give for the fields of a claim, and what is said of those they cannot.</summary>
public class CorrectionTests
{
    private static readonly Corrections Corrections = new(Scenario.Pack);

    [Theory]
    [InlineData("count", "150", "150")]
    [InlineData("count", "~150", "~150")]
    [InlineData("count", "20..30", "20..30")]
    [InlineData("count", "200..", "200..")]
    [InlineData("count", "..30", "..30")]
    [InlineData("count", "none", "none")]
    [InlineData("low", "3", "3")]
    [InlineData("high", "none", "none")]
    [InlineData("approx", "yes", "yes")]
    [InlineData("effect", "injured", "injured")]
    [InlineData("victims", "men, women and children", "men, women and children")]
    [InlineData("Victim-Class", "combatant", "combatant")]
    [InlineData("victim_actor", "brigade", "brigade")]
    [InlineData("cause", "none", "none")]
    [InlineData("initiator", "air-force, army", "air-force,army")]
    [InlineData("scope", "cumulative", "cumulative")]
    [InlineData("part_of_total", "true", "yes")]
    [InlineData("time", "2016-08-05", "2016-08-05")]
    [InlineData("time", "2016-07-31..2016-08-06", "2016-07-31..2016-08-06")]
    [InlineData("time", "none", "none")]
    [InlineData("place", "shaar", "Shaar")]
    [InlineData("place", "A farm of no map", "A farm of no map")]
    [InlineData("adm1", "aleppo", "Aleppo")]
    [InlineData("source", "rescuers", "rescuers")]
    [InlineData("modality", "possible", "possible")]
    public void AValueThatCanBeIsSetAndShown(string field, string value, string shown)
    {
        var corrected = Corrections.Apply(Scenario.Killed(10, 10, "Sukkari", "2016-08-06", "observatory"), field, value);

        Assert.Null(corrected.Problem);
        Assert.Equal(shown, Corrections.Show(corrected.Value!, field));
    }

    [Theory]
    [InlineData("count", "30..20", "the high end 20 is below the low end 30")]
    [InlineData("count", "many", "'many' is no number of people")]
    [InlineData("count", "..", "'..' is no number of people: give 150")]
    [InlineData("count", "-5", "'-5' is no number of people")]
    [InlineData("low", "1000000000000", "1000000000000 people are more than 1000000000")]
    [InlineData("low", "11", "correct both at once with the field count")]
    [InlineData("approx", "perhaps", "'perhaps' is neither yes nor no")]
    [InlineData("effect", "hurt", "'hurt' is none of killed, injured, casualties")]
    [InlineData("initiator", "arm", "'arm' is no actor of the pack test; near it: army")]
    [InlineData("time", "2016-08-32", "'2016-08-32' is no time")]
    [InlineData("time", "2016-08-06..2016-08-01", "it ends before it starts")]
    [InlineData("adm1", "Atlantis", "'Atlantis' is no governorate of the pack test: Aleppo")]
    [InlineData("type", "airstrike", "'type' is no field of this claim that can be corrected; these are: effect, count")]
    [InlineData("evidence", "other words", "'evidence' is no field of this claim that can be corrected")]
    [InlineData("place", " ", "no value is given for place: say none to take one away")]
    public void AValueThatCannotBeIsToldWithWhatWasExpected(string field, string value, string told)
    {
        var corrected = Corrections.Apply(Scenario.Killed(10, 10, "Sukkari", "2016-08-06", "observatory"), field, value);

        Assert.Null(corrected.Value);
        Assert.Contains(told, corrected.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFieldOfEveryKindTakesWhatItShows()
    {
        Claim[] claims =
        [
            Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", "air-force", "civilians", "observatory"),
            Scenario.Killed(10, 20, "Sukkari", "2016-08-06", "observatory", cause: EventType.Shelling, by: "army"),
            Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "rebels", "army", "observatory"),
            Scenario.Access(AccessAction.Besieged, "Shaar", "2016-08-06", "army", "observatory"),
        ];
        foreach (var claim in claims)
        {
            foreach (var field in Corrections.FieldsOf(claim))
            {
                var shown = Corrections.Show(claim, field);
                var again = Corrections.Apply(claim, field, shown);
                Assert.True(again.Problem is null, $"{field} {shown}: {again.Problem}");
                Assert.Equal(shown, Corrections.Show(again.Value!, field));
            }
        }
    }

    [Fact]
    public void ACorrectedPlaceBringsItsGovernorateAndPositionAndAnUnknownOneHasNone()
    {
        var claim = Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06") with { Adm1 = null };

        var known = Corrections.Apply(claim, "place", "Ramousa").Value!;
        Assert.Equal(("Ramousa", "Aleppo", "ramousa"), (known.Place, known.Adm1, known.Location!.Id.Value));
        Assert.Null(Corrections.Apply(known, "place", "A farm of no map").Value!.Location);
    }
}
