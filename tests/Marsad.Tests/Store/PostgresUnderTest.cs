using Marsad.Store.Postgres;
using Npgsql;
using Xunit;

namespace Marsad.Tests.Store;

/// <summary>A schema of its own in a database with PostGIS, on the server that <c>tests/postgres/run</c> starts; without one the test is skipped.</summary>
internal sealed class PostgresUnderTest : StoreUnderTest
{
    private const string Variable = "MARSAD_TEST_POSTGRES";

    private static readonly Lazy<Task> Database = new(MakeDatabaseAsync);
    private static int _schemas;

    private readonly string _schema = $"s{Interlocked.Increment(ref _schemas)}";

    private PostgresUnderTest()
    {
    }

    public override string Address => $"{AddressOf("stores")}?search_path={_schema},public&application_name={_schema}";

    internal override string FirstSchema =>
        "CREATE TABLE marsad_schema (version INTEGER NOT NULL); INSERT INTO marsad_schema VALUES (1);"
        + Marsad.Store.Tables.Migration.Of("Postgres")[0].Sql;

    public override string Newer => "UPDATE marsad_schema SET version = 999";

    public override string Bytes(string hex) => $"decode('{hex}', 'hex')";

    /// <summary>The administrator's address of a database of the server.</summary>
    public static string AddressOf(string database)
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"needs PostgreSQL: run `tests/postgres/run dotnet test`, or ./test ({Variable} is not set)");
        return server[..server.LastIndexOf('/')] + "/" + database;
    }

    public static async Task<PostgresUnderTest> NewAsync()
    {
        AddressOf("stores");
        await Database.Value;
        var store = new PostgresUnderTest();
        await SqlAsync("stores", $"CREATE SCHEMA {store._schema}");
        return store;
    }

    /// <summary>Runs SQL in a database of the server; gives the first value of the first row.</summary>
    public static async Task<object?> SqlAsync(string database, string sql)
    {
        await using var connection = await ConnectAsync(AddressOf(database));
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public override async Task<object?> SqlAsync(string sql)
    {
        await using var connection = await ConnectAsync(Address);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public override async Task<IAsyncDisposable> HoldAsync()
    {
        var connection = await ConnectAsync(Address);
        await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand($"SELECT {PostgresStore.Lock}", connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Ends all connections of the store, as a server does that is stopped.</summary>
    public Task CutAsync() =>
        SqlAsync("postgres", $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{_schema}'");

    public override async ValueTask DisposeAsync() => await SqlAsync("stores", $"DROP SCHEMA {_schema} CASCADE");

    private static async Task MakeDatabaseAsync()
    {
        await SqlAsync("postgres", "CREATE DATABASE stores");
        await SqlAsync("stores", "CREATE EXTENSION postgis");
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string address)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresAddress.OfUri(address).ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
