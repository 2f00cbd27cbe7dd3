namespace Marsad.Core.Theatre.Files;

/// <summary>Finds places whose coordinates do not fit what else the pack says of them: a slip of a digit, or of the governorate.</summary>
internal static class DistanceAudit
{
    // A border village has neighbours abroad or across the line, but seldom only such.
    private const int Neighbours = 6;

    // Aleppo, the widest city of the first pack, is 16 km across; its outlying colleges and housing lie within this of its middle.
    private const double WithinKm = 15;

    public static void Run(Rows<Place> places)
    {
        for (var i = 0; i < places.Records.Count; i++)
        {
            var place = places.Records[i];
            var row = places.RowOf(i);
            if (place.Adm1 is { } adm1 && place.Kind is not (PlaceKind.Governorate or PlaceKind.Region) && IsAmongStrangers(i, places))
                row.Report($"{place.Lat}, {place.Lon}", $"coordinates near other places of {adm1} for {place.Id}; none of its {Neighbours} nearest is there", isWarning: true);
            if (place is { Within: { } within, Kind: PlaceKind.Neighbourhood }
                && places.TryFind(within.Value, out var whole)
                && whole!.Kind is PlaceKind.City or PlaceKind.Town
                && Km(place, whole) > WithinKm)
            {
                row.Report($"{place.Lat}, {place.Lon}", $"coordinates within {WithinKm} km of {within} for its part {place.Id}; it is {Km(place, whole):0} km off", isWarning: true);
            }
        }
    }

    private static bool IsAmongStrangers(int index, Rows<Place> places)
    {
        var place = places.Records[index];
        var nearest = new (double Km, string? Adm1)[Neighbours];
        Array.Fill(nearest, (double.MaxValue, null));
        for (var i = 0; i < places.Records.Count; i++)
        {
            var other = places.Records[i];
            var rank = Neighbours - 1;
            // Each place is held against each whenever a pack is read: most lie too far north or south for a closer look.
            if (i == index || Math.Abs(other.Lat - place.Lat) * Distance.KmPerDegree >= nearest[rank].Km)
                continue;
            var km = Km(place, other);
            if (km >= nearest[rank].Km)
                continue;
            for (; rank > 0 && nearest[rank - 1].Km > km; rank--)
                nearest[rank] = nearest[rank - 1];
            nearest[rank] = (km, other.Adm1);
        }

        return Array.TrueForAll(nearest, n => n.Adm1 is not null && n.Adm1 != place.Adm1);
    }

    private static double Km(Place a, Place b) => Distance.Km(a.Lat, a.Lon, b.Lat, b.Lon);
}
