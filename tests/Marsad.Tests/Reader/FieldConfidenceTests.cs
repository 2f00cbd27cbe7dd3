using System.Text.Json;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class FieldConfidenceTests
{
    private static readonly Claim Named = SyriaPack.Read("The Observatory said government jets killed ten civilians in Douma on Friday.").OfType<CasualtyClaim>().Single();
    private static readonly Claim Bare = SyriaPack.Read("Jets bombed Douma. The Observatory said so. Ten people were killed.").OfType<CasualtyClaim>().Single();

    [Fact]
    public void What_a_claims_own_words_tell_is_surer_than_what_is_carried_over_or_left_open()
    {
        var (told, open) = (Named.FieldConfidence!, Bare.FieldConfidence!);
        Assert.True(told.Time > open.Time, $"{told.Time} > {open.Time}");
        Assert.True(told.Initiator > open.Initiator, $"{told.Initiator} > {open.Initiator}");
        Assert.True(told.VictimClass > open.VictimClass, $"{told.VictimClass} > {open.VictimClass}");
    }

    [Fact]
    public void Every_share_is_between_none_and_all()
    {
        var claims = SyriaPack.Read("The Observatory said rebels besieged Douma after they had captured Harasta from government forces. Jets killed ten people and may have hit a school.");
        Assert.All(claims, c => Assert.All(Shares(c), share => Assert.InRange(share, 0.01, 0.99)));
        Assert.True(claims.Select(c => c.GetType()).Distinct().Count() >= 3, $"{claims.Count} claims");
    }

    [Fact]
    public void A_claim_has_shares_of_its_kinds_fields_alone()
    {
        Assert.Equal(["source", "modality", "time", "holder"], Names(SyriaPack.Read("Rebels captured Harasta.").OfType<ControlClaim>().First()));
        Assert.Equal(["source", "modality", "time", "place", "initiator", "target"], Names(SyriaPack.Read("Jets bombed Harasta.").OfType<EventClaim>().First()));
        Assert.Equal(["source", "modality", "time", "place", "initiator", "victim_class", "victim_actor", "cause", "scope"], Names(Named));
    }

    [Fact]
    public void A_claim_that_a_person_wrote_has_none() =>
        Assert.DoesNotContain("field_confidence", JsonSerializer.Serialize<Claim>(new ControlClaim { Evidence = ["captured"], Action = ControlAction.Captured }, MarsadJson.TypeInfo<Claim>()), StringComparison.Ordinal);

    private static JsonElement Field(Claim claim) => JsonDocument.Parse(JsonSerializer.Serialize(claim, MarsadJson.TypeInfo<Claim>())).RootElement.GetProperty("field_confidence");

    private static IEnumerable<string> Names(Claim claim) => Field(claim).EnumerateObject().Select(p => p.Name);

    private static IEnumerable<double> Shares(Claim claim) => Field(claim).EnumerateObject().Select(p => p.Value.GetDouble());
}
