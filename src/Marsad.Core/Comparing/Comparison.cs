using System.Text.Json.Serialization;
using Marsad.Core.Model;

namespace Marsad.Core.Comparing;

/// <summary>When an incident of the ledger passes for a coded event, and which of both are looked at.</summary>
public sealed record ComparisonOptions
{
    /// <summary>Farther apart than this, in kilometres, they are two.</summary>
    public double Kilometres { get; init; } = 25;

    /// <summary>Their days may lie so many apart: a death is coded to the day on which it happened or on which it was told.</summary>
    public int DaysApart { get; init; } = 1;

    /// <summary>First day of what is compared; null for all.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Id or name of an area, place or governorate; null for the whole theatre.</summary>
    public string? Place { get; init; }
}

/// <summary>What became of an event or an incident in the comparison.</summary>
[JsonConverter(typeof(KebabEnumConverter<Finding>))]
public enum Finding
{
    /// <summary>An event and an incident that pass for each other.</summary>
    Matched,

    /// <summary>An event that no incident passes for.</summary>
    Missed,

    /// <summary>An incident with dead that passes for no event.</summary>
    Extra,
}

/// <summary>One line of a comparison.</summary>
/// <param name="Finding">What it is.</param>
/// <param name="Event">The event's id; null for an extra.</param>
/// <param name="Incident">The incident; null for a missed event.</param>
/// <param name="Adm1">The governorate, in the theatre's name for it where it knows it; the event's where there is one.</param>
/// <param name="EventPlace">Where, as coded.</param>
/// <param name="IncidentPlace">Where, as the ledger has it.</param>
/// <param name="EventDays">When, as coded.</param>
/// <param name="IncidentDays">When, as the ledger has it.</param>
/// <param name="Kilometres">Between the two; null unless matched by distance (a governorate's point is none).</param>
/// <param name="Deaths">As coded, best; null for an extra.</param>
/// <param name="Low">Dead of the incident; null where it tells of none.</param>
/// <param name="Best">The same; where nobody gives a best, the low stands in.</param>
/// <param name="High">The same; null when open.</param>
public sealed record ComparedPair(
    Finding Finding,
    string? Event,
    IncidentId? Incident,
    string? Adm1,
    string? EventPlace,
    string? IncidentPlace,
    DateRange? EventDays,
    DateRange? IncidentDays,
    double? Kilometres,
    long? Deaths,
    long? Low,
    long? Best,
    long? High)
{
    /// <summary>First day of it, by which it is ordered.</summary>
    [JsonIgnore]
    public DateOnly Day => (EventDays ?? IncidentDays)!.Value.Start;
}

/// <summary>Counts of a comparison, over all or over one governorate, month or size.</summary>
/// <param name="Of">Which part: "all", a governorate, "2016-08", "5–9 dead".</param>
/// <param name="Events">Coded events.</param>
/// <param name="Matched">Those that an incident passes for.</param>
/// <param name="Counted">Of the matched, those whose incident tells of dead.</param>
/// <param name="Missed">Events that none passes for.</param>
/// <param name="Extra">Incidents with dead that pass for none.</param>
/// <param name="Deaths">Coded deaths of all its events, best.</param>
/// <param name="MatchedDeaths">Coded deaths of the matched.</param>
/// <param name="LedgerMatched">The ledger's deaths of the matched, best.</param>
/// <param name="LedgerExtra">The ledger's deaths of the extra, best.</param>
public sealed record ComparisonCount(
    string Of, int Events, int Matched, int Counted, int Missed, int Extra, long Deaths, long MatchedDeaths, long LedgerMatched, long LedgerExtra)
{
    /// <summary>The ledger's deaths over the coded; null when none are coded.</summary>
    public double? Ratio => Deaths == 0 ? null : (double)(LedgerMatched + LedgerExtra) / Deaths;

    /// <summary>The same of the matched alone.</summary>
    public double? MatchedRatio => MatchedDeaths == 0 ? null : (double)LedgerMatched / MatchedDeaths;
}

/// <summary>A ledger held against coded events.</summary>
/// <param name="All">Over everything.</param>
/// <param name="ByGovernorate">The largest first.</param>
/// <param name="ByMonth">In order.</param>
/// <param name="ByDeaths">By coded deaths, for an extra by the ledger's; the smallest first.</param>
/// <param name="Exact">Of the matched with dead told, how many have the coded number as best.</param>
/// <param name="Within">The same, how many have it between low and high.</param>
/// <param name="Pairs">Every event and every extra incident, by day.</param>
public sealed record Comparison(
    ComparisonCount All,
    IReadOnlyList<ComparisonCount> ByGovernorate,
    IReadOnlyList<ComparisonCount> ByMonth,
    IReadOnlyList<ComparisonCount> ByDeaths,
    int Exact,
    int Within,
    IReadOnlyList<ComparedPair> Pairs);
