using System.Data.Common;
using Marsad.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Marsad.Store.Sqlite;

/// <summary>Statements on SQLite: moments and JSON travel as text, rows are put in by one prepared statement.</summary>
internal sealed class SqliteSession(SqliteConnection connection, CancellationToken cancellationToken) : Session
{
    public override Task ExecuteAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Statement(sql, parameters);
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public override Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> row, params (string Name, object? Value)[] parameters)
    {
        using var command = Statement(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(row(reader));
        }

        return Task.FromResult(rows);
    }

    public override Task InsertAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var insert = Statement(Insert(table, columns), Parameters(new object?[columns.Count]));
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
                insert.Parameters[i].Value = Wire(row[i]);
            insert.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    private SqliteCommand Statement(string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue("@" + name, Wire(value));
        return command;
    }

    private static object Wire(object? value) => value switch
    {
        null => DBNull.Value,
        string text => StoredText.Hide(text),
        Json json => json.Text,
        DateTimeOffset moment => Times.Text(moment),
        _ => value,
    };
}
