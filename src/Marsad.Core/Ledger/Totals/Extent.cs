using Marsad.Core.Ledger.Places;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Totals;

/// <summary>The ground that a query asks of: a place, a governorate, or the places of an area.</summary>
internal sealed class Extent
{
    private readonly Ground _ground;
    private readonly IReadOnlyList<Place> _places;

    private Extent(Ground ground, string id, string name, IReadOnlyList<Place> places) => (_ground, Id, Name, _places) = (ground, id, name, places);

    public string Id { get; }

    public string Name { get; }

    /// <summary>The one governorate that holds all of it; null when it lies in several.</summary>
    public string? Governorate => _places.Select(p => p.Adm1).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    /// <summary>The area or place that <paramref name="name"/> names: an area by id or name, a place by id, then by name or spelling, a governorate; null if the pack has none.</summary>
    public static Extent? Find(string name, TheatrePack pack, Ground ground)
    {
        bool Is(string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
        if (pack.Areas.FirstOrDefault(a => Is(a.Id.Value) || Is(a.Name)) is { } area)
            return new Extent(ground, area.Id.Value, area.Name, [.. area.Places.Select(pack.FindPlace).OfType<Place>()]);
        var place = pack.Places.FirstOrDefault(p => Is(p.Id.Value)) ?? ground.Named(name, null)
            ?? pack.Places.FirstOrDefault(p => p.Kind == PlaceKind.Governorate && Is(p.Adm1));
        return place is null ? null : new Extent(ground, place.Id.Value, place.Name, [place]);
    }

    /// <summary>True when <paramref name="place"/> lies in it.</summary>
    public bool Holds(Place place) => _places.Any(p => _ground.Holds(p, place));

    /// <summary>True when it is that governorate or holds all of it.</summary>
    public bool IsGovernorate(string adm1) => _places.Any(p => p.Kind == PlaceKind.Country || (p.Kind == PlaceKind.Governorate && p.Adm1 == adm1));

    /// <summary>True when it lies in <paramref name="place"/>, which is more than it.</summary>
    public bool LiesIn(Place place) => !Holds(place) && _places.Any(p => _ground.Holds(place, p));
}
