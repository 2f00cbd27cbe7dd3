using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>What claims tell of an area and of the routes on its ways out.</summary>
/// <param name="Signs">Of the area.</param>
/// <param name="Routes">Of each of those routes.</param>
/// <param name="Events">All of those claims, each once, with the route that it names.</param>
internal sealed record AreaTelling(
    AccessSigns Signs, IReadOnlyDictionary<RouteId, AccessSigns> Routes, IReadOnlyList<(PlacedClaim Claim, RouteId? Route)> Events)
{
    /// <summary>The days on which it tells something else than <paramref name="before"/>; null for none.</summary>
    public DaySpan? ChangedSince(AreaTelling before)
    {
        var days = Changed(before.Signs, Signs);
        // Days on which nothing stands tell what ended last, until something stands again.
        if (days is { } some && !Standing.Any(s => s.From.DayNumber <= some.Last && some.Last <= s.Until.DayNumber))
            days = some with { Last = Standing.Select(s => s.From.DayNumber).Where(d => d > some.Last).DefaultIfEmpty(int.MaxValue).Min() };
        foreach (var (route, signs) in Routes)
        {
            // The days on which a route is in use count once anything is told of it.
            if (signs.Supports.Count == 0 != (before.Routes[route].Supports.Count == 0))
                return DaySpan.All;
            days = DaySpan.Join(days, Changed(before.Routes[route], signs));
        }

        var told = Events.ToHashSet();
        told.SymmetricExceptWith(before.Events);
        foreach (var (claim, _) in told)
            days = DaySpan.Join(days, new DaySpan(claim.LastDay!.Value.DayNumber, claim.LastDay.Value.DayNumber));
        return days;
    }

    private IEnumerable<Support> Standing => Signs.Supports.Where(s => s.Until >= s.From);

    // Of a word that came, went or ends on another day all days, and the first on which it no longer stands.
    private static DaySpan? Changed(AccessSigns before, AccessSigns now)
    {
        var words = now.Supports.Select(Word).ToHashSet();
        words.SymmetricExceptWith(before.Supports.Select(Word));
        return words.Aggregate((DaySpan?)null, (days, w) => DaySpan.Join(days, new DaySpan(Math.Min(w.From, w.Until), w.Until + 1)));
    }

    private static (PlacedClaim Claim, string Side, int From, int Until) Word(Support support) => (support.Claim, support.Side, support.From.DayNumber, support.Until.DayNumber);
}
