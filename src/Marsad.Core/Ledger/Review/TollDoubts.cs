using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Review;

/// <summary>Tolls whose figures stand far apart, or stand on a claim that was barely read.</summary>
internal sealed class TollDoubts(Stakes stakes)
{
    /// <summary>Figures differ by so much before it is worth a look, as in the notes of tolls.</summary>
    private const double Threefold = 3;

    /// <summary>Two against seven is no more than how such numbers are told.</summary>
    private const long Few = 10;

    /// <summary>A careful person would have annotated less than two of three claims that are read with less.</summary>
    private const double Unsure = 0.65;

    public IEnumerable<ReviewItem> Of(IReadOnlyList<Toll> tolls, IReadOnlyDictionary<ClaimId, LedgerClaim> claims)
    {
        foreach (var toll in tolls)
        {
            var standing = toll.Figures.Where(f => f.Standing && !f.Part && Number(f) is not null).OrderBy(f => Number(f)).ThenBy(f => f.Claim).ToList();
            if (standing.Count == 0)
                continue;
            var (least, most) = (standing[0], standing[^1]);
            var (low, high) = (Number(least)!.Value, Number(most)!.Value);
            if (high >= Few && high >= Threefold * Math.Max(low, 1))
            {
                yield return ReviewItem.Of(
                    ReviewReason.Divergent, 1 - (Math.Max(low, 1) / (double)high), high, toll.Id,
                    $"{stakes.NameOf(least.Origin)} gives {low}, {stakes.NameOf(most.Origin)} gives {high} {toll.Effect.Kebab()}",
                    [least.Claim], [most.Claim]);
            }

            foreach (var figure in standing.Where(f => Number(f) >= Few))
            {
                if (claims.GetValueOrDefault(figure.Claim) is { AsRead: null, Claim.Confidence: { } sure } && sure < Unsure)
                {
                    yield return ReviewItem.Of(
                        ReviewReason.Unsure, 1 - sure, Number(figure), figure.Claim.Value,
                        $"{Number(figure)} {toll.Effect.Kebab()} stand in {toll.Id}, read with a confidence of {sure:0.00}", [figure.Claim]);
                }
            }
        }
    }

    private static long? Number(Figure figure) => figure.Low ?? figure.High;
}
