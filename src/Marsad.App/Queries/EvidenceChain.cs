using System.Globalization;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Core.Reading.Tracing;
using Marsad.Store;

namespace Marsad.App.Queries;

/// <summary>The lower half of every chain: claim, what read it, its report, its sentences. Reads each report once; with a reader also how it read the claim.</summary>
internal sealed class EvidenceChain(LedgerQueries queries, LedgerSnapshot snapshot, Wording words, ClaimReader? reader = null)
{
    private readonly JudgementLines _judgements = new(snapshot);
    private readonly Dictionary<ReportId, Report?> _reports = [];
    private readonly Dictionary<ReportId, IReadOnlyList<ClaimTrace>> _traces = [];

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
        var counted = snapshot.Claims.GetValueOrDefault(stored.Claim.Id, stored.Claim);
        var rule = claim.Rule is null ? "written by a person" : $"rule {claim.Rule}";
        var confidence = claim.Confidence is { } sure ? string.Create(CultureInfo.InvariantCulture, $", confidence {sure:0.00}") : "";
        var under = new List<Explanation>
        {
            new("read by", $"{rule}, reader version {stored.ReaderVersion}{confidence}", await TraceAsync(stored, cancellationToken)),
        };
        under.AddRange(_judgements.OfClaim(stored.Claim.Id));
        if (snapshot.Reports.TryGetValue(stored.Claim.Report, out var report))
            under.Add(Report(report));
        if (await ReportAsync(stored.Claim.Report, cancellationToken) is { FullText: var text })
            under.AddRange(Quotation.Of(claim, text).Select(q => new Explanation("sentence", q.Before + q.Marked + q.After, q, [])));
        return new Explanation("claim", $"{stored.Claim.Id}: {words.Actor(counted.Origin)} says: {words.Claim(counted.Claim)}", under);
    }

    private async Task<IReadOnlyList<Explanation>> TraceAsync(StoredClaim stored, CancellationToken cancellationToken)
    {
        if (reader is null || await ReportAsync(stored.Claim.Report, cancellationToken) is not { } report)
            return [];
        if (!_traces.TryGetValue(report.Id, out var traces))
            _traces[report.Id] = traces = reader.Trace(report).Traces;
        if (traces.FirstOrDefault(t => ClaimIdentity.Of(report.Id, t.Claim) == stored.Claim.Id) is not { } trace)
            return [new Explanation("trace", "this reader reads the report otherwise; ingest it again to see the claims that it finds")];
        return
        [
            .. trace.Steps.Where(s => s.Label is not ("rule" or "confidence")).Select(s => new Explanation(s.Label, s.Text)),
            new Explanation("tree", trace.Sentence.Replace('\n', ' '), trace.Tree.Select(w => new Explanation(w.Relation, $"{new string(' ', 2 * w.Depth)}{w.Word} {w.Xpos}{(w.Fires ? " ← fires" : "")}"))),
        ];
    }

    private async Task<Report?> ReportAsync(ReportId id, CancellationToken cancellationToken)
    {
        if (!_reports.TryGetValue(id, out var report))
            _reports[id] = report = await queries.Store.FindReportAsync(id, cancellationToken);
        return report;
    }
}
