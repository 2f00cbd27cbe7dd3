using Marsad.Core.Theatre;
using Xunit;

namespace Marsad.Tests.Theatre;

public sealed class BrokenPackTests
{
    [Fact]
    public void A_small_sound_pack_has_no_problem()
    {
        var reading = TheatreReader.Check(Sound());
        Assert.Empty(reading.Problems);
        Assert.Equal("hill-road", Assert.Single(reading.Pack!.Routes).Id.Value);
    }

    [Theory]
    [InlineData("theatre.tsv", "XYZ", "xy", "theatre.tsv:2: 'xy': expected a country as three capital letters (ISO 3166-1 alpha-3)")]
    [InlineData("actors.tsv", "name\t", "title\t", "actors.tsv:1: 'title': expected a known column (id, kind, side, name, spellings)")]
    [InlineData("actors.tsv", "\tspellings", "", "actors.tsv:1: 'id kind side name': expected a column 'spellings'")]
    [InlineData("actors.tsv", "reds\tarmed-group", "Reds\tarmed-group", "actors.tsv:2: 'Reds': expected an id in kebab-case (a-z, 0-9 and single hyphens)")]
    [InlineData("actors.tsv", "blues\tstate-force", "reds\tstate-force", "actors.tsv:3: 'reds': expected an id of its own; it is taken by line 2")]
    [InlineData("actors.tsv", "armed-group\tred", "army\tred", "actors.tsv:2: 'army': expected a kind: one of state-force, government, armed-group, coalition, collective, political-body, organisation, monitor, outlet, origin, channel")]
    [InlineData("actors.tsv", "armed-group\tred", "armed-group\tgreen", "actors.tsv:2: 'green': expected a side: one of red, blue, international, civil, monitor, media, channel, unknown")]
    [InlineData("actors.tsv", "armed-group\tred", "outlet\tred", "actors.tsv:2: 'outlet': expected a kind that acts; who only speaks stands in sources.tsv")]
    [InlineData("actors.tsv", "Red Army", "Blue Army", "actors.tsv:3: 'Blue Army': expected a spelling of its own; it stands for 'reds' on line 2 of actors.tsv too")]
    [InlineData("actors.tsv", "Red Army", "Hiltown", "places.tsv:4: 'Hilltown': expected a spelling of its own; it stands for 'reds' on line 2 of actors.tsv too")]
    [InlineData("actors.tsv", "\tRed Army", "\tRed Army\textra", "actors.tsv:2: 'reds': expected 5 cells parted by tabs (id, kind, side, name, spellings), found 6")]
    [InlineData("actors.tsv", "\tRed Army", "\tRed Army;; Reds of old", "actors.tsv:2: 'Red Army;; Reds of old': expected spellings parted by single semicolons")]
    [InlineData("sources.tsv", "outlet\tmedia", "armed-group\tmedia", "sources.tsv:2: 'armed-group': expected a kind that only speaks; who acts stands in actors.tsv")]
    [InlineData("memberships.tsv", "2015-03", "March 2015", "memberships.tsv:2: 'March 2015': expected a date in 'from' as YYYY-MM-DD, YYYY-MM or YYYY, or nothing")]
    [InlineData("memberships.tsv", "2016\n", "2014\n", "memberships.tsv:2: '2014': expected a date not before 2015-03")]
    [InlineData("memberships.tsv", "league\t", "leagues\t", "memberships.tsv:2: 'leagues': expected the id of an actor")]
    [InlineData("places.tsv", "36.1\t", "96.1\t", "places.tsv:4: '96.1': expected a lat in degrees between -90 and 90, with a decimal point")]
    [InlineData("places.tsv", "36.1\t", "36,1\t", "places.tsv:4: '36,1': expected a lat in degrees between -90 and 90, with a decimal point")]
    [InlineData("places.tsv", "4000", "4 000", "places.tsv:4: '4 000': expected a population as a whole number without separators, or nothing")]
    [InlineData("places.tsv", "hilltown\tHilltown\ttown\tNorth", "hilltown\tHilltown\ttown\tWest", "places.tsv:4: 'West': expected an adm1 that a place of kind governorate has")]
    [InlineData("places.tsv", "North\tcapital\t", "North\tcapitol\t", "places.tsv:5: 'capitol': expected the id of another place")]
    [InlineData("places.tsv", "36.01\t37.01", "36.61\t37.01", "places.tsv:5: warning: '36.61, 37.01': expected coordinates within 15 km of capital for its part old-town; it is 68 km off")]
    [InlineData("areas.tsv", "capital; old-town", "", "areas.tsv:2: '': expected at least 1 place in 'places'")]
    [InlineData("areas.tsv", "capital; old-town", "capital; new-town", "areas.tsv:2: 'new-town': expected the id of a place")]
    [InlineData("areas.tsv", "United Nations", "", "areas.tsv:2: '5000': expected a population with its source and date, or none of the three")]
    [InlineData("routes.tsv", "hilltown; capital", "hilltown", "routes.tsv:2: 'hilltown': expected at least 2 places in 'through'")]
    [InlineData("routes.tsv", "hilltown; capital", "hilltown; hilltown", "routes.tsv:2: 'hilltown': expected each place once in 'through'")]
    [InlineData("routes.tsv", "capital-area", "elsewhere", "routes.tsv:2: 'elsewhere': expected the id of an area")]
    public void A_fault_is_told_with_file_line_value_and_expectation(string file, string old, string now, string problem)
    {
        var files = Sound();
        Assert.Contains(old, files[file], StringComparison.Ordinal);
        files[file] = files[file].Replace(old, now, StringComparison.Ordinal);
        var reading = TheatreReader.Check(files);
        Assert.Contains(problem, reading.Problems.Select(p => p.ToString()));
        Assert.Equal(reading.Problems.All(p => p.IsWarning), reading.Pack is not null);
    }

