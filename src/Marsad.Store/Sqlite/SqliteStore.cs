using Marsad.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Marsad.Store.Sqlite;

/// <summary>
/// The store in one SQLite file: one connection that writes, one writer at a time, and as many pooled ones as there are readers.
/// Write-ahead logging lets them read while it writes. A commit survives the death of the program at any moment;
/// a power cut may take the last commits with it, but never a part of one (synchronous = NORMAL).
/// </summary>
internal sealed class SqliteStore : MarsadStore
{
    private readonly string _path;
    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private SqliteStore(string path, TimeSpan patience)
    {
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(path),
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString();
        _writer = new SqliteConnection(_connectionString);
    }

    /// <summary>Opens or creates the file and brings it to the current schema.</summary>
    /// <param name="path">Where it is; its folder must exist.</param>
    /// <param name="patience">How long to wait for another program's write to end.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="StoreException">If it cannot be opened and written, is of a newer version, or is no store.</exception>
    public static async Task<MarsadStore> OpenFileAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            throw new StoreException($"{path} is a folder: name a file in it with --store");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new StoreException($"the folder of the store {path} does not exist: make it, or choose another with --store");
        var store = new SqliteStore(path, patience);
        try
        {
            store._writer.Open();
            await SqliteSchema.ApplyAsync(store._writer, path, cancellationToken).ConfigureAwait(false);
            if (SQLitePCL.raw.sqlite3_db_readonly(store._writer.Handle, "main") == 1)
                throw new StoreException(SqliteErrors.CannotWrite(path));
            store.Execute("PRAGMA journal_mode = WAL");
            return store;
        }
        catch (Exception e)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            if (e is SqliteException error)
                throw SqliteErrors.Of(error, path);
            throw;
        }
    }

    public override string Name => _path;

    /// <summary>The connection that writes, for tests that make it fail.</summary>
    internal SqliteConnection Writer => _writer;

    private protected override async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, bool durable, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Execute(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            using var transaction = _writer.BeginTransaction(deferred: false);
            var result = await work(new SqliteSession(_writer, cancellationToken)).ConfigureAwait(false);
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Of(e, _path);
        }
        finally
        {
            _writing.Release();
        }
    }

    private protected override async Task<T> ReadAsync<T>(Func<Session, Task<T>> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            using var transaction = connection.BeginTransaction(deferred: true);
            return await query(new SqliteSession(connection, cancellationToken)).ConfigureAwait(false);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Of(e, _path);
        }
    }

    private void Execute(string sql)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        SqliteConnection.ClearPool(_writer);
        _writing.Dispose();
    }
}
