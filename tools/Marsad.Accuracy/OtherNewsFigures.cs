using System.Text.Json;
using Marsad.Core.Model;
using Marsad.Core.Reading;

namespace Marsad.Accuracy;

/// <summary>Claims in reports that should have none.</summary>
internal static class OtherNewsFigures
{
    public static FigureTable Measure(ClaimReader reader, string path)
    {
        var reports = File.ReadLines(path).Where(l => l.Length > 0)
            .Select(l => JsonSerializer.Deserialize(l, MarsadJson.TypeInfo<Report>()) ?? throw new InvalidDataException($"{path}: a line holds null")).ToList();
        var claims = reports.Sum(r => reader.Read(r).Claims.Count);
        return new FigureTable(
            "Other news",
            $"{reports.Count} short reports on sport, business, weather, disasters, crime, the arts, science, politics and health, full of words of war"
            + " (`tests/reports/other-news.jsonl`), written for the tests. Fewer claims are better; the bar is an upper one.",
            "",
            ["claims", "claims a report"],
            [("reports", [new(claims, 0), new((double)claims / reports.Count, Bar: 0.25)])]);
    }
}
