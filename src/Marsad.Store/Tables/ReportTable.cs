using System.Data.Common;
using System.Text.Json;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Model;

namespace Marsad.Store.Tables;

/// <summary>Reports with their originals.</summary>
internal static class ReportTable
{
    private const string ReportColumns = "r.id, r.title, r.text, r.outlet, r.published, r.url, r.lang";

    /// <summary>Ids of reports that were added or read after "@change".</summary>
    public const string ChangedSince = "SELECT id FROM reports WHERE change > @change UNION SELECT report FROM readings WHERE change > @change";

    private const string SelectEntry =
        """
        SELECT r.id, r.title, r.outlet, r.published, r.url, r.sha256, r.obtained_from, r.obtained_at,
               (SELECT count(*) FROM claims c WHERE c.report = r.id)
        FROM reports r

        """;

    /// <summary>Keeps a report unless its bytes are there already.</summary>
    public static async Task<Addition> AddAsync(Session session, ObtainedReport obtained, long? run)
    {
        var there = await session.QueryAsync(
            "SELECT id, obtained_from FROM reports WHERE sha256 = @sha256",
            row => new Addition(false, ReportId.From(row.Text(0)), row.Text(1)),
            ("sha256", obtained.Sha256)).ConfigureAwait(false);
        if (there.Count > 0)
            return there[0];
        var report = obtained.Report;
        var id = await FreeIdAsync(session, report.Id, obtained.Sha256).ConfigureAwait(false);
        var (original, packing) = Packing.Pack(obtained.Original.Span);
        await session.ExecuteAsync(
            """
            INSERT INTO reports (id, sha256, outlet, published, url, lang, media_type, obtained_from, obtained_at, warnings, run,
                                 title, text, original, original_packing, change)
            VALUES (@id, @sha256, @outlet, @published, @url, @lang, @media_type, @obtained_from, @obtained_at, @warnings, @run,
                    @title, @text, @original, @packing, @change)
            """,
            ("id", id),
            ("sha256", obtained.Sha256),
            ("outlet", report.Outlet?.Value),
            ("published", report.Published),
            ("url", report.Url),
            ("lang", report.Lang),
            ("media_type", obtained.MediaType),
            ("obtained_from", obtained.ObtainedFrom),
            ("obtained_at", obtained.ObtainedAt),
            ("warnings", JsonSerializer.Serialize(obtained.Warnings, StoreJson.Default.IReadOnlyListString)),
            ("run", run),
            ("title", report.Title),
            ("text", report.Text),
            ("original", original),
            ("packing", packing),
            ("change", await ChangeTable.NextAsync(session).ConfigureAwait(false))).ConfigureAwait(false);
        await SketchTable.AddAsync(session, ReportId.From(id), report).ConfigureAwait(false);
        return new Addition(true, ReportId.From(id), obtained.ObtainedFrom);
    }

    /// <summary>At most <paramref name="limit"/> reports after <paramref name="after"/> that this version has not read, in id order.</summary>
    public static Task<List<Report>> UnreadAsync(Session session, string readerVersion, string after, int limit) => session.QueryAsync(
        $"""
        SELECT {ReportColumns} FROM reports r
        WHERE r.id > @after AND NOT EXISTS (SELECT 1 FROM readings d WHERE d.report = r.id AND d.reader_version = @version)
        ORDER BY r.id LIMIT @limit
        """,
        Report,
        ("after", after),
        ("version", readerVersion),
        ("limit", limit));

    /// <summary>How many reports this version has not read.</summary>
    public static async Task<long> CountUnreadAsync(Session session, string readerVersion) => (await session.NumberAsync(
        "SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM readings d WHERE d.report = r.id AND d.reader_version = @version)",
        ("version", readerVersion)).ConfigureAwait(false))!.Value;

