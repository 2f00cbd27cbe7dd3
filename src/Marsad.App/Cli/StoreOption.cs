using System.CommandLine;

namespace Marsad.App.Cli;

/// <summary><c>--store STORE</c>, the same for every command that reads or writes the store.</summary>
internal static class StoreOption
{
    /// <summary>Names the store when no <c>--store</c> is given.</summary>
    public const string Variable = "MARSAD_STORE";

    private const string Otherwise = "marsad.db";

    /// <summary>A fresh option; its value is never null or empty.</summary>
    public static Option<string> Create() => new("--store")
    {
        Description = "The store: a file's path, or a PostgreSQL database as postgres://USER@HOST:PORT/DATABASE (its password in PGPASSWORD or ~/.pgpass)."
            + $" Without it, what {Variable} names, else marsad.db in the working folder.",
        HelpName = "STORE",
        // Help asks for the default too, of no command line: the variable may hold a password, so it is told by name alone.
        DefaultValueFactory = asked => asked.Parent is not null && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } store ? store : Otherwise,
    };
}
