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
        var snapshot = await queries.LookAsync(cancellationToken);
        var entries = new List<ClaimEntry>();
        foreach (var id in ids)
        {
            if (await queries.Store.FindClaimAsync(id, cancellationToken) is { } stored)
                entries.Add(Entry(stored, snapshot));
        }

        return entries;
    }

    /// <summary>One claim with the title of its report, and where its passage was published first.</summary>
    public static ClaimEntry Entry(StoredClaim stored, LedgerSnapshot snapshot)
    {
        var (id, report, outlet, published, claim) = stored.Claim;
        var title = snapshot.Reports.GetValueOrDefault(report)?.Title ?? "";
        var echo = snapshot.EchoOf(id);
        return new ClaimEntry(id, report, title, outlet, published, (stored.Claim with { Echo = echo }).Origin, stored.ReaderVersion, claim, echo);
    }
}
