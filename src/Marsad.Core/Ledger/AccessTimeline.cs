using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger;

/// <summary>One area's access over time, with what authorities list it as beside it.</summary>
/// <param name="Area">Area of the pack.</param>
/// <param name="Name">Its name.</param>
/// <param name="HeldBy">The side whose people are inside.</param>
/// <param name="Population">People in it, of the pack; null if unknown.</param>
/// <param name="PopulationSource">Who says so.</param>
/// <param name="PopulationDate">As of when.</param>
/// <param name="Designations">What authorities list it as: their word, no part of what claims indicate.</param>
/// <param name="Intervals">What claims and control indicate, in the order of days.</param>
public sealed record AccessTimeline(
    AreaId Area,
    string Name,
    string HeldBy,
    int? Population,
    string? PopulationSource,
    DateOnly? PopulationDate,
    IReadOnlyList<Designation> Designations,
    IReadOnlyList<AccessInterval> Intervals)
{
    /// <summary>The timeline of <paramref name="area"/> in a ledger, or in a part of one.</summary>
    public static AccessTimeline Of(TheatrePack pack, EvidenceLedger ledger, Area area)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(area);
        return new AccessTimeline(
            area.Id, area.Name, area.HeldBy, area.Population, area.PopulationSource, area.PopulationDate,
            [.. pack.Designations.Where(d => d.Area == area.Id).OrderBy(d => d.From ?? DateOnly.MinValue).ThenBy(d => d.Authority, StringComparer.Ordinal)],
            [.. ledger.Access.Where(i => i.Area == area.Id)]);
    }
}
