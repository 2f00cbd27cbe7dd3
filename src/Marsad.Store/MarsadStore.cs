using System.Runtime.CompilerServices;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Store.Tables;

namespace Marsad.Store;

/// <summary>
/// The evidence: reports, claims and judgements, append-only, and the ledger as it was last made of them, in a SQLite file or a PostgreSQL database.
/// Safe to use from several threads, and beside other programs that use the same store.
/// Every method is a <see cref="StoreException"/> when the store fails it, and a write that fails has changed nothing.
/// </summary>
public abstract class MarsadStore : IAsyncDisposable
{
    private const int UnreadPage = 32;

    /// <summary>How long a write waits for another program's write to end.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>What people call the store: its path, or its address without the password.</summary>
    public abstract string Name { get; }

    /// <summary>Opens or creates the store at <paramref name="address"/>, which <see cref="StoreAddress"/> describes, and brings it to the current schema.</summary>
    /// <exception cref="StoreException">If it cannot be opened, is of a newer version, or is no store.</exception>
    public static Task<MarsadStore> OpenAsync(string address, CancellationToken cancellationToken) => OpenAsync(address, Patience, cancellationToken);

    /// <summary>Opens the store at <paramref name="address"/> as <see cref="OpenAsync(string, CancellationToken)"/> does, but makes none.</summary>
    /// <exception cref="StoreException">If there is none, and as above.</exception>
    public static Task<MarsadStore> OpenExistingAsync(string address, CancellationToken cancellationToken) =>
        StoreAddress.Parse(address).OpenAsync(mayMake: false, Patience, cancellationToken);

    internal static Task<MarsadStore> OpenAsync(string address, TimeSpan patience, CancellationToken cancellationToken) =>
        StoreAddress.Parse(address).OpenAsync(mayMake: true, patience, cancellationToken);

    /// <summary>Keeps a report; false when the same bytes are there already.</summary>
    public async Task<bool> AddAsync(ObtainedReport report, CancellationToken cancellationToken) =>
        (await AddAsync(report, run: null, cancellationToken).ConfigureAwait(false)).IsNew;

    /// <summary>Keeps a report that <paramref name="run"/> obtained, and says what became of it. Committed when this returns.</summary>
    public Task<Addition> AddAsync(ObtainedReport report, long? run, CancellationToken cancellationToken) =>
        WriteAsync(session => ReportTable.AddAsync(session, report, run), cancellationToken);

    /// <summary>Reports that no run of <paramref name="readerVersion"/> has read yet, in id order. Reading them meanwhile is allowed.</summary>
    public async IAsyncEnumerable<Report> UnreadAsync(string readerVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        List<Report> page;
        do
        {
            page = await ReadAsync(session => ReportTable.UnreadAsync(session, readerVersion, after, UnreadPage), cancellationToken)
                .ConfigureAwait(false);
            foreach (var report in page)
            {
                yield return report;
                after = report.Id.Value;
            }
        }
        while (page.Count == UnreadPage);
    }

    /// <summary>How many reports <see cref="UnreadAsync"/> would give now.</summary>
    public Task<long> CountUnreadAsync(string readerVersion, CancellationToken cancellationToken) =>
        ReadAsync(session => ReportTable.CountUnreadAsync(session, readerVersion), cancellationToken);

    /// <summary>Replaces what was read in a report by <paramref name="claims"/>, in one transaction, and marks it as read.</summary>
    public Task SaveReadingAsync(ReportId report, string readerVersion, IReadOnlyList<Claim> claims, CancellationToken cancellationToken) =>
        SaveReadingAsync(report, readerVersion, new Reading(claims, []), run: null, cancellationToken);

    /// <summary>Replaces what was read in a report, claims and notices, in one transaction, and marks it as read.</summary>
    /// <returns>How many claims were kept: one that the reading holds twice is kept once.</returns>
    public Task<int> SaveReadingAsync(ReportId report, string readerVersion, Reading reading, long? run, CancellationToken cancellationToken) =>
        WriteAsync(session => ClaimTable.ReplaceAsync(session, report, readerVersion, reading, run), cancellationToken);

    /// <summary>All claims, in id order: the input of the ledger's fold.</summary>
    public async Task<IReadOnlyList<LedgerClaim>> ClaimsAsync(CancellationToken cancellationToken) =>
        await ReadAsync(ClaimTable.AllAsync, cancellationToken).ConfigureAwait(false);

    /// <summary>All reports, by publication day (unknown first), then id.</summary>
    public async Task<IReadOnlyList<ReportEntry>> ReportsAsync(CancellationToken cancellationToken) =>
        await ReadAsync(ReportTable.EntriesAsync, cancellationToken).ConfigureAwait(false);

    /// <summary>The report of that id as lists show it; null if the store has none.</summary>
    public Task<ReportEntry?> FindEntryAsync(ReportId id, CancellationToken cancellationToken) =>
        ReadAsync(session => ReportTable.FindEntryAsync(session, id), cancellationToken);

    /// <summary>The report of that id; null if the store has none.</summary>
    public Task<Report?> FindReportAsync(ReportId id, CancellationToken cancellationToken) =>
        ReadAsync(session => ReportTable.FindAsync(session, id), cancellationToken);

