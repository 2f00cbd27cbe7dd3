using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>Who is said to have done what another voice told: each voice's charge, admission or denial is a claim of its own.</summary>
public class ChargeTests
{
    private const string Told = "An air strike hit a market in Saraqib on Friday, residents said. The market was crowded at the time. ";

    [Theory]
    [InlineData("French Foreign Minister Jean Rivet blamed Syrian regime forces for the attack.", "france", "government-forces")]
    [InlineData("The European Union said the Syrian government bore responsibility.", "european-union", "government-forces")]
    [InlineData("Rebels blamed Russia.", "rebels", "russia")]
    [InlineData("Turkey accused Russia of bombing the market.", "turkey", "russia")]
    [InlineData("Turkey accused Moscow of being behind the raid.", "turkey", "russia")]
    [InlineData("The Syrian Coalition held the Assad regime responsible for the massacre.", "syrian-national-coalition", "government-forces")]
    [InlineData("The attack was carried out by Russia, the White House said.", "united-states", "russia")]
    [InlineData("Washington said Moscow was behind the strike.", "united-states", "russia")]
    [InlineData("The United States said it believed the Syrian government was to blame.", "united-states", "government-forces")]
    [InlineData("Activists said the government was responsible for the attack.", "activists", "government-forces")]
    [InlineData("Activists pointed the finger at the government.", "activists", "government-forces")]
    [InlineData("Activists attributed the strike to government jets.", "activists", "government-forces")]
    [InlineData("The Syrian Observatory for Human Rights said Russian jets were believed to have carried out the raid.", "sohr", "russia")]
    [InlineData("The US-led coalition acknowledged it had carried out the strike.", "us-coalition", "us-coalition")]
    public void Who_is_charged_by_another_voice_did_it_as_that_voice_has_it(string charge, string source, string accused)
    {
        var claims = SyriaPack.Read(Told + charge).OfType<EventClaim>().ToList();
        var own = Assert.Single(claims, c => c.Source?.Value == source);
        Assert.Equal((EventType.Airstrike, accused, Modality.Asserted, "Saraqib"), (own.Type, own.Initiator.Single().Value, own.Modality, own.Place));
        Assert.Empty(Assert.Single(claims, c => c.Source?.Value == "residents").Initiator);
    }

    [Theory]
    [InlineData("Moscow denied involvement in the attack.")]
    [InlineData("Moscow denied it had carried out the strike.")]
    [InlineData("Russia denied any role in the raid.")]
    [InlineData("Russia rejected accusations that its jets had hit the market.")]
    public void Who_denies_it_is_who_would_have_done_it(string denial)
    {
        var own = Assert.Single(SyriaPack.Read(Told + denial).OfType<EventClaim>(), c => c.Source?.Value == "russia");
        Assert.Equal((EventType.Airstrike, "russia", Modality.Denied), (own.Type, own.Initiator.Single().Value, own.Modality));
    }

    [Theory]
    [InlineData("The White House called the attack unacceptable.")]
    [InlineData("The envoy was concerned about the attack.")]
    [InlineData("Analysts say such attacks may be crimes of war.")]
    [InlineData("Turkey demanded that those responsible for the attack be held to account.")]
    [InlineData("The army did not blame the rebels.")]
    [InlineData("There was no immediate claim of responsibility.")]
    public void Words_that_charge_nobody_are_no_claim(string words) =>
        Assert.Equal(["residents"], SyriaPack.Read(Told + words).OfType<EventClaim>().Select(c => c.Source?.Value));

    [Fact]
    public void A_coalition_without_a_name_is_the_one_that_was_named() =>
        Assert.Equal("syrian-national-coalition", SyriaPack.Read("The Syrian Coalition met in Istanbul. Shelling killed five people in Douma on Friday, the Coalition said.").OfType<CasualtyClaim>().Single().Source?.Value);

    [Fact]
    public void The_army_that_a_state_accuses_is_not_its_own() =>
        Assert.Equal("government-forces", SyriaPack.Read(Told + "Turkey accused the army of shelling the town with artillery.").OfType<EventClaim>().Last().Initiator.Single().Value);
}
