using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Model;

namespace Marsad.Store.Tables;

/// <summary>Sketches of reports' texts, by which the ledger knows copies.</summary>
internal static class SketchTable
{
    private const int Page = 200;

    private static readonly string[] Columns = ["report", "sketch"];

    public static Task AddAsync(Session session, ReportId id, Report report) => session.InsertAsync("sketches", Columns, [Row(id, report)]);

    /// <summary>Makes those that are missing, as after a migration.</summary>
    public static async Task FillAsync(Session session)
    {
        List<Report> page;
        do
        {
            page = await ReportTable.WithoutSketchAsync(session, Page).ConfigureAwait(false);
            await session.InsertAsync("sketches", Columns, page.Select(r => Row(r.Id, r))).ConfigureAwait(false);
        }
        while (page.Count == Page);
    }

    // Of a copy: a report remembers its full text once that is asked for, and then is no longer equal to one that was not asked.
    private static object?[] Row(ReportId id, Report report) => [id.Value, TextSketch.Of((report with { }).FullText).ToBytes()];
}
