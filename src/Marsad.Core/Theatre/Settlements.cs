using Marsad.Core.Model;

namespace Marsad.Core.Theatre;

/// <summary>Which places are parts of a city or town, and of which cities a word about the whole says little of the parts.</summary>
public sealed class Settlements
{
    private readonly TheatrePack _pack;
    private readonly HashSet<PlaceId> _divided;

    public Settlements(TheatrePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _pack = pack;
        _divided = [.. pack.Areas.SelectMany(a => a.Places).Select(pack.FindPlace).OfType<Place>()
            .Select(p => (Part: p, Whole: Widest(p))).Where(p => p.Whole.Id != p.Part.Id).Select(p => p.Whole.Id)];
    }

    /// <summary>True for a city of which the pack keeps a part as an area of its own, and for a country, governorate or region.</summary>
    public bool IsDivided(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return IsRegion(place) || _divided.Contains(place.Id);
    }

    /// <summary>The undivided city or town that a place is part of; null for none, and for a settlement itself.</summary>
    public Place? WholeOf(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return !IsRegion(place) && Widest(place) is { Kind: PlaceKind.City or PlaceKind.Town } whole && whole.Id != place.Id && !_divided.Contains(whole.Id) ? whole : null;
    }

    private Place Widest(Place place)
    {
        while (place.Within is { } up && _pack.FindPlace(up) is { } outer && !IsRegion(outer))
            place = outer;
        return place;
    }

    private static bool IsRegion(Place place) => place.Kind is PlaceKind.Country or PlaceKind.Governorate or PlaceKind.Region;
}
