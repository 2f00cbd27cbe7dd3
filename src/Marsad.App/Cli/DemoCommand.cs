using System.CommandLine;
using Marsad.App.Demo;
using Marsad.App.Ingest;
using Marsad.App.Queries;
using Marsad.Core.Reading;
using Marsad.Intake;
using Marsad.Store;

namespace Marsad.App.Cli;

/// <summary><c>marsad demo</c>: the sample reports in a new store, what they give, and the page over it.</summary>
internal static class DemoCommand
{
    private const string DefaultStore = "marsad-demo.db";

    public static Command Create()
    {
        var store = new Option<string>("--store")
        {
            Description = $"Where to make the demo's store. Only {DefaultStore} in the working folder, the one without this option, is made anew when it exists.",
            HelpName = "STORE",
            DefaultValueFactory = _ => DefaultStore,
        };
        var noServe = new Option<bool>("--no-serve") { Description = "End after printing what was found." };
        var server = new Server();
        var demo = new Command(
            "demo",
            "Read the sample reports on the battle for Aleppo into a new store, print what they give, and open the page over it."
            + " Exit code 0 when stopped, 1 when a sample was set aside, 2 when it cannot start.")
        {
            store,
            noServe,
        };
        server.AddTo(demo);
        demo.SetAction((parsed, cancellationToken) =>
            RunAsync(server, parsed, parsed.GetRequiredValue(store), parsed.GetValue(noServe), cancellationToken));
        return demo;
    }

    private static async Task<int> RunAsync(Server server, ParseResult parsed, string path, bool noServe, CancellationToken cancellationToken)
    {
        if (TheatreOption.Load(null) is not { } theatre || LanguageModelFile.Load(null) is not { } engine)
            return ExitCode.Unusable;
        if (path != DefaultStore && File.Exists(path))
            return await Server.RefuseAsync($"{path} exists, and the demo makes a new store: name another, or open this one with `marsad serve --store {path}`");
        try
        {
            if (path == DefaultStore)
                StartAnew(path);
            await using var store = await MarsadStore.OpenAsync(path, cancellationToken);
            if (path != DefaultStore && await store.VersionAsync(cancellationToken) > 0)
                return await Server.RefuseAsync($"{store.Name} holds reports, and the demo makes a new store: name another, or open this one with `marsad serve --store {store.Name}`");
            using var queries = new LedgerQueries(store, theatre);
            var read = await ReadSamplesAsync(store, new ClaimReader(theatre, engine), cancellationToken);
            foreach (var line in await DemoFindings.OfAsync(queries, store.Name, cancellationToken))
                Console.WriteLine(line);
            return noServe ? read : Math.Max(read, await server.RunAsync(parsed, queries, cancellationToken));
        }
        catch (Exception unusable) when (unusable is StoreException or IOException or UnauthorizedAccessException)
        {
            return await Server.RefuseAsync(unusable.Message);
        }
    }

    private static async Task<int> ReadSamplesAsync(MarsadStore store, ClaimReader reader, CancellationToken cancellationToken)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples", "aleppo-2016");
        var inputs = new ReportIntake(TimeProvider.System).ReadAsync([samples], Stream.Null, cancellationToken);
        var summary = await new Ingestion(store, reader, TimeProvider.System).RunAsync(inputs, _ => { }, cancellationToken);
        foreach (var (input, reason, advice) in summary.SetAside)
            await Console.Error.WriteLineAsync($"marsad: set aside {input}: {reason}. {advice}");
        if (summary.Stopped is { } stopped)
            await Console.Error.WriteLineAsync($"marsad: stopped early: {stopped}");
        return summary.Stopped is null && summary.SetAside.Count == 0 ? ExitCode.Done : ExitCode.SetAside;
    }

    // The file and the two that SQLite keeps beside it while it is written.
    private static void StartAnew(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(file);
    }
}
