using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>Who did it and to whom: several who share one deed, the parties of a deal, who is nobody's name.</summary>
public sealed class PartyTests
{
    [Theory]
    [InlineData("Russian and Syrian jets struck the town of Hama on Friday.", "government-forces,russia")]
    [InlineData("The Russian and regime forces attacked Hama on Friday.", "government-forces,russia")]
    [InlineData("Air strikes by Russian aircraft and regime helicopters hit Hama on Friday.", "government-forces,russia")]
    [InlineData("The army along with Hezbollah fighters attacked Hama on Friday.", "government-forces,hezbollah")]
    [InlineData("The army in cooperation with Hezbollah attacked Hama on Friday.", "government-forces,hezbollah")]
    [InlineData("Regime troops backed by Russian warplanes attacked Hama on Friday.", "government-forces,russia")]
    [InlineData("The army, along with Hezbollah fighters, attacked Hama on Friday.", "government-forces,hezbollah")]
    [InlineData("Russian and Syrian jets pounded the rebel-held city of Hama on Friday.", "government-forces,russia")]
    public void All_who_share_a_deed_did_it(string text, string doers) => Assert.Equal(doers, Doers(Happening(text)));

    [Fact]
    public void Those_with_whom_one_fights_are_no_companions() =>
        Assert.Equal("government-forces", Doers(Happening("The army clashed with Hezbollah and rebels with heavy weapons in Hama on Friday.")));

    [Theory]
    [InlineData("The government announced a ceasefire with rebels in Hama on Friday.", "government-forces,rebels")]
    [InlineData("Turkey and Russia announced a ceasefire in Hama on Friday.", "russia,turkey")]
    [InlineData("A ceasefire agreed by Iran, Turkey and Russia began in Hama on Friday.", "iran,russia,turkey")]
    [InlineData("The US-Russian brokered truce began in Hama on Friday.", "russia,united-states")]
    [InlineData("A truce agreed by the regime's allies Russia and Iran and rebel backer Turkey began in Hama on Friday.", "iran,russia,turkey")]
    public void All_parties_of_a_deal_made_it_and_it_was_done_to_none(string text, string parties)
    {
        var deal = Happening(text);
        Assert.Equal((EventType.Agreement, parties, 0), (deal.Type, Doers(deal), deal.Target.Count));
    }

    [Fact]
    public void A_backer_of_the_rebels_is_not_the_rebels() =>
        Assert.Equal("turkey", Doers(Happening("A ceasefire agreed by rebel backer Turkey began in Hama on Friday.")));

    [Fact]
    public void Gunmen_whom_nobody_knows_are_no_actor() =>
        Assert.Empty(Happening("Unidentified gunmen attacked an army checkpoint in Hama on Friday.").Initiator);

    [Fact]
    public void Who_strikes_an_aid_convoy_strikes_civilians() =>
        Assert.Equal(["civilians"], Happening("Air strikes hit a Red Crescent convoy in Hama on Friday.").Target.Select(a => a.Value));

    [Fact]
    public void Those_who_struck_together_killed_together() =>
        Assert.Equal(2, SyriaPack.Read("Air strikes by the regime and its ally Russia killed ten civilians in Hama on Friday.").OfType<CasualtyClaim>().Single().Initiator.Count);

    [Fact]
    public void What_goes_on_on_a_day_is_no_aim() =>
        Assert.Equal("russia", Doers(Happening("Russian warplanes continued on Friday to pound the town of Hama.")));

    private static EventClaim Happening(string text) => Assert.Single(SyriaPack.Read(text).OfType<EventClaim>());

    private static string Doers(EventClaim claim) => string.Join(',', claim.Initiator.Select(a => a.Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Eleven people were killed in regime shelling on the town of Douma.", "government-forces")]
    [InlineData("Jet strikes blamed on the Syrian army hit the town of Saraqeb killing ten people.", "government-forces")]
    public void Who_owns_a_noun_in_ing_or_is_blamed_for_a_deed_did_it(string sentence, string doer) =>
        Assert.Equal([doer], SyriaPack.Read(sentence).OfType<EventClaim>().First().Initiator.Select(a => a.Value == "syrian-government" ? "government-forces" : a.Value));

    [Fact]
    public void Who_holds_a_place_did_not_strike_it() =>
        Assert.Empty(SyriaPack.Read("Ten people were killed in an air raid on a village held by Islamic State near Raqqa.").OfType<CasualtyClaim>().Single().Initiator);

    [Fact]
    public void Who_strikes_elsewhere_does_not_strike_his_own_ground() =>
        Assert.Empty(SyriaPack.Read("Rebel shells hit Damascus on Friday. Shells also fell on the rebel-held town of Douma.").OfType<EventClaim>().Single(c => c.Place == "Douma").Initiator);

    [Fact]
    public void A_push_kills_by_who_pushes_and_not_by_whom_it_is_to_drive_out() =>
        Assert.Equal(["government-forces"], SyriaPack.Read("A push by the army to take the last rebel stronghold near Damascus killed ten people on Friday.").OfType<CasualtyClaim>().Single().Initiator.Select(a => a.Value));

    [Fact]
    public void An_army_attack_in_lower_case_is_the_armys() =>
        Assert.Equal("government-forces", Doers(Happening("Rebels said they had repelled an army attack in Hama on Friday.")));
}
