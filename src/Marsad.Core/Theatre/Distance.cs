namespace Marsad.Core.Theatre;

/// <summary>Distances between points of a theatre.</summary>
internal static class Distance
{
    /// <summary>Kilometres, taking the ground for flat: off by well under 1% at the distances and latitudes that matter here.</summary>
    public static double Km(double lat, double lon, double otherLat, double otherLon)
    {
        const double kmPerDegree = 111.2;
        var north = lat - otherLat;
        var east = (lon - otherLon) * Math.Cos((lat + otherLat) / 2 * Math.PI / 180);
        return kmPerDegree * Math.Sqrt((north * north) + (east * east));
    }
}
