using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class ActorTests
{
    [Theory]
    [InlineData("Ahrar al-Shma captured Morek.", "ahrar-al-sham")]
    [InlineData("Fatth al-Sham captured Morek.", "jabhat-fateh-al-sham")]
    [InlineData("Noor al-Deen Zankey captured Morek.", "nour-al-din-al-zenki")]
    [InlineData("Opposition fighters captured Morek.", "rebels")]
    [InlineData("The Islamic State group captured Morek.", "islamic-state")]
    public void A_group_is_found_under_slips_and_other_spellings(string sentence, string holder) => Assert.Equal([holder], Holder(sentence));

    [Theory]
    [InlineData("The Silver Crescent Brigade captured Morek.", "silver-crescent-brigade")]
    [InlineData("Meanwhile Zarnikh rebels captured Morek.", "zarnikh")]
    public void A_group_that_no_pack_knows_is_kept_as_written(string sentence, string holder) => Assert.Equal([holder], Holder(sentence));

    [Fact]
    public void A_group_once_shown_keeps_its_bare_name() =>
        Assert.Equal(["zarnikh"], Holder("Dozens of Zarnikh rebels met. Later Zarnikh captured Morek."));

    [Fact]
    public void Rebels_of_a_place_are_no_group_of_its_name() => Assert.Equal(["rebels"], Holder("Meanwhile Homs rebels captured Morek."));

    [Theory]
    [InlineData("Islamic State fighters entered Hama province. The militants captured Morek.", "islamic-state")]
    [InlineData("Islamic State fighters entered Hama province. The extremist group captured Morek.", "islamic-state")]
    [InlineData("The Turkish army entered Idlib province. The army captured Morek.", "turkey")]
    [InlineData("The Syrian army entered Idlib province. The army captured Morek.", "government-forces")]
    public void The_unnamed_are_who_was_named_before_them(string sentences, string holder) => Assert.Equal([holder], Holder(sentences));

    [Fact]
    public void Rebels_are_not_the_group_named_before_them() =>
        Assert.Equal(["rebels"], Holder("Islamic State fighters entered Hama province. Rebels captured Morek."));

    [Theory]
    [InlineData("The resistance captured Morek.", "al-manar", "hezbollah")]
    [InlineData("Terrorist mercenaries captured Morek.", "sana", "rebels")]
    [InlineData("Assad terrorists captured Morek.", "orient-news", "government-forces")]
    public void Partisan_words_are_resolved_by_the_outlets_side(string sentence, string outlet, string holder) =>
        Assert.Equal([holder], SyriaPack.Read(sentence, outlet: outlet).OfType<ControlClaim>().Single().Holder.Select(h => h.Value));

    [Fact]
    public void Who_holds_a_place_by_its_epithet_are_the_fighters_of_that_side() =>
        Assert.Contains(SyriaPack.Read("Jets bombed opposition-held Morek.").OfType<ControlClaim>(), c => c.Holder.Single().Value == "rebels");

    private static IEnumerable<string> Holder(string text) => SyriaPack.Read(text).OfType<ControlClaim>().Single(c => c.Action == ControlAction.Captured).Holder.Select(h => h.Value);

    [Theory]
    [InlineData("Kenyan troops attacked the town of Garsen on Friday. Kenya said ten militants died.", "kenyan-army")]
    [InlineData("Security forces attacked the town of Garsen in Kenya on Friday.", "kenyan-security-forces")]
    [InlineData("The army attacked the town of Garsen in Kenya on Friday.", "kenyan-army")]
    public void In_a_war_that_the_pack_does_not_list_forces_are_of_the_state_told(string text, string doer) =>
        Assert.Equal([doer], SyriaPack.Read(text).OfType<EventClaim>().First().Initiator.Select(a => a.Value));

    [Theory]
    [InlineData("The Interior Ministry said militants killed ten soldiers in Kenya on Friday.", "kenyan-interior-ministry", "kenyan-army")]
    [InlineData("An army spokesman said militants killed ten policemen in Kenya on Friday.", "kenyan-army", "kenyan-police")]
    [InlineData("The Interior Ministry said militants killed ten soldiers in Douma on Friday.", "syrian-government", "government-forces")]
    public void A_ministry_an_army_and_its_dead_are_of_the_state_whose_war_it_is(string text, string source, string victims)
    {
        var killed = SyriaPack.Read(text).OfType<CasualtyClaim>().Single();
        Assert.Equal((source, victims), (killed.Source?.Value, killed.VictimActor?.Value));
    }

    [Theory]
    [InlineData("Guerrillas of the Revolutionary Army of Kenya (RAK) attacked the town of Garsen on Friday.", "rak")]
    [InlineData("The Kenyan Liberation Front (KLF) met. KLF fighters attacked the town of Garsen on Friday.", "klf")]
    [InlineData("GUERRILLAS OF THE ARMY OF LIBERATION (AL-K) ATTACKED THE TOWN OF GARSEN ON FRIDAY.", "al-k")]
    public void A_group_that_no_pack_knows_goes_by_its_short_name(string text, string doer) =>
        Assert.Equal([doer], SyriaPack.Read(text).OfType<EventClaim>().First().Initiator.Select(a => a.Value));

    [Theory]
    [InlineData("Gunmen killed ten policemen in the town of Garsen in Kenya on Friday.", "")]
    [InlineData("Syrian air strikes killed ten people in Idlib on Friday.", "government-forces")]
    [InlineData("Heavy Russian and Syrian strikes killed ten people in Idlib on Friday.", "government-forces,russia")]
    [InlineData("Air strikes killed ten people in Idlib. It was not clear who carried them out. Government air strikes hit Homs.", "")]
    public void Whose_a_killing_was_is_told_or_left_open(string text, string doers) =>
        Assert.Equal(doers, string.Join(',', SyriaPack.Read(text).OfType<CasualtyClaim>().First().Initiator.Select(a => a.Value).Order(StringComparer.Ordinal)));

    [Fact]
    public void An_aid_organisation_strikes_nobody() =>
        Assert.DoesNotContain(SyriaPack.Read("Air strikes hit Idlib on Friday.", "UN condemns attack on Idlib").OfType<EventClaim>(), c => c.Initiator.Any(a => a.Value == "united-nations"));
}
