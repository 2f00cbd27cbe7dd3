using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Review;

/// <summary>What deserves a person's eye, the most urgent first. What a person has looked at does not come again while it stays as it was.</summary>
public static class ReviewQueue
{
    /// <summary>The queue of a ledger.</summary>
    /// <param name="pack">The theatre.</param>
    /// <param name="ledger">As it stands, judgements applied.</param>
    /// <param name="claims">Its claims by id, corrected.</param>
    public static IReadOnlyList<ReviewItem> Of(TheatrePack pack, EvidenceLedger ledger, IReadOnlyDictionary<ClaimId, LedgerClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(claims);
        var seen = new SeenPairs(ledger.Judgements);
        var stakes = new Stakes(pack);
        return [.. JudgementDoubts.Of(ledger.Judgements)
            .Concat(new TollDoubts(stakes).Of(ledger.Tolls, claims))
            .Concat(ClaimDoubts.Of(ledger, claims))
            .Concat(new IncidentDoubts(stakes).Of(ledger.Incidents, claims))
            .Concat(JoinDoubts.Of(ledger.Incidents))
            .Concat(new MergeDoubts(pack, claims).Of(ledger.Incidents))
            .Where(i => !seen.Covers(i))
            .OrderByDescending(i => i.Urgency).ThenBy(i => i.Reason).ThenBy(i => i.Id, StringComparer.Ordinal)];
    }
}
