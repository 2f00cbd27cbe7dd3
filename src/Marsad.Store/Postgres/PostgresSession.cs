using System.Data.Common;
using Marsad.Store.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Marsad.Store.Postgres;

/// <summary>
/// Statements on PostgreSQL: days, moments and JSON travel as their own types. A statement that gives nothing back is sent with the next that does,
/// or by <see cref="FlushAsync"/>: a write's time is mostly that of its ways to the server and back. Many rows are put in by binary COPY.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection, CancellationToken cancellationToken) : Session
{
    // So many rows go with the other statements; COPY takes two ways to the server of its own.
    private const int Few = 64;

    private readonly List<NpgsqlBatchCommand> _waiting = [];

    public override Task ExecuteAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        _waiting.Add(Statement(sql, parameters));
        return Task.CompletedTask;
    }

    public override async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> row, params (string Name, object? Value)[] parameters)
    {
        _waiting.Add(Statement(sql, parameters));
        // Of those that wait, only SELECTs give a result, which nobody wants.
        var unwanted = _waiting.SkipLast(1).Count(s => s.CommandText.StartsWith("SELECT", StringComparison.Ordinal));
        await using var batch = TakeWaiting();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < unwanted; i++)
            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>Runs what waits. To be called before the transaction is committed.</summary>
    public async Task FlushAsync()
    {
        if (_waiting.Count == 0)
            return;
        await using var batch = TakeWaiting();
        await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a script of several statements at once.</summary>
    public async Task RunAsync(string script)
    {
        await FlushAsync().ConfigureAwait(false);
        await using var command = new NpgsqlCommand(script, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task InsertAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var all = rows.GetEnumerator();
        var few = new List<object?[]>();
        while (few.Count < Few && all.MoveNext())
            few.Add(all.Current);
        if (few.Count == Few)
        {
            await CopyAsync(table, columns, few, all).ConfigureAwait(false);
            return;
        }

        var insert = Insert(table, columns);
        foreach (var row in few)
            await ExecuteAsync(insert, Parameters(row)).ConfigureAwait(false);
    }

    private async Task CopyAsync(string table, IReadOnlyList<string> columns, List<object?[]> first, IEnumerator<object?[]> rest)
    {
        await FlushAsync().ConfigureAwait(false);
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        foreach (var row in first)
            await WriteAsync(copy, row).ConfigureAwait(false);
        while (rest.MoveNext())
            await WriteAsync(copy, rest.Current).ConfigureAwait(false);
        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private NpgsqlBatch TakeWaiting()
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in _waiting)
            batch.BatchCommands.Add(statement);
        _waiting.Clear();
        return batch;
    }

    private static NpgsqlBatchCommand Statement(string sql, (string Name, object? Value)[] parameters)
    {
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters)
            statement.Parameters.Add(Parameter(name, value));
        return statement;
    }

    // A null has no type of its own: the column gives it one.
    private static NpgsqlParameter Parameter(string name, object? value)
    {
        if (value is null)
            return new NpgsqlParameter(name, DBNull.Value);
        var (wire, type) = Wire(value);
        return new NpgsqlParameter(name, type) { Value = wire };
    }

    private async Task WriteAsync(NpgsqlBinaryImporter copy, object?[] row)
    {
        await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
        foreach (var value in row)
        {
            if (value is null)
            {
                await copy.WriteNullAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            var (wire, type) = Wire(value);
            await copy.WriteAsync(wire, type, cancellationToken).ConfigureAwait(false);
        }
    }

    private static (object Value, NpgsqlDbType Type) Wire(object value) => value switch
    {
        string text => (StoredText.Hide(text), NpgsqlDbType.Text),
        Json json => (json.Text, NpgsqlDbType.Json),
        int => (value, NpgsqlDbType.Integer),
        long => (value, NpgsqlDbType.Bigint),
        double => (value, NpgsqlDbType.Double),
        DateOnly => (value, NpgsqlDbType.Date),
        DateTimeOffset moment => (Times.Milliseconds(moment), NpgsqlDbType.TimestampTz),
        byte[] => (value, NpgsqlDbType.Bytea),
        _ => throw new ArgumentException($"no column takes a {value.GetType().Name}", nameof(value)),
    };
}
