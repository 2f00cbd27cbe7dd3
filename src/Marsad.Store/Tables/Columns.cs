using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Marsad.Core.Model;

namespace Marsad.Store.Tables;

/// <summary>Columns of a row as values, the same from either store.</summary>
internal static class Columns
{
    /// <summary>Text as it was given, with what <see cref="StoredText"/> hid in it.</summary>
    public static string Text(this DbDataReader row, int column) => StoredText.Show(row.GetString(column));

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Text(column);

    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static byte[]? BytesOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    public static DateTimeOffset Moment(this DbDataReader row, int column) =>
        row.GetFieldType(column) == typeof(string) ? Times.Parse(row.GetString(column)) : row.GetFieldValue<DateTimeOffset>(column);

    /// <summary>A value that <see cref="Tables.Json"/> keeps.</summary>
    public static T Json<T>(this DbDataReader row, int column, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(StoredText.ShowJson(row.GetString(column)), type)!;

    public static ActorId? ActorOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : ActorId.From(row.Text(column));
}
