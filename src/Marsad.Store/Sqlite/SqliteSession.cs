using System.Data.Common;
using Marsad.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Marsad.Store.Sqlite;

/// <summary>Statements on SQLite: moments and JSON travel as text, rows are put in by one prepared statement.</summary>
internal sealed class SqliteSession(SqliteConnection connection, CancellationToken cancellationToken) : Session(connection, cancellationToken)
{
    private readonly SqliteConnection _connection = connection;

    public override Task InsertAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var insert = _connection.CreateCommand();
        insert.CommandText = $"""
            INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
            VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})
            """;
        for (var i = 0; i < columns.Count; i++)
            insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        foreach (var row in rows)
        {
            CancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                    Bind(insert.Parameters[i], value);
                else
                    insert.Parameters[i].Value = DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    protected override void Bind(DbParameter parameter, object value) => parameter.Value = value switch
    {
        string text => StoredText.Hide(text),
        Json json => json.Text,
        DateTimeOffset moment => Times.Text(moment),
        _ => value,
    };
}
