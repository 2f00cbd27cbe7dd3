using System.CommandLine;
using System.Text.Json;
using Marsad.Core.Reading;
using Marsad.Core.Scoring;

namespace Marsad.App.Cli;

/// <summary><c>marsad score</c>: claims against what people annotated.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "Folder of annotated reports: reports/ID.json and claims/ID.json." };
        var predictions = new Argument<string?>("PREDICTIONS")
        {
            Description = "What `marsad extract GOLD/reports` wrote; - is standard input. Without it the reports are read now.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var errors = new Option<int>("--errors") { Description = "How many errors and confusions to list.", HelpName = "N" };
        errors.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
                result.AddError("--errors wants a number from 0 on");
        });
        var format = new Option<string>("--format") { Description = "table: for people. json: for programs.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var theatre = TheatreOption.Create();
        var command = new Command(
            "score",
            "Score claims against annotated ones, by kind and field: F1 over keys (casualty: effect and exact range; event: type; control and access:"
            + " action and place), the share of right fields in matched claims, and a soft F1 in which a match counts as that share. Exit code 0: scored,"
            + " 1: reports have no prediction, 2: nothing could be scored.")
        {
            gold, predictions, errors, format, theatre,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(gold), parsed.GetValue(predictions), parsed.GetValue(errors), parsed.GetRequiredValue(format) == "json", parsed.GetValue(theatre)));
        return command;
    }

    private static int Run(string gold, string? predictions, int errors, bool asJson, string? theatre)
    {
        try
        {
            var reports = GoldFolder.Read(gold);
            if (Find(reports, predictions, theatre) is not { } scored)
                return ExitCode.Unusable;
            var sheet = Scorer.Score(scored);
            if (asJson)
                Console.WriteLine(JsonSerializer.Serialize(ScoreShapes.Of(sheet, errors), ScoreJson.Default.ScoreShape));
            else
                ScoreTables.Write(Console.Out, sheet, errors);
            return sheet.Unread.Count == 0 ? ExitCode.Done : ExitCode.SetAside;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Unusable;
        }
    }

    private static List<ScoredReport>? Find(List<ScoredReport> reports, string? predictions, string? theatre)
    {
        if (predictions is not null)
        {
            var found = GoldFolder.ReadPredictions(predictions);
            return [.. reports.Select(r => r with { Found = found.GetValueOrDefault(r.Report.Id.Value) })];
        }

        if (TheatreOption.Load(theatre) is not { } pack || LanguageModelFile.Load(null) is not { } engine)
            return null;
        var reader = new ClaimReader(pack, engine);
        return [.. reports.Select(r => r with { Found = reader.Read(r.Report).Claims })];
    }
}
