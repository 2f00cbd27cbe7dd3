using Marsad.App.Cli;
using Marsad.Core.Reading;
using Marsad.Core.Scoring;

namespace Marsad.Accuracy;

/// <summary>Claims against annotated ones: all reports, the two thirds that rules are written against, the third that nobody looks at.</summary>
internal static class GoldFigures
{
    private static readonly Dictionary<string, double> BarsOfF1 = new(StringComparer.Ordinal) { ["event"] = 0.72, ["casualty"] = 0.80, ["control"] = 0.68, ["access"] = 0.65, ["all"] = 0.74 };

    public static IEnumerable<FigureTable> Measure(ClaimReader reader, string folder)
    {
        var scored = Read(reader, folder);

        // Of the ids in order, every third from the third on is sealed.
        var all = Scorer.Score(scored);
        var open = Scorer.Score(scored.Where((_, i) => i % 3 != 2));
        var sealedThird = Scorer.Score(scored.Where((_, i) => i % 3 == 2));
        yield return Table("Annotated reports", $"{all.Reports} reports on the war in Syria, annotated by people.", all, k => BarsOfF1[k], fields: 0.84, claim: 0.64);
        yield return Table("The open two thirds", $"The {open.Reports} of them that rules are written against.", open);
        yield return Table("The sealed third", $"The {sealedThird.Reports} of them whose text, claims and errors nobody who writes rules looks at.", sealedThird, k => k == "all" ? 0.66 : null);
        yield return Fields(all);
    }

    /// <summary>Reports that were written for the tests, of other wars, read with the pack of Syria.</summary>
    public static FigureTable OtherWars(ClaimReader reader, string folder)
    {
        var sheet = Scorer.Score(Read(reader, folder));
        return Table(
            "Other wars",
            $"{sheet.Reports} reports of other wars (Iraq, Egypt, Turkey, Dagestan, Afghanistan, Yemen, Ukraine, Nigeria, Somalia, Latin America), written for the tests (`tests/reports/other-wars`)"
            + " and read with the pack of Syria: its actors and places are hardly known.",
            sheet);
    }

    private static List<ScoredReport> Read(ClaimReader reader, string folder) =>
        [.. GoldFolder.Read(folder).AsParallel().AsOrdered().Select(r => r with { Found = reader.Read(r.Report).Claims })];

    private static FigureTable Table(string title, string about, ScoreSheet sheet, Func<string, double?>? bar = null, double? fields = null, double? claim = null) => new(
        title,
        about,
        "kind",
        ["annotated", "found", "precision", "recall", "F1", "fields", "claim"],
        [
            .. sheet.Kinds.Append(sheet.All).Select(k => (k.Kind, (IReadOnlyList<Figure?>)
            [
                new(k.Gold, 0), new(k.Found, 0), new(k.Precision), new(k.Recall), new(k.F1, Bar: bar?.Invoke(k.Kind), Kept: true),
                new(k.Fields, Bar: k.Kind == "all" ? fields : null, Kept: true), new(k.Claim, Bar: k.Kind == "all" ? claim : null, Kept: true),
            ])),
        ]);

    private static FigureTable Fields(ScoreSheet sheet)
    {
        var names = sheet.Kinds.SelectMany(k => k.ByField).Select(f => f.Field).Distinct(StringComparer.Ordinal);
        return new FigureTable(
            "Fields",
            "Share of matched claims of the annotated reports that are right in a field; empty where a kind has no such field.",
            "field",
            [.. sheet.Kinds.Select(k => k.Kind)],
            [.. names.Select(n => (n, (IReadOnlyList<Figure?>)[.. sheet.Kinds.Select(k => k.ByField.FirstOrDefault(f => f.Field == n) is { } f ? new Figure(f.Share) : null)]))]);
    }
}
