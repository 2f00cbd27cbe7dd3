using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Review;

/// <summary>Incidents that one voice asserts and another denies.</summary>
internal sealed class IncidentDoubts(Stakes stakes)
{
    private const double Disputed = 0.5;

    public IEnumerable<ReviewItem> Of(IReadOnlyList<Incident> incidents, IReadOnlyDictionary<ClaimId, LedgerClaim> claims)
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

    private string Voices(IEnumerable<ClaimId> ids, IReadOnlyDictionary<ClaimId, LedgerClaim> claims) =>
        string.Join(", ", ids.Select(i => stakes.NameOf(claims[i].Origin)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
