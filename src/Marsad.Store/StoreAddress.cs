using System.Data.Common;
using Marsad.Store.Postgres;
using Marsad.Store.Sqlite;
using Npgsql;

namespace Marsad.Store;

/// <summary>
/// Where a store is, as <c>--store</c> gives it: the path of a SQLite file, or a PostgreSQL database as <c>postgres://user@host:port/database?sslmode=require</c>
/// or as <c>Host=…;Database=…</c>.
/// </summary>
internal abstract record StoreAddress
{
    /// <summary>What people call it, without a password.</summary>
    public abstract string Name { get; }

    /// <summary>Reads an address. Only what names a server is PostgreSQL's; all else is a path.</summary>
    /// <exception cref="StoreException">If it is meant to be PostgreSQL's and cannot be read.</exception>
    public static StoreAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (PostgresAddress.IsUri(address))
            return new ServerAddress(PostgresAddress.OfUri(address));
        return NamesServer(address) ? new ServerAddress(PostgresAddress.OfPairs(address)) : new FileAddress(address);
    }

    /// <summary>Opens the store; where there is none, makes it or says so.</summary>
    public abstract Task<MarsadStore> OpenAsync(bool mayMake, TimeSpan patience, CancellationToken cancellationToken);

    // A file may have a "=" in its name.
    private static bool NamesServer(string address)
    {
        try
        {
            var pairs = new DbConnectionStringBuilder { ConnectionString = address };
            return pairs.ContainsKey("Host") || pairs.ContainsKey("Server");
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private sealed record FileAddress(string Path) : StoreAddress
    {
        public override string Name => Path;

        public override Task<MarsadStore> OpenAsync(bool mayMake, TimeSpan patience, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return mayMake || System.IO.Path.Exists(Path)
                ? Task.Run(() => SqliteStore.OpenFileAsync(Path, patience, cancellationToken), cancellationToken)
                : Task.FromException<MarsadStore>(StoreException.None(Path));
        }
    }

    private sealed record ServerAddress(NpgsqlConnectionStringBuilder Server) : StoreAddress
    {
        public override string Name => PostgresAddress.NameOf(Server);

        public override Task<MarsadStore> OpenAsync(bool mayMake, TimeSpan patience, CancellationToken cancellationToken) =>
            PostgresStore.OpenAsync(Server, mayMake, patience, cancellationToken);
    }
}
