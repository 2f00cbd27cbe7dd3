using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Intake;
using Marsad.Store;

namespace Marsad.App.Ingest;

/// <summary>How far a run has come.</summary>
/// <param name="Counts">Done so far.</param>
/// <param name="ToRead">Reports to read in all; null while they are still being stored.</param>
internal readonly record struct IngestProgress(RunCounts Counts, long? ToRead);

/// <summary>
/// Fills a store: keeps every report that intake gives, each committed before the next, and then reads all that the store has unread,
/// those of a run that was cut off included.
/// </summary>
internal sealed class Ingestion(MarsadStore store, ClaimReader reader, TimeProvider clock)
{
    /// <summary>Runs to the end. A store that fails or a cancellation ends it early, with the reason in the summary; what was done is kept.</summary>
    public async Task<IngestSummary> RunAsync(
        IAsyncEnumerable<IntakeResult> inputs, Action<IngestProgress> progress, CancellationToken cancellationToken)
    {
        var tally = new RunTally();
        string? stopped = null;
        try
        {
            var run = await store.StartRunAsync(clock.GetUtcNow(), ClaimReader.Version, cancellationToken);
            await StoreAllAsync(run, inputs, tally, progress, cancellationToken);
            await ReadAllAsync(run, tally, progress, cancellationToken);
            await store.EndRunAsync(run, clock.GetUtcNow(), tally.Counts, cancellationToken);
        }
        catch (StoreException e)
        {
            stopped = e.Message;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            stopped = "interrupted: run this again to go on";
        }

        return tally.Summary(stopped);
    }

    private async Task StoreAllAsync(
        long run, IAsyncEnumerable<IntakeResult> inputs, RunTally tally, Action<IngestProgress> progress, CancellationToken cancellationToken)
    {
        await foreach (var (obtained, setAside) in inputs.WithCancellation(cancellationToken))
        {
            if (setAside is not null)
                await SetAsideAsync(run, setAside, tally, cancellationToken);
            else
                await StoreAsync(run, obtained!, tally, cancellationToken);
            progress(new IngestProgress(tally.Counts, null));
        }
    }

    private async Task StoreAsync(long run, ObtainedReport obtained, RunTally tally, CancellationToken cancellationToken)
    {
        var addition = await store.AddAsync(obtained, run, cancellationToken);
        tally.Stored(addition.IsNew);
        if (!addition.IsNew)
        {
            if (addition.FirstObtainedFrom != obtained.ObtainedFrom)
                tally.Add(new Remark(obtained.ObtainedFrom, $"the same bytes as {addition.FirstObtainedFrom}, kept once"));
            return;
        }

        if (addition.Id != obtained.Report.Id)
            tally.Add(new Remark(obtained.ObtainedFrom, $"another document has the id {obtained.Report.Id}, this one is kept as {addition.Id}"));
        foreach (var warning in obtained.Warnings)
            tally.Add(new Remark(obtained.ObtainedFrom, warning));
    }

    private async Task ReadAllAsync(long run, RunTally tally, Action<IngestProgress> progress, CancellationToken cancellationToken)
    {
        var toRead = await store.CountUnreadAsync(ClaimReader.Version, cancellationToken);
        progress(new IngestProgress(tally.Counts, toRead));
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(store.UnreadAsync(ClaimReader.Version, cancellationToken).Chunk(CarefulReading.Together), parallel, async (reports, cancelled) =>
        {
            var outcomes = CarefulReading.Read(reader, reports);
            for (var i = 0; i < reports.Length; i++)
            {
                await KeepAsync(run, reports[i], outcomes[i], tally, cancelled);
                progress(new IngestProgress(tally.Counts, toRead));
            }
        });
    }

    private async Task KeepAsync(long run, Report report, ReadingOutcome outcome, RunTally tally, CancellationToken cancellationToken)
    {
        if (outcome.Reading is not { } reading)
        {
            // It stays unread, for a later version.
            var broken = new SetAside(
                await InputOfAsync(report.Id, cancellationToken),
                $"could not be read: {outcome.Fault!.GetType().Name}: {outcome.Fault.Message}",
                "The report is kept and will be tried again; please report this as a fault of Marsad.");
            await SetAsideAsync(run, broken, tally, cancellationToken);
            return;
        }

        tally.Read(await store.SaveReadingAsync(report.Id, ClaimReader.Version, reading, run, cancellationToken));
        foreach (var notice in reading.Notices)
        {
            var input = await InputOfAsync(report.Id, cancellationToken);
            if (notice.SetsAside)
                await SetAsideAsync(run, new SetAside(input, notice.Message, AdviceFor(notice)), tally, cancellationToken);
            else
                tally.Add(new Remark(input, notice.Message));
        }
    }

    private static string AdviceFor(ReadingNotice notice) => notice.Code == "unread-language"
        ? "Give it in English, if there is such a version."
        : "Obtain it again, from its own page.";

    private async Task<string> InputOfAsync(ReportId report, CancellationToken cancellationToken) =>
        (await store.FindEntryAsync(report, cancellationToken))?.ObtainedFrom ?? report.Value;

    private async Task SetAsideAsync(long run, SetAside setAside, RunTally tally, CancellationToken cancellationToken)
    {
        await store.SetAsideAsync(run, setAside, cancellationToken);
        tally.Add(setAside);
    }
}
