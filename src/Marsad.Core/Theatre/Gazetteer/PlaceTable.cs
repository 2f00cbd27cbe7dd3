using System.Globalization;
using System.Text;
using Marsad.Core.Model;
using Marsad.Core.Theatre.Files;

namespace Marsad.Core.Theatre.Gazetteer;

/// <summary>Writes places as rows of places.tsv.</summary>
public static class PlaceTable
{
    /// <summary>The header row.</summary>
    public static string Header => string.Join('\t', PackFile.Places.Columns);

    /// <summary>Adds <paramref name="places"/> to the text of a places.tsv, below a heading; the columns stand as its own header has them.</summary>
    public static string Append(string table, string heading, IReadOnlyList<Place> places)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(places);
        var header = table.Split('\n').Select(l => l.Trim('\uFEFF', '\r')).First(l => l.Length > 0 && l[0] != '#').Split('\t', StringSplitOptions.TrimEntries);
        var text = new StringBuilder(table.TrimEnd('\r', '\n'));
        text.Append("\n\n# ").Append(heading).Append('\n');
        foreach (var place in places)
            text.AppendJoin('\t', header.Select(column => Cell(place, column))).Append('\n');
        return text.ToString();
    }

    private static string Cell(Place place, string column) => column switch
    {
        "id" => place.Id.Value,
        "name" => place.Name,
        "kind" => place.Kind.Kebab(),
        "adm1" => place.Adm1 ?? "",
        "within" => place.Within?.Value ?? "",
        "lat" => place.Lat.ToString(CultureInfo.InvariantCulture),
        "lon" => place.Lon.ToString(CultureInfo.InvariantCulture),
        "population" => place.Population?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => string.Join("; ", place.Spellings),
    };
}
