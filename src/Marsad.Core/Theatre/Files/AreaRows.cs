using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>The rows of areas.tsv.</summary>
internal static class AreaRows
{
    public static Rows<Area> Read(
        IReadOnlyDictionary<string, string> files,
        TheatreRow theatre,
        Rows<Place> places,
        List<TheatreProblem> problems)
    {
        var areas = new Rows<Area>();
        foreach (var row in PackTable.Read(files, PackFile.Areas, problems))
        {
            var population = row.People("population");
            var source = row.Optional("population_source");
            var date = row.Day("population_date", last: false);
            if (population is null ? source is not null || date is not null : source is null || date is null)
                row.Report(row["population"], "a population with its source and date, or none of the three");
            var area = new Area(
                new AreaId(row.Id("id")),
                row.Text("name"),
                PlaceList.Read(row, "places", atLeast: 1, places),
                theatre.Side(row, "held_by"),
                population,
                source,
                date,
                row.List("spellings"));
            areas.Add(area.Id.Value, area, row);
        }

        return areas;
    }
}
