using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Formats;

/// <summary>Writes a table as CSV (RFC 4180, UTF-8 without a mark), with a row of HXL hashtags under the header when asked.</summary>
public static class Csv
{
    private static readonly CsvConfiguration Written = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        // A cell that begins like a formula is data; spreadsheets must not run it.
        InjectionOptions = InjectionOptions.Escape,
    };

    /// <summary>Writes <paramref name="table"/> to <paramref name="output"/>; the caller closes it. What is not reported is an empty cell, never a zero.</summary>
    public static void Write(ExchangeTable table, Stream output, bool hashtags)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(text, Written);
        Line(csv, table.Columns.Select(c => c.Name));
        if (hashtags)
            Line(csv, table.Columns.Select(c => c.Hxl));
        foreach (var row in table.Rows)
            Line(csv, row.Cells.Select(Text));
    }

    /// <summary>A cell as text: days as YYYY-MM-DD, numbers without grouping, null as nothing.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formatted => formatted.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static void Line(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}
