using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Store;

namespace Marsad.App.Api;

/// <summary>What one version of a store folds to.</summary>
/// <param name="Version">The store's version that it was folded from.</param>
/// <param name="Claims">How many claims went in.</param>
/// <param name="Ledger">What came out.</param>
/// <param name="Reports">All reports, by id.</param>
internal sealed record Observation(long Version, int Claims, EvidenceLedger Ledger, IReadOnlyDictionary<ReportId, ReportEntry> Reports);

/// <summary>A store read with a theatre pack. Folds the ledger once for each version of the store, however many requests wait for it.</summary>
internal sealed class Observatory(MarsadStore store, TheatrePack theatre) : IDisposable
{
    private readonly SemaphoreSlim _folding = new(1, 1);
    private Observation? _latest;

    public MarsadStore Store => store;

    public TheatrePack Theatre => theatre;

    /// <summary>The ledger as the store stands now.</summary>
    /// <exception cref="StoreException">If the store cannot be read.</exception>
    public async Task<Observation> LookAsync(CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(cancellationToken);
        if (_latest is { } fresh && fresh.Version == version)
            return fresh;
        await _folding.WaitAsync(cancellationToken);
        try
        {
            version = await store.VersionAsync(cancellationToken);
            if (_latest is { } folded && folded.Version == version)
                return folded;
            var claims = await store.ClaimsAsync(cancellationToken);
            var reports = await store.ReportsAsync(cancellationToken);
            return _latest = new Observation(version, claims.Count, LedgerFold.Fold(theatre, claims), reports.ToDictionary(r => r.Id));
        }
        finally
        {
            _folding.Release();
        }
    }

    /// <summary>The claims of those ids with their reports, in the order asked; ids that the store does not have are left out.</summary>
    public async Task<IReadOnlyList<ClaimEntry>> ClaimsAsync(IEnumerable<ClaimId> ids, CancellationToken cancellationToken)
    {
        var reports = (await LookAsync(cancellationToken)).Reports;
        var entries = new List<ClaimEntry>();
        foreach (var id in ids)
        {
            if (await store.FindClaimAsync(id, cancellationToken) is { } stored)
                entries.Add(Entry(stored, reports));
        }

        return entries;
    }

    /// <summary>A stored claim with the title of its report.</summary>
    public static ClaimEntry Entry(StoredClaim stored, IReadOnlyDictionary<ReportId, ReportEntry> reports)
    {
        var (id, report, outlet, published, claim) = stored.Claim;
        var title = reports.GetValueOrDefault(report)?.Title ?? "";
        return new ClaimEntry(id, report, title, outlet, published, stored.Claim.Origin, stored.ReaderVersion, claim);
    }

    public void Dispose() => _folding.Dispose();
}
