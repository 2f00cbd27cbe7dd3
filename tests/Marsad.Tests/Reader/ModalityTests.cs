using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>How far a negation, a doubt and a denial reach, and what is told of as only proposed.</summary>
public sealed class ModalityTests
{
    [Fact]
    public void Who_denies_an_attack_does_not_deny_what_a_relative_clause_tells_beside_it()
    {
        var claims = SyriaPack.Read("The army denied shelling Douma, where 12 people were killed on Sunday.");
        Assert.Equal(Modality.Denied, Assert.Single(claims.OfType<EventClaim>()).Modality);
        Assert.Equal(Modality.Asserted, Assert.Single(claims.OfType<CasualtyClaim>()).Modality);
    }

    [Fact]
    public void Nobody_killed_leaves_the_shelling_as_it_was() =>
        Assert.Equal(Modality.Asserted, Assert.Single(SyriaPack.Read("No civilians were killed in the shelling of Douma, the army said.").OfType<EventClaim>()).Modality);

    [Fact]
    public void What_nobody_has_claimed_was_done_all_the_same()
    {
        var claims = SyriaPack.Read("A car bomb killed three soldiers in Homs on Friday. There was no claim of responsibility for the attack.").OfType<EventClaim>();
        Assert.All(claims, c => Assert.Equal(Modality.Asserted, c.Modality));
    }

    [Theory]
    [InlineData("Shelling in May killed 30 civilians in Douma.", Modality.Asserted)]
    [InlineData("Shelling may have killed 30 civilians in Douma.", Modality.Possible)]
    public void May_is_a_month_where_the_tree_has_no_auxiliary_in_it(string text, Modality modality) =>
        Assert.Equal(modality, Assert.Single(SyriaPack.Read(text).OfType<CasualtyClaim>()).Modality);

    [Theory]
    [InlineData("Government forces shelled Homs on Friday. The general discussed a possible offensive on Daraya.")]
    [InlineData("Government forces shelled Homs on Friday. The senate will debate air strikes on the army in Daraya.")]
    [InlineData("Government forces shelled Homs on Friday. It was not clear whether the raid on Daraya had been carried out by jets.")]
    public void What_is_only_proposed_or_asked_is_no_happening(string text) =>
        Assert.Equal("Homs", Assert.Single(SyriaPack.Read(text).OfType<EventClaim>()).Place);
}
