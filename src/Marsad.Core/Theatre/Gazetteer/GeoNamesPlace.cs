using System.Globalization;

namespace Marsad.Core.Theatre.Gazetteer;

/// <summary>One line of a GeoNames dump.</summary>
/// <param name="Id">GeoNames' number.</param>
/// <param name="Name">Name in plain letters: GeoNames' "asciiname" without its marks for ayn and hamza, or the name where that is empty.</param>
/// <param name="Alternates">Other names, of any script, as the line lists them.</param>
/// <param name="Lat">Degrees north, WGS 84.</param>
/// <param name="Lon">Degrees east, WGS 84.</param>
/// <param name="Class">Feature class: P a settlement, A an administrative unit, …</param>
/// <param name="Feature">Feature code: "PPLA2".</param>
/// <param name="Country">ISO 3166-1 alpha-2; may be empty.</param>
/// <param name="Admin1">Code of the first-order unit within the country; may be empty.</param>
/// <param name="Population">People; 0 is unknown.</param>
public sealed record GeoNamesPlace(
    long Id, string Name, IReadOnlyList<string> Alternates, double Lat, double Lon, char Class, string Feature, string Country, string Admin1, long Population)
{
    /// <summary>Columns of a line, parted by tabs (download.geonames.org/export/dump/readme.txt).</summary>
    public const int Columns = 19;

    /// <summary>Country and first-order unit as GeoNames joins them ("SY.09"); null where either is not told.</summary>
    public string? Admin1Key => Country.Length > 0 && Admin1.Length > 0 && Admin1 != "00" ? $"{Country}.{Admin1}" : null;

    /// <summary>Reads a line; null, with what is wrong in <paramref name="problem"/>, when it is none.</summary>
    public static GeoNamesPlace? Read(string line, string file, int number, out TheatreProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(line);
        problem = null;
        var cells = line.TrimEnd('\r').Split('\t');
        if (cells.Length != Columns)
            return Fault(cells[0], $"{Columns} columns parted by tabs as in a GeoNames dump, found {cells.Length}", out problem);
        if (!long.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return Fault(cells[0], "a geonameid (a whole number) in column 1", out problem);
        var name = Plain(cells[2].Length > 0 ? cells[2] : cells[1]);
        if (name.Length == 0)
            return Fault(cells[1], "a name in column 2 or 3", out problem);
        if (!TryDegrees(cells[4], 90, out var lat))
            return Fault(cells[4], "a latitude in degrees between -90 and 90 in column 5", out problem);
        if (!TryDegrees(cells[5], 180, out var lon))
            return Fault(cells[5], "a longitude in degrees between -180 and 180 in column 6", out problem);
        if (cells[6].Length != 1 || !char.IsAsciiLetterUpper(cells[6][0]))
            return Fault(cells[6], "a feature class (one capital letter) in column 7", out problem);
        if (cells[8].Length is not (0 or 2) || !cells[8].All(char.IsAsciiLetterUpper))
            return Fault(cells[8], "a country as two capital letters (ISO 3166-1 alpha-2), or nothing, in column 9", out problem);
        long population = 0;
        if (cells[14].Length > 0 && !long.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out population))
            return Fault(cells[14], "a population as a whole number, or nothing, in column 15", out problem);
        return new GeoNamesPlace(
            id, name, cells[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), lat, lon, cells[6][0], cells[7], cells[8], cells[10], population);

        GeoNamesPlace? Fault(string value, string expected, out TheatreProblem? told)
        {
            told = new TheatreProblem(file, number, value.Length <= 40 ? value : value[..40] + "…", expected);
            return null;
        }
    }

    private static bool TryDegrees(string cell, double bound, out double degrees) =>
        double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= bound;

    // "Tall Rif`at": the marks stand for letters that reports leave out.
    private static string Plain(string name) => name.Replace("`", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(';', ' ').Trim();
}
