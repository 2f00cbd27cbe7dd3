using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class ControlTests
{
    [Theory]
    [InlineData("Rebels captured the towns of Saraqib and Atareb from the army on Friday.", "captured Atareb rebels<government-forces; captured Saraqib rebels<government-forces")]
    [InlineData("Saraqib was retaken by government forces on Friday.", "captured Saraqib government-forces<")]
    [InlineData("Rebels drove Islamic State out of Manbij on Friday.", "captured Manbij rebels<islamic-state")]
    [InlineData("Rebels lost Saraqib to government forces on Friday.", "captured Saraqib government-forces<rebels")]
    [InlineData("Rebels lost Saraqib after a long battle.", "withdrew Saraqib rebels<")]
    [InlineData("Government forces pulled out of Saraqib on Friday.", "withdrew Saraqib government-forces<")]
    [InlineData("Government forces advanced to within two kilometres of Saraqib.", "advanced Saraqib government-forces<")]
    [InlineData("Rebels gained ground in Salahuddin on Friday.", "advanced Salahuddin rebels<")]
    [InlineData("Manbij, which Islamic State has held since 2014, was shelled.", "holds Manbij islamic-state<")]
    [InlineData("Government forces seized a rebel-held neighbourhood. The neighbourhood of Bustan al-Qasr was bombed before.", "captured Bustan al-Qasr government-forces<rebels")]
    [InlineData("Kurdish forces wrested Manbij from Islamic State on Friday.", "captured Manbij ypg<islamic-state")]
    [InlineData("The army said its troops had seized Saraqib on Friday.", "captured Saraqib government-forces<")]
    [InlineData("The Levant Front announced the liberation of Saraqib on Friday.", "captured Saraqib levant-front<")]
    [InlineData("Turkey occupied Jarablus in August 2016. Rebels shelled Saraqib.", "captured Jarablus turkey<")]
    [InlineData("Government troops came within five kilometres of Saraqib on Friday.", "advanced Saraqib government-forces<")]
    [InlineData("Government troops are now six kilometres away from Saraqib.", "advanced Saraqib government-forces<")]
    [InlineData("Kurdish forces captured the strategic Tal Barghout hilltop near Aleppo.", "captured Tal Barghout ypg<")]
    [InlineData("Rebels took control of Saraqib in 2015.", "captured Saraqib rebels<")]
    [InlineData("Shells hit Saraqib on Friday. The town is back in government hands.", "captured Saraqib government-forces<")]
    [InlineData("The army brought Saraqib under its control on Friday.", "captured Saraqib government-forces<")]
    [InlineData("Control of Saraqib passed to the army on Friday.", "captured Saraqib government-forces<")]
    [InlineData("Government forces completed the capture of Saraqib on Friday.", "captured Saraqib government-forces<")]
    [InlineData("Rebels captured a string of villages and checkpoints in Hama province.", "captured Hama province rebels<")]
    [InlineData("Islamic State fighters fled Saraqib on Friday.", "withdrew Saraqib islamic-state<")]
    [InlineData("Government forces are at the gates of Saraqib.", "advanced Saraqib government-forces<")]
    [InlineData("The army inched closer to Saraqib.", "advanced Saraqib government-forces<")]
    [InlineData("The army is in full control of Saraqib.", "holds Saraqib government-forces<")]
    [InlineData("Saraqib is contested between the army and Islamic State.", "contested Saraqib government-forces,islamic-state<")]
    public void A_change_of_hands_names_place_taker_and_loser(string text, string expected) =>
        Assert.Equal(expected, Told(SyriaPack.Read(text)));

    [Theory]
    [InlineData("Shells hit rebel-held Saraqib.", "holds Saraqib rebels<")]
    [InlineData("Shells hit the opposition-controlled town of Saraqib.", "holds Saraqib rebels<")]
    [InlineData("Shells hit Saraqib, a rebel-held town.", "holds Saraqib rebels<")]
    [InlineData("Shells hit Saraqib a rebel stronghold in the north.", "holds Saraqib rebels<")]
    [InlineData("Shells hit government-held districts of Aleppo.", "holds Aleppo government-forces<")]
    [InlineData("Shells hit opposition districts of Aleppo.", "holds Aleppo rebels<")]
    [InlineData("Saraqib is under rebel control and was shelled.", "holds Saraqib rebels<")]
    [InlineData("Buses left Saraqib and two other rebel-held areas.", "holds Saraqib rebels<")]
    [InlineData("Shells hit Saraqib, another rebel-held town.", "holds Saraqib rebels<")]
    [InlineData("Shells hit rebel-held areas across the country.", "")]
    [InlineData("Shells hit divided Aleppo on Friday.", "contested Aleppo <")]
    [InlineData("Shells hit Islamic State-held Saraqib.", "holds Saraqib islamic-state<")]
    public void An_epithet_tells_who_holds_the_place_that_it_stands_on(string text, string expected) =>
        Assert.Equal(expected, Told(SyriaPack.Read(text)));

    [Theory]
    [InlineData("Rebels tried to capture Saraqib.")]
    [InlineData("Government forces are fighting to retake Saraqib.")]
    [InlineData("Government forces shelled Saraqib in preparation for the capture of the town.")]
    [InlineData("Rebels took part in the talks on Saraqib.")]
    [InlineData("Rebels captured two soldiers near Saraqib.")]
    [InlineData("Government soldiers were killed on the outskirts of Saraqib.")]
    [InlineData("Fighters entered the country from the north and shelled Saraqib.")]
    public void Aims_and_other_things_than_ground_are_no_change_of_hands(string text) =>
        Assert.Equal("", Told(SyriaPack.Read(text)));

    private static string Told(IReadOnlyList<Claim> claims) =>
        string.Join("; ", claims.OfType<ControlClaim>().Select(c => $"{c.Action.Kebab()} {c.Place} {string.Join(',', c.Holder)}<{string.Join(',', c.From)}"));

    [Fact]
    public void Both_towns_are_the_two_told_last()
    {
        var claims = SyriaPack.Read("Air strikes hit Saraqib and Ariha on Friday. Both towns are under rebel control.").OfType<ControlClaim>();
        Assert.Equal(["Ariha", "Saraqib"], claims.Select(c => c.Place).Order());
    }

    [Theory]
    [InlineData("Islamic State fighters were driven out of Manbij on Friday by Kurdish forces.", "ypg")]
    [InlineData("Kurdish forces expelled Islamic State from Manbij on Friday.", "ypg")]
    public void Who_drives_fighters_out_takes_the_place(string text, string holder)
    {
        var claim = Assert.Single(SyriaPack.Read(text).OfType<ControlClaim>());
        Assert.Equal((ControlAction.Captured, "Manbij", holder), (claim.Action, claim.Place, claim.Holder.Single().Value));
        Assert.DoesNotContain(SyriaPack.Read(text).OfType<EventClaim>(), c => c.Type == EventType.Displacement);
    }

    [Fact]
    public void A_held_town_beside_a_city_is_not_the_city() =>
        Assert.DoesNotContain(SyriaPack.Read("A rebel-held town north of Damascus was shelled on Friday.").OfType<ControlClaim>(), c => c.Place == "Damascus");
}