    /// <summary>The bytes that a report was made from; null if the store has none of that id.</summary>
    public Task<byte[]?> FindOriginalAsync(ReportId id, CancellationToken cancellationToken) =>
        ReadAsync(session => ReportTable.FindOriginalAsync(session, id), cancellationToken);

    /// <summary>The claims read in a report, in the order of their first evidence.</summary>
    public async Task<IReadOnlyList<StoredClaim>> ClaimsOfAsync(ReportId report, CancellationToken cancellationToken) =>
        await ReadAsync(session => ClaimTable.OfAsync(session, report), cancellationToken).ConfigureAwait(false);

    /// <summary>The claim of that id; null if the store has none.</summary>
    public Task<StoredClaim?> FindClaimAsync(ClaimId id, CancellationToken cancellationToken) =>
        ReadAsync(session => ClaimTable.FindAsync(session, id), cancellationToken);

    /// <summary>Notes that a run begins.</summary>
    /// <returns>Its number.</returns>
    public Task<long> StartRunAsync(DateTimeOffset at, string readerVersion, CancellationToken cancellationToken) =>
        WriteAsync(session => RunTable.StartAsync(session, at, readerVersion), cancellationToken);

    /// <summary>Notes that a run is done. One that was cut off stays without an end.</summary>
    public Task EndRunAsync(long run, DateTimeOffset at, RunCounts counts, CancellationToken cancellationToken) =>
        WriteAsync(session => RunTable.EndAsync(session, run, at, counts), cancellationToken);

    /// <summary>Keeps what a run set aside, with the reason.</summary>
    public Task SetAsideAsync(long run, SetAside setAside, CancellationToken cancellationToken) =>
        WriteAsync(session => RunTable.SetAsideAsync(session, run, setAside), cancellationToken);

    /// <summary>A number that changes whenever reports, claims or judgements do: what cached views are keyed by.</summary>
    public Task<long> VersionAsync(CancellationToken cancellationToken) => ReadAsync(ChangeTable.LastAsync, cancellationToken);

    /// <summary>All that the ledger is a fold over: claims in id order, reports in id order, judgements as they were made.</summary>
    public async Task<LedgerInput> InputAsync(CancellationToken cancellationToken) => (await ChangesSinceAsync(null, cancellationToken).ConfigureAwait(false)).Input;

    /// <summary>What came since <paramref name="version"/>, an earlier <see cref="StoreChanges.Version"/>; everything for null. One state of the store.</summary>
    public Task<StoreChanges> ChangesSinceAsync(long? version, CancellationToken cancellationToken) =>
        ReadAsync(session => Changes.SinceAsync(session, version), cancellationToken);

    /// <summary>Adds a person's decision, under the next number. It outlives a power cut from the moment that this returns.</summary>
    public Task<Judgement> AddJudgementAsync(DateTimeOffset at, string by, string why, Decision decision, CancellationToken cancellationToken) =>
        WriteAsync(session => JudgementTable.AddAsync(session, at, by, why, decision), durable: true, cancellationToken);

    /// <summary>All judgements, by number.</summary>
    public async Task<IReadOnlyList<Judgement>> JudgementsAsync(CancellationToken cancellationToken) =>
        await ReadAsync(session => JudgementTable.ChangedAsync(session, null), cancellationToken).ConfigureAwait(false);

    /// <summary>Puts <paramref name="ledger"/> in the place of the one that is kept, in one transaction: when it fails, that one stands as it was.</summary>
    /// <returns>False when a ledger of a later version is kept, and then that stays.</returns>
    public Task<bool> SaveLedgerAsync(LedgerStamp stamp, EvidenceLedger ledger, CancellationToken cancellationToken) =>
        WriteAsync(session => LedgerTables.ReplaceAsync(session, stamp, ledger), cancellationToken);

    /// <summary>What the kept ledger was made from; null when none is kept.</summary>
    public Task<LedgerStamp?> LedgerStampAsync(CancellationToken cancellationToken) => ReadAsync(LedgerTables.StampAsync, cancellationToken);

    /// <summary>The ledger that is kept; null when none is.</summary>
    public Task<KeptLedger?> FindLedgerAsync(CancellationToken cancellationToken) => ReadAsync(LedgerTables.ReadAsync, cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Runs <paramref name="work"/> in a transaction of its own, with no other writer beside it: all of it is kept, or nothing.</summary>
    /// <param name="work">What to do in it.</param>
    /// <param name="durable">Whether it must outlive a power cut from the moment that this returns. What running again brings back need not, which is much faster.</param>
    /// <param name="cancellationToken">Ends it, and then nothing is kept.</param>
    /// <exception cref="StoreException">If it could not be kept.</exception>
    private protected abstract Task<T> WriteAsync<T>(Func<Session, Task<T>> work, bool durable, CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="query"/> on a connection of its own, which sees one state of the store.</summary>
    /// <exception cref="StoreException">If the store cannot be read.</exception>
    private protected abstract Task<T> ReadAsync<T>(Func<Session, Task<T>> query, CancellationToken cancellationToken);

    private Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken) => WriteAsync(work, durable: false, cancellationToken);

    private Task<bool> WriteAsync(Func<Session, Task> work, CancellationToken cancellationToken) => WriteAsync(
        async session =>
        {
            await work(session).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
