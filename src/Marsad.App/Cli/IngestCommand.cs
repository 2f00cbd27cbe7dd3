using System.CommandLine;
using Marsad.App.Ingest;
using Marsad.Core.Reading;
using Marsad.Intake;
using Marsad.Store;

namespace Marsad.App.Cli;

/// <summary><c>marsad ingest PATH...</c>: keeps reports in the store and reads their claims.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders, patterns (*, **, ?), or - for standard input: plain text, HTML, JSON, JSON Lines, RSS or Atom.",
            Arity = ArgumentArity.OneOrMore,
        };
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        var json = new Option<bool>("--json") { Description = "Write the summary as JSON." };
        var ingest = new Command(
            "ingest",
            "Keep reports in the store and read their claims. What is there already is passed over; a run that was cut off goes on where it was."
            + " Exit code 0 done, 1 done with inputs set aside or stopped early, 2 nothing could be used.")
        {
            paths, store, theatre, json,
        };
        ingest.SetAction(async (parsed, cancellationToken) =>
        {
            if (TheatreOption.Load(parsed.GetValue(theatre)) is not { } pack || LanguageModelFile.Load(null) is not { } engine)
                return ExitCode.Unusable;
            return await RunAsync(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(store), new ClaimReader(pack, engine), parsed.GetValue(json), cancellationToken);
        });
        return ingest;
    }

    private static async Task<int> RunAsync(string[] paths, string storeAddress, ClaimReader reader, bool json, CancellationToken cancellationToken)
    {
        IngestSummary summary;
        string storeName;
        try
        {
            await using var store = await MarsadStore.OpenAsync(storeAddress, cancellationToken);
            storeName = store.Name;
            var ingestion = new Ingestion(store, reader, TimeProvider.System);
            var inputs = new ReportIntake(TimeProvider.System).ReadAsync(paths, Console.OpenStandardInput(), cancellationToken);
            summary = await IngestProgressBar.ShowAsync(progress => ingestion.RunAsync(inputs, progress, cancellationToken));
        }
        catch (StoreException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Unusable;
        }

        if (json)
            Console.WriteLine(summary.Json());
        else
            SummaryPrinter.Print(summary, storeName);
        if (summary.Stopped is { } stopped)
            Console.Error.WriteLine($"stopped early: {stopped}");
        if (!Array.Exists(paths, IsThere))
            return ExitCode.Unusable;
        return summary.Stopped is null && summary.Counts.SetAside == 0 ? ExitCode.Done : ExitCode.SetAside;
    }

    private static bool IsThere(string path) => path == "-" || Path.Exists(path) || path.AsSpan().ContainsAny('*', '?');
}
