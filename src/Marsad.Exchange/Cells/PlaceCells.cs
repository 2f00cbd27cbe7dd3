using Marsad.Core.Theatre;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace Marsad.Exchange.Cells;

/// <summary>
/// The Voronoi cells of a pack's places, cut to the country's outline and to how far a word about such a place is drawn to reach. They depend on the
/// pack alone and are computed once for it.
/// </summary>
public static class PlaceCells
{
    private const double KmPerDegree = 111.2;

    // Points of a quarter of the circle that bounds a cell: its edge is off by less than a percent of its radius.
    private const int QuarterPoints = 6;

    /// <summary>A cell for every settlement, quarter and point of the country that the pack names, in the order of the pack. Countries, governorates and regions have none.</summary>
    public static IReadOnlyList<PlaceCell> Of(TheatrePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var settlements = new Settlements(pack);
        var places = pack.Places.Where(p => p.Kind is not (PlaceKind.Country or PlaceKind.Governorate or PlaceKind.Region)).ToList();
        if (places.Count == 0)
            return [];
        var factory = new GeometryFactory();
        var ground = new Plane(places.Average(p => p.Lat));
        var country = pack.Outline.Count == 0 ? null : factory.BuildGeometry([.. pack.Outline
            .Select(ring => (Geometry)factory.CreatePolygon([.. ring.Select(p => ground.To(p.Lon, p.Lat))]))]).Buffer(0);
        var sites = places.Select(p => ground.To(p.Lon, p.Lat)).ToList();
        var nearest = Nearest(sites, factory);
        return [.. places.Select((place, i) => (place, Site: sites[i]))
            .Where(p => p.place.Adm1 is not null)
            .Select(p => new PlaceCell(p.place, settlements.WholeOf(p.place), Rings(Cell(p.place, p.Site, nearest, country, factory), ground)))];
    }

    /// <summary>How far from its point a cell of that kind reaches at most, in kilometres: how large such places are, with their fields.</summary>
    public static double ReachKm(PlaceKind kind) => kind switch
    {
        PlaceKind.City => 6,
        PlaceKind.Town => 4,
        PlaceKind.Village => 2.5,
        PlaceKind.Camp or PlaceKind.Base => 1.5,
        PlaceKind.Building => 0.7,
        PlaceKind.Hill or PlaceKind.Crossing => 1,
        _ => 1.2,
    };

    private static Dictionary<Coordinate, Geometry> Nearest(IEnumerable<Coordinate> sites, GeometryFactory factory)
    {
        var distinct = sites.Distinct().OrderBy(c => c.X).ThenBy(c => c.Y).ToList();
        var bounds = new Envelope(distinct);
        bounds.ExpandBy(2 * ReachKm(PlaceKind.City));
        var builder = new VoronoiDiagramBuilder { ClipEnvelope = bounds };
        builder.SetSites(distinct);
        return builder.GetDiagram(factory).Geometries.ToDictionary(cell => (Coordinate)cell.UserData);
    }

    // Places on one spot share the ground that is nearest to it. A place beyond the coarse line of the country keeps its cell whole.
    private static Geometry Cell(Place place, Coordinate site, Dictionary<Coordinate, Geometry> nearest, Geometry? country, GeometryFactory factory)
    {
        var point = factory.CreatePoint(site);
        var circle = point.Buffer(ReachKm(place.Kind), QuarterPoints);
        var cell = nearest.TryGetValue(site, out var ground) ? ground.Intersection(circle) : circle;
        return country is not null && country.Contains(point) ? cell.Intersection(country) : cell;
    }

    private static List<IReadOnlyList<(double Lon, double Lat)>> Rings(Geometry cell, Plane plane)
    {
        var rings = new List<IReadOnlyList<(double, double)>>();
        for (var i = 0; i < cell.NumGeometries; i++)
        {
            if (cell.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
                rings.Add([.. (polygon.Shell.IsCCW ? polygon.Shell : polygon.Shell.Reverse()).Coordinates.Select(plane.From)]);
        }

        return rings;
    }

    // Kilometres east and north; flat, good to three percent over a country of this size.
    private readonly struct Plane(double latitude)
    {
        private readonly double _kmPerLon = KmPerDegree * Math.Cos(double.DegreesToRadians(latitude));

        public Coordinate To(double lon, double lat) => new(lon * _kmPerLon, lat * KmPerDegree);

        public (double Lon, double Lat) From(Coordinate at) => (Math.Round(at.X / _kmPerLon, 4), Math.Round(at.Y / KmPerDegree, 4));
    }
}
