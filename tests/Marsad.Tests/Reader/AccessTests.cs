using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class AccessTests
{
    [Theory]
    [InlineData("Madaya is under siege by government forces.", "besieged Madaya government-forces")]
    [InlineData("Government forces tightened their siege of Madaya on Friday.", "besieged Madaya government-forces")]
    [InlineData("Madaya has been under a tight government siege since 2015.", "besieged Madaya government-forces")]
    [InlineData("Rebels broke the siege of Aleppo on Friday.", "siege-broken Aleppo rebels")]
    [InlineData("Government forces severed the last supply route into Aleppo.", "route-cut Aleppo government-forces")]
    [InlineData("The Castello road was reopened by rebels on Friday.", "route-opened Castello road rebels")]
    [InlineData("Dozens of trucks carrying aid entered Eastern Ghouta on Monday under fire from rebels.", "aid-entered Eastern Ghouta ")]
    [InlineData("No aid has entered Madaya since rebels shelled the road.", "aid-blocked Madaya ")]
    [InlineData("Aid agencies have been barred from entering Madaya by government forces.", "aid-blocked Madaya government-forces")]
    [InlineData("About 300 rebels and their families left Daraya in buses on Friday.", "evacuated Daraya ")]
    [InlineData("Hundreds of residents were evacuated from Madaya and Zabadani under a deal between rebels and the army.", "evacuated Madaya ; evacuated Zabadani ")]
    [InlineData("The Castello road has been cut by the army.", "route-cut Castello road government-forces")]
    [InlineData("The blockade of Madaya has ended, rebels said.", "siege-broken Madaya ")]
    [InlineData("Shells hit Madaya, a resort near Damascus that has been under siege by the army since July.", "besieged Madaya government-forces")]
    [InlineData("Madaya fell to the army in August after a long siege.", "besieged Madaya ")]
    [InlineData("The UN sent a convoy of food into Madaya, which rebels hold.", "aid-entered Madaya united-nations")]
    [InlineData("Aid convoys were not allowed into Madaya, which rebels hold.", "aid-blocked Madaya ")]
    [InlineData("Some 300 people were taken out of Daraya after shelling by the army.", "evacuated Daraya ")]
    public void Ways_in_and_out_are_read(string text, string expected) =>
        Assert.Equal(expected, Told(SyriaPack.Read(text)));

    [Theory]
    [InlineData("Rebels left Aleppo for Idlib.")]
    [InlineData("The number of dead in the bombing of the aid convoy near Aleppo reached 112.")]
    [InlineData("Rebels try to cut the Castello road.")]
    [InlineData("The army stopped rebels from entering Madaya on Friday.")]
    [InlineData("The army stopped advancing from Hama on Friday.")]
    [InlineData("Bakeries that gave out food in Madaya stopped work after the shelling.")]
    [InlineData("The army took Manbij out of the line of fire.")]
    [InlineData("Taking the town would cut the supply road to Raqqa, rebels said.")]
    public void What_opens_or_shuts_no_way_is_left_alone(string text) =>
        Assert.Equal("", Told(SyriaPack.Read(text)));

    [Fact]
    public void A_siege_without_a_place_is_the_one_told_of() =>
        Assert.Equal("besieged Madaya government-forces", Told(SyriaPack.Read("Government forces have besieged Madaya since 2015. Shells hit Zabadani on Friday. The siege has led to hunger.")));

    private static string Told(IReadOnlyList<Claim> claims) =>
        string.Join("; ", claims.OfType<AccessClaim>().Select(c => $"{c.Action.Kebab()} {c.Place} {string.Join(',', c.By)}"));

    [Theory]
    [InlineData("Three people were killed in besieged Madaya on Friday.", "Madaya")]
    [InlineData("More than 40,000 civilians are trapped in Madaya under a blockade, rebels said.", "Madaya")]
    [InlineData("The army took the road on Friday, placing Madaya under siege.", "Madaya")]
    public void A_siege_is_told_in_passing(string text, string place) =>
        Assert.Equal([(AccessAction.Besieged, place)], SyriaPack.Read(text).OfType<AccessClaim>().Select(c => (c.Action, c.Place!)));

    [Theory]
    [InlineData("Aid trucks have been unable to reach Madaya since May.")]
    [InlineData("The United Nations says that its convoys of aid cannot enter Madaya.")]
    [InlineData("Aid convoys can't get into Madaya, residents said.")]
    [InlineData("No convoy of aid could enter Madaya on Friday.")]
    public void Aid_that_cannot_reach_a_place_is_blocked(string text) =>
        Assert.Equal([(AccessAction.AidBlocked, "Madaya")], SyriaPack.Read("Rebels shelled Homs. " + text).OfType<AccessClaim>().Select(c => (c.Action, c.Place!)));

    [Fact]
    public void What_somebody_cannot_say_is_not_denied() =>
        Assert.All(SyriaPack.Read("Residents cannot say when the aid convoy entered Madaya.").OfType<AccessClaim>(), c => Assert.NotEqual(AccessAction.AidBlocked, c.Action));
}
