using System.Net;
using System.Net.Sockets;
using Marsad.Core.Ledger;
using Marsad.Store;
using Xunit;

namespace Marsad.Tests.Store;

/// <summary>A server, a database or a user that does not serve: what is wrong, where, and what to do.</summary>
public sealed class PostgresFailureTests : IAsyncLifetime
{
    private static readonly CancellationToken Go = TestContext.Current.CancellationToken;

    // A user who may log in and no more, and a database of theirs without PostGIS.
    private static readonly Lazy<Task> Plain = new(async () =>
    {
        await PostgresUnderTest.SqlAsync("postgres", "CREATE ROLE plain LOGIN PASSWORD 'secret'");
        await PostgresUnderTest.SqlAsync("postgres", "CREATE DATABASE bare OWNER plain");
    });

    private PostgresUnderTest _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await PostgresUnderTest.NewAsync();
        await Plain.Value;
    }

    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public Task A_wrong_password_is_refused_and_not_repeated() => RefusesAsync(As("plain", "wrong-password", "stores"), "does not let user plain in", "PGPASSWORD");

    [Fact]
    public Task A_missing_password_is_asked_for() => RefusesAsync(As("plain", "", "stores"), "wants a password", "PGPASSWORD");

    [Fact]
    public Task A_missing_database_is_named() => RefusesAsync(PostgresUnderTest.AddressOf("none"), "has no database none", "createdb none");

    [Fact]
    public Task A_missing_schema_is_named() => RefusesAsync(PostgresUnderTest.AddressOf("stores") + "?search_path=none", "has no schema none", "CREATE SCHEMA");

    [Fact]
    public Task A_server_of_unknown_name_is_named() => RefusesAsync("postgres://marsad@nowhere.invalid/stores", "no server of the name nowhere.invalid");

    [Fact]
    public async Task A_server_that_does_not_answer_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        await RefusesAsync($"postgres://marsad@127.0.0.1:{port}/stores", $"no server answers at 127.0.0.1, port {port}", "start PostgreSQL");
    }

    [Fact]
    public Task A_database_without_PostGIS_says_who_can_add_it() => RefusesAsync(As("plain", "secret", "bare"), "has no PostGIS", "CREATE EXTENSION postgis");

    [Fact]
    public async Task Tables_of_another_program_are_left_alone()
    {
        await _store.SqlAsync("CREATE TABLE notes (a INTEGER)");

        await RefusesAsync(_store.Address, "is not a Marsad store", "notes", "a database of its own");

        Assert.Equal(1L, await _store.SqlAsync("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"));
    }

    [Fact]
    public async Task A_user_who_may_only_read_reads_and_is_told_when_writing()
    {
        await (await _store.OpenAsync(Go)).DisposeAsync();
        await _store.SqlAsync(
            """
            DO $$ BEGIN
              EXECUTE 'GRANT USAGE ON SCHEMA ' || current_schema() || ' TO plain';
              EXECUTE 'GRANT SELECT ON ALL TABLES IN SCHEMA ' || current_schema() || ' TO plain';
            END $$
            """);
        var address = As("plain", "secret", "stores") + _store.Address[_store.Address.IndexOf('?', StringComparison.Ordinal)..];

        await using var store = await MarsadStore.OpenExistingAsync(address, Go);

        Assert.Empty(await store.ReportsAsync(Go));
        var error = await Assert.ThrowsAsync<StoreException>(() => store.AddAsync(Sample.Obtained("a", "text"), Go));
        Assert.Contains("user plain may not do this", error.Message, StringComparison.Ordinal);
        Assert.Contains("grant", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_gone_in_the_middle_of_a_rebuild_leaves_the_ledger_as_it_was()
    {
        var stamp = new LedgerStamp(1, "pack", "fold");
        await using var store = await _store.OpenAsync(Go);
        await store.SaveLedgerAsync(stamp, SampleLedger.Small, Go);
        var cutOff = SampleLedger.Large with { Incidents = new Breaking<Incident>(SampleLedger.Large.Incidents, () => Task.Run(_store.CutAsync, Go).Wait(Go)) };

        var error = await Assert.ThrowsAsync<StoreException>(() => store.SaveLedgerAsync(stamp with { Version = 2 }, cutOff, Go));

        Assert.Contains("run this again", error.Message, StringComparison.Ordinal);
        Assert.Contains("nothing is half written", error.Message, StringComparison.Ordinal);
        Assert.Equal(LedgerJson.Bytes(SampleLedger.Small), LedgerJson.Bytes((await store.FindLedgerAsync(Go))!.Ledger));
        await store.SaveLedgerAsync(stamp, SampleLedger.Large, Go);
    }

    [Fact]
    public async Task The_search_path_need_not_name_the_schema_of_PostGIS()
    {
        await using var store = await MarsadStore.OpenAsync(_store.Address.Replace(",public", "", StringComparison.Ordinal), Go);

        await store.SaveLedgerAsync(new LedgerStamp(1, "pack", "fold"), SampleLedger.Small, Go);

        Assert.Equal("ST_Point", await _store.SqlAsync("SELECT ST_GeometryType(geom) FROM incidents WHERE geom IS NOT NULL"));
    }

    [Fact]
    public async Task Incidents_are_found_on_the_map()
    {
        await using var store = await _store.OpenAsync(Go);
        await store.SaveLedgerAsync(new LedgerStamp(1, "pack", "fold"), SampleLedger.Small, Go);

        Assert.Equal(1L, await _store.SqlAsync(
            "SELECT count(*) FROM incidents WHERE ST_DWithin(geom::geography, ST_SetSRID(ST_MakePoint(37.14, 36.17), 4326)::geography, 1000)"));
    }

    private static string As(string user, string password, string database)
    {
        var address = PostgresUnderTest.AddressOf(database);
        return $"postgres://{user}{(password.Length > 0 ? ":" + password : "")}{address[address.LastIndexOf('@')..]}";
    }

    private static async Task RefusesAsync(string address, params string[] saying)
    {
        var error = await Assert.ThrowsAsync<StoreException>(() => MarsadStore.OpenAsync(address, Go));

        Assert.All(saying, words => Assert.Contains(words, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("wrong-password", error.ToString(), StringComparison.Ordinal);
    }
}
