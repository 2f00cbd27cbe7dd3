using System.Globalization;
using System.Text.Json;
using Marsad.Core.Model;
using Microsoft.Data.Sqlite;

namespace Marsad.Store.Tables;

/// <summary>Reports with their originals.</summary>
internal static class ReportTable
{
    private const string Day = "yyyy-MM-dd";
    private const string ReportColumns = "r.id, r.title, r.text, r.outlet, r.published, r.url, r.lang";

    private const string SelectEntry =
        """
        SELECT r.id, r.title, r.outlet, r.published, r.url, r.sha256, r.obtained_from, r.obtained_at,
               (SELECT count(*) FROM claims c WHERE c.report = r.id)
        FROM reports r

        """;

    /// <summary>Keeps a report unless its bytes are there already.</summary>
    public static Addition Add(SqliteConnection connection, ObtainedReport obtained, long? run)
    {
        var there = connection.Query(
            "SELECT id, obtained_from FROM reports WHERE sha256 = $sha256",
            row => new Addition(false, ReportId.From(row.GetString(0)), row.GetString(1)),
            ("$sha256", obtained.Sha256));
        if (there.Count > 0)
            return there[0];
        var report = obtained.Report;
        var id = FreeId(connection, report.Id, obtained.Sha256);
        var (original, packing) = Packing.Pack(obtained.Original.Span);
        connection.Execute(
            """
            INSERT INTO reports (id, sha256, outlet, published, url, lang, media_type, obtained_from, obtained_at, warnings, run,
                                 title, text, original, original_packing)
            VALUES ($id, $sha256, $outlet, $published, $url, $lang, $media_type, $obtained_from, $obtained_at, $warnings, $run,
                    $title, $text, $original, $packing)
            """,
            ("$id", id),
            ("$sha256", obtained.Sha256),
            ("$outlet", report.Outlet?.Value),
            ("$published", report.Published?.ToString(Day, CultureInfo.InvariantCulture)),
            ("$url", report.Url),
            ("$lang", report.Lang),
            ("$media_type", obtained.MediaType),
            ("$obtained_from", obtained.ObtainedFrom),
            ("$obtained_at", Times.Text(obtained.ObtainedAt)),
            ("$warnings", JsonSerializer.Serialize(obtained.Warnings, StoreJson.Default.IReadOnlyListString)),
            ("$run", run),
            ("$title", report.Title),
            ("$text", report.Text),
            ("$original", original),
            ("$packing", packing));
        ChangeCount.Increase(connection);
        return new Addition(true, ReportId.From(id), obtained.ObtainedFrom);
    }

    /// <summary>At most <paramref name="limit"/> reports after <paramref name="after"/> that this version has not read, in id order.</summary>
    public static List<Report> Unread(SqliteConnection connection, string readerVersion, string after, int limit) => connection.Query(
        $"""
        SELECT {ReportColumns} FROM reports r
        WHERE r.id > $after AND NOT EXISTS (SELECT 1 FROM readings d WHERE d.report = r.id AND d.reader_version = $version)
        ORDER BY r.id LIMIT $limit
        """,
        Report,
        ("$after", after),
        ("$version", readerVersion),
        ("$limit", limit));

    /// <summary>How many reports this version has not read.</summary>
    public static long CountUnread(SqliteConnection connection, string readerVersion) => connection.Query(
        "SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM readings d WHERE d.report = r.id AND d.reader_version = $version)",
        row => row.GetInt64(0),
        ("$version", readerVersion))[0];

    /// <summary>The report of that id, if there is one.</summary>
    public static Report? Find(SqliteConnection connection, ReportId id) =>
        connection.Query($"SELECT {ReportColumns} FROM reports r WHERE r.id = $id", Report, ("$id", id.Value)).FirstOrDefault();

    /// <summary>The bytes that a report was made from, if there is one of that id.</summary>
    public static byte[]? FindOriginal(SqliteConnection connection, ReportId id) => connection.Query(
        "SELECT original, original_packing FROM reports WHERE id = $id",
        row => Packing.Unpack(row.GetFieldValue<byte[]>(0), row.TextOrNull(1)),
        ("$id", id.Value)).FirstOrDefault();

    /// <summary>All of them, by publication day (unknown first), then id.</summary>
    public static List<ReportEntry> Entries(SqliteConnection connection) => connection.Query(SelectEntry + "ORDER BY r.published, r.id", Entry);

    /// <summary>The one of that id, if there is one.</summary>
    public static ReportEntry? FindEntry(SqliteConnection connection, ReportId id) =>
        connection.Query(SelectEntry + "WHERE r.id = $id", Entry, ("$id", id.Value)).FirstOrDefault();

    public static ActorId? Outlet(string? id) => id is null ? null : ActorId.From(id);

    public static DateOnly? Published(string? day) => day is null ? null : DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture);

    // Two documents can claim one id. The first keeps it; a later one gets as much of its hash as it takes to tell them apart.
    private static string FreeId(SqliteConnection connection, ReportId wanted, string sha256)
    {
        var id = wanted.Value;
        for (var digits = 8; IsTaken(connection, id); digits *= 2)
            id = $"{wanted.Value}~{sha256[..digits]}";
        return id;
    }

    private static bool IsTaken(SqliteConnection connection, string id) =>
        connection.Query("SELECT 1 FROM reports WHERE id = $id", _ => true, ("$id", id)).Count > 0;

    private static Report Report(SqliteDataReader row) => new(
        ReportId.From(row.GetString(0)),
        row.GetString(1),
        row.GetString(2),
        Outlet(row.TextOrNull(3)),
        Published(row.TextOrNull(4)),
        row.TextOrNull(5),
        row.TextOrNull(6));

    private static ReportEntry Entry(SqliteDataReader row) => new(
        ReportId.From(row.GetString(0)),
        row.GetString(1),
        Outlet(row.TextOrNull(2)),
        Published(row.TextOrNull(3)),
        row.TextOrNull(4),
        row.GetString(5),
        row.GetString(6),
        Times.Parse(row.GetString(7)),
        row.GetInt32(8));
}
