using System.Globalization;
using Marsad.Core.Model;
using Marsad.Store;

namespace Marsad.App.Queries;

/// <summary>The lower half of every chain: claim, what read it, its report, its sentences. Reads each report once.</summary>
internal sealed class EvidenceChain(LedgerQueries queries, LedgerSnapshot snapshot, Wording words)
{
    private readonly Dictionary<ReportId, string?> _texts = [];

    /// <summary>The claims of those ids, in the order given; one that the store no longer holds is said so.</summary>
    public async Task<IReadOnlyList<Explanation>> ClaimsAsync(IEnumerable<ClaimId> ids, CancellationToken cancellationToken)
    {
        var explained = new List<Explanation>();
        foreach (var id in ids)
        {
            explained.Add(await queries.Store.FindClaimAsync(id, cancellationToken) is { } stored
                ? await ClaimAsync(stored, cancellationToken)
                : new Explanation("claim", $"{id}: no longer in the store"));
        }

        return explained;
    }

    /// <summary>A report with where it came from.</summary>
    public Explanation Report(ReportEntry report) => new(
        "report",
        $"{report.Id}: \"{report.Title}\"",
        [
            new Explanation("published", $"{(report.Outlet is null ? "outlet unknown" : words.Actor(report.Outlet))}, {report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "day unknown"}"),
            new Explanation("obtained from", report.ObtainedFrom),
            new Explanation("sha256", report.Sha256),
        ]);

    private async Task<Explanation> ClaimAsync(StoredClaim stored, CancellationToken cancellationToken)
    {
        var claim = stored.Claim.Claim;
        var rule = claim.Rule is null ? "written by a person" : $"rule {claim.Rule}";
        var confidence = claim.Confidence is { } sure ? string.Create(CultureInfo.InvariantCulture, $", confidence {sure:0.00}") : "";
        var under = new List<Explanation>
        {
            new("read by", $"{rule}, reader version {stored.ReaderVersion}{confidence}"),
        };
        if (snapshot.Reports.TryGetValue(stored.Claim.Report, out var report))
            under.Add(Report(report));
        if (await TextAsync(stored.Claim.Report, cancellationToken) is { } text)
            under.AddRange(Quotation.Of(claim, text).Select(q => new Explanation("sentence", q.Before + q.Marked + q.After, q, [])));
        return new Explanation("claim", $"{stored.Claim.Id}: {words.Actor(stored.Claim.Origin)} says: {words.Claim(claim)}", under);
    }

    private async Task<string?> TextAsync(ReportId id, CancellationToken cancellationToken)
    {
        if (!_texts.TryGetValue(id, out var text))
            _texts[id] = text = (await queries.Store.FindReportAsync(id, cancellationToken))?.FullText;
        return text;
    }
}
