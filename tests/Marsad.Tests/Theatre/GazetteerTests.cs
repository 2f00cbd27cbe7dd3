using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Gazetteer;
using Xunit;

namespace Marsad.Tests.Theatre;

public sealed class GazetteerTests
{
    [Fact]
    public void A_line_of_a_dump_is_read_by_its_columns()
    {
        var place = GeoNamesPlace.Read(Line(), "dump.txt", 3, out var problem);
        Assert.Null(problem);
        Assert.Equal((101, "Tall Rifat", 36.47, 37.09, 'P', "PPLA3", "SY", "SY.09", 25658), (place!.Id, place.Name, place.Lat, place.Lon, place.Class, place.Feature, place.Country, place.Admin1Key, place.Population));
    }

    [Theory]
    [InlineData(0, "x1", "dump.txt:3: 'x1': expected a geonameid (a whole number) in column 1")]
    [InlineData(2, "`", "dump.txt:3: 'Tall Rif‘at': expected a name in column 2 or 3")]
    [InlineData(4, "136.47", "dump.txt:3: '136.47': expected a latitude in degrees between -90 and 90 in column 5")]
    [InlineData(5, "east", "dump.txt:3: 'east': expected a longitude in degrees between -180 and 180 in column 6")]
    [InlineData(6, "PP", "dump.txt:3: 'PP': expected a feature class (one capital letter) in column 7")]
    [InlineData(8, "SYR", "dump.txt:3: 'SYR': expected a country as two capital letters (ISO 3166-1 alpha-2), or nothing, in column 9")]
    [InlineData(14, "25,658", "dump.txt:3: '25,658': expected a population as a whole number, or nothing, in column 15")]
    [InlineData(18, "2012-01-18\textra", "dump.txt:3: '101': expected 19 columns parted by tabs as in a GeoNames dump, found 20")]
    public void A_bad_line_is_told_with_its_place_value_and_expectation(int column, string value, string problem)
    {
        Assert.Null(GeoNamesPlace.Read(Line(column, value), "dump.txt", 3, out var told));
        Assert.Equal(problem, told!.ToString());
    }

    [Fact]
    public void A_pack_keeps_its_own_places_and_tells_the_governorate_of_new_ones()
    {
        var imported = Import([Place(1, "Capital", 36.001, 37.001), Place(2, "Rivertown", 36.2, 37.2, alternates: "Riverton,RVT,Ривертаун")]);
        var place = Assert.Single(imported.Places);
        Assert.Equal(("rivertown", "Rivertown", "North", PlaceKind.Town), (place.Id.Value, place.Name, place.Adm1, place.Kind));
        Assert.Equal(["Riverton"], place.Spellings);
        Assert.Equal(1, imported.Known);
    }

    [Fact]
    public void Units_that_nothing_names_are_told_and_their_places_have_no_governorate()
    {
        var imported = Import([Place(1, "Farville", 10, 10, admin1: "77")]);
        Assert.Null(Assert.Single(imported.Places).Adm1);
        Assert.Equal([("SY.77", 1)], imported.WithoutAdm1);
    }

    [Fact]
    public void A_named_unit_gets_a_governorate_of_its_own()
    {
        var problems = new List<TheatreProblem>();
        var units = Admin1Names.Read(["SY.77\tSouth", "nonsense"], "admin1.txt", problems);
        Assert.Equal("admin1.txt:2: 'nonsense': expected a code like SY.09, a tab and a name", Assert.Single(problems).ToString());
        var imported = PlaceImport.Run([Place(1, "Farville", 10, 10, admin1: "77")], null, units);
        Assert.Equal([("South province", "South"), ("Farville", "South")], imported.Places.Select(p => (p.Name, p.Adm1!)));
    }

    [Fact]
    public void Names_of_actors_words_of_English_and_namesakes_of_one_governorate_are_left_out()
    {
        var imported = Import([Place(1, "Reds", 36.3, 37.3), Place(2, "Near", 36.3, 37.3), Place(3, "Twin", 36.4, 37.4), Place(4, "Twin", 38.4, 39.4), Place(5, "Capital", 36.001, 37.001)]);
        Assert.Equal(["Twin"], imported.Places.Select(p => p.Name));
        Assert.Equal(3, imported.Ambiguous);
    }

    [Fact]
    public void A_widened_pack_is_sound_and_its_names_are_read_back()
    {
        var files = SmallPack.Files();
        var imported = Import([Place(1, "Capital", 36.001, 37.001), Place(2, "Rivertown", 36.2, 37.2), Place(3, "Rivertown", 50, 10, country: "DE")]);
        files["places.tsv"] = PlaceTable.Append(files["places.tsv"], "Imported", imported.Places);
        var reading = TheatreReader.Check(files);
        Assert.DoesNotContain(reading.Problems, p => !p.IsWarning);
        Assert.Equal(["rivertown", "rivertown-north"], reading.Pack!.Places.Where(p => p.Name == "Rivertown").Select(p => p.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_what_is_selected_is_taken()
    {
        var selection = new GazetteerSelection(new HashSet<string> { "SY" }, new HashSet<char> { 'P', 'A' }, new HashSet<string>(), 1000);
        Assert.True(selection.Takes(Place(1, "A", 1, 1)));
        Assert.False(selection.Takes(Place(1, "A", 1, 1, country: "IQ")));
        Assert.False(selection.Takes(Place(1, "A", 1, 1) with { Population = 999 }));
        Assert.True(selection.Takes(Place(1, "A", 1, 1) with { Class = 'A', Population = 0 }));
        Assert.False(selection.Takes(Place(1, "A", 1, 1) with { Class = 'H' }));
    }

    private static ImportedPlaces Import(GeoNamesPlace[] places) =>
        PlaceImport.Run(places, TheatreReader.Read(SmallPack.Files()).Pack, Admin1Names.Read([], "", []));

    private static GeoNamesPlace Place(long id, string name, double lat, double lon, string admin1 = "09", string country = "SY", string alternates = "") =>
        new(id, name, alternates.Split(',', StringSplitOptions.RemoveEmptyEntries), lat, lon, 'P', "PPL", country, admin1, 9000);

    private static string Line(int column = -1, string value = "")
    {
        string[] cells = ["101", "Tall Rif‘at", "Tall Rif`at", "Tell Rifat", "36.47", "37.09", "P", "PPLA3", "SY", "", "09", "", "", "", "25658", "", "420", "Asia/Damascus", "2012-01-18"];
        if (column >= 0)
            cells[column] = value;
        if (column == 2)
            cells[1] = "Tall Rif‘at";
        return string.Join('\t', cells);
    }
}
