using System.Globalization;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Review;

/// <summary>Claims that say what can hardly be, and count all the same.</summary>
internal static class ClaimDoubts
{
    /// <summary>Killed or hurt in one happening: only a handful of happenings of any war were worse.</summary>
    private const long Massacre = 1_000;

    /// <summary>Taken, driven out or cut off in one happening.</summary>
    private const long Exodus = 1_000_000;

    private const double Implausible = 0.8;
    private const double Impossible = 0.6;

    public static IEnumerable<ReviewItem> Of(EvidenceLedger ledger, IReadOnlyDictionary<ClaimId, LedgerClaim> claims)
    {
        var rejected = ledger.Judgements
            .Where(j => j.State == Judgements.JudgementState.Applied && j.Judgement.Decision is Judgements.RejectDecision)
            .SelectMany(j => j.Claims)
            .Concat(ledger.Echoes.Where(e => e.RejectedWith is not null).Select(e => e.Claim)).ToHashSet();
        foreach (var claim in claims.Values.Where(c => !rejected.Contains(c.Id)))
        {
            if (claim.Claim is CasualtyClaim { Scope: Scope.Incident } said && (said.High ?? said.Low) > Most(said.Effect))
            {
                yield return ReviewItem.Of(
                    ReviewReason.Implausible, Implausible, said.High ?? said.Low, claim.Id.Value,
                    string.Create(CultureInfo.InvariantCulture, $"{said.Count} {said.Effect.Kebab()} in one happening: more than {Most(said.Effect)} is rare in any war"), [claim.Id]);
            }

            if (claim.Claim is { Time: { } time, Modality: not Modality.Planned } && time.Start > claim.Published)
            {
                yield return ReviewItem.Of(
                    ReviewReason.Impossible, Impossible, (claim.Claim as CasualtyClaim)?.Low, claim.Id.Value,
                    $"told of {time} in a report of {claim.Published:yyyy-MM-dd}", [claim.Id]);
            }
        }
    }

    private static long Most(Effect effect) => effect is Effect.Displaced or Effect.Evacuated or Effect.Trapped ? Exodus : Massacre;
}
