using System.CommandLine;
using System.Text;
using Marsad.App.Queries;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Core.Reading.Tracing;
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
        await foreach (var result in intake.ReadAsync(inputs, input, cancellationToken))
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
            if (Read(reader, obtained, traced) is not var (reading, traces))
            {
                aside++;
                continue;
            }

            foreach (var notice in reading.Notices)
                Console.Error.WriteLine($"{obtained.ObtainedFrom}: {notice.Message}");
            if (reading.Notices.Any(n => n.SetsAside))
            {
                aside++;
                continue;
            }

            read++;
            if (traced)
                TracePrinter.Write(output, obtained.Report, traces, new Wording(pack));
            else if (asTable)
                ClaimTable.Write(output, obtained.Report, reading.Claims, pack);
            else
                await output.WriteLineAsync(MarsadJson.Line(new ReportClaims(obtained.Report.Id, reading.Claims)).AsMemory(), cancellationToken);
        }

        return aside == 0 ? ExitCode.Done : read > 0 ? ExitCode.SetAside : ExitCode.Unusable;
    }

    // A report that the reader trips over must not keep the others from being read.
    private static (Reading Reading, IReadOnlyList<ClaimTrace> Traces)? Read(ClaimReader reader, ObtainedReport obtained, bool traced)
    {
        try
        {
            return traced ? reader.Trace(obtained.Report) : (reader.Read(obtained.Report), []);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Console.Error.WriteLine($"{obtained.ObtainedFrom}: could not be read: {e.GetType().Name}: {e.Message}; please report this as a fault of Marsad");
            return null;
        }
    }
}
