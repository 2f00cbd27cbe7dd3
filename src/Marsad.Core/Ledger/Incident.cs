using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>A claim with the report that carries it: what the ledger folds over.</summary>
/// <param name="Id">From the claim's content.</param>
/// <param name="Report">The report that carries it.</param>
/// <param name="Outlet">Who published that report; null if unknown.</param>
/// <param name="Published">When; null if unknown.</param>
/// <param name="Claim">What it says.</param>
public sealed record LedgerClaim(ClaimId Id, ReportId Report, ActorId? Outlet, DateOnly? Published, Claim Claim)
{
    /// <summary>Who is taken to speak: the source, or the outlet in whose voice it stands; null when neither is known.</summary>
    public ActorId? Origin => Claim.Source ?? Outlet;
}

/// <summary>What the ledger makes of the claims about one happening.</summary>
/// <param name="Id">Stable while the cluster keeps its smallest claim.</param>
/// <param name="Type">What was done.</param>
/// <param name="Time">Days that the claims give, narrowed to where they agree; null if none does.</param>
/// <param name="TimePrecision">How exactly.</param>
/// <param name="Place">Most specific place that its claims share; null if none can be told.</param>
/// <param name="Adm1">Its governorate.</param>
/// <param name="Location">Where that is; null if unresolved.</param>
/// <param name="Initiators">Who did it, as claimed.</param>
/// <param name="Targets">To whom, as claimed.</param>
/// <param name="Modality">Asserted when any claim asserts it; else the strongest of what is left.</param>
/// <param name="Disputed">True when one origin asserts and another denies it.</param>
/// <param name="Origins">Independent voices, in id order.</param>
/// <param name="Tolls">Counts of people, by effect and class.</param>
/// <param name="Claims">Every claim in it, in id order.</param>
/// <param name="Reasons">Why the claims stand together, one line a merge, for people.</param>
public sealed record Incident(
    IncidentId Id,
    EventType? Type,
    DateRange? Time,
    TimePrecision? TimePrecision,
    string? Place,
    string? Adm1,
    Location? Location,
    IReadOnlyList<ActorId> Initiators,
    IReadOnlyList<ActorId> Targets,
    Modality Modality,
    bool Disputed,
    IReadOnlyList<ActorId> Origins,
    IReadOnlyList<Toll> Tolls,
    IReadOnlyList<ClaimId> Claims,
    IReadOnlyList<string> Reasons);

/// <summary>A count of people with the claims under it.</summary>
/// <param name="Id">"incident-id:killed:civilian", or "cum-…" for a running total.</param>
/// <param name="Incident">The incident that it counts; null for a running total, which stands for itself.</param>
/// <param name="Effect">What became of them.</param>
/// <param name="VictimClass">Which kind of people.</param>
/// <param name="VictimActor">Whose people, if the claims agree; else null.</param>
/// <param name="Scope">One happening, or a running total.</param>
/// <param name="Time">Span that it counts over.</param>
/// <param name="Place">Where.</param>
/// <param name="Location">Where that is; null if unresolved.</param>
/// <param name="Low">Lowest number that a claim supports; null if none gives a lower bound.</param>
/// <param name="Best">The number of the best-placed claim, by documented rules; null when none gives one. Never invented.</param>
/// <param name="High">Highest number that a claim supports; null when open.</param>
/// <param name="Figures">What each origin says now and said before, the standing figure of each origin first.</param>
/// <param name="Note">What a reader must know ("sources differ by a factor of 3", "interested party"); null if nothing.</param>
public sealed record Toll(
    string Id,
    IncidentId? Incident,
    Effect Effect,
    VictimClass VictimClass,
    ActorId? VictimActor,
    Scope Scope,
    DateRange? Time,
    string? Place,
    Location? Location,
    long? Low,
    long? Best,
    long? High,
    IReadOnlyList<Figure> Figures,
    string? Note)
{
    /// <summary>Which rule chose <see cref="Best"/>, or why there is none.</summary>
    public string Rule { get; init; } = "";
}

/// <summary>One origin's number in a toll.</summary>
/// <param name="Claim">The claim that says it.</param>
/// <param name="Origin">Who says it; null if unknown.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="Approx">Rounded by its words.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Standing">True when it is the origin's latest; false when a later one superseded or revised it.</param>
/// <param name="Part">True for a part of another figure: shown, never added.</param>
/// <param name="Interested">True when a side counts its enemy's losses.</param>
public sealed record Figure(
    ClaimId Claim,
    ActorId? Origin,
    long? Low,
    long? High,
    bool Approx,
    DateOnly? Published,
    bool Standing,
    bool Part,
    bool Interested)
{
    /// <summary>True when a side counts its own losses, or the civilians that it killed itself.</summary>
    public bool AgainstInterest { get; init; }

    /// <summary>Other claims in which the same origin gives the same number: copies, one voice; in id order.</summary>
    public IReadOnlyList<ClaimId> Echoes { get; init; } = [];
}

/// <summary>How a place is held, as far as the claims tell.</summary>
[JsonConverter(typeof(KebabEnumConverter<ControlState>))]
public enum ControlState
{
    /// <summary>No claim says.</summary>
    Unknown,

    /// <summary>Held by <see cref="ControlInterval.Holders"/>, uncontradicted.</summary>
    Held,

    /// <summary>Claimed by enemies at once, or told as fought over.</summary>
    Contested,

    /// <summary>Was held; the last evidence is too old to say that it still is.</summary>
    Stale,
}

/// <summary>Who holds a place over a span of days.</summary>
/// <param name="Place">Place of the pack.</param>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where it is.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while it lasts.</param>
/// <param name="State">How it is held.</param>
/// <param name="Holders">By whom; both sides when contested.</param>
/// <param name="Claims">Evidence for it, in id order.</param>
/// <param name="Against">Evidence that says otherwise, in id order.</param>
/// <param name="Note">Why it is so, for people; null if it speaks for itself.</param>
public sealed record ControlInterval(
    PlaceId Place,
    string Name,
    Location Location,
    DateOnly From,
    DateOnly? Until,
    ControlState State,
    IReadOnlyList<ActorId> Holders,
    IReadOnlyList<ClaimId> Claims,
    IReadOnlyList<ClaimId> Against,
    string? Note);

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

/// <summary>All of it: a fold over claims and judgements. The same input in any order gives the same value.</summary>
public sealed record EvidenceLedger(
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<Toll> Tolls,
    IReadOnlyList<ControlInterval> Control,
    IReadOnlyList<AccessInterval> Access);
