using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>Whether an area can be reached.</summary>
[JsonConverter(typeof(KebabEnumConverter<AccessState>))]
public enum AccessState
{
    /// <summary>No evidence says.</summary>
    Unknown,

    /// <summary>Reachable.</summary>
    Open,

    /// <summary>A route is open or a siege told as broken, while others deny it or fight for it.</summary>
    Contested,

    /// <summary>Told as besieged, or every route into it cut.</summary>
    Besieged,

    /// <summary>Was so; the last evidence is too old to say that it still is.</summary>
    Stale,
}

/// <summary>State of an area's access over a span of days.</summary>
/// <param name="Area">Area of the pack.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while it lasts.</param>
/// <param name="Claimed">What the claims say.</param>
/// <param name="Derived">What control along its routes implies.</param>
/// <param name="Routes">Each route's state in that span.</param>
/// <param name="Population">People in it, of the pack; null if unknown.</param>
/// <param name="PopulationSource">Who says so, and when.</param>
/// <param name="Claims">Evidence for the claimed state, in id order.</param>
/// <param name="Against">Evidence that says otherwise, in id order.</param>
/// <param name="Note">Why it is so, for people; null if it speaks for itself.</param>
public sealed record AccessInterval(
    AreaId Area,
    string Name,
    DateOnly From,
    DateOnly? Until,
    AccessState Claimed,
    AccessState Derived,
    IReadOnlyList<RouteState> Routes,
    int? Population,
    string? PopulationSource,
    IReadOnlyList<ClaimId> Claims,
    IReadOnlyList<ClaimId> Against,
    string? Note);

/// <summary>One route in a span of an area's access.</summary>
public sealed record RouteState(RouteId Route, string Name, AccessState State, IReadOnlyList<ClaimId> Claims);
