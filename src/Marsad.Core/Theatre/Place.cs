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

/// <summary>
/// A way into an area, as a line through places: from outside, or from another area. It is passable for a side while no enemy of that side holds
/// a place on it, and either way.
/// </summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Name">Common English name.</param>
/// <param name="Into">The area that it leads into.</param>
/// <param name="Through">Places along it, from outside to inside; at least two.</param>
/// <param name="Spellings">Other names in reports.</param>
/// <param name="From">The area that it leads from; null for one from outside, where the area's side can move.</param>
/// <param name="Since">First day on which it was a way in at all; null if it always was.</param>
/// <param name="Until">Last such day; null if it still is.</param>
public sealed record Route(
    RouteId Id,
    string Name,
    AreaId Into,
    IReadOnlyList<PlaceId> Through,
    IReadOnlyList<string> Spellings,
    AreaId? From = null,
    DateOnly? Since = null,
    DateOnly? Until = null)
{
    /// <summary>True when it was a way in on <paramref name="day"/>.</summary>
    public bool IsInUse(DateOnly day) => (Since is null || Since <= day) && (Until is null || day <= Until);
}

/// <summary>How an authority classes an area.</summary>
[JsonConverter(typeof(KebabEnumConverter<DesignationStatus>))]
public enum DesignationStatus
{
    /// <summary>Surrounded by armed actors, with no regular help in and no sick, wounded or civilians out.</summary>
    Besieged,

    /// <summary>Not regularly reached, for denied access, checkpoints or fighting.</summary>
    HardToReach,

    /// <summary>Taken off the lists.</summary>
    NotListed,
}

/// <summary>What an authority lists an area as, over days. It is its word and stands beside what claims indicate, never among them.</summary>
/// <param name="Area">The area.</param>
/// <param name="Authority">Who classes it ("UN OCHA").</param>
/// <param name="Status">As what.</param>
/// <param name="From">First day; null if not known.</param>
/// <param name="Until">Last day; null if not known, or still so.</param>
/// <param name="Source">Where that stands.</param>
public sealed record Designation(AreaId Area, string Authority, DesignationStatus Status, DateOnly? From, DateOnly? Until, string Source)
{
    /// <summary>True when it held on some day from <paramref name="from"/> to <paramref name="until"/>.</summary>
    public bool Reaches(DateOnly from, DateOnly? until) => (From is null || until is null || From <= until) && (Until is null || Until >= from);
}

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

/// <summary>A point of a country's outline, in degrees, WGS 84.</summary>
public readonly record struct OutlinePoint(double Lat, double Lon);
