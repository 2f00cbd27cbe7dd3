using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class EventTests
{
    [Theory]
    [InlineData("Army planes fired rockets on Douma on Friday.", EventType.Airstrike)]
    [InlineData("Missiles fired from a warplane hit a house in Douma on Friday.", EventType.Airstrike)]
    [InlineData("Rebels fired rockets on Douma on Friday.", EventType.Shelling)]
    public void What_aircraft_fire_comes_from_the_air(string text, EventType type) =>
        Assert.Equal([type], SyriaPack.Read(text).OfType<EventClaim>().Select(c => c.Type));

    [Fact]
    public void Two_means_that_the_words_join_are_two_attacks()
    {
        var types = SyriaPack.Read("Daraya was pounded with barrel bombs as well as artillery on Friday.").OfType<EventClaim>().Select(c => c.Type);
        Assert.Equal([EventType.Airstrike, EventType.Shelling], types.Order());
    }

    [Fact]
    public void Means_of_one_kind_are_one_attack() =>
        Assert.Single(SyriaPack.Read("Daraya was pounded with mortars and artillery on Friday.").OfType<EventClaim>());

    [Fact]
    public void A_denied_allegation_is_the_claim_of_who_denies_it()
    {
        var claims = SyriaPack.Read("A gas attack killed ten people in Saraqib on Friday. Damascus refuted these allegations.").OfType<EventClaim>().ToList();
        Assert.Equal([(EventType.Chemical, Modality.Asserted), (EventType.Chemical, Modality.Denied)], claims.Select(c => (c.Type, c.Modality)));
    }

    [Fact]
    public void A_happening_that_another_voice_reported_is_a_claim_of_that_voice()
    {
        var claims = SyriaPack.Read("A car bomb killed five people in Homs on Friday. Earlier state television had reported the blast.").OfType<EventClaim>().ToList();
        Assert.Equal([null, "syrian-state-tv"], claims.Select(c => c.Source?.Value));
    }

    [Fact]
    public void An_attack_that_is_meant_to_be_launched_is_no_claim()
    {
        var claims = SyriaPack.Read("Rebels shelled Douma on Friday. Islamic State used the base to launch attacks on Homs.").OfType<EventClaim>();
        Assert.Equal("Douma", Assert.Single(claims).Place);
    }

    [Fact]
    public void What_the_page_says_of_other_stories_is_no_claim() =>
        Assert.Equal(["Douma"], SyriaPack.Read("Tags Homs air strikes Rebels The army shelled Douma on Friday.").OfType<EventClaim>().Select(c => c.Place));
}
