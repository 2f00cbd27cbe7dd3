using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Core.Ledger;
using Marsad.Core.Model;

namespace Marsad.Exchange.Cells;

/// <summary>Writes cells as a GeoJSON FeatureCollection (RFC 7946), with who holds them on a day or without.</summary>
public static class CellGeoJson
{
    /// <summary>What every answer says of itself: how a cell is to be read.</summary>
    public const string Notice = "Cells around places of which evidence tells: ground nearer to this place than to any other that is known, up to a few kilometres. Their edges are no front line.";

    private static readonly JsonWriterOptions Written = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All cells, with the place of each, its kind and the town that it is part of.</summary>
    public static byte[] Of(IEnumerable<PlaceCell> cells) => Collection(cells.Select(c => (c, (ControlInterval?)null, false)), control: false);

    /// <summary>The cells of which control on a day tells; a part of an undivided town of which nothing is told takes the town's word and says so.</summary>
    /// <param name="cells">All cells.</param>
    /// <param name="onDay">The intervals of that day, one a place at most.</param>
    public static byte[] Of(IEnumerable<PlaceCell> cells, IEnumerable<ControlInterval> onDay)
    {
        ArgumentNullException.ThrowIfNull(onDay);
        var told = onDay.Where(i => i.State != ControlState.Unknown).ToDictionary(i => i.Place);
        return Collection(
            cells.Select(c => told.TryGetValue(c.Place.Id, out var own) ? (c, own, false) : (c, c.Whole is { } whole ? told.GetValueOrDefault(whole.Id) : null, true))
                .Where(c => c.Item2 is not null),
            control: true);
    }

    private static byte[] Collection(IEnumerable<(PlaceCell Cell, ControlInterval? Control, bool OfWhole)> cells, bool control)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Written))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("notice", Notice);
            json.WriteStartArray("features");
            foreach (var (cell, held, ofWhole) in cells.Where(c => c.Cell.Rings.Count > 0))
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WritePropertyName("geometry");
                json.WriteRawValue(cell.Geometry, skipInputValidation: true);
                json.WriteStartObject("properties");
                json.WriteString("place", cell.Place.Id.Value);
                json.WriteString("name", cell.Place.Name);
                json.WriteString("kind", cell.Place.Kind.Kebab());
                json.WriteString("part_of", cell.Whole?.Id.Value);
                if (control && held is not null)
                    WriteControl(json, held, ofWhole);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    private static void WriteControl(Utf8JsonWriter json, ControlInterval held, bool ofWhole)
    {
        json.WriteString("state", held.State.Kebab());
        json.WriteStartArray("holders");
        foreach (var holder in held.Holders)
            json.WriteStringValue(holder.Value);
        json.WriteEndArray();
        json.WriteBoolean("told_of_whole", ofWhole);
        json.WriteString("reason", held.Reason.Kebab());
        json.WriteString("from", Day(held.From));
        json.WriteString("until", Day(held.Until));
        json.WriteString("first_evidence", Day(held.FirstEvidence));
        json.WriteString("last_evidence", Day(held.LastEvidence));
        json.WriteNumber("voices_for", held.VoicesFor);
        json.WriteNumber("voices_against", held.VoicesAgainst);
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The rings of a cell as a geometry, in UTF-8.</summary>
    internal static byte[] GeometryOf(PlaceCell cell)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Written))
            WriteGeometry(json, cell);
        return output.ToArray();
    }

    private static void WriteGeometry(Utf8JsonWriter json, PlaceCell cell)
    {
        json.WriteStartObject();
        json.WriteString("type", cell.Rings.Count == 1 ? "Polygon" : "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var ring in cell.Rings)
        {
            if (cell.Rings.Count > 1)
                json.WriteStartArray();
            json.WriteStartArray();
            foreach (var (lon, lat) in ring)
            {
                json.WriteStartArray();
                json.WriteNumberValue(lon);
                json.WriteNumberValue(lat);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            if (cell.Rings.Count > 1)
                json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
