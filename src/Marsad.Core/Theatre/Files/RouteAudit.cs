using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>Finds areas and routes that make no sense as a graph: an area to which no way from outside leads, a route that leaves its area aside.</summary>
internal static class RouteAudit
{
    // A route ends in its area, or at its edge: the next village or quarter.
    private const double EdgeKm = 6;

    public static void Run(Rows<Place> places, Rows<Area> areas, Rows<Route> routes)
    {
        for (var i = 0; i < routes.Records.Count; i++)
            CheckRoute(routes.Records[i], routes.RowOf(i), places, areas);
        var reached = Reached(routes.Records);
        for (var i = 0; i < areas.Records.Count; i++)
        {
            var area = areas.Records[i];
            var row = areas.RowOf(i);
            if (!routes.Records.Any(r => r.Into == area.Id || r.From == area.Id))
                row.Report(area.Id.Value, "a route into it in routes.tsv; without one nothing can be derived of its access", isWarning: true);
            else if (!reached.Contains(area.Id))
                row.Report(area.Id.Value, "a way from outside: its routes lead from areas that no route from outside reaches");
        }
    }

    private static void CheckRoute(Route route, PackRow row, Rows<Place> places, Rows<Area> areas)
    {
        if (!areas.TryFind(route.Into.Value, out var into))
            return;
        if (route.From is { } from && areas.TryFind(from.Value, out var before) && TheatrePack.AreEnemySides(before!.HeldBy, into!.HeldBy))
            row.Report(from.Value, $"an area that no enemy of {into.Id} holds");
        if (!EndsAt(route.Through[^1], into!, places))
            row.Report(route.Through[^1].Value, $"a route that ends in {into!.Id}, or within {EdgeKm:0} km of a place of it", isWarning: true);
    }

    private static bool EndsAt(PlaceId end, Area area, Rows<Place> places) =>
        !places.TryFind(end.Value, out var last)
        || area.Places.Any(id => id == end || (places.TryFind(id.Value, out var part) && Distance.Km(part!.Lat, part.Lon, last!.Lat, last.Lon) <= EdgeKm));

    private static HashSet<AreaId> Reached(IReadOnlyList<Route> routes)
    {
        var reached = routes.Where(r => r.From is null).Select(r => r.Into).ToHashSet();
        for (var before = -1; before != reached.Count;)
        {
            before = reached.Count;
            foreach (var route in routes)
            {
                if (route.From is not { } from)
                    continue;
                if (reached.Contains(from))
                    reached.Add(route.Into);
                else if (reached.Contains(route.Into))
                    reached.Add(from);
            }
        }

        return reached;
    }
}
