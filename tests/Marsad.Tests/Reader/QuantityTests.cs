using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("Shelling killed 700 rebels in Aleppo.", 700L, 700L, false)]
    [InlineData("Shelling killed at least 200 rebels in Aleppo.", 200L, null, false)]
    [InlineData("Shelling killed more than 700 rebels in Aleppo.", 701L, null, false)]
    [InlineData("Shelling killed over 60 rebels in Aleppo.", 61L, null, false)]
    [InlineData("Shelling killed up to 30 rebels in Aleppo.", null, 30L, false)]
    [InlineData("Shelling killed between 20 and 30 rebels in Aleppo.", 20L, 30L, false)]
    [InlineData("Shelling killed nearly 300 rebels in Aleppo.", 300L, 300L, true)]
    [InlineData("Shelling killed a dozen rebels in Aleppo.", 12L, 12L, true)]
    [InlineData("Shelling killed dozens of rebels in Aleppo.", 24L, null, false)]
    [InlineData("Shelling killed scores of rebels in Aleppo.", 40L, null, false)]
    [InlineData("Shelling killed hundreds of rebels in Aleppo.", 200L, null, false)]
    [InlineData("Shelling killed several rebels in Aleppo.", 3L, null, false)]
    [InlineData("Shelling killed a couple of rebels in Aleppo.", 2L, 2L, false)]
    [InlineData("Shelling killed a rebel in Aleppo.", 1L, 1L, false)]
    [InlineData("Shelling killed twenty-one rebels in Aleppo.", 21L, 21L, false)]
    [InlineData("Shelling killed three hundred rebels in Aleppo.", 300L, 300L, false)]
    [InlineData("Shelling killed 1,200 rebels in Aleppo.", 1200L, 1200L, false)]
    [InlineData("Shelling killed 1.200 rebels in Aleppo.", 1200L, 1200L, false)]
    [InlineData("Shelling killed no fewer than 200 rebels in Aleppo.", 200L, null, false)]
    [InlineData("Shelling killed 12 rebels at least in Aleppo.", 12L, null, false)]
    [InlineData("Shelling killed 12 or more rebels in Aleppo.", 12L, null, false)]
    [InlineData("Shelling killed as many as 30 rebels in Aleppo.", null, 30L, false)]
    [InlineData("Shelling killed fewer than 30 rebels in Aleppo.", null, 29L, false)]
    [InlineData("Shelling killed more than a dozen rebels in Aleppo.", 13L, null, true)]
    [InlineData("Shelling killed half a dozen rebels in Aleppo.", 6L, 6L, true)]
    [InlineData("Shelling killed two dozen rebels in Aleppo.", 24L, 24L, false)]
    [InlineData("Shelling killed 20-30 rebels in Aleppo.", 20L, 30L, false)]
    [InlineData("Shelling killed two or three rebels in Aleppo.", 2L, 3L, false)]
    [InlineData("Shelling killed tens of rebels in Aleppo.", 20L, null, false)]
    [InlineData("Shelling killed a handful of rebels in Aleppo.", 3L, null, false)]
    [InlineData("Shelling killed a number of rebels in Aleppo.", 1L, null, false)]
    [InlineData("Shelling killed both rebels in Aleppo.", 2L, 2L, false)]
    [InlineData("Fighting in Aleppo displaced 1.5 million people.", 1500000L, 1500000L, false)]
    [InlineData("Fighting in Aleppo displaced tens of thousands of people.", 20000L, null, false)]
    public void A_number_of_people_is_the_range_that_its_words_give(string sentence, long? low, long? high, bool approximate)
    {
        var killed = Assert.Single(SyriaPack.Read(sentence).OfType<CasualtyClaim>());
        Assert.Equal((low, high, approximate), (killed.Low, killed.High, killed.Approx));
    }

    [Theory]
    [InlineData("Rebels shelled a village 15 km north of Aleppo.")]
    [InlineData("Rebels fired 120 rockets at Aleppo, and a 45-year-old driver saw it.")]
    [InlineData("The army has fought rebels in Aleppo since 2012.")]
    [InlineData("17-08-2014 Army kills rebels' hopes of taking Aleppo.")]
    [InlineData("Rebels of Brigade 47 used 120 mm guns, and 15 tanks were hit in Aleppo.")]
    [InlineData("A 300-strong force of rebels attacked Aleppo.")]
    [InlineData("No one was killed when shells hit Aleppo.")]
    public void Distances_weapons_ages_and_years_count_nobody(string sentence) =>
        Assert.Empty(SyriaPack.Read(sentence).OfType<CasualtyClaim>());

    [Fact]
    public void No_casualties_is_a_number_and_no_denial()
    {
        var none = Assert.Single(SyriaPack.Read("A rocket hit a field near Aleppo without any casualties.").OfType<CasualtyClaim>());
        Assert.Equal((0L, 0L, Modality.Asserted), (none.Low, none.High, none.Modality));
    }

    [Fact]
    public void A_numbered_part_is_told_apart_from_its_whole()
    {
        var killed = SyriaPack.Read("An air strike killed 15 people in Douma, among them four children.").OfType<CasualtyClaim>().ToList();
        Assert.Equal([(15L, false), (4L, true)], killed.Select(k => (k.Low!.Value, k.PartOfTotal)));
        Assert.Equal(VictimClass.Civilian, killed[1].VictimClass);
    }

    [Fact]
    public void Dead_and_injured_of_one_sentence_are_two_numbers()
    {
        var claims = SyriaPack.Read("A rocket killed three people and injured 45 others in Aleppo.").OfType<CasualtyClaim>().OrderBy(c => c.Low).ToList();
        Assert.Equal([(Effect.Killed, 3L), (Effect.Injured, 45L)], claims.Select(c => (c.Effect, c.Low!.Value)));
    }
}
