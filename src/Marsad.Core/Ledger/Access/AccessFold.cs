using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Access;

/// <summary>Whether each area can be reached over time: as claimed, and as control along its routes implies.</summary>
internal static class AccessFold
{
    /// <summary>Intervals of every area of which evidence tells, in the order of first day, name and area id. They do not overlap.</summary>
    public static IReadOnlyList<AccessInterval> Of(
        TheatrePack pack, Ground ground, IEnumerable<PlacedClaim> claims, IReadOnlyList<ControlInterval> control, DateOnly? asOf)
    {
        var membership = new AreaClaims(pack, ground);
        var dated = claims.Where(c => c is { Claim: AccessClaim, LastDay: not null }).ToList();
        var ofArea = membership.Of(dated).ToLookup(p => p.Area.Id, p => p.Claim);
        var ofRoute = dated.Where(c => membership.RouteOf(c) is not null).ToLookup(c => membership.RouteOf(c)!.Id);
        var ofPlace = control.ToLookup(i => i.Place);
        return [.. pack.Areas
            .SelectMany(a => OfArea(pack, a, [.. ofArea[a.Id]], membership, new RouteStates(pack, a, ofRoute, ofPlace)))
            .Where(i => asOf is null || i.From <= asOf)
            .Select(i => asOf is { } day && i.Until >= day ? i with { Until = null } : i)
            .OrderBy(i => i.From).ThenBy(i => i.Name, StringComparer.Ordinal).ThenBy(i => i.Area)];
    }

    private static List<AccessInterval> OfArea(TheatrePack pack, Area area, IReadOnlyList<PlacedClaim> claims, AreaClaims membership, RouteStates routes)
    {
        // One route cut is a matter of that route; one route opened opens the area.
        var several = pack.Routes.Count(r => r.Into == area.Id) > 1;
        var signs = new AccessSigns([.. claims.Where(c =>
            c.Claim is not AccessClaim { Action: AccessAction.RouteCut } || !several || membership.RouteOf(c) is null)]);
        var intervals = new List<AccessInterval>();
        var told = false;
        foreach (var segment in Segment.Of(signs.Supports, routes.Changes))
        {
            told |= segment.Live.Count > 0;
            var interval = Interval(area, segment, signs, routes.On(segment.From), told);
            if (intervals.Count > 0 && Continues(intervals[^1], interval))
            {
                var last = intervals[^1];
                intervals[^1] = last with
                {
                    Until = interval.Until,
                    Routes = [.. last.Routes.Zip(interval.Routes, (a, b) => a with { Claims = [.. a.Claims.Union(b.Claims).Order()] })],
                    Claims = [.. last.Claims.Union(interval.Claims).Order()],
                    Against = [.. last.Against.Union(interval.Against).Order()],
                };
                continue;
            }

            intervals.Add(interval);
        }

        return intervals;
    }

    private static bool Continues(AccessInterval last, AccessInterval next) =>
        last.Claimed == next.Claimed && last.Derived == next.Derived && last.Routes.Select(r => r.State).SequenceEqual(next.Routes.Select(r => r.State));

    private static AccessInterval Interval(Area area, Segment segment, AccessSigns signs, IReadOnlyList<RouteState> routes, bool told)
    {
        var live = segment.Live;
        var claimed = AccessSigns.StateOf(live) ?? (told ? AccessState.Stale : AccessState.Unknown);
        var derived = RouteStates.Derive(routes);
        var leading = claimed == AccessState.Open ? AccessSigns.Open : AccessSigns.Cut;
        var words = live.Count > 0 ? live : segment.Ended;
        var relief = signs.Relief.Where(r => claimed is AccessState.Besieged or AccessState.Contested
            && r.LastDay >= segment.From && (segment.Until is null || r.LastDay <= segment.Until)).Select(r => r.Id);
        return new AccessInterval(
            area.Id,
            area.Name,
            segment.From,
            segment.Until,
            claimed,
            derived,
            routes,
            area.Population,
            area.PopulationDate is { } day ? $"{area.PopulationSource}, {day:yyyy-MM-dd}" : area.PopulationSource,
            [.. words.Where(w => claimed == AccessState.Stale || w.Side == leading).Select(w => w.Claim.Id).Distinct().Order()],
            [.. words.Where(w => claimed != AccessState.Stale && w.Side != leading).Select(w => w.Claim.Id).Concat(relief).Distinct().Order()],
            Note(claimed, derived, live));
    }

    private static string? Note(AccessState claimed, AccessState derived, IReadOnlyList<Support> live)
    {
        if (claimed == AccessState.Contested)
        {
            return live.Any(s => s.Claim.Claim.Modality == Modality.Denied)
                ? "told as open by some and denied by others"
                : "told as besieged and as open at once";
        }

        if (claimed == AccessState.Stale)
            return $"no word of it for {Support.StaleAfterDays} days";
        return (claimed, derived) is (AccessState.Besieged, AccessState.Open) or (AccessState.Open, AccessState.Besieged)
            ? "what the claims say and what control along the routes implies differ"
            : null;
    }
}
