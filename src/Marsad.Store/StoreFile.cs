using Marsad.Store.Migrations;
using Microsoft.Data.Sqlite;

namespace Marsad.Store;

/// <summary>
/// The SQLite file under a store: one connection that writes, one writer at a time, and as many pooled ones as there are readers.
/// Write-ahead logging lets them read while it writes. A commit survives the death of the program at any moment;
/// a power cut may take the last commits with it, but never a part of one (synchronous = NORMAL).
/// </summary>
internal sealed class StoreFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Opens or creates the file and brings it to the current schema.</summary>
    /// <param name="path">Where it is; its folder must exist.</param>
    /// <param name="patience">How long to wait for another program's write to end.</param>
    /// <exception cref="StoreException">If it cannot be opened and written, is of a newer version, or is no store.</exception>
    public StoreFile(string path, TimeSpan patience)
    {
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(path),
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString();
        if (Directory.Exists(path))
            throw new StoreException($"{path} is a folder: name a file in it with --store");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new StoreException($"the folder of the store {path} does not exist: make it, or choose another with --store");
        _writer = new SqliteConnection(_connectionString);
        try
        {
            _writer.Open();
            Schema.Apply(_writer, path);
            if (SQLitePCL.raw.sqlite3_db_readonly(_writer.Handle, "main") == 1)
                throw new StoreException($"the store {path} cannot be written to: allow writing to the file and its folder, or choose another with --store");
            using var pragmas = _writer.CreateCommand();
            pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";
            pragmas.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            _writer.Dispose();
            throw StoreException.Of(e, path);
        }
        catch (StoreException)
        {
            _writer.Dispose();
            throw;
        }
    }

    /// <summary>The connection that writes, for tests that make it fail.</summary>
    internal SqliteConnection Writer => _writer;

    /// <summary>Runs <paramref name="work"/> in a transaction of its own: all of it is kept, or nothing.</summary>
    /// <exception cref="StoreException">If it could not be kept.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = _writer.BeginTransaction(deferred: false);
            var result = work(_writer);
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw StoreException.Of(e, _path);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<SqliteConnection> work, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            work(connection);
            return true;
        },
        cancellationToken);

    /// <summary>Runs <paramref name="query"/> on a connection of its own, which sees one state of the store.</summary>
    /// <exception cref="StoreException">If the file cannot be read.</exception>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            using var transaction = connection.BeginTransaction(deferred: true);
            return Task.FromResult(query(connection));
        }
        catch (SqliteException e)
        {
            return Task.FromException<T>(StoreException.Of(e, _path));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        SqliteConnection.ClearPool(_writer);
        _writing.Dispose();
    }
}
