using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("Jets bombed al-Ramosa.", "Ramousa")]
    [InlineData("Jets bombed Ramouseh.", "Ramousa")]
    [InlineData("Jets bombed Tedef.", "Tadef")]
    [InlineData("Jets bombed Menbej.", "Manbij")]
    [InlineData("Jets bombed Deir el-Zour.", "Deir ez-Zor")]
    [InlineData("Jets bombed Deer Azzor.", "Deir ez-Zor")]
    [InlineData("Jets bombed Shekh Maqsoud.", "Sheikh Maqsoud")]
    [InlineData("Jets bombed Kafar Takharim.", "Kafr Takharim")]
    [InlineData("Jets bombed Der-Ezzor.", "Deir ez-Zor")]
    [InlineData("Jets bombed Urum Alkobra.", "Urum al-Kubra")]
    [InlineData("Jets bombed Tareeq Albab.", "Tariq al-Bab")]
    public void A_name_is_found_in_any_transliteration(string sentence, string place) => Assert.Equal(place, Airstrike(sentence).Place);

    [Theory]
    [InlineData("Jets bombed Aleppo's Hamdaniya neighbourhood.", "Hamdaniya")]
    [InlineData("Jets bombed Jayrud near Damascus.", "Jairud")]
    [InlineData("Jets bombed the town of Saraqeb in Idlib province.", "Saraqib")]
    [InlineData("Jets bombed the Damascus suburb of Douma.", "Douma")]
    public void Of_a_place_and_what_tells_where_it_is_the_place_counts(string sentence, string place) => Assert.Equal(place, Airstrike(sentence).Place);

    [Theory]
    [InlineData("Jets bombed a convoy southwest of Manbij.")]
    [InlineData("Jets bombed the outskirts of Manbij.")]
    [InlineData("Jets bombed a convoy between Manbij and al-Bab.")]
    public void Beside_a_place_is_an_area_and_no_pin(string sentence) => Assert.Equal(PlacePrecision.Near, Airstrike(sentence).Location!.Precision);

    [Theory]
    [InlineData("Shells hit the Aleppo Media Centre.")]
    [InlineData("Jets bombed the Idlib Martyrs Brigade.")]
    [InlineData("The governor of Homs was killed by a car bomb.")]
    public void Bodies_and_people_called_after_a_place_are_none(string sentence) => Assert.DoesNotContain(SyriaPack.Read(sentence), c => c.Location is not null);

    [Theory]
    [InlineData("Government jets bombed the village of Tal Zamrud.", "Tal Zamrud")]
    [InlineData("A car bomb exploded in Qarandil on Friday.", "Qarandil")]
    [InlineData("Jets bombed al-Murjana hospital in Aleppo.", "al-Murjana hospital")]
    public void A_place_that_no_pack_knows_is_kept_as_written(string sentence, string place)
    {
        var claim = SyriaPack.Read(sentence).OfType<EventClaim>().First();
        Assert.Equal((place, null), (claim.Place, claim.Location));
    }

    [Fact]
    public void A_place_that_no_pack_knows_has_the_governorate_told_beside_it() =>
        Assert.Equal(("Tal Zamrud", "Aleppo"), Airstrike("Jets bombed Tal Zamrud village in southern Aleppo province.") is var claim ? (claim.Place, claim.Adm1) : default);

    [Theory]
    [InlineData("In Homs province, government jets bombed the town of Altalbisa.", "Talbiseh")]
    [InlineData("In Aleppo, government jets bombed the al-Ferdows neighbourhood.", "al-Fardous")]
    public void A_name_that_its_words_show_to_be_a_place_is_found_by_its_consonants(string sentence, string place) =>
        Assert.Equal(place, SyriaPack.Read(sentence).OfType<EventClaim>().First().Place);

    [Theory]
    [InlineData("A car bomb exploded in Ramadan.")]
    [InlineData("Jets bombed rebels in March.")]
    public void What_stands_behind_in_and_is_no_place_is_none(string sentence) => Assert.All(SyriaPack.Read(sentence), c => Assert.Null(c.Place));

    [Fact]
    public void A_part_of_a_governorate_lies_in_its_direction_and_not_in_its_capital()
    {
        var east = Airstrike("Jets bombed a convoy in the eastern countryside of Homs.");
        var north = Airstrike("Jets bombed a convoy in Homs's northern countryside.");
        Assert.Equal(("Homs province", "Homs province", PlacePrecision.Region), (east.Place, north.Place, east.Location!.Precision));
        Assert.InRange(east.Location.Lon - 36.72, 0.5, 2.5);
        Assert.InRange(north.Location!.Lat - 34.73, 0.05, 0.4);
    }

    [Fact]
    public void The_countryside_of_two_cities_is_of_both() =>
        Assert.Equal(["Hama province", "Idlib province"], SyriaPack.Read("Jets bombed the countryside of Hama and Idlib.").OfType<EventClaim>().Select(c => c.Place!).Order(StringComparer.Ordinal));

    [Fact]
    public void The_town_is_the_last_town_told() =>
        Assert.Equal("Saraqib", SyriaPack.Read("Rebels entered Saraqib in Idlib province. Jets then bombed the besieged town.").OfType<EventClaim>().Single(c => c.Type == EventType.Airstrike).Place);

    [Theory]
    [InlineData("In Hama province, jets bombed Khirbet al-Jame and Morek.")]
    public void Of_namesakes_the_one_in_the_governorate_told_is_meant(string sentence) => Assert.All(SyriaPack.Read(sentence).OfType<EventClaim>(), c => Assert.NotEqual("Daraa", c.Adm1));

    [Theory]
    [InlineData("The attack was carried out by Washington in Idlib.", "Idlib")]
    [InlineData("Jets of Ankara bombed Manbij despite Damascus.", "Manbij")]
    public void A_capital_that_acts_is_no_place(string sentence, string place) => Assert.All(SyriaPack.Read(sentence).OfType<EventClaim>(), c => Assert.Equal(place, c.Place));

    [Fact]
    public void Where_people_came_from_is_not_where_they_were_killed() =>
        Assert.Equal("al-Rashidin", SyriaPack.Read("A bomb in Rashidin hit buses carrying evacuees from Kefraya, killing 12 people.").OfType<CasualtyClaim>().Single().Place);

    [Fact]
    public void A_number_for_several_parts_of_a_city_is_the_citys() =>
        Assert.Equal("Aleppo", SyriaPack.Read("Nine people were killed by shells in Salahuddin and Hamdaniya.").OfType<CasualtyClaim>().Single().Place);

    private static EventClaim Airstrike(string sentence) => SyriaPack.Read(sentence).OfType<EventClaim>().First(c => c.Type == EventType.Airstrike);

    [Fact]
    public void A_neighbourhood_of_a_city_that_the_report_does_not_name_is_another_of_that_name()
    {
        var claim = SyriaPack.Read("Clashes broke out in Hasakah. On Friday jets bombed the Mezzeh neighbourhood.").OfType<EventClaim>().Single(c => c.Type == EventType.Airstrike);
        Assert.Equal(("Mezzeh", "Hasakah", null), (claim.Place, claim.Adm1, claim.Location));
        Assert.Equal("Damascus", Airstrike("Clashes broke out in Hasakah. On Friday jets bombed the Mezzeh neighbourhood of Damascus.").Adm1);
    }

    [Fact]
    public void A_building_is_in_the_city_that_the_words_put_it_in() =>
        Assert.Equal("Idlib", Airstrike("Rebels held Raqqa. Jets bombed the National Hospital of Idlib.").Adm1);

    [Fact]
    public void Of_namesakes_the_one_in_the_governorate_of_the_report_counts_with_an_article_or_without() =>
        Assert.Equal("Deir ez-Zor", SyriaPack.Read("A missile hit the city of Deir ez-Zor. It landed near a school in the Qusour neighbourhood.").OfType<EventClaim>().Last().Adm1);

    [Theory]
    [InlineData("Jets bombed the Islamic State group's de facto Syrian capital.")]
    [InlineData("Jets bombed rebels as Vasim Harak told reporters.")]
    [InlineData("Jets bombed rebels despite a Deal of last week.")]
    [InlineData("Jets bombed al-Khulafaa al-Rashideen Mosque.")]
    [InlineData("Fighting in the north led to Damascus to bomb rebels.")]
    [InlineData("Damascus forces bombed rebels.")]
    public void Words_that_only_look_like_a_place_are_none(string sentence) => Assert.All(SyriaPack.Read(sentence), c => Assert.Null(c.Location));

    [Fact]
    public void The_border_with_a_state_names_a_country() =>
        Assert.Equal(["russia"], SyriaPack.Read("Russian jets hit a post near the border with Turkey killing ten fighters.").OfType<CasualtyClaim>().Single().Initiator.Select(a => a.Value));

    [Fact]
    public void A_number_for_unnamed_parts_of_a_city_is_the_citys_whatever_part_another_sentence_names()
    {
        var claims = SyriaPack.Read("Ten civilians were killed in rocket attacks on neighbourhoods in Aleppo city. Rebels fired rockets at al-Jamiliyah.");
        Assert.Equal("Aleppo", claims.OfType<CasualtyClaim>().Single().Place);
    }

    [Theory]
    [InlineData("Fighting raged in Aleppo in northern Syria after the collapse of a ceasefire brokered by Russia and the United States.", "Syria")]
    [InlineData("Fighting raged in Aleppo in northern Syria after the collapse of a ceasefire.", "Aleppo")]
    public void A_truce_that_foreign_states_brokered_is_one_of_the_country(string sentence, string place) =>
        Assert.All(SyriaPack.Read(sentence).OfType<EventClaim>().Where(c => c.Type is EventType.Agreement or EventType.Breach), c => Assert.Equal(place, c.Place));

    [Fact]
    public void A_happening_that_and_brings_has_its_own_place()
    {
        var claims = SyriaPack.Read("Raids on Douma killed two fighters at noon and violent clashes broke out in the countryside of Quneitra.");
        Assert.Equal("Douma", claims.OfType<CasualtyClaim>().Single().Place);
        Assert.Equal("Quneitra", claims.OfType<EventClaim>().Single(c => c.Type == EventType.Battle).Adm1);
    }

    [Theory]
    [InlineData("Two bombs exploded in Garsen, 25 km north of Nairobi, on Friday, killing ten people.", "Garsen")]
    [InlineData("Ten people were killed in an attack on Garsen, south of Nairobi.", "Garsen")]
    [InlineData("An air strike killed ten people in Kenya's Indian Ocean port of Garsen.", "Garsen")]
    [InlineData("GUERRILLAS KILLED TEN PEOPLE IN THE TOWN OF GARSEN ON FRIDAY.", "GARSEN")]
    public void A_place_is_not_what_it_lies_by(string text, string place) =>
        Assert.Equal(place, SyriaPack.Read(text).OfType<CasualtyClaim>().First().Place);
}
