using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Theatre;

/// <summary>What kind of place a name stands for.</summary>
[JsonConverter(typeof(KebabEnumConverter<PlaceKind>))]
public enum PlaceKind
{
    Country,
    Governorate,
    Region,
    City,
    Town,
    Village,
    Neighbourhood,
    Camp,
    Base,
    Building,
    Hill,
    Road,
    Crossing,
}

/// <summary>A named place of the theatre.</summary>
/// <param name="Id">Kebab-case; unique in the pack.</param>
/// <param name="Name">Common English spelling: what claims carry.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Adm1">Common English name of its governorate; null for a country or a place abroad.</param>
/// <param name="Within">The place that it is part of (neighbourhood → city); null if none in the pack.</param>
/// <param name="Lat">Degrees north, WGS 84; the middle of what is larger than a point.</param>
/// <param name="Lon">Degrees east, WGS 84.</param>
/// <param name="Population">People before the war; null if unknown. Only ranks namesakes.</param>
/// <param name="Spellings">Other names and spellings found in reports, the common name not among them.</param>
public sealed record Place(
    PlaceId Id,
    string Name,
    PlaceKind Kind,
    string? Adm1,
    PlaceId? Within,
    double Lat,
    double Lon,
    int? Population,
    IReadOnlyList<string> Spellings);

/// <summary>A way into an area, as a line through places. It is passable for a side while no enemy of that side holds a place on it.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Name">Common English name.</param>
/// <param name="Into">The area that it leads into.</param>
/// <param name="Through">Places along it, from outside to inside; at least two.</param>
/// <param name="Spellings">Other names in reports.</param>
public sealed record Route(RouteId Id, string Name, AreaId Into, IReadOnlyList<PlaceId> Through, IReadOnlyList<string> Spellings);

/// <summary>An area whose people can be cut off.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Name">Common English name.</param>
/// <param name="Places">Places that make it up; at least one.</param>
/// <param name="HeldBy">The side whose people it holds, in whose eyes its routes are open or cut.</param>
/// <param name="Population">People in it at <paramref name="PopulationDate"/>; null if unknown.</param>
/// <param name="PopulationSource">Who says so.</param>
/// <param name="PopulationDate">When.</param>
/// <param name="Spellings">Other names in reports ("the eastern parts of the city").</param>
public sealed record Area(
    AreaId Id,
    string Name,
    IReadOnlyList<PlaceId> Places,
    string HeldBy,
    int? Population,
    string? PopulationSource,
    DateOnly? PopulationDate,
    IReadOnlyList<string> Spellings);