    /// <summary>The report of that id, if there is one.</summary>
    public static async Task<Report?> FindAsync(Session session, ReportId id) =>
        (await session.QueryAsync($"SELECT {ReportColumns} FROM reports r WHERE r.id = @id", Report, ("id", id.Value)).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The bytes that a report was made from, if there is one of that id.</summary>
    public static async Task<byte[]?> FindOriginalAsync(Session session, ReportId id) => (await session.QueryAsync(
        "SELECT original, original_packing FROM reports WHERE id = @id",
        row => Packing.Unpack(row.GetFieldValue<byte[]>(0), row.TextOrNull(1)),
        ("id", id.Value)).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>All of them, by publication day (unknown first), then id.</summary>
    public static Task<List<ReportEntry>> EntriesAsync(Session session) =>
        session.QueryAsync(SelectEntry + "ORDER BY r.published NULLS FIRST, r.id", Entry);

    /// <summary>The one of that id, if there is one.</summary>
    public static async Task<ReportEntry?> FindEntryAsync(Session session, ReportId id) =>
        (await session.QueryAsync(SelectEntry + "WHERE r.id = @id", Entry, ("id", id.Value)).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Reports that a change after <paramref name="change"/> added or read, all of them for null, in id order.</summary>
    public static async Task<List<LedgerReport>> ChangedAsync(Session session, long? change)
    {
        const string Select = "SELECT r.id, r.outlet, r.published, s.sketch FROM reports r LEFT JOIN sketches s ON s.report = r.id ";
        var reports = change is { } since
            ? await session.QueryAsync(Select + $"WHERE r.id IN ({ChangedSince}) ORDER BY r.id", LedgerReport, ("change", since)).ConfigureAwait(false)
            : await session.QueryAsync(Select + "ORDER BY r.id", LedgerReport).ConfigureAwait(false);
        // A sketch of another version of its making is made anew, and is not kept: an older Marsad may share the store.
        for (var i = 0; i < reports.Count; i++)
        {
            if (reports[i].Sketch is null && await FindAsync(session, reports[i].Id).ConfigureAwait(false) is { FullText: var text })
                reports[i] = reports[i] with { Sketch = TextSketch.Of(text) };
        }

        return reports;
    }

    /// <summary>At most <paramref name="limit"/> reports that have no sketch.</summary>
    public static Task<List<Report>> WithoutSketchAsync(Session session, int limit) => session.QueryAsync(
        $"SELECT {ReportColumns} FROM reports r WHERE NOT EXISTS (SELECT 1 FROM sketches s WHERE s.report = r.id) ORDER BY r.id LIMIT @limit",
        Report,
        ("limit", limit));

    // Two documents can claim one id. The first keeps it; a later one gets as much of its hash as it takes to tell them apart.
    private static async Task<string> FreeIdAsync(Session session, ReportId wanted, string sha256)
    {
        var id = wanted.Value;
        for (var digits = 8; await session.NumberAsync("SELECT 1 FROM reports WHERE id = @id", ("id", id)).ConfigureAwait(false) is not null; digits *= 2)
            id = $"{wanted.Value}~{sha256[..digits]}";
        return id;
    }

    private static Report Report(DbDataReader row) => new(
        ReportId.From(row.Text(0)),
        row.Text(1),
        row.Text(2),
        row.ActorOrNull(3),
        row.DayOrNull(4),
        row.TextOrNull(5),
        row.TextOrNull(6));

    private static LedgerReport LedgerReport(DbDataReader row) => new(ReportId.From(row.Text(0)), row.ActorOrNull(1), row.DayOrNull(2), row.BytesOrNull(3) is { } sketch ? TextSketch.FromBytes(sketch) : null);

    private static ReportEntry Entry(DbDataReader row) => new(
        ReportId.From(row.Text(0)),
        row.Text(1),
        row.ActorOrNull(2),
        row.DayOrNull(3),
        row.TextOrNull(4),
        row.GetString(5),
        row.Text(6),
        row.Moment(7),
        (int)row.GetInt64(8));
}
