using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("Air strikes killed ten civilians in Douma, the Syrian Observatory for Human Rights said on Friday.", "sohr")]
    [InlineData("According to SANA air strikes killed ten civilians in Douma.", "sana")]
    [InlineData("SANA reported that air strikes killed ten civilians in Douma.", "sana")]
    [InlineData("Raed, a fighter in Ahrar al-Sham, said air strikes killed ten civilians in Douma.", "ahrar-al-sham")]
    [InlineData("Activists said that air strikes killed ten civilians in Douma.", "activists")]
    [InlineData("Residents said air strikes killed ten civilians in Douma.", "residents")]
    [InlineData("Air strikes killed ten civilians in Douma.", null)]
    public void The_source_is_who_the_words_name(string sentence, string? source) =>
        Assert.Equal(source, SyriaPack.Read(sentence).OfType<CasualtyClaim>().Single().Source?.Value);

    [Fact]
    public void A_pronoun_speaks_for_who_spoke_last() =>
        Assert.Equal("sohr", SyriaPack.Read("The Syrian Observatory for Human Rights said rebels attacked Ramousa. It added that air strikes killed ten civilians in Douma.").OfType<CasualtyClaim>().Single().Source?.Value);

    [Fact]
    public void A_channel_is_no_source()
    {
        var claim = SyriaPack.Read("The Syrian National Coalition said on Twitter: “Rebels break Aleppo’s siege”.").OfType<AccessClaim>().Single(c => c.Action == AccessAction.SiegeBroken);
        Assert.Equal(("syrian-national-coalition", "twitter"), (claim.Source?.Value, claim.Via.Single().Value));
    }

    [Fact]
    public void Two_voices_of_one_sentence_keep_to_what_each_says()
    {
        var claims = SyriaPack.Read("Rebels said that they had captured Ramousa, while SANA said that air strikes killed ten rebels in Douma.");
        Assert.Equal("rebels", claims.OfType<ControlClaim>().Single().Source?.Value);
        Assert.Equal("sana", claims.OfType<CasualtyClaim>().Single().Source?.Value);
    }

    [Theory]
    [InlineData("The army denied that air strikes hit Douma.", Modality.Denied)]
    [InlineData("Rebels will launch rockets at Damascus.", Modality.Planned)]
    [InlineData("Air strikes reportedly hit Douma.", Modality.Possible)]
    [InlineData("Air strikes hit Douma.", Modality.Asserted)]
    public void How_a_claim_is_put_is_kept(string sentence, Modality modality) =>
        Assert.Equal(modality, SyriaPack.Read(sentence).OfType<EventClaim>().First().Modality);
}
