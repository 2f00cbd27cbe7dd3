using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Tests.Model;
using Xunit;

namespace Marsad.Tests.Theatre;

public sealed class SyriaPackTests
{
    private static readonly string[] Governorates =
    [
        "Aleppo", "As-Suwayda", "Damascus", "Daraa", "Deir ez-Zor", "Hama", "Hasakah", "Homs", "Idlib", "Latakia", "Quneitra", "Raqqa",
        "Rif Dimashq", "Tartus",
    ];

    private static TheatrePack Pack => SyriaPack.Pack;

    [Fact]
    public void The_pack_is_sound_without_a_warning() => Assert.Empty(SyriaPack.Folder.Check().Problems);

    [Fact]
    public void Actors_outlets_and_places_are_as_many_as_a_war_needs()
    {
        Assert.True(Pack.Actors.Count(a => a.Acts) >= 110);
        Assert.True(Pack.Actors.Count(a => !a.Acts) >= 100);
        Assert.True(Pack.Places.Count(p => p.Adm1 is not null) >= 700);
        Assert.True(Pack.Places.Count(p => p.Adm1 == "Aleppo") >= 250);
    }

    [Fact]
    public void Every_governorate_is_there_once() =>
        Assert.Equal(Governorates, Pack.Places.Where(p => p.Kind == PlaceKind.Governorate).Select(p => p.Adm1).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ramousa", "Ramousa")]
    [InlineData("artillery-college", "Artillery College")]
    [InlineData("al-amiriya", "al-Amiriya")]
    [InlineData("hamdaniya", "Hamdaniya")]
    [InlineData("1070-apartments", "1070 apartments")]
    [InlineData("castello-road", "Castello road")]
    [InlineData("al-hikmah-school", "al-Hikmah School")]
    [InlineData("mutah-hill", "Mu'tah Hill")]
    [InlineData("al-sharafah", "al-Sharafah")]
    [InlineData("manbij", "Manbij")]
    [InlineData("al-bab", "al-Bab")]
    public void The_places_of_the_battle_for_Aleppo_are_there(string id, string name)
    {
        var place = Pack.FindPlace(new PlaceId(id));
        Assert.Equal((name, "Aleppo"), (place?.Name, place?.Adm1));
    }

    [Theory]
    [InlineData("castello-road")]
    [InlineData("ramousa-road")]
    public void The_two_roads_into_eastern_Aleppo_end_inside_it_and_begin_outside(string id)
    {
        var route = Pack.Routes.Single(r => r.Id.Value == id);
        var area = Pack.Areas.Single(a => a.Id == route.Into);
        Assert.Equal("eastern-aleppo", area.Id.Value);
        Assert.Contains(route.Through[^1], area.Places);
        Assert.DoesNotContain(route.Through[0], area.Places);
    }

    [Theory]
    [InlineData("ahrar-al-sham", "army-of-conquest", "2016-08-06", true)]
    [InlineData("jund-al-aqsa", "army-of-conquest", "2016-08-06", false)]
    [InlineData("levant-front", "fatah-halab", "2016-08-06", true)]
    [InlineData("levant-front", "fatah-halab", "2014-08-06", false)]
    [InlineData("jabhat-fateh-al-sham", "hayat-tahrir-al-sham", "2017-04-04", true)]
    [InlineData("ypg", "sdf", "2016-08-06", true)]
    public void Memberships_have_their_dates(string member, string coalition, string day, bool belongs)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var memberships = Pack.FindActor(new ActorId(member))!.Memberships;
        Assert.Equal(belongs, memberships.Any(m => m.Coalition.Value == coalition && !(m.From > on) && !(m.Until < on)));
    }

    [Fact]
    public void Every_population_of_an_area_has_its_source_and_day() =>
        Assert.All(Pack.Areas.Where(a => a.Population is not null), a => Assert.True(a.PopulationSource is not null && a.PopulationDate is not null, a.Id.Value));

    [Fact]
    public void Every_id_of_the_annotated_data_is_in_the_pack_with_its_side()
    {
        var rows = File.ReadLines(Path.Combine(EvaluationData.Folder(), "ids.tsv")).Skip(1).Select(l => l.Split('\t')).ToArray();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(r => $"{r[0]} {r[2]}"), rows.Select(r => $"{r[0]} {Pack.FindActor(new ActorId(r[0]))?.Side}"));
    }
}
