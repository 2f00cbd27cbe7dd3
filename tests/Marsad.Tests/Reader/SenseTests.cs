using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>Every sense of the lexicon carries a sentence that it must read and one that must give no claim; a sense of kind "none" the other way round.</summary>
public sealed class SenseTests
{
    private const string War = "Rebels fought the army in Aleppo on Friday.";

    public static TheoryData<string> Names => [.. Senses.All.Where(s => s.Kind != Senses.None).Select(s => $"{s.Kind} {s.Name}")];

    public static TheoryData<string> OtherMeanings => [.. Senses.All.Where(s => s.Kind == Senses.None).Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sense_reads_its_example(string name)
    {
        var sense = Senses.All.Single(s => $"{s.Kind} {s.Name}" == name);
        var claims = SyriaPack.Read(sense.Yes);
        Assert.True(claims.Any(c => Matches(sense, c)), $"'{sense.Yes}' gave {Told(claims)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sense_leaves_its_counterexample_alone(string name)
    {
        var sense = Senses.All.Single(s => $"{s.Kind} {s.Name}" == name);
        var claims = SyriaPack.Read(sense.No);
        Assert.True(claims.Count == 0, $"'{sense.No}' gave {Told(claims)}");
    }

    [Theory]
    [MemberData(nameof(OtherMeanings))]
    public void Words_with_another_meaning_give_no_claim_even_in_a_report_on_the_war(string name)
    {
        var sense = Senses.All.Single(s => s.Name == name);
        var claims = SyriaPack.Read($"{War}\n\n{sense.Yes}").Where(c => c.Spans!.Any(s => s.Start > War.Length)).ToList();
        Assert.True(claims.Count == 0, $"'{sense.Yes}' gave {Told(claims)}");
    }

    [Theory]
    [MemberData(nameof(OtherMeanings))]
    public void The_same_words_in_their_own_meaning_are_read(string name)
    {
        var sense = Senses.All.Single(s => s.Name == name);
        Assert.True(SyriaPack.Read(sense.No).Count > 0, sense.No);
    }

    [Fact]
    public void Every_sense_has_both_kinds_of_example_and_a_name_of_its_own()
    {
        Assert.All(Senses.All, s => Assert.True(s.Yes.Length > 10 && s.No.Length > 10, s.Name));
        Assert.Equal(Senses.All.Count, Senses.All.DistinctBy(s => (s.Kind, s.Name)).Count());
    }

    // A sense without a type of its own ("attack:battle") must read an event of some type.
    private static bool Matches(Sense sense, Claim claim) => sense.Kind switch
    {
        "event" => claim is EventClaim e && (sense.Value.Contains(':', StringComparison.Ordinal) || sense.Value.Split('-')[0] is "weapon" or "gunfire" or "deaths" or "denial" or "blame" or "massacre" || sense.Value.StartsWith(e.Type.Kebab(), StringComparison.Ordinal)),
        "effect" => claim is CasualtyClaim c && c.Effect.Kebab() == sense.Value,
        "control" => claim is ControlClaim c && sense.Value.StartsWith(c.Action.Kebab(), StringComparison.Ordinal),
        "access" => claim is AccessClaim a && a.Action.Kebab() == sense.Value,
        _ => false,
    };

    private static string Told(IReadOnlyList<Claim> claims) => claims.Count == 0 ? "nothing" : string.Join(", ", claims.Select(c => $"{c.Key} by {c.Rule}"));
}
