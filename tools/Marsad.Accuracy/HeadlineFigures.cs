using System.Globalization;
using Marsad.Core.Model;
using Marsad.Core.Reading;

namespace Marsad.Accuracy;

/// <summary>A headline and the one event that was hand-coded from it.</summary>
/// <param name="Report">The headline, as a report without a text.</param>
/// <param name="Lat">Degrees north of the coded event.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="Dead">Deaths as coded.</param>
internal sealed record CodedHeadline(Report Report, double Lat, double Lon, int Dead);

/// <summary>Places and deaths read from headlines, against the events that were hand-coded from them.</summary>
internal static class HeadlineFigures
{
    /// <summary>A claim within so many kilometres of the coded event is near it.</summary>
    private const double Near = 25;

    public static FigureTable Measure(ClaimReader reader, string path)
    {
        var headlines = Read(path);
        var read = headlines.AsParallel().AsOrdered().Select(h => (Headline: h, reader.Read(h.Report).Claims)).ToList();
        return Score(read);
    }

    /// <summary>The shares over headlines with the claims that were read in each.</summary>
    public static FigureTable Score(IReadOnlyList<(CodedHeadline Headline, IReadOnlyList<Claim> Claims)> read)
    {
        var (placed, near, first, counted, equal) = (0, 0, 0, 0, 0);
        foreach (var (headline, claims) in read)
        {
            var distances = claims.Where(c => c.Location is not null).Select(c => Kilometres(headline.Lat, headline.Lon, c.Location!.Lat, c.Location.Lon)).ToList();
            placed += distances.Count > 0 ? 1 : 0;
            near += distances.Exists(d => d <= Near) ? 1 : 0;
            first += distances.Count > 0 && distances[0] <= Near ? 1 : 0;
            var dead = claims.OfType<CasualtyClaim>().Where(c => c is { Effect: Effect.Killed, Low: > 1 }).Select(c => c.Low).ToList();
            counted += dead.Count > 0 ? 1 : 0;
            equal += dead.Contains(headline.Dead) ? 1 : 0;
        }

        return new FigureTable(
            "Headlines",
            $"{read.Count} headlines of a monitor, each the only source of one event of UCDP GED (CC BY 4.0). near: share of all with a claim within {Near:F0} km of the coded event; first:"
            + " share of those with a located claim whose first one is; counted: share with a number of dead; equal: share of those with the coded number."
            + " The coded place, in some spelling, or its governorate's city stands in about 0.47 of them.",
            "",
            ["placed", "near", "first", "counted", "equal"],
            [
                ("headlines",
                [
                    new(Share(placed, read.Count)), new(Share(near, read.Count), Bar: 0.42, Kept: true), new(Share(first, placed), Bar: 0.54, Kept: true),
                    new(Share(counted, read.Count), Bar: 0.30, Kept: true), new(Share(equal, counted), Bar: 0.35, Kept: true),
                ]),
            ]);
    }

    /// <summary>Great-circle distance on a sphere of 6,371 km.</summary>
    public static double Kilometres(double lat1, double lon1, double lat2, double lon2)
    {
        var (a, b, c, d) = (double.DegreesToRadians(lat1), double.DegreesToRadians(lon1), double.DegreesToRadians(lat2), double.DegreesToRadians(lon2));
        var h = Math.Pow(Math.Sin((c - a) / 2), 2) + Math.Cos(a) * Math.Cos(c) * Math.Pow(Math.Sin((d - b) / 2), 2);
        return 12742 * Math.Asin(Math.Sqrt(h));
    }

    private static List<CodedHeadline> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split('\t');
        int Column(string name) => Array.IndexOf(header, name) is >= 0 and var at ? at : throw new InvalidDataException($"{path}: no column '{name}'");
        var (id, day, lat, lon, best, headline) = (Column("id"), Column("source_date"), Column("latitude"), Column("longitude"), Column("best"), Column("source_headline"));
        return
        [
            .. lines.Skip(1).Select(l => l.Split('\t')).Select(f => new CodedHeadline(
                new Report(new ReportId(f[id]), f[headline], "", new ActorId("sohr"), DateOnly.TryParseExact(f[day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null),
                double.Parse(f[lat], CultureInfo.InvariantCulture),
                double.Parse(f[lon], CultureInfo.InvariantCulture),
                int.Parse(f[best], CultureInfo.InvariantCulture))),
        ];
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
