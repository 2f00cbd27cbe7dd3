using System.Collections.Immutable;
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
    private Dictionary<ClaimId, ClaimEcho>? _echoes;

    /// <summary>What sums its tolls; it serves other versions too.</summary>
    public required TotalsIndex Totals { get; init; }

    /// <summary>The total that <paramref name="query"/> asks for.</summary>
    /// <exception cref="ArgumentException">If the theatre does not know its place.</exception>
    public Total Total(TotalsQuery query) => Totals.Of(Ledger, query);

    /// <summary>Where the passage of a claim was published first; null for a claim in words of its own.</summary>
    public ClaimEcho? EchoOf(ClaimId claim) => (_echoes ??= Ledger.Echoes.ToDictionary(e => e.Claim, e => e.First)).GetValueOrDefault(claim);
}

/// <summary>
/// A store read with a theatre pack: what CLI, API and exports ask. Holds the ledger and takes in only what has changed in the store since it was last
/// asked, once for each version, however many ask at once.
/// </summary>
internal sealed class LedgerQueries(MarsadStore store, TheatrePack theatre) : IDisposable
{
    /// <summary>Up to so many changed reports are looked up one by one; for more the whole list is read.</summary>
    private const int FewReports = 50;

    private readonly SemaphoreSlim _folding = new(1, 1);
    private readonly Lazy<IReadOnlyList<PlaceCell>> _cells = new(() => PlaceCells.Of(theatre));
    private readonly LedgerEngine _engine = new(theatre);
    private readonly TotalsIndex _totals = new(theatre);
    private readonly List<Judgement> _judgements = [];
    private ImmutableDictionary<ClaimId, LedgerClaim> _claims = ImmutableDictionary<ClaimId, LedgerClaim>.Empty;
    private ImmutableDictionary<ReportId, ReportEntry> _reports = ImmutableDictionary<ReportId, ReportEntry>.Empty;
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
            var changes = await store.ChangesSinceAsync(_latest?.Version, cancellationToken);
            var reports = await EntriesAsync(changes.Input.Reports, cancellationToken);
            Take(changes.Input);
            _reports = _reports.SetItems(reports.Select(r => KeyValuePair.Create(r.Id, r)));
            var snapshot = new LedgerSnapshot(changes.Version, _engine.View(), _claims, _reports) { Totals = _totals };
            Volatile.Write(ref _latest, snapshot);
            return snapshot;
        }
        finally
        {
            _folding.Release();
        }
    }

    public void Dispose() => _folding.Dispose();

    // Outlets by the pack's ids, however metadata name them.
    private ActorId? Known(ActorId? outlet) => outlet is { } slug ? theatre.OutletOf(slug) : null;

    private async Task<IReadOnlyList<ReportEntry>> EntriesAsync(IReadOnlyList<LedgerReport> changed, CancellationToken cancellationToken)
    {
        if (_latest is null || changed.Count > FewReports)
            return await store.ReportsAsync(cancellationToken);
        var entries = new List<ReportEntry>();
        foreach (var report in changed)
        {
            if (await store.FindEntryAsync(report.Id, cancellationToken) is { } entry)
                entries.Add(entry);
        }

        return entries;
    }

    private void Take(LedgerInput input)
    {
        _judgements.AddRange(input.Judgements);
        var change = LedgerChange.From(new LedgerInput(
            [.. input.Claims.Select(c => c with { Outlet = Known(c.Outlet) })],
            [.. input.Reports.Select(r => r with { Outlet = Known(r.Outlet) })]));
        var claims = _claims.ToBuilder();
        foreach (var reading in change.Read)
            claims.RemoveRange(_engine.ClaimsOf(reading.Report.Id).Select(c => c.Id));
        var judged = _engine.Judged;
        _engine.Apply(change with { Judgements = input.Judgements.Count > 0 ? [.. _judgements] : null });
        foreach (var id in change.Read.SelectMany(r => r.Claims).Select(c => c.Id).Concat(_engine.Judged.ChangedSince(judged)))
        {
            if (_engine.Find(id) is { } claim)
                claims[id] = claim;
        }

        _claims = claims.ToImmutable();
    }
}
