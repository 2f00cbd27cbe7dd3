using Marsad.Core.Ledger;
using Marsad.Core.Model;

namespace Marsad.Store;

/// <summary>A report of the store, as lists show it.</summary>
public sealed record ReportEntry(
    ReportId Id, string Title, ActorId? Outlet, DateOnly? Published, string? Url, string Sha256, string ObtainedFrom, DateTimeOffset ObtainedAt, int Claims);

/// <summary>A claim of the store with what read it.</summary>
public sealed record StoredClaim(LedgerClaim Claim, string ReaderVersion);

/// <summary>The evidence: reports, claims and judgements, append-only, in one SQLite file.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822")]
public sealed class MarsadStore : IAsyncDisposable
{
    private MarsadStore()
    {
    }

    /// <summary>Opens or creates the store at <paramref name="path"/> and brings it to the current schema.</summary>
    /// <exception cref="StoreException">If it cannot be opened, is of a newer version, or is no store.</exception>
    public static Task<MarsadStore> OpenAsync(string path, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Keeps a report; false when the same bytes are there already.</summary>
    public Task<bool> AddAsync(ObtainedReport report, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Reports that no run of <paramref name="readerVersion"/> has read yet, in id order.</summary>
    public IAsyncEnumerable<Report> UnreadAsync(string readerVersion, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Replaces what was read in a report by <paramref name="claims"/>, in one transaction, and marks it as read.</summary>
    public Task SaveReadingAsync(ReportId report, string readerVersion, IReadOnlyList<Claim> claims, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>All claims, in id order: the input of the ledger's fold.</summary>
    public Task<IReadOnlyList<LedgerClaim>> ClaimsAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>All reports, by publication day, then id.</summary>
    public Task<IReadOnlyList<ReportEntry>> ReportsAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The report of that id; null if the store has none.</summary>
    public Task<Report?> FindReportAsync(ReportId id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The claims read in a report, in the order of their first evidence.</summary>
    public Task<IReadOnlyList<StoredClaim>> ClaimsOfAsync(ReportId report, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The claim of that id; null if the store has none.</summary>
    public Task<StoredClaim?> FindClaimAsync(ClaimId id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>A number that changes whenever reports, claims or judgements do: what cached views are keyed by.</summary>
    public Task<long> VersionAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A store that cannot be used, with what, where and what to do in its message.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
