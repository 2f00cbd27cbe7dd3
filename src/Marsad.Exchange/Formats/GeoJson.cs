using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Formats;

/// <summary>Writes a table as a GeoJSON FeatureCollection (RFC 7946): a point a row, longitude first, or no geometry where the place is not resolved.</summary>
public static class GeoJson
{
    /// <summary>Bytes that are gathered before they go to the output.</summary>
    private const int Gathered = 1 << 16;

    private static readonly JsonWriterOptions Written = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <paramref name="table"/> to <paramref name="output"/> as UTF-8; the caller closes it.</summary>
    public static void Write(ExchangeTable table, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Written);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        JsonEncodedText[] names = [.. table.Columns.Select(c => JsonEncodedText.Encode(c.Name, Written.Encoder))];
        foreach (var row in table.Rows)
        {
            WriteFeature(json, names, row);
            if (json.BytesPending > Gathered)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFeature(Utf8JsonWriter json, JsonEncodedText[] names, Row row)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        if (row is { Lat: { } lat, Lon: { } lon })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(lon);
            json.WriteNumberValue(lat);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        for (var i = 0; i < names.Length; i++)
        {
            json.WritePropertyName(names[i]);
            WriteValue(json, row.Cells[i]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case long whole: json.WriteNumberValue(whole); break;
            case double number: json.WriteNumberValue(number); break;
            case DateOnly day: WriteDay(json, day); break;
            default: json.WriteStringValue(Csv.Text(value)); break;
        }
    }

    private static void WriteDay(Utf8JsonWriter json, DateOnly day)
    {
        Span<char> text = stackalloc char[10];
        day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        json.WriteStringValue(text);
    }
}
