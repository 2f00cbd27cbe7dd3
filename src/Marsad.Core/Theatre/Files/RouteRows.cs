using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>The rows of routes.tsv.</summary>
internal static class RouteRows
{
    public static Rows<Route> Read(
        IReadOnlyDictionary<string, string> files,
        Rows<Place> places,
        Rows<Area> areas,
        List<TheatreProblem> problems)
    {
        var routes = new Rows<Route>();
        foreach (var row in PackTable.Read(files, PackFile.Routes, problems))
        {
            var into = row.Text("into");
            if (!areas.Has(into))
                row.Report(into, "the id of an area");
            var from = row.Optional("from");
            if (from is not null && (from == into || !areas.Has(from)))
                row.Report(from, "the id of another area, or nothing for a route from outside");
            var (since, until) = (row.Day("since", last: false), row.Day("until", last: true));
            if (until < since)
                row.Report(row["until"], $"a date not before {row["since"]}");
            var route = new Route(
                new RouteId(row.Id("id")),
                row.Text("name"),
                new AreaId(into),
                PlaceList.Read(row, "through", atLeast: 2, places),
                row.List("spellings"),
                from is null ? null : new AreaId(from),
                since,
                until);
            routes.Add(route.Id.Value, route, row);
        }

        return routes;
    }
}
