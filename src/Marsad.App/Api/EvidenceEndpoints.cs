using System.ComponentModel;
using Marsad.App.Queries;
using Marsad.Core.Model;
using Marsad.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.App.Api;

/// <summary>The evidence itself: reports, and the claims read in them.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>Most ids that one request may ask for: a URL of them stays well under the server's limit.</summary>
    private const int MostClaims = 200;

    public static RouteGroupBuilder MapEvidence(this RouteGroupBuilder api)
    {
        api.MapGet("/reports", ReportsAsync).WithSummary("Reports, by day of publication");
        api.MapGet("/reports/{id}", ReportAsync).WithSummary("One report: title, text, and its claims with their spans");
        api.MapGet("/claims", ClaimsAsync).WithSummary("Claims by id, in the order asked");
        api.MapGet("/claims/{id}", ClaimAsync).WithSummary("One claim");
        return api;
    }

    private static async Task<Ok<IReadOnlyList<ReportEntry>>> ReportsAsync(LedgerQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok(await queries.Store.ReportsAsync(cancellationToken));

    private static async Task<Results<Ok<ReportDetail>, ProblemHttpResult>> ReportAsync(
        string id, LedgerQueries queries, CancellationToken cancellationToken)
    {
        var key = new ReportId(id);
        if (await queries.Store.FindReportAsync(key, cancellationToken) is not { } report)
            return Problems.NotFound("report", id, "/api/reports");
        var snapshot = await queries.LookAsync(cancellationToken);
        var claims = await queries.Store.ClaimsOfAsync(key, cancellationToken);
        var entry = snapshot.Reports.GetValueOrDefault(key);
        return TypedResults.Ok(new ReportDetail(
            report.Id,
            report.Title,
            report.Text,
            report.Outlet,
            report.Published,
            report.Url,
            report.Lang,
            entry?.Sha256,
            entry?.ObtainedFrom,
            entry?.ObtainedAt,
            [.. claims.Select(claim => ClaimEntries.Entry(claim, snapshot))]));
    }

    private static async Task<Results<Ok<IReadOnlyList<ClaimEntry>>, ProblemHttpResult>> ClaimsAsync(
        LedgerQueries queries, CancellationToken cancellationToken, [Description("Ids with commas between, at most 200")] string? ids = null)
    {
        var asked = (ids ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length is 0 or > MostClaims)
            return Problems.BadParameter("ids", asked.Length == 0 ? "" : $"{asked.Length} ids", $"1 to {MostClaims} claim ids with commas between");
        return TypedResults.Ok(await queries.EntriesAsync(asked.Select(ClaimId.From), cancellationToken));
    }

    private static async Task<Results<Ok<ClaimEntry>, ProblemHttpResult>> ClaimAsync(
        string id, LedgerQueries queries, CancellationToken cancellationToken)
    {
        var found = await queries.EntriesAsync([new ClaimId(id)], cancellationToken);
        return found is [var claim] ? TypedResults.Ok(claim) : Problems.NotFound("claim", id, "/api/incidents/{id}, which lists its claims,");
    }
}
