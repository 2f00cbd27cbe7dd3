using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Marsad.Accuracy;
using Marsad.App.Cli;
using Marsad.Bench;
using Marsad.Bench.Synthetic;
using Marsad.Core.Reading;

// short: medians of processor time in half a minute. store ADDRESS CLAIMS: what a new store takes to keep and give that many. Anything else goes to BenchmarkDotNet, which takes some minutes.
if (args is ["short"])
{
    if (Workplace.Find(evaluation: null) is not { } place || TheatreOption.Load(null) is not { } pack || LanguageModelFile.Load(null) is not { } engine)
        return ExitCode.Unusable;
    Console.WriteLine(SpeedFigures.Measure(new ClaimReader(pack, engine), engine, Workload.Load(place)).Markdown());
    return ExitCode.Done;
}

if (args is ["store", var address, var claims])
{
    await StoreFigures.PrintAsync(address, int.Parse(claims, CultureInfo.InvariantCulture), CancellationToken.None);
    return ExitCode.Done;
}

// ledger [CLAIMS]: a made-up war of so many claims, a million unless told, with its truth.
if (args is ["ledger", ..])
    return LedgerBench.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000, Console.Out) ? ExitCode.Done : ExitCode.SetAside;

// In this process: a benchmark that is built apart would come under the repository's analyzers and lock files.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumn(new ThroughputColumn(ReadingBenchmarks.Amounts()));
BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
return ExitCode.Done;
