using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Exchange.Cells;
using Marsad.Store;

namespace Marsad.App.Queries;

/// <summary>What one version of a store folds to.</summary>
/// <param name="Version">The store's version that it was folded from.</param>
/// <param name="Ledger">What came out.</param>
/// <param name="Claims">What went in, by id, as people corrected it.</param>
/// <param name="Reports">All reports, by id.</param>
internal sealed record LedgerSnapshot(
    long Version,
    EvidenceLedger Ledger,
    IReadOnlyDictionary<ClaimId, LedgerClaim> Claims,
    IReadOnlyDictionary<ReportId, ReportEntry> Reports)
{
    private TotalsIndex? _totals;
    private Dictionary<ClaimId, ClaimEcho>? _echoes;

    /// <summary>The ledger made ready for totals, on first use.</summary>
    public TotalsIndex Totals(TheatrePack theatre) => LazyInitializer.EnsureInitialized(ref _totals, () => new TotalsIndex(Ledger, theatre));

    /// <summary>Where the passage of a claim was published first; null for a claim in words of its own.</summary>
    public ClaimEcho? EchoOf(ClaimId claim) => (_echoes ??= Ledger.Echoes.ToDictionary(e => e.Claim, e => e.First)).GetValueOrDefault(claim);
}

/// <summary>A store read with a theatre pack: what CLI, API and exports ask. Folds once for each version of the store, however many ask at once.</summary>
internal sealed class LedgerQueries(MarsadStore store, TheatrePack theatre) : IDisposable
{
    private readonly SemaphoreSlim _folding = new(1, 1);
    private readonly Lazy<IReadOnlyList<PlaceCell>> _cells = new(() => PlaceCells.Of(theatre));
    private LedgerSnapshot? _latest;

    public MarsadStore Store => store;

    public TheatrePack Theatre => theatre;

    /// <summary>The cells around the pack's places, computed once.</summary>
    public IReadOnlyList<PlaceCell> Cells => _cells.Value;

    /// <summary>The ledger as the store stands now.</summary>
    /// <exception cref="StoreException">If the store cannot be read.</exception>
    public async Task<LedgerSnapshot> LookAsync(CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(cancellationToken);
        if (Volatile.Read(ref _latest) is { } fresh && fresh.Version == version)
            return fresh;
        await _folding.WaitAsync(cancellationToken);
        try
        {
            version = await store.VersionAsync(cancellationToken);
            if (_latest is { } folded && folded.Version == version)
                return folded;
            var stored = await store.InputAsync(cancellationToken);
            var input = stored with
            {
                Claims = [.. stored.Claims.Select(c => c with { Outlet = Known(c.Outlet) })],
                Reports = [.. stored.Reports.Select(r => r with { Outlet = Known(r.Outlet) })],
            };
            var reports = await store.ReportsAsync(cancellationToken);
            var judged = new Judging(theatre).Of(input.Judgements, input.Claims);
            var snapshot = new LedgerSnapshot(
                version, LedgerFold.Fold(theatre, input), input.Claims.Select(judged.Correct).ToDictionary(c => c.Id), reports.ToDictionary(r => r.Id));
            Volatile.Write(ref _latest, snapshot);
            return snapshot;
        }
        finally
        {
            _folding.Release();
        }
    }

    // Outlets by the pack's ids, however metadata name them.
    private ActorId? Known(ActorId? outlet) => outlet is { } slug ? theatre.OutletOf(slug) : null;

    public void Dispose() => _folding.Dispose();
}
