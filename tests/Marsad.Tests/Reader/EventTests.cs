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

    [Theory]
    [InlineData("Israel struck an army base near Homs on Friday.", EventType.Airstrike)]
    [InlineData("Rebels struck an army base near Homs on Friday.", EventType.Battle)]
    public void A_state_without_troops_in_the_fight_strikes_from_the_air(string text, EventType type) =>
        Assert.Equal([type], SyriaPack.Read(text).OfType<EventClaim>().Select(c => c.Type));

    [Theory]
    [InlineData("Two children were killed by regime bombs in Douma on Friday.", EventType.Shelling)]
    [InlineData("Bombs of the regime fell on a school in Douma on Friday.", EventType.Shelling)]
    [InlineData("A bomb killed two soldiers in Homs on Friday.", EventType.Bombing)]
    public void An_armys_bombs_are_not_planted(string text, EventType type) =>
        Assert.Equal([type], SyriaPack.Read(text).OfType<EventClaim>().Select(c => c.Type));

    [Fact]
    public void Bombing_and_shelling_are_two_attacks()
    {
        var types = SyriaPack.Read("Douma was subject to fierce bombing and shelling by the army on Friday.").OfType<EventClaim>().Select(c => c.Type);
        Assert.Equal([EventType.Airstrike, EventType.Shelling], types.Order());
    }

    [Theory]
    [InlineData("Rebels shelled Douma on Friday. Washington leads a coalition fighting Islamic State in Syria and Iraq.")]
    [InlineData("Rebels shelled Douma on Friday. Residents stayed in their cellars for fear of more attacks.")]
    [InlineData("Rebels shelled Douma on Friday. Residents could not flee the town.")]
    [InlineData("Rebels shelled Douma on Friday. Visitors to the fort can fire a cannon.")]
    [InlineData("Rebels shelled Douma on Friday. An officer said he was not aware of any fighting there.")]
    [InlineData("Rebels shelled Douma on Friday. The minister warned against new strikes on the country.")]
    public void Who_fights_in_the_war_and_what_people_fear_is_no_happening(string text) =>
        Assert.Equal([EventType.Shelling], SyriaPack.Read(text).OfType<EventClaim>().Select(c => c.Type));

    [Fact]
    public void What_was_done_in_response_to_an_attack_leaves_the_attack_a_claim() =>
        Assert.Equal(2, SyriaPack.Read("Rebels shelled Douma on Friday in response to an air raid on Saraqib.").OfType<EventClaim>().Count());

    [Theory]
    [InlineData("A car bomb killed five people in Homs on Friday. Ankara has blamed the YPG.", "turkey", "ypg")]
    [InlineData("A car bomb killed five people in Homs on Friday. Nobody claimed responsibility for the attack which the government blamed on the rebels.", "syrian-government", "rebels")]
    public void Who_blames_somebody_makes_a_claim_of_what_was_told(string text, string source, string accused)
    {
        var claim = SyriaPack.Read(text).OfType<EventClaim>().Last();
        Assert.Equal((EventType.Bombing, source, accused), (claim.Type, claim.Source?.Value, claim.Initiator.Single().Value));
    }

    [Theory]
    [InlineData("The army used chlorine against civilians in Saraqib on Friday, rebels said. The government denied any responsibility for the attack.")]
    [InlineData("The army used chlorine against civilians in Saraqib on Friday, rebels said - an accusation dismissed by the government.")]
    public void A_charge_that_is_turned_down_is_a_denial_of_who_turns_it_down(string text)
    {
        var claim = SyriaPack.Read(text).OfType<EventClaim>().Last();
        Assert.Equal((EventType.Chemical, Modality.Denied, "syrian-government"), (claim.Type, claim.Modality, claim.Source?.Value));
    }

    [Theory]
    [InlineData("Gunmen attacked a bus near Homs on Friday.", EventType.Killing)]
    [InlineData("Gunmen attacked an army post near Homs on Friday.", EventType.Battle)]
    public void Who_attacks_people_that_do_not_fight_back_kills(string text, EventType type) =>
        Assert.Equal([type], SyriaPack.Read(text).OfType<EventClaim>().Select(c => c.Type));

    [Fact]
    public void The_first_phase_of_a_truce_that_begins_is_an_agreement() =>
        Assert.Equal([EventType.Agreement], SyriaPack.Read("The first phase of the truce between the army and rebels in Homs began on Friday.").OfType<EventClaim>().Select(c => c.Type));

    [Fact]
    public void An_attack_that_is_repelled_is_one_battle_of_who_attacked()
    {
        var claim = Assert.Single(SyriaPack.Read("The army repelled an attack by Islamic State near Palmyra on Friday.").OfType<EventClaim>());
        Assert.Equal(("islamic-state", "government-forces"), (claim.Initiator.Single().Value, claim.Target.Single().Value));
    }

    [Fact]
    public void What_goes_on_day_by_day_has_no_day() =>
        Assert.Null(Assert.Single(SyriaPack.Read("The army regularly shells Douma.").OfType<EventClaim>()).Time);

    [Fact]
    public void Who_claims_an_attack_did_it_as_they_say()
    {
        var claim = SyriaPack.Read("A car bomb killed five people in Homs on Friday. Islamic State claimed the assault.").OfType<EventClaim>().Last();
        Assert.Equal((EventType.Bombing, "islamic-state", "islamic-state"), (claim.Type, claim.Source?.Value, claim.Initiator.Single().Value));
    }

    [Fact]
    public void Verbs_in_capitals_are_verbs() =>
        Assert.Equal([EventType.Bombing], SyriaPack.Read("TWO SOLDIERS WERE KILLED WHEN THEY STEPPED ON A MINE NEAR HOMS.").OfType<EventClaim>().Select(c => c.Type));

    [Fact]
    public void Where_nobody_knows_who_did_it_nobody_is_filled_in()
    {
        var claims = SyriaPack.Read("Russian air strikes hit Douma on Friday. Air strikes hit Saraqib on Saturday. It was not clear who carried them out.").OfType<EventClaim>();
        Assert.Empty(claims.Single(c => c.Place == "Saraqib").Initiator);
    }

    [Fact]
    public void An_army_with_a_name_is_not_the_army() =>
        Assert.Equal("army-of-conquest", Assert.Single(SyriaPack.Read("The Army of Conquest attacked regime forces in Ramousa on Friday.").OfType<EventClaim>()).Initiator.Single().Value);
}
