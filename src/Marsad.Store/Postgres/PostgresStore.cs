using System.Data;
using System.Globalization;
using Marsad.Store.Tables;
using Npgsql;

namespace Marsad.Store.Postgres;

/// <summary>
/// The store in a PostgreSQL database with PostGIS, in the first schema of its search path. Each write takes an advisory lock until it is committed:
/// writes take turns, so that changes are numbered in the order in which they can be seen. Reading never waits.
/// </summary>
internal sealed class PostgresStore : MarsadStore
{
    /// <summary>"MRSD"; the second number of the lock is made of the schema's name.</summary>
    internal const string Lock = "pg_advisory_xact_lock(1297240900, hashtext(current_schema()))";

    private readonly NpgsqlDataSource _source;
    private readonly PostgresErrors _errors;
    private readonly string _patience;

    private PostgresStore(NpgsqlDataSource source, PostgresErrors errors, TimeSpan patience)
    {
        _source = source;
        _errors = errors;
        _patience = string.Create(CultureInfo.InvariantCulture, $"{(long)patience.TotalMilliseconds}ms");
    }

    public override string Name => _errors.Name;

    /// <summary>Opens the store of a database and brings it to the current schema; where there is none, makes it or says so.</summary>
    /// <exception cref="StoreException">If it cannot be opened, is of a newer version, or is another program's.</exception>
    public static async Task<MarsadStore> OpenAsync(
        NpgsqlConnectionStringBuilder server, bool mayMake, TimeSpan patience, CancellationToken cancellationToken)
    {
        var errors = new PostgresErrors(server);
        var store = new PostgresStore(NpgsqlDataSource.Create(server), errors, patience);
        try
        {
            await new PostgresSchema(server, store._source).ApplyAsync(mayMake, cancellationToken).ConfigureAwait(false);
            return store;
        }
        catch (Exception e)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            if (PostgresErrors.AreOf(e))
                throw errors.Of(e);
            throw;
        }
    }

    private protected override async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, bool durable, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            var session = new PostgresSession(connection, cancellationToken);
            await session.ExecuteAsync(
                $"SELECT set_config('lock_timeout', @patience, true), set_config('synchronous_commit', @durable, true), {Lock}",
                ("patience", _patience),
                ("durable", durable ? "on" : "off")).ConfigureAwait(false);
            var result = await work(session).ConfigureAwait(false);
            await session.FlushAsync().ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch (Exception e) when (PostgresErrors.AreOf(e))
        {
            throw _errors.Of(e);
        }
    }

    private protected override async Task<T> ReadAsync<T>(Func<Session, Task<T>> query, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
            return await query(new PostgresSession(connection, cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresErrors.AreOf(e))
        {
            throw _errors.Of(e);
        }
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();
}
