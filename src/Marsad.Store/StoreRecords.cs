using Marsad.Core.Ledger;
using Marsad.Core.Model;

namespace Marsad.Store;

/// <summary>A report of the store, as lists show it.</summary>
public sealed record ReportEntry(
    ReportId Id, string Title, ActorId? Outlet, DateOnly? Published, string? Url, string Sha256, string ObtainedFrom, DateTimeOffset ObtainedAt, int Claims);

/// <summary>A claim of the store with what read it.</summary>
public sealed record StoredClaim(LedgerClaim Claim, string ReaderVersion);

/// <summary>What became of a report that was given to the store.</summary>
/// <param name="IsNew">False when the same bytes were there already.</param>
/// <param name="Id">Its id in the store: the given one, or "given~hash" where another document has that.</param>
/// <param name="FirstObtainedFrom">Where these bytes came from first.</param>
public sealed record Addition(bool IsNew, ReportId Id, string FirstObtainedFrom);

/// <summary>What a run did.</summary>
/// <param name="Added">Reports that were new.</param>
/// <param name="AlreadyThere">Reports whose bytes were there already.</param>
/// <param name="Read">Reports read, of this and of earlier runs.</param>
/// <param name="Claims">Claims found in them.</param>
/// <param name="SetAside">Inputs and reports set aside.</param>
public readonly record struct RunCounts(int Added, int AlreadyThere, int Read, int Claims, int SetAside);

/// <summary>What a ledger was made from, by which it is known to be current.</summary>
/// <param name="Version">The store's version that it holds.</param>
/// <param name="Pack">Hash of the theatre pack.</param>
/// <param name="Fold">Version of the rules that made it.</param>
public sealed record LedgerStamp(long Version, string Pack, string Fold);

/// <summary>A ledger that the store keeps, with what it was made from.</summary>
public sealed record KeptLedger(LedgerStamp Stamp, EvidenceLedger Ledger);

/// <summary>What the ledger has yet to take in.</summary>
/// <param name="Version">The store's version that this leads to: what to ask from next time.</param>
/// <param name="Input">Reports that were added or read since, with all claims that they have now, and the judgements made since.</param>
public sealed record StoreChanges(long Version, LedgerInput Input);
