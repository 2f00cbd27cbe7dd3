using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Places;

/// <summary>The pack's places as the ledger needs them: by name, by containment, by distance.</summary>
internal sealed class Ground
{
    private const double EarthRadiusKm = 6371.0;

    private readonly TheatrePack _pack;
    private readonly Dictionary<string, List<Place>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Place> _governorates = new(StringComparer.OrdinalIgnoreCase);

    public Ground(TheatrePack pack)
    {
        _pack = pack;
        foreach (var place in pack.Places)
        {
            foreach (var name in place.Spellings.Prepend(place.Name))
            {
                if (!_byName.TryGetValue(name, out var namesakes))
                    _byName[name] = namesakes = [];
                namesakes.Add(place);
            }

            if (place.Kind == PlaceKind.Governorate)
                _governorates.TryAdd(place.Adm1 ?? place.Name, place);
        }
    }

    /// <summary>Finds the claim's place: the one that reading resolved, else the one of that name in that governorate, else the governorate.</summary>
    public PlacedClaim Place(LedgerClaim entry)
    {
        var claim = entry.Claim;
        var place = claim.Location is { } location ? _pack.FindPlace(location.Id) : Named(claim.Place, claim.Adm1);
        if (place is null && claim.Place is null && claim.Adm1 is { } adm1)
            place = _governorates.GetValueOrDefault(adm1);
        if (place is { Kind: PlaceKind.Country })
            return new PlacedClaim(entry, null, null, null);
        if (place is not null)
            return new PlacedClaim(entry, place, place.Id.Value, claim.Location?.Precision ?? PrecisionOf(place));
        return claim.Place is { } name
            ? new PlacedClaim(entry, null, $"?{claim.Adm1}/{name.ToLowerInvariant()}", PlacePrecision.Near)
            : new PlacedClaim(entry, null, null, null);
    }

    /// <summary>The place of that name; among namesakes the one of that governorate, else the most populous. Null if the pack has none.</summary>
    public Place? Named(string? name, string? adm1)
    {
        if (name is null || !_byName.TryGetValue(name, out var namesakes))
            return null;
        return namesakes
            .OrderByDescending(p => adm1 is not null && p.Adm1 == adm1)
            .ThenBy(p => p.Kind is PlaceKind.Governorate or PlaceKind.Region or PlaceKind.Country)
            .ThenByDescending(p => p.Population ?? 0)
            .ThenBy(p => p.Id)
            .First();
    }

    /// <summary>True when <paramref name="inner"/> is <paramref name="outer"/> or lies in it, by containment or governorate.</summary>
    public bool Holds(Place outer, Place inner)
    {
        if (outer.Kind == PlaceKind.Country)
            return inner.Kind == PlaceKind.Country ? outer.Id == inner.Id : inner.Adm1 is not null;
        if (outer.Kind == PlaceKind.Governorate)
            return inner.Adm1 is not null && inner.Adm1 == (outer.Adm1 ?? outer.Name);
        for (var at = inner; at is not null; at = at.Within is { } up ? _pack.FindPlace(up) : null)
        {
            if (at.Id == outer.Id)
                return true;
        }

        return false;
    }

    /// <summary>The widest settlement that a place is part of; itself when it is part of none.</summary>
    public Place Settlement(Place place)
    {
        while (place.Within is { } up && _pack.FindPlace(up) is { } outer && !IsRegion(outer))
            place = outer;
        return place;
    }

    /// <summary>How the places of two claims stand to each other.</summary>
    public PlaceRelation Relate(PlacedClaim a, PlacedClaim b)
    {
        if (a.Key is null || b.Key is null)
            return PlaceRelation.Unknown;
        if (a.Key == b.Key)
            return a.Place is null ? PlaceRelation.Same : SameKind(a.Place);
        if (a.Place is null || b.Place is null)
            return PlaceRelation.Apart;
        if (Holds(a.Place, b.Place))
            return Containment(a.Place);
        if (Holds(b.Place, a.Place))
            return Containment(b.Place);
        if (IsRegion(a.Place) || IsRegion(b.Place))
            return PlaceRelation.Apart;
        var vague = a.Precision is PlacePrecision.Near || b.Precision is PlacePrecision.Near;
        return vague && DistanceKm(a.Place, b.Place) <= RadiusKm(a) + RadiusKm(b) ? PlaceRelation.Near : PlaceRelation.Apart;
    }

    /// <summary>How far from its point a claim's happening may lie, in kilometres.</summary>
    public static double RadiusKm(PlacedClaim claim) => (claim.Precision, claim.Place?.Kind) switch
    {
        (PlacePrecision.Near, _) => 8,
        (_, PlaceKind.City) => 6,
        (_, PlaceKind.Town) => 3,
        (_, PlaceKind.Village or PlaceKind.Road) => 2,
        _ => 1,
    };

    /// <summary>Great-circle distance (haversine) in kilometres.</summary>
    public static double DistanceKm(Place a, Place b)
    {
        var (lat1, lat2) = (double.DegreesToRadians(a.Lat), double.DegreesToRadians(b.Lat));
        var half = Math.Pow(Math.Sin((lat2 - lat1) / 2), 2)
            + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(double.DegreesToRadians(b.Lon - a.Lon) / 2), 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(half));
    }

    /// <summary>How closely the bare name of a place pins a happening down.</summary>
    public static PlacePrecision PrecisionOf(Place place) => place.Kind switch
    {
        PlaceKind.Country => PlacePrecision.Country,
        PlaceKind.Governorate or PlaceKind.Region => PlacePrecision.Region,
        PlaceKind.City or PlaceKind.Town => PlacePrecision.Town,
        _ => PlacePrecision.Exact,
    };

    public static bool IsRegion(Place place) => place.Kind is PlaceKind.Country or PlaceKind.Governorate or PlaceKind.Region;

    private static PlaceRelation SameKind(Place place) => place.Kind switch
    {
        PlaceKind.Governorate or PlaceKind.Region => PlaceRelation.SameRegion,
        PlaceKind.City => PlaceRelation.SameCity,
        PlaceKind.Town => PlaceRelation.SameTown,
        _ => PlaceRelation.Same,
    };

    private static PlaceRelation Containment(Place outer) => outer.Kind switch
    {
        PlaceKind.Governorate or PlaceKind.Region => PlaceRelation.InRegion,
        PlaceKind.City => PlaceRelation.InCity,
        _ => PlaceRelation.Within,
    };
}
