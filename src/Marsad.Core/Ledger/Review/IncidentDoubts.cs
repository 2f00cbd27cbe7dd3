using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Review;

/// <summary>Incidents that one voice asserts and another denies.</summary>
internal static class IncidentDoubts
{
    private const double Disputed = 0.5;

    public static IEnumerable<ReviewItem> Of(IReadOnlyList<Incident> incidents, IReadOnlyDictionary<ClaimId, LedgerClaim> claims)
    {
        foreach (var incident in incidents.Where(i => i.Disputed))
        {
            var told = incident.Claims.Where(claims.ContainsKey).ToLookup(c => claims[c].Claim.Modality == Modality.Denied);
            yield return ReviewItem.Of(
                ReviewReason.Disputed, Disputed, People(incident), incident.Id.Value,
                $"{Voices(told[false], claims)} tell it, {Voices(told[true], claims)} deny it", [.. told[false]], [.. told[true]]);
        }
    }

    /// <summary>How many people were killed in an incident, at most; null when no number is told.</summary>
    public static long? People(Incident incident) => incident.Tolls.Where(t => t.Effect == Effect.Killed).Max(t => t.High ?? t.Best ?? t.Low);

    private static string Voices(IEnumerable<ClaimId> ids, IReadOnlyDictionary<ClaimId, LedgerClaim> claims) =>
        string.Join(", ", ids.Select(i => claims[i].Origin?.Value ?? "an unnamed source").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
