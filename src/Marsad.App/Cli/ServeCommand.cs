using System.CommandLine;

namespace Marsad.App.Cli;

/// <summary><c>marsad serve</c>: the page and the API over a store.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        var server = new Server();
        var serve = new Command(
            "serve",
            "Open the map, the lists and the reports in a browser, and the API that feeds them. Listens on 127.0.0.1:5080 unless told otherwise."
            + " Exit code 0 when stopped, 2 when it cannot start.")
        {
            store,
            theatre,
        };
        server.AddTo(serve);
        serve.SetAction(async (parsed, cancellationToken) => TheatreOption.Load(parsed.GetValue(theatre)) is { } pack
            ? await LedgerAccess.WithAsync(parsed.GetRequiredValue(store), pack, queries => server.RunAsync(parsed, queries, cancellationToken), cancellationToken)
            : ExitCode.Unusable);
        return serve;
    }
}
