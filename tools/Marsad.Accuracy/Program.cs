using System.CommandLine;
using Marsad.Accuracy;
using Marsad.App.Cli;
using Marsad.Core.Language.Engine;
using Marsad.Core.Reading;

// A score may be so much under the recorded one before that is a failure: less than one claim in fifty.
const double Slack = 0.02;

var evaluation = new Option<string?>("--evaluation") { Description = "Folder of the evaluation data. [default: ../shared/eval beside the repository]", HelpName = "PATH", Recursive = true };
var root = new RootCommand("Measures how well and how fast Marsad reads. Without a command it prints the figures.") { evaluation };
root.SetAction(parsed => Run(parsed, (place, engine, reader) =>
{
    foreach (var table in Scores(place, reader))
        Console.WriteLine(table.Markdown());
    Console.WriteLine(SpeedFigures.Measure(reader, engine, Workload.Load(place)).Markdown());
    return ExitCode.Done;
}));
var write = new Command("write", "Measure all and write the figures into docs/accuracy.md.");
write.SetAction(parsed => Run(parsed, (place, engine, reader) =>
{
    if (!place.HasEvaluation)
        return ExitCode.Unusable;
    File.WriteAllText(place.Page, AccuracyPage.With(File.ReadAllText(place.Page), [.. Scores(place, reader), SpeedFigures.Measure(reader, engine, Workload.Load(place))]));
    Console.WriteLine($"{place.Page}: written");
    return ExitCode.Done;
}));
var check = new Command("check", $"Print the scores, and fail when one is more than {Slack} under the figure that docs/accuracy.md records.");
check.SetAction(parsed => Run(parsed, (place, _, reader) =>
{
    var tables = Scores(place, reader).ToList();
    foreach (var table in tables)
        Console.WriteLine(table.Markdown());
    var fallen = AccuracyPage.Fallen(AccuracyPage.Read(File.ReadAllText(place.Page)), tables, Slack).ToList();
    foreach (var line in fallen)
        Console.WriteLine($"FALLEN  {line}");
    Console.WriteLine($"{tables.Sum(t => t.Rows.Sum(r => r.Figures.Count(f => f is { Kept: true }))) - fallen.Count} passed, {fallen.Count} failed");
    return fallen.Count == 0 ? ExitCode.Done : 1;
}));
root.Add(write);
root.Add(check);
return root.Parse(args).Invoke();

static IEnumerable<FigureTable> Scores(Workplace place, ClaimReader reader)
{
    if (place.HasEvaluation)
    {
        foreach (var table in GoldFigures.Measure(reader, Path.Combine(place.Evaluation, "gold")))
            yield return table;
        yield return HeadlineFigures.Measure(reader, Path.Combine(place.Evaluation, "ucdp", "sohr-headlines.tsv"));
        yield return LocationFigures.Measure(reader, Path.Combine(place.Evaluation, "fakes", "reports.jsonl"));
    }

    yield return OtherNewsFigures.Measure(reader, Path.Combine(place.OwnReports, "other-news.jsonl"));
    yield return GoldFigures.OtherWars(reader, Path.Combine(place.OwnReports, "other-wars"));
}

int Run(ParseResult parsed, Func<Workplace, LanguageEngine, ClaimReader, int> measure)
{
    if (Workplace.Find(parsed.GetValue(evaluation)) is not { } place)
    {
        Console.Error.WriteLine("this tool belongs into the repository of Marsad: run it there with `dotnet run --project tools/Marsad.Accuracy -c Release`");
        return ExitCode.Unusable;
    }

    if (!place.HasEvaluation)
        Console.Error.WriteLine($"{place.Evaluation} holds no evaluation data: only what is measured on the reports of tests/reports is shown (`--evaluation PATH` names another folder)");
    if (TheatreOption.Load(null) is not { } pack || LanguageModelFile.Load(null) is not { } engine)
        return ExitCode.Unusable;
    try
    {
        return measure(place, engine, new ClaimReader(pack, engine));
    }
    catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(e.Message);
        return ExitCode.Unusable;
    }
}
