using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Review;
using Marsad.Core.Model;

namespace Marsad.App.Queries;

/// <summary>A claim as a person reads it before deciding.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">Who says what: "Observatory says: 15 killed, …".</param>
/// <param name="Report">The report that carries it.</param>
/// <param name="Published">Outlet and day of the report.</param>
/// <param name="Corrected">What people set in it, as "time: 2016-08-05, read as 2016-08-06".</param>
/// <param name="Quotes">Its evidence in the sentences around it.</param>
internal sealed record ReviewCard(ClaimId Id, string Says, ReportId Report, string Published, IReadOnlyList<string> Corrected, IReadOnlyList<Quotation> Quotes);

/// <summary>Something to look at with its claims, side by side.</summary>
internal sealed record ReviewSheet(ReviewItem Item, IReadOnlyList<IReadOnlyList<ReviewCard>> Sides);

/// <summary>Lays out the claims of a review item with the sentences that make them.</summary>
internal sealed class ReviewCards(LedgerQueries queries)
{
    private readonly Wording _words = new(queries.Theatre);

    /// <summary>The item with all its claims.</summary>
    public async Task<ReviewSheet> OfAsync(ReviewItem item, CancellationToken cancellationToken)
    {
        var snapshot = await queries.LookAsync(cancellationToken);
        var sides = new List<IReadOnlyList<ReviewCard>>();
        foreach (var side in item.Sides)
        {
            var cards = new List<ReviewCard>();
            foreach (var id in side)
                cards.Add(await OfAsync(snapshot.Claims[id], cancellationToken));
            sides.Add(cards);
        }

        return new ReviewSheet(item, sides);
    }

    private async Task<ReviewCard> OfAsync(LedgerClaim claim, CancellationToken cancellationToken)
    {
        var text = (await queries.Store.FindReportAsync(claim.Report, cancellationToken))?.FullText;
        return new ReviewCard(
            claim.Id,
            $"{_words.Actor(claim.Origin)} says: {_words.Claim(claim.Claim)}",
            claim.Report,
            $"{(claim.Outlet is null ? "outlet unknown" : _words.Actor(claim.Outlet))}, {(claim.Published is { } day ? $"{day:yyyy-MM-dd}" : "day unknown")}",
            [.. CorrectedFields.Of(claim)],
            text is null ? [] : [.. Quotation.Of(claim.Claim, text)]);
    }
}
