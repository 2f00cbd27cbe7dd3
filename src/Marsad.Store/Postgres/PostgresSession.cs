using System.Data.Common;
using Marsad.Store.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Marsad.Store.Postgres;

/// <summary>Statements on PostgreSQL: days, moments and JSON travel as their own types, rows are put in by binary COPY.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection, CancellationToken cancellationToken) : Session(connection, cancellationToken)
{
    private readonly NpgsqlConnection _connection = connection;

    public override async Task InsertAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        await using var copy = await _connection.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", CancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(CancellationToken).ConfigureAwait(false);
            foreach (var value in row)
                await WriteAsync(copy, value).ConfigureAwait(false);
        }

        await copy.CompleteAsync(CancellationToken).ConfigureAwait(false);
    }

    protected override void Bind(DbParameter parameter, object value)
    {
        parameter.Value = value switch
        {
            string text => StoredText.Hide(text),
            Json json => json.Text,
            DateTimeOffset moment => Times.Milliseconds(moment),
            _ => value,
        };
        if (value is Json)
            ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Json;
    }

    private Task WriteAsync(NpgsqlBinaryImporter copy, object? value) => value switch
    {
        null => copy.WriteNullAsync(CancellationToken),
        string text => copy.WriteAsync(StoredText.Hide(text), NpgsqlDbType.Text, CancellationToken),
        Json json => copy.WriteAsync(json.Text, NpgsqlDbType.Json, CancellationToken),
        long number => copy.WriteAsync(number, NpgsqlDbType.Bigint, CancellationToken),
        int number => copy.WriteAsync(number, NpgsqlDbType.Integer, CancellationToken),
        double number => copy.WriteAsync(number, NpgsqlDbType.Double, CancellationToken),
        DateOnly day => copy.WriteAsync(day, NpgsqlDbType.Date, CancellationToken),
        DateTimeOffset moment => copy.WriteAsync(Times.Milliseconds(moment), NpgsqlDbType.TimestampTz, CancellationToken),
        byte[] bytes => copy.WriteAsync(bytes, NpgsqlDbType.Bytea, CancellationToken),
        _ => throw new ArgumentException($"no column takes a {value.GetType().Name}", nameof(value)),
    };
}
