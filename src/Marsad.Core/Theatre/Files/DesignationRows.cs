using Marsad.Core.Model;

namespace Marsad.Core.Theatre.Files;

/// <summary>The rows of designations.tsv; none when the pack has no such file.</summary>
internal static class DesignationRows
{
    public static IReadOnlyList<Designation> Read(IReadOnlyDictionary<string, string> files, Rows<Area> areas, List<TheatreProblem> problems)
    {
        var designations = new List<Designation>();
        if (!files.ContainsKey(PackFile.Designations.Name))
            return designations;
        foreach (var row in PackTable.Read(files, PackFile.Designations, problems))
        {
            var area = row.Text("area");
            if (!areas.Has(area))
                row.Report(area, "the id of an area");
            var (from, until) = (row.Day("from", last: false), row.Day("until", last: true));
            if (until < from)
                row.Report(row["until"], $"a date not before {row["from"]}");
            var designation = new Designation(
                new AreaId(area), row.Text("authority"), row.Word<DesignationStatus>("status"), from, until, row.Text("source"));
            if (designations.Exists(d => d.Area == designation.Area && d.Authority == designation.Authority && Overlap(d, designation)))
                row.Report(area, $"days of its own; {designation.Authority} lists it on some of them already", isWarning: true);
            designations.Add(designation);
        }

        return designations;
    }

    private static bool Overlap(Designation a, Designation b) => a.Reaches(b.From ?? DateOnly.MinValue, b.Until);
}
