using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Reading;

namespace Marsad.Store.Tables;

/// <summary>Readings, their claims, and the spans of their evidence.</summary>
internal static class ClaimTable
{
    private const string Select =
        "SELECT c.id, c.report, r.outlet, r.published, c.body, c.reader_version FROM claims c JOIN reports r ON r.id = c.report ";

    private static readonly string[] ClaimColumns = ["id", "report", "ordinal", "reader_version", "body"];
    private static readonly string[] SpanColumns = ["claim", "ordinal", "start", "end"];

    /// <summary>Replaces what was read in a report. A claim that the reading holds twice is kept once.</summary>
    /// <returns>How many claims were kept.</returns>
    public static async Task<int> ReplaceAsync(Session session, ReportId report, string readerVersion, Reading reading, long? run)
    {
        await session.ExecuteAsync("DELETE FROM claims WHERE report = @report", ("report", report.Value)).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO readings (report, reader_version, run, notices, change) VALUES (@report, @version, @run, @notices, @change)
            ON CONFLICT (report) DO UPDATE
            SET reader_version = excluded.reader_version, run = excluded.run, notices = excluded.notices, change = excluded.change
            """,
            ("report", report.Value),
            ("version", readerVersion),
            ("run", run),
            ("notices", JsonSerializer.Serialize(reading.Notices, StoreJson.Default.IReadOnlyListReadingNotice)),
            ("change", await ChangeTable.NextAsync(session).ConfigureAwait(false))).ConfigureAwait(false);
        var kept = reading.Claims.Select(claim => (Id: ClaimIdentity.Of(report, claim), Claim: claim)).DistinctBy(c => c.Id).ToList();
        if (kept.Count == 0)
            return 0;
        var taken = await TakenAsync(session, kept.ConvertAll(c => c.Id)).ConfigureAwait(false);
        var ids = kept.ConvertAll(c => taken.Contains(c.Id) ? $"{c.Id.Value}~{HashOf(report)}" : c.Id.Value);
        await session.InsertAsync(
            "claims", ClaimColumns, kept.Select((c, i) => new object?[] { ids[i], report.Value, i, readerVersion, Json.Of(c.Claim, MarsadJson.TypeInfo<Claim>()) }))
            .ConfigureAwait(false);
        await session.InsertAsync(
            "spans", SpanColumns, kept.SelectMany((c, i) => (c.Claim.Spans ?? []).Select((s, j) => new object?[] { ids[i], j, s.Start, s.End }))).ConfigureAwait(false);
        return kept.Count;
    }

    /// <summary>All claims, in id order.</summary>
    public static Task<List<LedgerClaim>> AllAsync(Session session) => session.QueryAsync(Select + "ORDER BY c.id", LedgerClaim);

    /// <summary>Claims of the reports that <see cref="ReportTable.ChangedAsync"/> gives, in id order.</summary>
    public static Task<List<LedgerClaim>> ChangedAsync(Session session, long? change) => change is { } since
        ? session.QueryAsync(Select + $"WHERE c.report IN ({ReportTable.ChangedSince}) ORDER BY c.id", LedgerClaim, ("change", since))
        : AllAsync(session);

    /// <summary>Claims of one report, in the order of their first evidence.</summary>
    public static Task<List<StoredClaim>> OfAsync(Session session, ReportId report) =>
        session.QueryAsync(Select + "WHERE c.report = @report ORDER BY c.ordinal", StoredClaim, ("report", report.Value));

    /// <summary>The claim of that id, if there is one.</summary>
    public static async Task<StoredClaim?> FindAsync(Session session, ClaimId id) =>
        (await session.QueryAsync(Select + "WHERE c.id = @id", StoredClaim, ("id", id.Value)).ConfigureAwait(false)).FirstOrDefault();

    // Ids are twelve digits of a hash: among millions of claims, two of different reports can meet. The later one is told apart by its report.
    private static async Task<HashSet<ClaimId>> TakenAsync(Session session, List<ClaimId> ids)
    {
        var taken = new HashSet<ClaimId>();
        foreach (var some in ids.Chunk(500))
        {
            var names = string.Join(", ", some.Select((_, i) => $"@id{i}"));
            var parameters = some.Select((id, i) => ($"id{i}", (object?)id.Value)).ToArray();
            taken.UnionWith(await session.QueryAsync($"SELECT id FROM claims WHERE id IN ({names})", row => ClaimId.From(row.Text(0)), parameters).ConfigureAwait(false));
        }

        return taken;
    }

    private static string HashOf(ReportId report) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Value)))[..8];

    private static LedgerClaim LedgerClaim(DbDataReader row) => new(
        ClaimId.From(row.Text(0)),
        ReportId.From(row.Text(1)),
        row.ActorOrNull(2),
        row.DayOrNull(3),
        row.Json(4, MarsadJson.TypeInfo<Claim>()));

    private static StoredClaim StoredClaim(DbDataReader row) => new(LedgerClaim(row), row.Text(5));
}
