using Marsad.Core.Ledger.Tolls;

namespace Marsad.Core.Ledger.Totals;

/// <summary>How many people: where, when, whom. A null part asks of all.</summary>
/// <param name="Place">Id or name of an area, a place or a governorate of the pack, without regard to case; what lies in it counts.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="People">Which people.</param>
public sealed record TotalsQuery(string? Place, DateOnly? From, DateOnly? To, People People)
{
    /// <summary>How many incidents, how many left out for each reason, and how many running totals (of those 25 at most) the answer lists, the largest first; all incidents are counted.</summary>
    public int Listed { get; init; } = 100;
}
