using System.Text.Json;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Core.Scoring;

namespace Marsad.Accuracy;

/// <summary>The governorate that a report is about, against the one that the makers of the collection gave it.</summary>
internal static class LocationFigures
{
    // Three claims elsewhere outweigh a first one that a headline's other news carries.
    private const double Fading = 0.7;

    public static FigureTable Measure(ClaimReader reader, string path)
    {
        var right = File.ReadLines(path).Where(l => l.Length > 0).AsParallel().AsOrdered().Select(line =>
        {
            var report = JsonSerializer.Deserialize(line, MarsadJson.TypeInfo<Report>()) ?? throw new InvalidDataException($"{path}: a line holds null");
            using var document = JsonDocument.Parse(line);
            return Agrees(Leading(reader.Read(report).Claims), document.RootElement.GetProperty("location").GetString());
        }).ToList();
        return new FigureTable(
            "Governorates",
            $"{right.Count} reports of the FA-KES collection (Abu Salem et al. 2019): share whose leading claims lie where the collection puts the report: the governorate for which the"
            + " claims weigh most when each weighs 0.7 of the one before it in the text. Its Damascus is the city with its countryside. A report without such a claim counts as wrong.",
            "",
            ["right"],
            [("reports", [new((double)right.Count(r => r) / right.Count, Bar: 0.93, Kept: true)])]);
    }

    /// <summary>The governorate for which the claims weigh most, each <see cref="Fading"/> of the one before it that has one; null if none has.</summary>
    public static string? Leading(IReadOnlyList<Claim> claims)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var weight = 1.0;
        foreach (var claim in claims)
        {
            if (claim.Adm1 is not { } adm1)
                continue;
            weights[adm1] = weights.GetValueOrDefault(adm1) + weight;
            weight *= Fading;
        }

        return weights.Count == 0 ? null : weights.MaxBy(w => w.Value).Key;
    }

    /// <summary>True when the collection's name and ours mean one governorate.</summary>
    public static bool Agrees(string? governorate, string? location) =>
        governorate is not null && location is not null && PlaceLikeness.Same(governorate == "Rif Dimashq" ? "Damascus" : governorate, location);
}
