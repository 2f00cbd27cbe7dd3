namespace Marsad.Core.Theatre;

/// <summary>Distances between points of a theatre.</summary>
internal static class Distance
{
    /// <summary>Kilometres from one degree of latitude to the next.</summary>
    public const double KmPerDegree = 111.2;

    /// <summary>Kilometres, taking the ground for flat: off by well under 1% at the distances and latitudes that matter here.</summary>
    public static double Km(double lat, double lon, double otherLat, double otherLon)
    {
        var north = lat - otherLat;
        var east = (lon - otherLon) * Math.Cos((lat + otherLat) / 2 * Math.PI / 180);
        return KmPerDegree * Math.Sqrt((north * north) + (east * east));
    }
}
