using System.Data.Common;

namespace Marsad.Store.Tables;

/// <summary>
/// A transaction on one connection of either store, with what the two databases do differently: how values travel and how many rows are put in at once.
/// Statements name parameters as "@name" and are written in the SQL that both understand.
/// </summary>
internal abstract class Session(DbConnection connection, CancellationToken cancellationToken)
{
    /// <summary>Ends whatever the session is doing.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Runs a statement and says how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = Statement(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The rows that a statement gives.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> row, params (string Name, object? Value)[] parameters)
    {
        await using var command = Statement(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>The number that a statement gives; null where it gives no row.</summary>
    public async Task<long?> NumberAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        var rows = await QueryAsync(sql, row => row.GetInt64(0), parameters).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Puts rows into a table as fast as the database takes them; each row has a value for each of <paramref name="columns"/>.</summary>
    public abstract Task InsertAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows);

    /// <summary>Gives a parameter its value as the database's driver takes it.</summary>
    protected abstract void Bind(DbParameter parameter, object value);

    private DbCommand Statement(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            if (value is null)
                parameter.Value = DBNull.Value;
            else
                Bind(parameter, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
