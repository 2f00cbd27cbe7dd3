using System.CommandLine;
using Marsad.Intake;
using Marsad.Store;

namespace Marsad.App.Cli;

/// <summary><c>marsad serve</c>: the page and the API over a store.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var store = StoreOption.Create();
        var server = new Server();
        var serve = new Command(
            "serve",
            "Open the map, the lists and the reports in a browser, and the API that feeds them. Listens on 127.0.0.1:5080 unless told otherwise."
            + " Exit code 0 when stopped, 2 when it cannot start.")
        {
            store,
        };
        server.AddTo(serve);
        serve.SetAction((parsed, cancellationToken) => RunAsync(server, parsed, parsed.GetRequiredValue(store), cancellationToken));
        return serve;
    }

    private static async Task<int> RunAsync(Server server, ParseResult parsed, string path, CancellationToken cancellationToken)
    {
        var (theatre, problems) = TheatreFolder.Load(null);
        if (theatre is null)
            return await Server.RefuseAsync($"the theatre pack cannot be used; `marsad theatre check` says why: {problems[0]}");
        try
        {
            await using var store = await MarsadStore.OpenExistingAsync(path, cancellationToken);
            return await server.RunAsync(parsed, store, theatre, cancellationToken);
        }
        catch (StoreException unusable)
        {
            return await Server.RefuseAsync(unusable.Message);
        }
    }
}