    [Theory]
    [InlineData("the cause\tgreen\treds", "partisan.tsv:2: 'green': expected a side: one of red, blue, international, civil, monitor, media, channel, unknown")]
    [InlineData("the cause\tred\tgreens", "partisan.tsv:2: 'greens': expected the id of an actor")]
    [InlineData("The cause\tred\treds", "partisan.tsv:2: 'The cause': expected words in lower case with single spaces")]
    [InlineData("the cause\tred\treds\nthe cause\tred\tblues", "partisan.tsv:3: 'the cause': expected each words once for side red")]
    public void A_partisan_name_wants_a_side_and_an_actor(string rows, string problem)
    {
        var files = Sound();
        files["partisan.tsv"] = $"words\tside\tactor\n{rows}\n";
        Assert.Contains(problem, TheatreReader.Read(files).Problems.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("capital-area\t\t\t", "routes.tsv:2: 'capital-area': expected the id of another area, or nothing for a route from outside")]
    [InlineData("hill-area\t\t\t", "areas.tsv:2: 'capital-area': expected a way from outside: its routes lead from areas that no route from outside reaches")]
    [InlineData("blue-area\t\t\t", "routes.tsv:2: 'blue-area': expected an area that no enemy of capital-area holds")]
    [InlineData("\t2016\t2015\t", "routes.tsv:2: '2015': expected a date not before 2016")]
    [InlineData("\tspring\t\t", "routes.tsv:2: 'spring': expected a date in 'since' as YYYY-MM-DD, YYYY-MM or YYYY, or nothing")]
    public void Areas_and_routes_must_make_sense_as_a_graph(string cells, string problem)
    {
        var files = Sound();
        files["areas.tsv"] += "hill-area\tHill area\thilltown\tred\t\t\t\t\nblue-area\tBlue area\thilltown\tblue\t\t\t\t\n";
        files["routes.tsv"] = $"id\tname\tinto\tthrough\tspellings\tfrom\tsince\tuntil\nhill-road\tHill road\tcapital-area\thilltown; capital\t\t{cells.TrimEnd('\t')}{new string('\t', 3 - cells.TrimEnd('\t').Count(c => c == '\t') - 1)}\n";
        Assert.Contains(problem, TheatreReader.Check(files).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void An_area_without_a_route_and_a_route_that_ends_elsewhere_get_a_warning()
    {
        var files = Sound();
        files["areas.tsv"] += "hill-area\tHill area\thilltown\tred\t\t\t\t\n";
        files["routes.tsv"] = files["routes.tsv"].Replace("hilltown; capital", "capital; hilltown", StringComparison.Ordinal);
        Assert.Equal(
            [
                "areas.tsv:3: warning: 'hill-area': expected a route into it in routes.tsv; without one nothing can be derived of its access",
                "routes.tsv:2: warning: 'hilltown': expected a route that ends in capital-area, or within 6 km of a place of it",
            ],
            TheatreReader.Check(files).Problems.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("elsewhere\tUN\tbesieged\t2016\t\ta list", "designations.tsv:2: 'elsewhere': expected the id of an area")]
    [InlineData("capital-area\tUN\tsurrounded\t2016\t\ta list", "designations.tsv:2: 'surrounded': expected a status: one of besieged, hard-to-reach, not-listed")]
    [InlineData("capital-area\tUN\tbesieged\t2016\t2015\ta list", "designations.tsv:2: '2015': expected a date not before 2016")]
    [InlineData("capital-area\tUN\tbesieged\t2016\t\t", "designations.tsv:2: '': expected a source")]
    [InlineData("capital-area\tUN\tbesieged\t2016\t\ta list\ncapital-area\tUN\tnot-listed\t2017\t\ta list", "designations.tsv:3: warning: 'capital-area': expected days of its own; UN lists it on some of them already")]
    public void A_designation_wants_an_area_a_status_days_and_a_source(string rows, string problem)
    {
        var files = Sound();
        files["designations.tsv"] = $"area\tauthority\tstatus\tfrom\tuntil\tsource\n{rows}\n";
        Assert.Contains(problem, TheatreReader.Read(files).Problems.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("2\t36\t37", "outline.tsv:2: '2': expected the ring's number: 0, or 1 where the next one begins")]
    [InlineData("1\t36\t37\n1\t36\t38\n1\t37\t38", "outline.tsv:4: '37 38': expected the ring's first point again at its end, and at least 4 points")]
    [InlineData("1\t96\t37", "outline.tsv:2: '96': expected a lat in degrees between -90 and 90, with a decimal point")]
    public void An_outline_is_made_of_closed_rings(string rows, string problem)
    {
        var files = Sound();
        files["outline.tsv"] = $"ring\tlat\tlon\n{rows}\n";
        Assert.Contains(problem, TheatreReader.Read(files).Problems.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("greens\tB\tcounts with care", "reliability.tsv:2: 'greens': expected the id of an actor or a source (actors.tsv, sources.tsv)")]
    [InlineData("reds\tb\tcounts with care", "reliability.tsv:2: 'b': expected a reliability from A (completely reliable) to E (unreliable), or F (cannot be judged)")]
    [InlineData("reds\tB\t", "reliability.tsv:2: '': expected a reason")]
    [InlineData("reds\tB\tcounts\nreds\tC\tcounts", "reliability.tsv:3: 'reds': expected an id of its own; it is taken by line 2")]
    public void A_mark_of_reliability_wants_a_source_a_letter_and_a_reason(string rows, string problem)
    {
        var files = Sound();
        files["reliability.tsv"] = $"source\treliability\treason\n{rows}\n";
        Assert.Contains(problem, TheatreReader.Read(files).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Who_has_no_mark_of_reliability_cannot_be_judged()
    {
        var files = Sound();
        files["reliability.tsv"] = "source\treliability\treason\nreds\tC\tcounts with care\n";
        var pack = TheatreReader.Read(files).Pack!;
        Assert.Equal((SourceReliability.C, "counts with care"), (pack.ReliabilityOf(new("reds")).Reliability, pack.ReliabilityOf(new("reds")).Reason));
        Assert.Equal(SourceReliability.F, pack.ReliabilityOf(new("blues")).Reliability);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var files = Sound();
        files.Remove("routes.tsv");
        Assert.Equal("routes.tsv: 'routes.tsv': expected this file in the pack's folder", Assert.Single(TheatreReader.Read(files).Problems).ToString());
    }

    [Fact]
    public void A_file_without_a_header_says_which_columns_it_wants()
    {
        var files = Sound();
        files["routes.tsv"] = "# nothing here yet\n\n";
        Assert.Equal("routes.tsv: '': expected a header row (id, name, into, through, spellings)", Assert.Single(TheatreReader.Read(files).Problems).ToString());
    }

    [Fact]
    public void Line_ends_of_Windows_a_byte_order_mark_and_another_order_of_columns_make_no_difference()
    {
        var files = Sound();
        files["routes.tsv"] = "\uFEFF# moved\r\ninto\tthrough\tid\tname\tspellings\r\ncapital-area\thilltown; capital\thill-road\tHill road\t\r\n";
        Assert.Empty(TheatreReader.Check(files).Problems);
    }

    [Fact]
    public void Namesakes_in_two_governorates_and_a_capital_that_stands_for_its_government_are_no_fault()
    {
        var files = Sound();
        files["places.tsv"] += "south\tSouth\tgovernorate\tSouth\t\t35.0\t37.0\t\t\nhilltown-south\tHilltown\ttown\tSouth\t\t35.0\t37.1\t\t\n";
        files["actors.tsv"] += "cabinet\tgovernment\tblue\tCabinet\tCapital\n";
        Assert.Empty(TheatreReader.Check(files).Problems);
    }

    [Fact]
    public void A_place_whose_neighbours_all_lie_in_another_governorate_gets_a_warning()
    {
        var files = Sound();
        files["places.tsv"] += "south\tSouth\tgovernorate\tSouth\t\t30.0\t37.0\t\t\n"
            + string.Concat(Enumerable.Range(1, 7).Select(i => $"s{i}\tS{i}\ttown\tSouth\t\t30.{i}\t37.0\t\t\n"))
            + "lost\tLost\ttown\tNorth\t\t30.45\t37.0\t\t\n";
        var problem = Assert.Single(TheatreReader.Check(files).Problems);
        Assert.Equal("places.tsv:14: warning: '30.45, 37': expected coordinates near other places of North for lost; none of its 6 nearest is there", problem.ToString());
    }

    [Fact]
    public void Reading_twice_gives_the_same_pack_and_the_same_problems_in_the_same_order()
    {
        var files = Sound();
        files["areas.tsv"] = files["areas.tsv"].Replace("old-town", "gone", StringComparison.Ordinal);
        files["actors.tsv"] = files["actors.tsv"].Replace("armed-group\tred", "army\tgreen", StringComparison.Ordinal);
        Assert.Equal(TheatreReader.Check(files).Problems, TheatreReader.Check(files.Reverse().ToDictionary()).Problems);
        Assert.Equal(["actors.tsv", "actors.tsv", "areas.tsv"], TheatreReader.Check(files).Problems.Select(p => p.File));
    }

    private static Dictionary<string, string> Sound() => SmallPack.Files();
}
