using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Totals;

/// <summary>Finds the running totals that speak of the people of a query.</summary>
internal sealed class RunningBeside(TheatrePack pack, Ground ground, Extent? extent, DateRange? span, People people)
{
    /// <summary>Those of <paramref name="running"/> that share ground and days with what was asked for, in the order of relation, days and id.</summary>
    public IReadOnlyList<RunningTotal> Of(IEnumerable<Toll> running) => [.. running
        .Where(t => people.Are(t) || people.MayBeAmong(t))
        .Select(t => (Toll: t, Relation: Relation(t)))
        .Where(p => p.Relation is not null)
        .OrderBy(p => p.Relation).ThenBy(p => p.Toll.Time!.Value.Start).ThenBy(p => p.Toll.Id, StringComparer.Ordinal)
        .Select(p => new RunningTotal(
            p.Toll.Id, p.Relation!.Value, p.Toll.Place, p.Toll.Time!.Value, p.Toll.VictimClass, p.Toll.Low, p.Toll.Best, p.Toll.High,
            [.. p.Toll.Figures.Where(f => f.Standing).Select(f => f.Origin).OfType<ActorId>().Distinct().Order()], p.Toll.Account))];

    private RunningRelation? Relation(Toll toll)
    {
        var (days, time) = (span ?? new DateRange(DateOnly.MinValue, DateOnly.MaxValue), toll.Time!.Value);
        if (!days.Overlaps(time) || Places(toll) is not var (inside, holds))
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
    private (bool Inside, bool Holds)? Places(Toll toll)
    {
        var place = toll.Location is { } location ? pack.FindPlace(location.Id) : toll.Place is { } name ? ground.Named(name, null) : null;
        if (place is { Kind: PlaceKind.Country })
            return (extent is null, true);
        if (extent is null)
            return (true, false);
        if (place is null)
            return null;
        return extent.Holds(place) ? (true, place.Id.Value == extent.Id) : extent.LiesIn(place) ? (false, true) : null;
    }
}
