using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Marsad.Core.Comparing;
using Marsad.Core.Model;

namespace Marsad.Exchange.Ged;

/// <summary>
/// Reads UCDP's Georeferenced Event Dataset as CSV, of any release: columns are found by their names, in any order, and those that are not needed are
/// not looked at. A row that cannot be taken is set aside, and the reading goes on.
/// </summary>
public static class GedReader
{
    /// <summary>The points of these stand for a first-order unit, a fuzzy or linear feature, a country, or the sea (codebook of UCDP GED, where_prec).</summary>
    private const int CoarseFrom = 4;

    /// <summary>No article that a coder quotes runs over more lines than this: a quotation mark that is never closed does.</summary>
    private const int MostLinesOfARow = 200;

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        // Said by the reader itself, with the line.
        BadDataFound = null,
        MissingFieldFound = null,
        PrepareHeaderForMatch = header => header.Header.Trim().Trim('\uFEFF').ToLowerInvariant(),
    };

    /// <summary>Reads all rows of <paramref name="text"/>.</summary>
    /// <exception cref="FormatException">If it has no header, or lacks a column that is needed; the message names it.</exception>
    public static GedReading Read(TextReader text)
    {
        using var csv = new CsvReader(text, Configuration);
        if (!csv.Read() || !csv.ReadHeader())
            throw new FormatException("the file is empty: expected a header with the columns of UCDP GED");
        var columns = GedColumns.In(csv.HeaderRecord!);
        var events = new List<CodedEvent>();
        var bad = new List<BadRow>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var line = csv.Parser.RawRow + 1; csv.Read(); line = csv.Parser.RawRow + 1)
        {
            if (csv.Parser.RawRow - line >= MostLinesOfARow)
                bad.Add(new BadRow(line, $"a row of {csv.Parser.RawRow - line + 1} lines, up to line {csv.Parser.RawRow}: a quotation mark is opened and not closed"));
            else if (csv.Parser.Count != csv.HeaderRecord!.Length)
                bad.Add(new BadRow(line, $"{csv.Parser.Count} fields where the header has {csv.HeaderRecord.Length}{(csv.Parser.RawRow > line ? $", in a row that runs to line {csv.Parser.RawRow}: is a quotation mark opened and not closed?" : "")}"));
            else if (Row(csv, columns) is var (read, reason) && reason is not null)
                bad.Add(new BadRow(line, reason));
            else if (!seen.TryAdd(read!.Id, line))
                bad.Add(new BadRow(line, $"the id {read.Id} stands at line {seen[read.Id]} already"));
            else
                events.Add(read);
        }

        return new GedReading(events, bad);
    }

    private static (CodedEvent? Event, string? Reason) Row(CsvReader csv, GedColumns columns)
    {
        string? Field(int? column) => column is { } at && csv.GetField(at)?.Trim() is { Length: > 0 } text and not "NA" ? text : null;
        try
        {
            var id = Field(columns.Id) ?? throw new FormatException("no id");
            var (start, end) = (Day("date_start", Field(columns.Start)), Day("date_end", Field(columns.End)));
            if (end < start)
                throw new FormatException($"date_end {end:yyyy-MM-dd} is before date_start {start:yyyy-MM-dd}");
            var (lat, lon) = (Degrees("latitude", Field(columns.Lat), 90), Degrees("longitude", Field(columns.Lon), 180));
            var best = Deaths("best", Field(columns.Best)) ?? throw new FormatException("no number of deaths in best");
            var (low, high) = (Deaths("low", Field(columns.Low)) ?? best, Deaths("high", Field(columns.High)) ?? best);
            // Releases hold some rows whose best lies outside of low and high, or with the two turned round: the range is made to hold all three.
            (low, high) = (Math.Min(Math.Min(low, high), best), Math.Max(Math.Max(low, high), best));
            var coarse = Field(columns.WherePrecision) is { } precision && Whole("where_prec", precision, 7) >= CoarseFrom;
            return (new CodedEvent(id, new DateRange(start, end), Field(columns.Place), Field(columns.Adm1), lat, lon, coarse, low, best, high), null);
        }
        catch (FormatException wrong)
        {
            return (null, wrong.Message);
        }
    }

    // Releases write a day alone or with a time of midnight behind it.
    private static DateOnly Day(string column, string? text)
    {
        if (text is not null && DateOnly.TryParseExact(text.Split(' ', 'T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        throw new FormatException($"{column} '{text}': expected a day as YYYY-MM-DD");
    }

    private static double Degrees(string column, string? text, double most)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
            return degrees;
        throw new FormatException($"{column} '{text}': expected degrees from -{most} to {most}");
    }

    private static long? Deaths(string column, string? text) => text is null ? null : Whole(column, text, 100_000_000);

    private static long Whole(string column, string text, long most)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            return number;
        throw new FormatException($"{column} '{text}': expected a whole number from 0 to {most}");
    }
}
