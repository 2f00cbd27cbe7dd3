using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>Every sense of the lexicon carries a sentence that it must read and one that must give no claim.</summary>
public sealed class SenseTests
{
    public static TheoryData<string> Names => [.. Senses.All.Select(s => $"{s.Kind} {s.Name}")];

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

    [Fact]
    public void Every_sense_has_both_kinds_of_example() =>
        Assert.All(Senses.All, s => Assert.True(s.Yes.Length > 10 && s.No.Length > 10, s.Name));

    // A sense without a type of its own ("attack:battle") must read an event of some type.
    private static bool Matches(Sense sense, Claim claim) => sense.Kind switch
    {
        "event" => claim is EventClaim e && (sense.Value.Contains(':', StringComparison.Ordinal) || sense.Value.StartsWith("weapon", StringComparison.Ordinal) || sense.Value.StartsWith(e.Type.Kebab(), StringComparison.Ordinal)),
        "effect" => claim is CasualtyClaim c && c.Effect.Kebab() == sense.Value,
        "control" => claim is ControlClaim c && sense.Value.StartsWith(c.Action.Kebab(), StringComparison.Ordinal),
        "access" => claim is AccessClaim a && a.Action.Kebab() == sense.Value,
        _ => false,
    };

    private static string Told(IReadOnlyList<Claim> claims) => claims.Count == 0 ? "nothing" : string.Join(", ", claims.Select(c => $"{c.Key} by {c.Rule}"));
}
