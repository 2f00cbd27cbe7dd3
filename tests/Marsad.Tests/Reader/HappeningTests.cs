using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>Which words tell of a happening, of which kind it was, and which two of them tell of one.</summary>
public sealed class HappeningTests
{
    [Theory]
    [InlineData("A mortar round killed a child in Jisreen.", EventType.Shelling)]
    [InlineData("Snipers have killed five people in Daraya since Monday.", EventType.Killing)]
    [InlineData("Two farmers were killed by shells that fell on Kafr Nabl.", EventType.Shelling)]
    [InlineData("Helicopters fired on a crowd in Saraqib.", EventType.Airstrike)]
    [InlineData("Rebels fired shells filled with chlorine at Aleppo.", EventType.Chemical)]
    [InlineData("A helicopter came under fire from rebels near Palmyra.", EventType.Battle)]
    [InlineData("The bombing of Atareb by the army killed five people.", EventType.Shelling)]
    [InlineData("Militants targeted the neighbourhood of Midan in Aleppo.", EventType.Shelling)]
    [InlineData("Rebels ambushed a bus that carried soldiers in Homs.", EventType.Battle)]
    [InlineData("The Russian aerospace forces destroyed 120 Islamic State militants near Palmyra.", EventType.Airstrike)]
    public void What_did_it_and_to_whom_tells_what_it_was(string text, EventType type) =>
        Assert.Equal([type], SyriaPack.Read(text).OfType<EventClaim>().Select(c => c.Type));

    [Theory]
    [InlineData("Government forces bombarded Jobar on Thursday a day after a chemical attack on Zamalka.", EventType.Shelling)]
    [InlineData("The rebels attacked Nubl with rockets after a car bomb killed nine people in Azaz.", EventType.Shelling)]
    public void The_weapon_of_what_came_before_is_not_its_own(string text, EventType type) =>
        Assert.Equal(type, SyriaPack.Read(text).OfType<EventClaim>().First().Type);

    [Theory]
    [InlineData("The fighting has driven 10,000 people from their homes in Daraa.")]
    [InlineData("The shelling forced hundreds of families to flee Daraya.")]
    public void Who_is_made_to_flee_flees(string text) =>
        Assert.Contains(SyriaPack.Read(text).OfType<EventClaim>(), c => c.Type == EventType.Displacement && c.Modality == Modality.Asserted);

    [Theory]
    [InlineData("The conflict began in 2011 when the army fired on protests in Daraa.")]
    [InlineData("Syria has been locked in a civil war since 2011, when the government cracked down and arrested thousands.")]
    [InlineData("The tactics of the army have included mass executions and chemical attacks.")]
    [InlineData("Islamic State is capable of attacking Damascus.")]
    [InlineData("He called on the powers to help the rebels drive out Islamic State from Raqqa.")]
    [InlineData("Residents of Raqqa said they feared being caught in an air strike.")]
    [InlineData("The war has displaced millions of people.")]
    public void How_the_war_came_about_and_what_is_feared_or_wanted_is_no_happening(string text) =>
        Assert.Empty(SyriaPack.Read(text + " The envoy met rebel commanders and army officers in Damascus.").OfType<EventClaim>());

    [Fact]
    public void Clashes_that_pit_one_side_against_another_are_between_them()
    {
        var clash = Assert.Single(SyriaPack.Read("The clashes in Idlib pitted Ahrar al-Sham against Islamic State.").OfType<EventClaim>());
        Assert.Equal(("ahrar-al-sham", "islamic-state"), (clash.Initiator.Single().Value, clash.Target.Single().Value));
    }

    [Fact]
    public void A_place_behind_as_well_as_is_one_more() =>
        Assert.Equal(3, SyriaPack.Read("Air strikes hit the neighbourhoods of Jalloum and Maadi as well as the town of Atareb on Friday.").OfType<EventClaim>().Select(c => c.Place).Distinct().Count());

    [Fact]
    public void A_city_in_the_headline_is_the_province_that_the_body_tells()
    {
        var claims = SyriaPack.Read("Six people were killed in air strikes on a refugee camp in Idlib province on Friday. A camp near Maarat al-Numan was targeted by warplanes, residents said.", title: "Six killed in air strikes in Syria's Idlib");
        Assert.Single(claims.OfType<EventClaim>());
    }

    [Fact]
    public void Gas_that_the_report_comes_to_much_later_was_another_matter()
    {
        var first = SyriaPack.Read("Strikes hit the town of Atareb on Friday. It has a market. It was full. It was noon. People shopped. Shops were open. Many fled. A year ago a chemical attack hit Saraqib.").OfType<EventClaim>().First();
        Assert.Equal((EventType.Airstrike, "Atareb"), (first.Type, first.Place));
    }
}
