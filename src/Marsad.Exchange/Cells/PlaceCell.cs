using Marsad.Core.Theatre;

namespace Marsad.Exchange.Cells;

/// <summary>The ground around a place as it is drawn: nearer to this place than to any other of the pack, and no further than its kind reaches. A drawing rule, and no front line.</summary>
/// <param name="Place">The place in it.</param>
/// <param name="Whole">The undivided city or town whose word holds for this part of it while nothing is told of the part; null for none.</param>
/// <param name="Rings">Polygons of one ring each, closed and counter-clockwise, as longitude and latitude in degrees to four decimals (11 m).</param>
public sealed record PlaceCell(Place Place, Place? Whole, IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> Rings)
{
    /// <summary>Its rings as a GeoJSON geometry in UTF-8, written on first use: they are most of what a map of a day weighs.</summary>
    internal byte[] Geometry => field ??= CellGeoJson.GeometryOf(this);
}
