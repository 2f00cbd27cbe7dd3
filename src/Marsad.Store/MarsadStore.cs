using System.Runtime.CompilerServices;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Store.Tables;

namespace Marsad.Store;

/// <summary>
/// The evidence: reports, claims and judgements, append-only, in one SQLite file.
/// Safe to use from several threads, and beside other programs that use the same file. Every method is a <see cref="StoreException"/> when the file fails it.
/// </summary>
public sealed class MarsadStore : IAsyncDisposable
{
    private const int UnreadPage = 32;

    private readonly StoreFile _file;

    private MarsadStore(StoreFile file) => _file = file;

    /// <summary>How long a write waits for another program's write to end.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    internal StoreFile File => _file;

    /// <summary>Opens or creates the store at <paramref name="path"/> and brings it to the current schema.</summary>
    /// <exception cref="StoreException">If it cannot be opened, is of a newer version, or is no store.</exception>
    public static Task<MarsadStore> OpenAsync(string path, CancellationToken cancellationToken) => OpenAsync(path, Patience, cancellationToken);

    /// <summary>Opens the store at <paramref name="path"/> as <see cref="OpenAsync(string, CancellationToken)"/> does, but makes none.</summary>
    /// <exception cref="StoreException">If there is none, and as above.</exception>
    public static Task<MarsadStore> OpenExistingAsync(string path, CancellationToken cancellationToken) =>
        System.IO.File.Exists(path) || Directory.Exists(path)
            ? OpenAsync(path, cancellationToken)
            : Task.FromException<MarsadStore>(new StoreException(
                $"there is no store at {path}: make one with `marsad ingest PATH...`, or name one with --store"));

    internal static Task<MarsadStore> OpenAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.Run(() => new MarsadStore(new StoreFile(path, patience)), cancellationToken);
    }

    /// <summary>Keeps a report; false when the same bytes are there already.</summary>
    public async Task<bool> AddAsync(ObtainedReport report, CancellationToken cancellationToken) =>
        (await AddAsync(report, run: null, cancellationToken).ConfigureAwait(false)).IsNew;

    /// <summary>Keeps a report that <paramref name="run"/> obtained, and says what became of it. Committed when this returns.</summary>
    public Task<Addition> AddAsync(ObtainedReport report, long? run, CancellationToken cancellationToken) =>
        _file.WriteAsync(connection => ReportTable.Add(connection, report, run), cancellationToken);

    /// <summary>Reports that no run of <paramref name="readerVersion"/> has read yet, in id order. Reading them meanwhile is allowed.</summary>
    public async IAsyncEnumerable<Report> UnreadAsync(string readerVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        List<Report> page;
        do
        {
            page = await _file.ReadAsync(connection => ReportTable.Unread(connection, readerVersion, after, UnreadPage), cancellationToken)
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
        _file.ReadAsync(connection => ReportTable.CountUnread(connection, readerVersion), cancellationToken);

    /// <summary>Replaces what was read in a report by <paramref name="claims"/>, in one transaction, and marks it as read.</summary>
    public Task SaveReadingAsync(ReportId report, string readerVersion, IReadOnlyList<Claim> claims, CancellationToken cancellationToken) =>
        SaveReadingAsync(report, readerVersion, new Reading(claims, []), run: null, cancellationToken);

    /// <summary>Replaces what was read in a report, claims and notices, in one transaction, and marks it as read.</summary>
    /// <returns>How many claims were kept: one that the reading holds twice is kept once.</returns>
    public Task<int> SaveReadingAsync(ReportId report, string readerVersion, Reading reading, long? run, CancellationToken cancellationToken) =>
        _file.WriteAsync(connection => ClaimTable.Replace(connection, report, readerVersion, reading, run), cancellationToken);

    /// <summary>All claims, in id order: the input of the ledger's fold.</summary>
    public async Task<IReadOnlyList<LedgerClaim>> ClaimsAsync(CancellationToken cancellationToken) =>
        await _file.ReadAsync(ClaimTable.All, cancellationToken).ConfigureAwait(false);

    /// <summary>All reports, by publication day (unknown first), then id.</summary>
    public async Task<IReadOnlyList<ReportEntry>> ReportsAsync(CancellationToken cancellationToken) =>
        await _file.ReadAsync(ReportTable.Entries, cancellationToken).ConfigureAwait(false);

    /// <summary>The report of that id as lists show it; null if the store has none.</summary>
    public Task<ReportEntry?> FindEntryAsync(ReportId id, CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => ReportTable.FindEntry(connection, id), cancellationToken);

    /// <summary>The report of that id; null if the store has none.</summary>
    public Task<Report?> FindReportAsync(ReportId id, CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => ReportTable.Find(connection, id), cancellationToken);

    /// <summary>The bytes that a report was made from; null if the store has none of that id.</summary>
    public Task<byte[]?> FindOriginalAsync(ReportId id, CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => ReportTable.FindOriginal(connection, id), cancellationToken);

    /// <summary>The claims read in a report, in the order of their first evidence.</summary>
    public async Task<IReadOnlyList<StoredClaim>> ClaimsOfAsync(ReportId report, CancellationToken cancellationToken) =>
        await _file.ReadAsync(connection => ClaimTable.Of(connection, report), cancellationToken).ConfigureAwait(false);

    /// <summary>The claim of that id; null if the store has none.</summary>
    public Task<StoredClaim?> FindClaimAsync(ClaimId id, CancellationToken cancellationToken) =>
        _file.ReadAsync(connection => ClaimTable.Find(connection, id), cancellationToken);

    /// <summary>Notes that a run begins.</summary>
    /// <returns>Its number.</returns>
    public Task<long> StartRunAsync(DateTimeOffset at, string readerVersion, CancellationToken cancellationToken) =>
        _file.WriteAsync(connection => RunTable.Start(connection, at, readerVersion), cancellationToken);

    /// <summary>Notes that a run is done. One that was cut off stays without an end.</summary>
    public Task EndRunAsync(long run, DateTimeOffset at, RunCounts counts, CancellationToken cancellationToken) =>
        _file.WriteAsync(connection => RunTable.End(connection, run, at, counts), cancellationToken);

    /// <summary>Keeps what a run set aside, with the reason.</summary>
    public Task SetAsideAsync(long run, SetAside setAside, CancellationToken cancellationToken) =>
        _file.WriteAsync(connection => RunTable.SetAside(connection, run, setAside), cancellationToken);

    /// <summary>A number that changes whenever reports, claims or judgements do: what cached views are keyed by.</summary>
    public Task<long> VersionAsync(CancellationToken cancellationToken) => _file.ReadAsync(ChangeCount.Read, cancellationToken);

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
