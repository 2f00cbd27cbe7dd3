using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Microsoft.Data.Sqlite;

namespace Marsad.Store.Tables;

/// <summary>Readings, their claims, and the spans of their evidence.</summary>
internal static class ClaimTable
{
    private const string Select =
        "SELECT c.id, c.report, r.outlet, r.published, c.body, c.reader_version FROM claims c JOIN reports r ON r.id = c.report ";

    /// <summary>Replaces what was read in a report. A claim that the reading holds twice is kept once.</summary>
    /// <returns>How many claims were kept.</returns>
    public static int Replace(SqliteConnection connection, ReportId report, string readerVersion, Reading reading, long? run)
    {
        connection.Execute("DELETE FROM claims WHERE report = $report", ("$report", report.Value));
        connection.Execute(
            "INSERT OR REPLACE INTO readings (report, reader_version, run, notices) VALUES ($report, $version, $run, $notices)",
            ("$report", report.Value),
            ("$version", readerVersion),
            ("$run", run),
            ("$notices", JsonSerializer.Serialize(reading.Notices, StoreJson.Default.IReadOnlyListReadingNotice)));
        var kept = new HashSet<ClaimId>();
        foreach (var claim in reading.Claims)
        {
            var id = ClaimIdentity.Of(report, claim);
            if (kept.Add(id))
                Insert(connection, FreeId(connection, id, report), report, kept.Count - 1, readerVersion, claim);
        }

        ChangeCount.Increase(connection);
        return kept.Count;
    }

    /// <summary>All claims, in id order.</summary>
    public static List<LedgerClaim> All(SqliteConnection connection) => connection.Query(Select + "ORDER BY c.id", LedgerClaim);

    /// <summary>Claims of one report, in the order of their first evidence.</summary>
    public static List<StoredClaim> Of(SqliteConnection connection, ReportId report) =>
        connection.Query(Select + "WHERE c.report = $report ORDER BY c.ordinal", StoredClaim, ("$report", report.Value));

    /// <summary>The claim of that id, if there is one.</summary>
    public static StoredClaim? Find(SqliteConnection connection, ClaimId id) =>
        connection.Query(Select + "WHERE c.id = $id", StoredClaim, ("$id", id.Value)).FirstOrDefault();

    // Ids are twelve digits of a hash: among millions of claims, two of different reports can meet. The later one is told apart by its report.
    private static string FreeId(SqliteConnection connection, ClaimId id, ReportId report)
    {
        var isTaken = connection.Query("SELECT 1 FROM claims WHERE id = $id", _ => true, ("$id", id.Value)).Count > 0;
        return isTaken ? $"{id.Value}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Value)))[..8]}" : id.Value;
    }

    private static void Insert(SqliteConnection connection, string id, ReportId report, int ordinal, string readerVersion, Claim claim)
    {
        connection.Execute(
            "INSERT INTO claims (id, report, ordinal, reader_version, body) VALUES ($id, $report, $ordinal, $version, $body)",
            ("$id", id),
            ("$report", report.Value),
            ("$ordinal", ordinal),
            ("$version", readerVersion),
            ("$body", JsonSerializer.Serialize(claim, MarsadJson.TypeInfo<Claim>())));
        var spans = claim.Spans ?? [];
        for (var i = 0; i < spans.Count; i++)
        {
            connection.Execute(
                """INSERT INTO spans (claim, ordinal, "start", "end") VALUES ($claim, $ordinal, $start, $end)""",
                ("$claim", id),
                ("$ordinal", i),
                ("$start", spans[i].Start),
                ("$end", spans[i].End));
        }
    }

    private static LedgerClaim LedgerClaim(SqliteDataReader row) => new(
        ClaimId.From(row.GetString(0)),
        ReportId.From(row.GetString(1)),
        ReportTable.Outlet(row.TextOrNull(2)),
        ReportTable.Published(row.TextOrNull(3)),
        JsonSerializer.Deserialize(row.GetString(4), MarsadJson.TypeInfo<Claim>())!);

    private static StoredClaim StoredClaim(SqliteDataReader row) => new(LedgerClaim(row), row.GetString(5));
}
