using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Totals;

/// <summary>What the tolls of a ledger come to for a query, with all that it rests on. Running totals are in none of its numbers.</summary>
/// <param name="Place">Id of the area or place that the query was taken to mean; null for the whole theatre.</param>
/// <param name="PlaceName">Its name.</param>
/// <param name="From">First day; null when none was asked for.</param>
/// <param name="To">Last day; null when none was asked for.</param>
/// <param name="Effect">What became of them.</param>
/// <param name="VictimClass">Which kind of people; null for all.</param>
/// <param name="Side">Whose fighters; null for all.</param>
/// <param name="Low">Fewest: without incidents that are disputed or only possible.</param>
/// <param name="Best">Sum of the bests, of asserted incidents; where nobody gives a best, the low stands in.</param>
/// <param name="High">Most, with incidents that are only possible; null when open.</param>
/// <param name="Told">Most that is told; <paramref name="High"/> where that is not open.</param>
/// <param name="Incidents">How many incidents were summed.</param>
/// <param name="Open">How many of them may be higher than any number told.</param>
/// <param name="WithoutBest">How many of them have a toll for which nobody gives a best.</param>
/// <param name="Summed">The largest of them.</param>
/// <param name="LeftOut">How many incidents were left out, by reason.</param>
/// <param name="Beside">The largest of those.</param>
/// <param name="Running">Running totals that speak of such people there and then, by how their ground and days stand to those asked for, the largest first.</param>
/// <param name="Notes">What a reader must know.</param>
public sealed record Total(
    string? Place,
    string? PlaceName,
    DateOnly? From,
    DateOnly? To,
    Effect Effect,
    VictimClass? VictimClass,
    string? Side,
    long Low,
    long Best,
    long? High,
    long Told,
    int Incidents,
    int Open,
    int WithoutBest,
    IReadOnlyList<TotalPart> Summed,
    IReadOnlyList<LeftOutCount> LeftOut,
    IReadOnlyList<TotalPart> Beside,
    IReadOnlyList<RunningTotal> Running,
    IReadOnlyList<string> Notes);

/// <summary>One incident in a total, or beside it.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Place">Where.</param>
/// <param name="Time">When.</param>
/// <param name="Low">What its tolls say.</param>
/// <param name="Best">The same.</param>
/// <param name="High">The same; null when open.</param>
/// <param name="Tolls">Ids of the tolls that make up the best.</param>
/// <param name="NotAdded">Ids of its tolls that may count the same people.</param>
/// <param name="Reason">Why not all of it counts; null when all does.</param>
/// <param name="Behind">The incident that counts in its place; null but for an overlap.</param>
public sealed record TotalPart(
    IncidentId Incident,
    string? Place,
    DateRange? Time,
    long Low,
    long Best,
    long? High,
    IReadOnlyList<string> Tolls,
    IReadOnlyList<string> NotAdded,
    LeftOutReason? Reason,
    IncidentId? Behind);

/// <summary>Why an incident, or some of it, is not in a total.</summary>
[JsonConverter(typeof(KebabEnumConverter<LeftOutReason>))]
public enum LeftOutReason
{
    /// <summary>Another voice denies it: in best and high, not in low.</summary>
    Disputed,

    /// <summary>Nobody asserts it: in high alone.</summary>
    Possible,

    /// <summary>It may count the same people as one that is summed.</summary>
    Overlap,

    /// <summary>Announced, not done.</summary>
    Planned,

    /// <summary>No claim tells its day.</summary>
    NoDate,

    /// <summary>Some of its days lie outside the span.</summary>
    OutsideSpan,

    /// <summary>It is told of ground that holds the place asked for.</summary>
    WiderPlace,

    /// <summary>A state of the same people from day to day, not a number of new ones.</summary>
    State,
}

/// <summary>How many incidents were left out for one reason, and what they say.</summary>
public sealed record LeftOutCount(LeftOutReason Reason, int Incidents, long Low, long Told);

/// <summary>How the ground and days of a running total stand to those asked for.</summary>
[JsonConverter(typeof(KebabEnumConverter<RunningRelation>))]
public enum RunningRelation
{
    /// <summary>The same place and days.</summary>
    Same,

    /// <summary>It lies inside: the total must be at least that.</summary>
    Inside,

    /// <summary>It holds all that was asked for.</summary>
    Holds,

    /// <summary>Some of it.</summary>
    Overlaps,
}

/// <summary>A running total beside a sum of incidents.</summary>
/// <param name="Toll">Its id.</param>
/// <param name="Relation">How it stands to what was asked.</param>
/// <param name="Place">Where.</param>
/// <param name="Time">Over which days.</param>
/// <param name="VictimClass">Which people.</param>
/// <param name="Low">What it says.</param>
/// <param name="Best">The same.</param>
/// <param name="High">The same; null when open.</param>
/// <param name="Origins">Who says it.</param>
/// <param name="Account">How much of it the incidents inside its own span and area account for; null where it cannot be held against them.</param>
public sealed record RunningTotal(
    string Toll,
    RunningRelation Relation,
    string? Place,
    DateRange Time,
    VictimClass VictimClass,
    long? Low,
    long? Best,
    long? High,
    IReadOnlyList<ActorId> Origins,
    TollAccount? Account);
