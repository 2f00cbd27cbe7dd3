using Marsad.Core.Ledger.Grades;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>Makes the incident of a group of claims.</summary>
internal sealed class IncidentDraft(IncidentTolls tolls, Grading grading)
{
    /// <summary>The incident of <paramref name="claims"/>, which come in id order.</summary>
    public Incident Of(IReadOnlyList<PlacedClaim> claims, MergeReasons reasons)
    {
        var told = claims.Where(c => c.Claim.Modality != Modality.Denied).ToList();
        var speaking = told.Count > 0 ? told : [.. claims];
        var id = new IncidentId("inc-" + claims[0].Id.Value);
        var (time, precision) = Time(speaking);
        var pin = Pin(speaking);
        var incident = new Incident(
            id,
            MostCommon(speaking),
            time,
            precision,
            pin?.Place?.Name ?? pin?.Claim.Place,
            pin?.Place?.Adm1 ?? pin?.Claim.Adm1 ?? speaking.Select(c => c.Claim.Adm1).FirstOrDefault(a => a is not null),
            Locate(pin),
            Union(speaking.SelectMany(c => Roles.Initiators(c.Claim))),
            Union(speaking.SelectMany(c => Roles.Targets(c.Claim))),
            claims.Min(c => c.Claim.Modality),
            told.Exists(t => t.Claim.Modality == Modality.Asserted && claims.Any(d => d.Claim.Modality == Modality.Denied && d.Voice != t.Voice)),
            Union(speaking.Select(c => c.Entry.Origin).OfType<ActorId>()),
            [],
            [.. claims.Select(c => c.Id)],
            reasons);
        return incident with { Tolls = tolls.Of(incident, claims), Grading = () => grading.Of(incident, claims) };
    }

    /// <summary>Where a claim's place is; null if the pack does not know it.</summary>
    public static Location? Locate(PlacedClaim? pin) => pin?.Place is { } place
        ? pin.Claim.Location ?? new Location(place.Id, place.Lat, place.Lon, pin.Precision ?? Ground.PrecisionOf(place))
        : null;

    // What most events say; the numbers' causes only where no event is told. Ties go to the codebook's order.
    private static EventType? MostCommon(List<PlacedClaim> claims) => claims
        .Where(c => c.Type is not null)
        .GroupBy(c => c.Type!.Value)
        .OrderByDescending(g => g.Count(c => c.Claim is EventClaim))
        .ThenByDescending(g => g.Count())
        .ThenBy(g => g.Key)
        .Select(g => (EventType?)g.Key)
        .FirstOrDefault();

    // The days on which all agree. Only people put together what shares no day: then it lasted over all.
    private static (DateRange? Time, TimePrecision? Precision) Time(List<PlacedClaim> claims)
    {
        var timed = claims.Where(c => c.Time is not null).ToList();
        if (timed.Count == 0)
            return (null, null);
        var (first, last) = (timed.Max(c => c.Time!.Value.Start), timed.Min(c => c.Time!.Value.End));
        var days = first <= last ? new DateRange(first, last) : new DateRange(timed.Min(c => c.Time!.Value.Start), timed.Max(c => c.Time!.Value.End));
        return (days, timed.Min(c => c.Claim.TimePrecision ?? PrecisionOf(c.Time!.Value)));
    }

    private static TimePrecision PrecisionOf(DateRange time) => time.Days switch
    {
        1 => TimePrecision.Day,
        < 7 => TimePrecision.Days,
        7 => TimePrecision.Week,
        <= 31 => TimePrecision.Month,
        _ => TimePrecision.Year,
    };

    // The most specific place; among several the one that most claims name.
    private static PlacedClaim? Pin(List<PlacedClaim> claims) => claims
        .Where(c => c.Key is not null)
        .GroupBy(c => c.Key!)
        .OrderByDescending(g => Depth(g.First()))
        .ThenByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.OrderBy(c => c.Precision).ThenBy(c => c.Id).First())
        .FirstOrDefault();

    private static int Depth(PlacedClaim claim) => claim.Site is { } site
        ? site.IsRegion ? 0 : 1 + (site.Settlement == site ? 0 : 1) + (site.Precision == PlacePrecision.Exact ? 1 : 0)
        : 2;

    private static List<ActorId> Union(IEnumerable<ActorId> actors) => [.. actors.Distinct().Order()];
}
