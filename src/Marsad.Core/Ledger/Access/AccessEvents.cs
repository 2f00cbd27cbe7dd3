using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>What was told of an area day by day: each kind of thing once a day, with the claims and voices that tell it.</summary>
internal sealed class AccessEvents
{
    private readonly List<AccessEvent> _events;

    /// <param name="claims">Access claims of the area or of a route on a way out of it, each once, with the route that it names; with a day.</param>
    /// <param name="along">Control of the places along those routes.</param>
    public AccessEvents(IEnumerable<(PlacedClaim Claim, RouteId? Route)> claims, IEnumerable<(RouteId Route, ControlInterval Interval)> along) => _events = [..
        claims.GroupBy(c => (Day: c.Claim.LastDay!.Value, ((AccessClaim)c.Claim.Claim).Action, c.Claim.Claim.Modality, c.Route))
            .Select(g => new AccessEvent(
                g.Key.Day, g.Key.Action.Kebab(), g.Key.Modality, g.Key.Route, null,
                [.. g.SelectMany(c => ((AccessClaim)c.Claim.Claim).By).Distinct().Order()],
                g.Select(c => c.Claim.Voice).Distinct(StringComparer.Ordinal).Count(),
                [.. g.Select(c => c.Claim.Id).Order()]))
            .Concat(along.GroupBy(a => (a.Interval.Place, a.Interval.From)).Select(g => OfControl(g.Min(a => a.Route), g.First().Interval)).OfType<AccessEvent>())
            .OrderBy(e => e.Day).ThenBy(e => e.Route).ThenBy(e => e.What, StringComparer.Ordinal).ThenBy(e => e.Modality).ThenBy(e => e.Place)];

    /// <summary>Days on which something is told.</summary>
    public IEnumerable<DateOnly> Days => _events.Select(e => e.Day);

    /// <summary>What is told of the days from <paramref name="from"/> to <paramref name="until"/>, in the order of days.</summary>
    public IReadOnlyList<AccessEvent> Within(DateOnly from, DateOnly? until)
    {
        var first = Before(from);
        return _events[first..(until is { } last && last < DateOnly.MaxValue ? Before(last.AddDays(1)) : _events.Count)];
    }

    // How many there are before that day.
    private int Before(DateOnly day)
    {
        var (low, high) = (0, _events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_events[middle].Day < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static AccessEvent? OfControl(RouteId route, ControlInterval interval) => interval.State == ControlState.Stale ? null : new AccessEvent(
        interval.From, "place-" + interval.State.Kebab(), Modality.Asserted, route, interval.Place, interval.Holders, interval.VoicesFor, interval.Claims);
}
