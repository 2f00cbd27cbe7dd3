namespace Marsad.Exchange.Tables;

/// <summary>One column of an export.</summary>
/// <param name="Name">Header and GeoJSON property, in snake_case.</param>
/// <param name="Hxl">HXL hashtag with its attributes; empty where the standard has none that fits.</param>
public sealed record Column(string Name, string Hxl);

/// <summary>One entry of an export.</summary>
/// <param name="Lat">Degrees north, WGS 84; null when the place is not resolved.</param>
/// <param name="Lon">Degrees east, WGS 84; null with <paramref name="Lat"/>.</param>
/// <param name="Cells">A value for each column: string, long, double, bool, DateOnly, or null for what is not reported.</param>
public sealed record Row(double? Lat, double? Lon, IReadOnlyList<object?> Cells);

/// <summary>A view as every format writes it: the same columns and rows, in the view's order.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each made when it is come by.</param>
public sealed record ExchangeTable(IReadOnlyList<Column> Columns, IEnumerable<Row> Rows)
{
    /// <summary>Joins several values of one cell.</summary>
    public const string Separator = "; ";

    /// <summary>Several values in one cell; null when there are none.</summary>
    public static string? List<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : string.Join(Separator, values);
}
