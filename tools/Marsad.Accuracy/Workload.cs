using System.Text;
using System.Text.Json;
using Marsad.App.Cli;
using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Accuracy;

/// <summary>Text to measure speed on: the collection of the evaluation data where it is there, else the reports that were written for the tests.</summary>
internal sealed class Workload
{
    /// <summary>As many reports of the collection as give a steady figure in a few seconds.</summary>
    private const int Enough = 120;

    private static readonly string[] Garden =
    [
        "The tomatoes by the south wall ripened early this year, and the beans behind them climbed to the roof of the shed.",
        "My neighbour gave me three pots of thyme in April, which I planted along the path between the roses.",
        "Water the seedlings in the evening, when the soil has cooled, and keep the leaves dry.",
        "In October we pick the last apples, wrap them in paper, and carry them to the cellar in wooden boxes.",
        "A good compost smells of earth; turn it twice a month and add some straw if it grows too wet.",
    ];

    private Workload(string about, IReadOnlyList<Report> reports)
    {
        (About, Reports) = (about, reports);
        var sentences = reports.SelectMany(Cut).ToList();
        SentenceCount = sentences.Count;
        Words = [.. sentences.Select(s => s.Select(t => t).ToArray())];
        Text = string.Join('\n', reports.Select(r => r.Text));
    }

    /// <summary>What it is, for people.</summary>
    public string About { get; }

    /// <summary>Reports on war.</summary>
    public IReadOnlyList<Report> Reports { get; }

    /// <summary>Sentences of their text, as the reader cuts them.</summary>
    public int SentenceCount { get; }

    /// <summary>The words of each of those sentences.</summary>
    public IReadOnlyList<string[]> Words { get; }

    /// <summary>Their text in one piece.</summary>
    public string Text { get; }

    /// <summary>A report of half a megabyte that tells of gardens: no word of it is a word of war.</summary>
    public static Report Peaceful()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 1 << 19; i++)
            text.Append(Garden[(i * 7 + i / 3) % Garden.Length]).Append(i % 4 == 3 ? '\n' : ' ');
        return new Report(new ReportId("garden"), "Notes from a garden", text.ToString(), Published: new DateOnly(2020, 5, 1));
    }

    public static Workload Load(Workplace place)
    {
        var collection = Path.Combine(place.Evaluation, "fakes", "reports.jsonl");
        if (!File.Exists(collection))
            return new Workload("the reports of tests/reports/other-wars", [.. GoldFolder.Read(Path.Combine(place.OwnReports, "other-wars")).Select(r => r.Report)]);
        return new Workload(
            $"{Enough} reports of the FA-KES collection",
            [.. File.ReadLines(collection).Take(Enough).Select(l => JsonSerializer.Deserialize(l, MarsadJson.TypeInfo<Report>())).OfType<Report>()]);
    }

    private static IEnumerable<List<string>> Cut(Report report)
    {
        var analysed = TextAnalyser.Analyse(report.Text);
        foreach (var sentence in analysed.Sentences)
        {
            var words = new List<string>();
            for (var i = sentence.First; i < sentence.End; i++)
                words.Add(analysed.SpanOf(i, i + 1).Of(analysed.Text));
            if (words.Count > 0)
                yield return words;
        }
    }
}
