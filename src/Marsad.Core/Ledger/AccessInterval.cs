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

/// <summary>Why an interval of access is claimed as it is.</summary>
[JsonConverter(typeof(KebabEnumConverter<AccessReason>))]
public enum AccessReason
{
    /// <summary>No claim speaks of it.</summary>
    NotTold,

    /// <summary>Told as besieged or as open, and nothing told against it.</summary>
    Told,

    /// <summary>One asserts what another denies.</summary>
    Denied,

    /// <summary>Told as besieged by some and as open by others.</summary>
    ToldAsBoth,

    /// <summary>The last word is too old.</summary>
    NoRecentWord,
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
    string? Note)
{
    /// <summary>Why it is claimed so, as a word.</summary>
    public AccessReason Reason { get; init; }

    /// <summary>True when what is claimed and what is derived exclude each other: besieged and open.</summary>
    public bool Differs => (Claimed, Derived) is (AccessState.Besieged, AccessState.Open) or (AccessState.Open, AccessState.Besieged);

    /// <summary>First day that the evidence for the claimed state speaks of; null when it rests on none.</summary>
    public DateOnly? FirstEvidence { get; init; }

    /// <summary>Last such day: how fresh it is. Null when it rests on none.</summary>
    public DateOnly? LastEvidence { get; init; }

    /// <summary>Who says so and who says otherwise, one entry an independent voice and thing said.</summary>
    public IReadOnlyList<Testimony> Voices { get; init; } = [];

    /// <summary>How many independent voices say so.</summary>
    public int VoicesFor => Timelines.Testimonies.Count(Voices, against: false);

    /// <summary>How many independent voices say otherwise.</summary>
    public int VoicesAgainst => Timelines.Testimonies.Count(Voices, against: true);

    /// <summary>True when most of its places of which control is told are held by an enemy of the area's side: nothing is derived then.</summary>
    public bool IsTaken { get; init; }

    /// <summary>What was told of its days, in their order: sieges, cuts, openings, aid, evacuations, and who took places on the routes.</summary>
    public IReadOnlyList<AccessEvent> Events { get; init; } = [];

    /// <summary>Routes of the best way out that the graph finds, from the area outwards; empty when there is none that is open or fought over.</summary>
    public IReadOnlyList<RouteId> WayOut { get; init; } = [];
}

/// <summary>One route in a span of an area's access.</summary>
/// <param name="Route">A route into the area, or one on a way to it through other areas.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Open, cut ("besieged"), contested, stale or unknown.</param>
/// <param name="Claims">What it rests on, in id order.</param>
public sealed record RouteState(RouteId Route, string Name, AccessState State, IReadOnlyList<ClaimId> Claims)
{
    /// <summary>Places on it that an enemy of who holds the area holds, fights for or held last, from outside to inside.</summary>
    public IReadOnlyList<PlaceId> EnemyAt { get; init; } = [];

    /// <summary>What claims on the route itself say; unknown when none does.</summary>
    public AccessState Told { get; init; }

    /// <summary>The area that it leads from; null for one from outside.</summary>
    public AreaId? From { get; init; }
}

/// <summary>One thing told of an area's access on a day.</summary>
/// <param name="Day">The day, the last of a span.</param>
/// <param name="What">An action of an access claim ("siege-broken", "aid-entered"), or of a place on a route how it came to be held ("place-held", "place-contested", "place-unknown").</param>
/// <param name="Modality">How it was told.</param>
/// <param name="Route">The route that it concerns; null for the area as a whole.</param>
/// <param name="Place">The place on that route that came to be held so; null otherwise.</param>
/// <param name="By">Who did it, or who holds the place.</param>
/// <param name="Voices">How many independent voices tell it.</param>
/// <param name="Claims">Its claims, in id order.</param>
public sealed record AccessEvent(
    DateOnly Day, string What, Modality Modality, RouteId? Route, PlaceId? Place, IReadOnlyList<ActorId> By, int Voices, IReadOnlyList<ClaimId> Claims);
