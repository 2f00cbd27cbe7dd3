using System.Collections.Concurrent;

namespace Marsad.Core.Theatre;

/// <summary>
/// Where a part of a governorate lies ("the eastern countryside of X"): in the middle of the settlements that the pack has in that direction
/// from its capital. The middle of the ground would lie in a desert where nobody lives.
/// </summary>
public sealed class Sectors
{
    // Half of the angle that a direction spans; neighbouring ones overlap, as they do in speech.
    private const double HalfAngle = 60;

    // What lies this near is the city and none of its countryside.
    private const double CityKm = 4;

    // The middle of fewer settlements says nothing.
    private const int LeastSettlements = 3;

    private readonly TheatrePack _theatre;
    private readonly ConcurrentDictionary<(string Adm1, int Bearing), (double Lat, double Lon)?> _points = new();

    internal Sectors(TheatrePack theatre) => _theatre = theatre;

    /// <summary>The middle of a governorate's settlements in a direction.</summary>
    /// <param name="adm1">The governorate.</param>
    /// <param name="bearing">Degrees from north by east; null for all directions.</param>
    /// <returns>Degrees north and east; null where the pack knows too little of it.</returns>
    public (double Lat, double Lon)? Of(string adm1, int? bearing) => _points.GetOrAdd((adm1, bearing ?? -1), Find);

    private (double Lat, double Lon)? Find((string Adm1, int Bearing) part)
    {
        if (Capital(part.Adm1) is not { } capital)
            return null;
        var settlements = _theatre.Places.Where(p => p.Adm1 == part.Adm1
            && p.Kind is PlaceKind.Town or PlaceKind.Village or PlaceKind.Base or PlaceKind.Hill
            && Distance.Km(capital.Lat, capital.Lon, p.Lat, p.Lon) > CityKm
            && (part.Bearing < 0 || Math.Abs((Bearing(capital, p) - part.Bearing + 540) % 360 - 180) <= HalfAngle)).ToList();
        return settlements.Count < LeastSettlements ? null : (Median(settlements.Select(p => p.Lat)), Median(settlements.Select(p => p.Lon)));
    }

    // A governorate around another's city ("Rif X") is seen from that city.
    private Place? Capital(string adm1) =>
        _theatre.Places.FirstOrDefault(p => p.Kind == PlaceKind.City && p.Adm1 == adm1 && p.Name == adm1)
        ?? (_theatre.Places.FirstOrDefault(p => p.Kind == PlaceKind.Governorate && p.Adm1 == adm1) is { } governorate
            ? _theatre.Places.Where(p => p.Kind == PlaceKind.City && p.Name == p.Adm1).MinBy(p => Distance.Km(p.Lat, p.Lon, governorate.Lat, governorate.Lon))
            : null);

    private static double Bearing(Place from, Place to) =>
        Math.Atan2((to.Lon - from.Lon) * Math.Cos(from.Lat * Math.PI / 180), to.Lat - from.Lat) * 180 / Math.PI;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return Math.Round(sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, 4);
    }
}
