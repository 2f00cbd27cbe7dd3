using System.CommandLine;
using System.Text;
using Marsad.App.Ingest;
using Marsad.App.Queries;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Intake;

namespace Marsad.App.Cli;

/// <summary><c>marsad extract</c>: reports in, their claims out; no store.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("path")
        {
            Description = "Files, folders or globs of reports (plain text, HTML, JSON, JSON Lines, RSS or Atom); - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "jsonl: one line a report, for programs. table: for people.",
            DefaultValueFactory = _ => "jsonl",
        };
        format.AcceptOnlyFromAmong("jsonl", "table");
        var trace = new Option<bool>("--trace")
        {
            Description = "For people: of every claim the rule that fired, the sentence's tree, and how each field was resolved.",
        };
        var theatre = TheatreOption.Create();
        var command = new Command(
            "extract",
            "Read reports and write their claims to standard output, one report a line; nothing is kept. What is wrong with an input is said on"
            + " standard error and the rest goes on. Exit code 0: all read, 1: some set aside, 2: nothing could be read.")
        {
            inputs,
            format,
            trace,
            theatre,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(format) == "table", parsed.GetValue(trace), parsed.GetValue(theatre), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, bool asTable, bool traced, string? theatre, CancellationToken cancellationToken)
    {
        if (TheatreOption.Load(theatre) is not { } pack || LanguageModelFile.Load(null) is not { } engine)
            return ExitCode.Unusable;
        var reader = new ClaimReader(pack, engine);
        var intake = new ReportIntake(TimeProvider.System);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        await using var input = Console.OpenStandardInput();
        var (read, aside) = (0, 0);
        // Who writes into a pipe waits for what it wrote; of files some are read together.
        var together = traced || inputs.Contains("-") ? 1 : CarefulReading.Together;
        var batch = new List<IntakeResult>();
        await foreach (var result in intake.ReadAsync(inputs, input, cancellationToken))
        {
            batch.Add(result);
            if (batch.Count == together)
                await ShowAllAsync();
        }

        await ShowAllAsync();
        return aside == 0 ? ExitCode.Done : read > 0 ? ExitCode.SetAside : ExitCode.Unusable;

        async Task ShowAllAsync()
        {
            var outcomes = CarefulReading.Read(reader, [.. batch.Select(r => r.Report?.Report).OfType<Report>()], traced);
            var next = 0;
            foreach (var result in batch)
            {
                if (result.SetAside is { } bad)
                {
                    Console.Error.WriteLine($"{bad.Input}: {bad.Reason}; {bad.Advice}");
                    aside++;
                }

                if (result.Report is not { } obtained)
                    continue;
                foreach (var warning in obtained.Warnings)
                    Console.Error.WriteLine($"{obtained.ObtainedFrom}: {warning}");
                if (await ShowAsync(obtained, outcomes[next++]))
                    read++;
                else
                    aside++;
            }

            batch.Clear();
        }

        // False for a report that could not be read.
        async Task<bool> ShowAsync(ObtainedReport obtained, ReadingOutcome outcome)
        {
            if (outcome.Reading is not { } reading)
            {
                Console.Error.WriteLine($"{obtained.ObtainedFrom}: could not be read: {outcome.Fault!.GetType().Name}: {outcome.Fault.Message}; please report this as a fault of Marsad");
                return false;
            }

            foreach (var notice in reading.Notices)
                Console.Error.WriteLine($"{obtained.ObtainedFrom}: {notice.Message}");
            if (reading.Notices.Any(n => n.SetsAside))
                return false;
            if (traced)
                TracePrinter.Write(output, obtained.Report, outcome.Traces, new Wording(pack));
            else if (asTable)
                ClaimTable.Write(output, obtained.Report, reading.Claims, pack);
            else
                await output.WriteLineAsync(MarsadJson.Line(new ReportClaims(obtained.Report.Id, reading.Claims)).AsMemory(), cancellationToken);
            return true;
        }
    }
}
