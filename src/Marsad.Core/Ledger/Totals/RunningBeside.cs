using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Totals;

/// <summary>Finds the running totals that speak of the people of a query.</summary>
/// <param name="extent">Where; null for everywhere.</param>
/// <param name="span">When; null for all days.</param>
/// <param name="people">Whom.</param>
/// <param name="account">How much of a running total incidents account for.</param>
internal sealed class RunningBeside(Extent? extent, DateRange? span, People people, Func<Toll, TollAccount?> account)
{
    /// <summary>Those of <paramref name="running"/> that share ground and days with what was asked for, in the order of relation and size; so many of them at most.</summary>
    public IReadOnlyList<RunningTotal> Of(IEnumerable<(Toll Toll, Place? Place)> running, int listed) => [.. Leading.Of(
        running
            .Where(t => people.Are(t.Toll) || people.MayBeAmong(t.Toll))
            .Select(t => (t.Toll, Relation: Relation(t.Toll, t.Place)))
            .Where(p => p.Relation is not null),
        (a, b) =>
        {
            var order = Comparer<RunningRelation?>.Default.Compare(a.Relation, b.Relation);
            if (order == 0)
                order = (b.Toll.Best ?? b.Toll.Low ?? 0).CompareTo(a.Toll.Best ?? a.Toll.Low ?? 0);
            return order != 0 ? order : string.CompareOrdinal(a.Toll.Id, b.Toll.Id);
        },
        listed)
        .Select(p => new RunningTotal(
            p.Toll.Id, p.Relation!.Value, p.Toll.Place, p.Toll.Time!.Value, p.Toll.VictimClass, p.Toll.Low, p.Toll.Best, p.Toll.High,
            [.. p.Toll.Figures.Where(f => f.Standing).Select(f => f.Origin).OfType<ActorId>().Distinct().Order()], account(p.Toll)))];

    private RunningRelation? Relation(Toll toll, Place? place)
    {
        var (days, time) = (span ?? new DateRange(DateOnly.MinValue, DateOnly.MaxValue), toll.Time!.Value);
        if (!days.Overlaps(time) || Grounds(place) is not var (inside, holds))
            return null;
        var (daysInside, daysHold) = (days.Start <= time.Start && time.End <= days.End, time.Start <= days.Start && days.End <= time.End);
        return (inside && daysInside, holds && daysHold) switch
        {
            (true, true) => RunningRelation.Same,
            (true, false) => people.Are(toll) ? RunningRelation.Inside : RunningRelation.Overlaps,
            (false, true) => RunningRelation.Holds,
            _ => RunningRelation.Overlaps,
        };
    }

    // Whether its ground lies inside what was asked for, and whether it holds it; null when they have none in common.
    private (bool Inside, bool Holds)? Grounds(Place? place)
    {
        if (place is { Kind: PlaceKind.Country })
            return (extent is null, true);
        if (extent is null)
            return (true, false);
        if (place is null)
            return null;
        return extent.Holds(place) ? (true, place.Id.Value == extent.Id) : extent.LiesIn(place) ? (false, true) : null;
    }
}
