using System.Globalization;

namespace Marsad.Core.Theatre.Files;

/// <summary>The rows of outline.tsv; none when the pack has no such file.</summary>
internal static class OutlineRows
{
    // A closed triangle.
    private const int LeastPoints = 4;

    /// <summary>Rings of the country, each closed.</summary>
    public static IReadOnlyList<IReadOnlyList<OutlinePoint>> Read(IReadOnlyDictionary<string, string> files, List<TheatreProblem> problems)
    {
        if (!files.ContainsKey(PackFile.Outline.Name))
            return [];
        var rings = new List<List<OutlinePoint>>();
        PackRow? last = null;
        foreach (var row in PackTable.Read(files, PackFile.Outline, problems))
        {
            var isNumber = int.TryParse(row["ring"], NumberStyles.None, CultureInfo.InvariantCulture, out var ring);
            if (isNumber && ring == rings.Count + 1)
                Open(rings, last);
            else if (!isNumber || ring != rings.Count)
                row.Report(row["ring"], $"the ring's number: {rings.Count}, or {rings.Count + 1} where the next one begins");
            if (rings.Count > 0)
                rings[^1].Add(new OutlinePoint(row.Degrees("lat", 90), row.Degrees("lon", 180)));
            last = row;
        }

        if (last is not null)
            CheckLast(rings, last);
        return rings;
    }

    private static void Open(List<List<OutlinePoint>> rings, PackRow? last)
    {
        if (last is not null)
            CheckLast(rings, last);
        rings.Add([]);
    }

    private static void CheckLast(List<List<OutlinePoint>> rings, PackRow last)
    {
        if (rings.Count > 0 && (rings[^1].Count < LeastPoints || rings[^1][0] != rings[^1][^1]))
            last.Report($"{last["lat"]} {last["lon"]}", $"the ring's first point again at its end, and at least {LeastPoints} points");
    }
}
