using Marsad.Store;
using Marsad.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Marsad.Tests.Store;

/// <summary>A file that cannot be used says what is wrong, where, and what to do, and is left as it was.</summary>
public sealed class SqliteFailureTests : IDisposable
{
    private static readonly CancellationToken Go = TestContext.Current.CancellationToken;
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["marsad.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        _folder.Write("marsad.db", new string('x', 5000));

        await RefusesAsync(Path, "not a Marsad store", "--store");

        Assert.Equal(new string('x', 5000), File.ReadAllText(Path));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        Execute(Path, "CREATE TABLE notes (a)");
        var before = File.ReadAllBytes(Path);

        await RefusesAsync(Path, "not a Marsad store");

        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public Task A_missing_folder_is_named() => RefusesAsync(_folder["none/marsad.db"], "the folder of the store", "does not exist");

    [Fact]
    public Task A_folder_is_no_store() => RefusesAsync(_folder.Path, "is a folder");

    [Fact]
    public Task A_folder_that_cannot_be_written_is_named()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "needs Linux");
        return RefusesAsync("/proc/self/marsad.db", "cannot be opened", "--store");
    }

    [Fact]
    public async Task Where_there_is_no_store_none_is_made_for_a_reader()
    {
        var error = await Assert.ThrowsAsync<StoreException>(() => MarsadStore.OpenExistingAsync(Path, Go));

        Assert.Contains("marsad ingest", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task A_full_disk_stops_the_write_and_keeps_what_was_there()
    {
        await using (var store = await MarsadStore.OpenAsync(Path, Go))
        {
            await store.AddAsync(Sample.Obtained("a", "text"), Go);
            LimitTo(store, pages: 8);

            var error = await Assert.ThrowsAsync<StoreException>(() => store.AddAsync(Sample.Obtained("large", Noise(1 << 20)), Go));

            Assert.Contains($"the disk of the store {Path} is full", error.Message, StringComparison.Ordinal);
            Assert.True(await store.AddAsync(Sample.Obtained("b", "small again"), Go));
        }

        Assert.Equal("ok", Execute(Path, "PRAGMA integrity_check"));
        await using var again = await MarsadStore.OpenAsync(Path, Go);
        Assert.Equal(["a", "b"], (await again.ReportsAsync(Go)).Select(r => r.Id.Value));
        Assert.True(await again.AddAsync(Sample.Obtained("large", Noise(1 << 20)), Go));
    }

    private static async Task RefusesAsync(string path, params string[] saying)
    {
        var error = await Assert.ThrowsAsync<StoreException>(() => MarsadStore.OpenAsync(path, Go));

        Assert.All(saying, words => Assert.Contains(words, error.Message, StringComparison.Ordinal));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    // What the writer may still grow by; SQLite then fails as on a full disk.
    private static void LimitTo(MarsadStore store, int pages)
    {
        using var command = ((SqliteStore)store).Writer.CreateCommand();
        command.CommandText = "PRAGMA page_count";
        var count = (long)command.ExecuteScalar()!;
        command.CommandText = $"PRAGMA max_page_count = {count + pages}";
        command.ExecuteScalar();
    }

    private static string Noise(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, (span, r) => r.GetItems("abcdefghijklmnopqrstuvwxyz ", span));
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Execute(string path, string sql)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
