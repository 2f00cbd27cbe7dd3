using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class MergingTests
{
    [Fact]
    public void A_headline_and_what_the_opening_tells_are_one_claim()
    {
        var claims = SyriaPack.Read("Shells hit Ramousa on Friday, killing seven civilians.", "Seven civilians killed in rocket attack on Aleppo");
        Assert.Equal("Ramousa", Assert.Single(claims.OfType<CasualtyClaim>()).Place);
        Assert.Equal(2, Assert.Single(claims.OfType<EventClaim>()).Evidence.Count);
    }

    [Fact]
    public void The_attack_is_the_attack_that_was_told()
    {
        var claims = SyriaPack.Read("A car bomb exploded in Ramousa on Friday. The bombing shook the city, residents said.");
        Assert.Equal(EventType.Bombing, Assert.Single(claims.OfType<EventClaim>()).Type);
    }

    [Fact]
    public void An_attack_at_a_place_of_its_own_is_another()
    {
        var claims = SyriaPack.Read("A car bomb exploded in Ramousa on Friday. A car bomb exploded in Douma.");
        Assert.Equal(2, claims.OfType<EventClaim>().Count());
    }

    [Fact]
    public void A_claim_that_tells_more_is_surer()
    {
        var claims = SyriaPack.Read("Russian air strikes hit rebels in Ramousa. Clashes were heard in Douma.").OfType<EventClaim>().ToList();
        Assert.True(claims[0].Confidence > claims[1].Confidence);
        Assert.All(claims, c => Assert.InRange(c.Confidence!.Value, 0.5, 1));
    }

    [Fact]
    public void Two_origins_that_tell_one_number_are_two_claims()
    {
        var claims = SyriaPack.Read("SANA said air strikes killed ten civilians in Douma. Activists said air strikes killed ten civilians in Douma.");
        Assert.Equal(["sana", "activists"], claims.OfType<CasualtyClaim>().Select(c => c.Source?.Value));
    }

    [Fact]
    public void An_agency_and_the_source_that_told_it_are_one_origin()
    {
        var claims = SyriaPack.Read("Seven civilians were injured in shelling of Ramousa, according to SANA. A source at Aleppo Police Command told SANA that shells hit Ramousa, injuring seven people.");
        Assert.Equal("officials", Assert.Single(claims.OfType<CasualtyClaim>()).Source?.Value);
    }

    [Fact]
    public void A_title_that_the_page_repeats_without_its_sections_is_left_out()
    {
        var claims = SyriaPack.Read("Strike kills ten civilians in Douma Reuters Friday 5 August 2016 A strike killed ten civilians in Douma, a monitor said.", "Strike kills ten civilians in Douma - Region - World");
        Assert.Equal("sohr", Assert.Single(claims.OfType<CasualtyClaim>()).Source?.Value);
    }

    [Theory]
    [InlineData("Air strikes on Douma killed four people on Saturday. Raids since Thursday have killed 30 people there, residents said.")]
    [InlineData("Air strikes on Douma killed four people on Saturday. Air strikes have hit the town regularly.")]
    [InlineData("A car bomb killed four people in Homs on Saturday. An earlier car bomb wounded two.")]
    [InlineData("Rebels launched an offensive in Homs on Saturday. Later the army began a counter-offensive.")]
    public void What_runs_over_days_or_is_told_as_one_more_is_another_happening(string text) =>
        Assert.Equal(2, SyriaPack.Read(text).OfType<EventClaim>().Count());

    [Fact]
    public void Shelling_and_clashes_are_no_one_happening()
    {
        var types = SyriaPack.Read("Shelling killed two people in Homs on Saturday. Clashes went on there.").OfType<EventClaim>().Select(c => c.Type);
        Assert.Equal([EventType.Battle, EventType.Shelling], types.Order());
    }

    [Fact]
    public void After_its_parts_the_whole_province_is_another_matter()
    {
        var claims = SyriaPack.Read("Air strikes hit Saraqib on Friday. Ten people died in raids across Idlib province on Friday.").OfType<EventClaim>();
        Assert.Equal(["Idlib province", "Saraqib"], claims.Select(c => c.Place).Order());
    }

    [Fact]
    public void A_title_told_again_before_the_dateline_is_cut_from_the_text()
    {
        var claims = SyriaPack.Read("Ten dead in Douma air strike Monitor AFP Saturday 6 Aug 2016 At least ten civilians died in an air strike on Douma.", "Ten dead in Douma air strike Monitor");
        Assert.StartsWith("At least ten civilians", claims.OfType<CasualtyClaim>().Single().Evidence[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_doer_whom_another_voice_blames_is_not_taken_for_a_number()
    {
        const string Text = "Rebels said Russian jets carried out an air strike on Saraqeb. UNICEF said ten children died in an air strike on Douma.";
        Assert.Empty(SyriaPack.Read(Text).OfType<CasualtyClaim>().Single().Initiator);
        Assert.Equal(["russia"], SyriaPack.Read(Text.Replace("UNICEF", "They", StringComparison.Ordinal)).OfType<CasualtyClaim>().Single().Initiator.Select(a => a.Value));
    }

    [Fact]
    public void Of_claims_with_the_same_words_numbers_of_people_come_first_and_then_fighting_on_the_ground() =>
        Assert.Equal(["Homs province", "Idlib province", "Daraa province"], SyriaPack.Read("", "Shelling on Daraa countryside and clashes in Idlib countryside and a fighter killed in Homs countryside").Select(c => c.Place).Distinct());

    [Fact]
    public void An_attack_that_is_meant_again_is_the_one_told_last()
    {
        const string Text = "Air strikes hit Douma on Saturday. Air strikes also hit Arbin on Saturday. The strikes killed five people.";
        Assert.Equal("Arbin", SyriaPack.Read(Text).OfType<CasualtyClaim>().Single().Place);
    }
}
