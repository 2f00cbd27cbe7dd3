using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Ledger.Places;

/// <summary>The pack's places as the ledger needs them: by name, by containment, by distance.</summary>
internal sealed class Ground
{
    private const double EarthRadiusKm = 6371.0;

    private readonly TheatrePack _pack;
    private readonly Dictionary<string, Site> _sites = new(StringComparer.Ordinal);
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
            AddSite(place);
        }
    }

    /// <summary>Finds the claim's place: the one that reading resolved, else the one of that name in that governorate, else the governorate.</summary>
    public PlacedClaim Place(LedgerClaim entry, JudgedGroup? judged = null)
    {
        var (site, key, precision) = Locate(entry.Claim);
        return new PlacedClaim(entry, site, key, precision, _pack) { Judged = judged };
    }

    /// <summary>A place of the pack with its surroundings.</summary>
    public Site SiteOf(Place place) => _sites[place.Id.Value];

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
    public bool Holds(Place outer, Place inner) => SiteOf(outer).Holds(SiteOf(inner));

    /// <summary>The widest settlement that a place is part of; itself when it is part of none.</summary>
    public Place Settlement(Place place) => SiteOf(place).Settlement.Place;

    /// <summary>How the places of two claims stand to each other.</summary>
    public static PlaceRelation Relate(PlacedClaim a, PlacedClaim b)
    {
        if (a.Key is null || b.Key is null)
            return PlaceRelation.Unknown;
        if (a.Site is not { } left || b.Site is not { } right)
            return a.Key == b.Key ? PlaceRelation.Same : PlaceRelation.Apart;
        if (left == right)
            return SameKind(left.Place);
        if (left.Holds(right))
            return Containment(left.Place);
        if (right.Holds(left))
            return Containment(right.Place);
        if (left.IsRegion || right.IsRegion)
            return PlaceRelation.Apart;
        var vague = a.Precision is PlacePrecision.Near || b.Precision is PlacePrecision.Near;
        return vague && DistanceKm(left.Place, right.Place) <= RadiusKm(a) + RadiusKm(b) ? PlaceRelation.Near : PlaceRelation.Apart;
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
    public static double DistanceKm(Place a, Place b) => DistanceKm(a.Lat, a.Lon, b.Lat, b.Lon);

    /// <summary>The same of two points in degrees, WGS 84.</summary>
    public static double DistanceKm(double latA, double lonA, double latB, double lonB)
    {
        var (lat1, lat2) = (double.DegreesToRadians(latA), double.DegreesToRadians(latB));
        var half = Math.Pow(Math.Sin((lat2 - lat1) / 2), 2)
            + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(double.DegreesToRadians(lonB - lonA) / 2), 2));
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

    private (Site? Site, string? Key, PlacePrecision? Precision) Locate(Claim claim)
    {
        var place = claim.Location is { } location ? _pack.FindPlace(location.Id) : Named(claim.Place, claim.Adm1);
        if (place is null && claim.Place is null && claim.Adm1 is { } adm1)
            place = _governorates.GetValueOrDefault(adm1);
        if (place is { Kind: PlaceKind.Country })
            return (null, null, null);
        if (place is not null)
            return (SiteOf(place), place.Id.Value, claim.Location?.Precision ?? PrecisionOf(place));
        return claim.Place is { } name ? (null, "?" + Folded(name), PlacePrecision.Near) : (null, null, null);
    }

    /// <summary>The folded words of a name: outlets spell an unknown one each in their way, and place it in this governorate or that, so that these alone tell it.</summary>
    public static string Folded(string name) => string.Concat(name.Split(' ').Select(Folding.Fold)) is { Length: > 0 } folded ? folded : name;

    private Site AddSite(Place place)
    {
        if (!_sites.TryGetValue(place.Id.Value, out var site))
            _sites[place.Id.Value] = site = new Site(place, place.Within is { } up && _pack.FindPlace(up) is { } outer ? AddSite(outer) : null);
        return site;
    }

    private static PlaceRelation SameKind(Place place) => place.Kind switch
    {
        PlaceKind.Governorate => PlaceRelation.SameGovernorate,
        PlaceKind.Region => PlaceRelation.SameRegion,
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
