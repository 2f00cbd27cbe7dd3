using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Control;

/// <summary>Who holds each place over time, from what both sides claim.</summary>
internal static class ControlFold
{
    /// <summary>Intervals of every place of which a claim tells, in the order of first day, name and place id. They do not overlap.</summary>
    public static IReadOnlyList<ControlInterval> Of(TheatrePack pack, Ground ground, IEnumerable<PlacedClaim> claims, DateOnly? asOf)
    {
        var divided = Divided(pack, ground);
        return [.. claims
            .Where(c => c is { Claim: ControlClaim, Place: not null, LastDay: not null })
            .GroupBy(c => c.Place!.Id)
            .SelectMany(g => OfPlace(pack, g.First().Place!, divided.Contains(g.Key), [.. g]))
            .Where(i => asOf is null || i.From <= asOf)
            .Select(i => asOf is { } day && i.Until >= day ? i with { Until = null } : i)
            .OrderBy(i => i.From).ThenBy(i => i.Name, StringComparer.Ordinal).ThenBy(i => i.Place)];
    }

    // Cities of which the pack keeps a part as an area of its own, and whole governorates and regions.
    private static HashSet<PlaceId> Divided(TheatrePack pack, Ground ground)
    {
        var divided = pack.Places.Where(Ground.IsRegion).Select(p => p.Id).ToHashSet();
        foreach (var place in pack.Areas.SelectMany(a => a.Places).Select(pack.FindPlace).OfType<Place>())
        {
            if (ground.Settlement(place) is { } city && city.Id != place.Id)
                divided.Add(city.Id);
        }

        return divided;
    }

    private static List<ControlInterval> OfPlace(TheatrePack pack, Place place, bool divided, IReadOnlyList<PlacedClaim> claims)
    {
        var signs = new ControlSigns(pack, divided, claims);
        var intervals = new List<ControlInterval>();
        foreach (var segment in Segment.Of(signs.Supports, []))
        {
            var interval = Interval(place, segment, signs, claims);
            if (intervals.Count > 0 && intervals[^1] is var last && last.State == interval.State && last.Holders.SequenceEqual(interval.Holders))
            {
                intervals[^1] = last with
                {
                    Until = interval.Until,
                    Claims = [.. last.Claims.Union(interval.Claims).Order()],
                    Against = [.. last.Against.Union(interval.Against).Order()],
                    Note = last.Note ?? interval.Note,
                };
                continue;
            }

            intervals.Add(interval);
        }

        return intervals;
    }

    private static ControlInterval Interval(Place place, Segment segment, ControlSigns signs, IReadOnlyList<PlacedClaim> claims)
    {
        var location = new Location(place.Id, place.Lat, place.Lon, Ground.PrecisionOf(place));
        var words = segment.Live.Count > 0 ? segment.Live : segment.Ended;
        var sides = words.Select(s => s.Side).Distinct(StringComparer.Ordinal).ToList();
        var contested = sides.Exists(a => sides.Exists(b => ControlSigns.AreEnemies(a, b)));
        var holders = Holders(words, signs);
        var told = words.Where(s => s.Side != ControlSigns.Denial && s.Claim.Claim.Modality != Modality.Denied).Select(s => s.Claim.Id).Distinct().Order().ToList();
        var denials = words.Where(s => s.Claim.Claim.Modality == Modality.Denied).Select(s => s.Claim.Id).Distinct().Order().ToList();
        if (segment.Live.Count > 0)
        {
            var note = contested ? Contest(words, sides) : Confirmation(segment, signs, claims);
            return new ControlInterval(place.Id, place.Name, location, segment.From, segment.Until, contested ? ControlState.Contested : ControlState.Held, holders, told, denials, note);
        }

        var left = words.Any(w => w.Overtaken);
        return left
            ? new ControlInterval(place.Id, place.Name, location, segment.From, segment.Until, ControlState.Unknown, [], [.. Leaving(claims, segment)], [], "left, and nobody is named who took it")
            : new ControlInterval(place.Id, place.Name, location, segment.From, segment.Until, ControlState.Stale, holders, told, denials, $"no word of it for {Support.StaleAfterDays} days");
    }

    private static List<ActorId> Holders(IReadOnlyList<Support> words, ControlSigns signs)
    {
        var holders = new SortedSet<ActorId>();
        foreach (var word in words)
        {
            var said = (ControlClaim)word.Claim.Claim;
            var named = said.Holder.Concat(said.From).Where(a => signs.SideOf(a) == word.Side).ToList();
            if (named.Count == 0 && word.Claim.Entry.Origin is { } origin && signs.SideOf(origin) == word.Side)
                named.Add(origin);
            holders.UnionWith(named);
        }

        return [.. holders];
    }

    private static string Contest(IReadOnlyList<Support> words, List<string> sides) =>
        words.Any(w => w.Claim.Claim.Modality == Modality.Denied)
            ? "claimed, and denied"
            : words.All(w => ((ControlClaim)w.Claim.Claim).Action == ControlAction.Contested)
                ? "told as fought over"
                : $"claimed at once: {string.Join(", ", sides.Where(s => s != ControlSigns.Denial))}";

    private static string? Confirmation(Segment segment, ControlSigns signs, IReadOnlyList<PlacedClaim> claims)
    {
        if (segment.Live.Any(s => signs.IsAdmitted(s.Claim)) || Leaving(claims, segment).Any(id => signs.IsAdmitted(claims.First(c => c.Id == id))))
            return "the loser admits it";
        return segment.Live.All(s => s.Claim.Entry.Origin is { } origin && signs.SideOf(origin) == s.Side) ? "only its own side says so" : null;
    }

    private static IEnumerable<ClaimId> Leaving(IReadOnlyList<PlacedClaim> claims, Segment segment) => claims
        .Where(c => c.Claim is ControlClaim { Action: ControlAction.Withdrew, Modality: Modality.Asserted } && c.LastDay == segment.From)
        .Select(c => c.Id);
}
