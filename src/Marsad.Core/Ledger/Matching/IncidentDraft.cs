using Marsad.Core.Ledger.Grades;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>Makes the incident of a group of claims.</summary>
internal sealed class IncidentDraft(IncidentTolls tolls, Grading grading)
{
    /// <summary>The incident of <paramref name="claims"/>, which come in id order.</summary>
    public Incident Of(IReadOnlyList<PlacedClaim> claims, IReadOnlyList<string> reasons)
    {
        var told = claims.Where(c => c.Claim.Modality != Modality.Denied).ToList();
        var speaking = told.Count > 0 ? told : [.. claims];
        var id = new IncidentId("inc-" + claims[0].Id.Value);
        var (time, precision) = Time(speaking);
        var pin = Consensus.Pin(speaking);
        var incident = new Incident(
            id,
            Consensus.Type(speaking),
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
        return incident with { Tolls = tolls.Of(incident, claims), Marks = grading.Of(incident, claims).Marks, Grading = () => grading.Of(incident, claims) };
    }

    /// <summary>Where a claim's place is; null if the pack does not know it.</summary>
    public static Location? Locate(PlacedClaim? pin) => pin?.Place is { } place
        ? pin.Claim.Location ?? new Location(place.Id, place.Lat, place.Lon, pin.Precision ?? Ground.PrecisionOf(place))
        : null;

    private static (DateRange? Time, TimePrecision? Precision) Time(List<PlacedClaim> claims)
    {
        if (Consensus.Days(claims) is not { } days)
            return (null, null);
        return (days, claims.Where(c => c.Time is not null).Min(c => c.Claim.TimePrecision ?? PrecisionOf(c.Time!.Value)));
    }

    private static TimePrecision PrecisionOf(DateRange time) => time.Days switch
    {
        1 => TimePrecision.Day,
        < 7 => TimePrecision.Days,
        7 => TimePrecision.Week,
        <= 31 => TimePrecision.Month,
        _ => TimePrecision.Year,
    };

    private static List<ActorId> Union(IEnumerable<ActorId> actors) => [.. actors.Distinct().Order()];
}
