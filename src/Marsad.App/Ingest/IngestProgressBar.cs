using Spectre.Console;

namespace Marsad.App.Ingest;

/// <summary>Shows how far a run has come, on standard error and only if that is a terminal.</summary>
internal static class IngestProgressBar
{
    /// <summary>Runs <paramref name="ingest"/> under a bar.</summary>
    public static async Task<IngestSummary> ShowAsync(Func<Action<IngestProgress>, Task<IngestSummary>> ingest)
    {
        if (Console.IsErrorRedirected)
            return await ingest(_ => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var storing = context.AddTask("storing").IsIndeterminate();
            ProgressTask? reading = null;
            return await ingest(progress =>
            {
                var counts = progress.Counts;
                if (progress.ToRead is not { } toRead)
                {
                    storing.Description = $"storing: {counts.Added} new, {counts.AlreadyThere} there already, {counts.SetAside} set aside";
                    return;
                }

                if (reading is null)
                {
                    storing.IsIndeterminate(false).Value = storing.MaxValue;
                    reading = context.AddTask("reading", maxValue: Math.Max(1, toRead));
                }

                reading.Value = counts.Read;
                reading.Description = $"reading: {counts.Read} of {toRead}, {counts.Claims} claims";
            });
        });
    }
}
