using System.Data.Common;

namespace Marsad.Store.Tables;

/// <summary>
/// A transaction on one connection of either store, with what the two databases do differently: how values travel and how many rows are put in at once.
/// Statements name parameters as "@name" and are written in the SQL that both understand.
/// </summary>
internal abstract class Session
{
    /// <summary>Runs a statement that gives nothing back. It may wait for the next query, or the end of the transaction, and fail there.</summary>
    public abstract Task ExecuteAsync(string sql, params (string Name, object? Value)[] parameters);

    /// <summary>The rows that a statement gives.</summary>
    public abstract Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> row, params (string Name, object? Value)[] parameters);

    /// <summary>Puts rows into a table as fast as the database takes them; each row has a value for each of <paramref name="columns"/>.</summary>
    public abstract Task InsertAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows);

    /// <summary>The number that a statement gives; null where it gives no row.</summary>
    public async Task<long?> NumberAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        var rows = await QueryAsync(sql, row => row.GetInt64(0), parameters).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>An INSERT of one row, whose parameters are "@p0", "@p1" and so on.</summary>
    protected static string Insert(string table, IReadOnlyList<string> columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";

    /// <summary>Parameters of <see cref="Insert"/>.</summary>
    protected static (string Name, object? Value)[] Parameters(object?[] row) => [.. row.Select((value, i) => ($"p{i}", value))];
}
