using Marsad.App.Queries;
using Marsad.Core.Model;
using Marsad.Store;

namespace Marsad.App.Api;

/// <summary>Claims as the API gives them: with the title of their report and the version of what read them.</summary>
internal static class ClaimEntries
{
    /// <summary>The claims of those ids, in the order asked; ids that the store does not have are left out.</summary>
    public static async Task<IReadOnlyList<ClaimEntry>> EntriesAsync(this LedgerQueries queries, IEnumerable<ClaimId> ids, CancellationToken cancellationToken)
    {
        var reports = (await queries.LookAsync(cancellationToken)).Reports;
        var entries = new List<ClaimEntry>();
        foreach (var id in ids)
        {
            if (await queries.Store.FindClaimAsync(id, cancellationToken) is { } stored)
                entries.Add(Entry(stored, reports));
        }

        return entries;
    }

    /// <summary>One claim with the title of its report.</summary>
    public static ClaimEntry Entry(StoredClaim stored, IReadOnlyDictionary<ReportId, ReportEntry> reports)
    {
        var (id, report, outlet, published, claim) = stored.Claim;
        var title = reports.GetValueOrDefault(report)?.Title ?? "";
        return new ClaimEntry(id, report, title, outlet, published, stored.Claim.Origin, stored.ReaderVersion, claim);
    }
}
