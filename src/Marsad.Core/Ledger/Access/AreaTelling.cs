using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>What claims tell of an area and of the routes on its ways out.</summary>
/// <param name="Signs">Of the area.</param>
/// <param name="Routes">Of each of those routes.</param>
internal sealed record AreaTelling(AccessSigns Signs, IReadOnlyDictionary<RouteId, AccessSigns> Routes)
{
    /// <summary>The days on which it tells something else than <paramref name="before"/>; null for none.</summary>
    public DaySpan? ChangedSince(AreaTelling before)
    {
        var days = Signs.ChangedSince(before.Signs);
        // Days on which nothing stands tell what ended last, until something stands again.
        if (days is { } some && !Standing.Any(s => s.From.DayNumber <= some.Last && some.Last <= s.Until.DayNumber))
            days = some with { Last = Standing.Select(s => s.From.DayNumber).Where(d => d > some.Last).DefaultIfEmpty(int.MaxValue).Min() };
        foreach (var (route, signs) in Routes)
        {
            // The days on which a route is in use count once anything is told of it.
            if (signs.Supports.Count == 0 != (before.Routes[route].Supports.Count == 0))
                return DaySpan.All;
            days = DaySpan.Join(days, signs.ChangedSince(before.Routes[route]));
        }

        return days;
    }

    private IEnumerable<Support> Standing => Signs.Supports.Where(s => s.Until >= s.From);
}
