using System.CommandLine;
using Marsad.App.Api;
using Marsad.App.Queries;

namespace Marsad.App.Cli;

/// <summary><c>--port</c> and <c>--urls</c>, and what <c>serve</c> and <c>demo</c> do with them.</summary>
internal sealed class Server
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on, on this machine only; 0 takes any free one.",
        DefaultValueFactory = _ => MarsadServer.DefaultPort,
    };

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = "Where to listen instead, as http://ADDRESS:PORT with semicolons between. Anyone who reaches an address reads the whole store.",
    };

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_port);
        command.Options.Add(_urls);
    }

    /// <summary>Serves <paramref name="queries"/> until it is cancelled, saying where on standard output.</summary>
    /// <returns>An exit code.</returns>
    public async Task<int> RunAsync(ParseResult parsed, LedgerQueries queries, CancellationToken cancellationToken)
    {
        var urls = parsed.GetValue(_urls) ?? $"http://127.0.0.1:{parsed.GetValue(_port)}";
        try
        {
            if (MarsadServer.Addresses(urls).FirstOrDefault(a => !MarsadServer.IsLoopback(a)) is { } open)
                await Console.Error.WriteLineAsync($"marsad: {open} can be reached from other machines, and Marsad asks nobody who they are: put your own protection before it");
            await using var app = MarsadServer.Create(queries, urls);
            await app.StartAsync(cancellationToken);
            Console.WriteLine($"The page is at {string.Join(" and ", app.Urls)} and its API at /api (described at /swagger). Stop with Ctrl+C.");
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return await RefuseAsync($"{urls} is taken by another program (perhaps another marsad): stop that, or choose another port with --port");
        }
        catch (Exception unusable) when (unusable is FormatException or IOException or InvalidOperationException or ArgumentException or System.Net.Sockets.SocketException)
        {
            return await RefuseAsync($"cannot listen on {urls}: {unusable.Message}; give addresses as http://127.0.0.1:5080");
        }
    }

    /// <summary>Says on standard error why a command cannot run.</summary>
    /// <returns><see cref="ExitCode.Unusable"/>.</returns>
    public static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync($"marsad: {message}");
        return ExitCode.Unusable;
    }
}
