using Marsad.Store;
using Microsoft.Data.Sqlite;

namespace Marsad.Tests.Store;

/// <summary>A new place for a store, of either kind, with a way in beside the store's own.</summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    /// <summary>What <c>--store</c> would be given.</summary>
    public abstract string Address { get; }

    /// <summary>The SQL that makes a store of the first version.</summary>
    internal abstract string FirstSchema { get; }

    /// <summary>The SQL that makes the store one of version 999.</summary>
    public abstract string Newer { get; }

    /// <summary>A literal of the bytes of <paramref name="hex"/>.</summary>
    public abstract string Bytes(string hex);

    internal Task<MarsadStore> OpenAsync(CancellationToken cancellationToken) => MarsadStore.OpenAsync(Address, cancellationToken);

    /// <summary>Runs SQL on a connection of its own; gives the first value of the first row.</summary>
    public abstract Task<object?> SqlAsync(string sql);

    /// <summary>Holds what a writer holds until it is disposed.</summary>
    public abstract Task<IAsyncDisposable> HoldAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>A file in a folder of its own.</summary>
internal sealed class SqliteUnderTest : StoreUnderTest
{
    private readonly TemporaryFolder _folder = new();

    public override string Address => _folder["marsad.db"];

    internal override string FirstSchema =>
        Marsad.Store.Tables.Migration.Of("Sqlite")[0].Sql + "PRAGMA application_id = 0x4D525344; PRAGMA user_version = 1;";

    public override string Newer => "PRAGMA user_version = 999";

    public override string Bytes(string hex) => $"X'{hex}'";

    public override async Task<object?> SqlAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public override async Task<IAsyncDisposable> HoldAsync()
    {
        var connection = await ConnectAsync();
        connection.BeginTransaction(deferred: false);
        return connection;
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={Address};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
