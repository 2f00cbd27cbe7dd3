using System.Globalization;

namespace Marsad.Accuracy;

/// <summary>A figure that stands on the page.</summary>
internal readonly record struct Recorded(string Table, string Row, string Column);

/// <summary>The figures of <c>docs/accuracy.md</c>: what stands between its two markers is written by this tool and read back by it.</summary>
internal static class AccuracyPage
{
    private const string Opening = "<!-- figures: written by tools/Marsad.Accuracy -->";
    private const string Closing = "<!-- end of figures -->";

    /// <summary>The page with new tables between its markers.</summary>
    /// <exception cref="InvalidDataException">If a marker is missing.</exception>
    public static string With(string page, IEnumerable<FigureTable> tables)
    {
        var (start, end) = Between(page);
        return page[..start] + "\n\n" + string.Join('\n', tables.Select(t => t.Markdown())) + "\n" + page[end..];
    }

    /// <summary>Every figure that the tables between the markers record.</summary>
    /// <exception cref="InvalidDataException">If a marker is missing.</exception>
    public static Dictionary<Recorded, double> Read(string page)
    {
        var (start, end) = Between(page);
        var figures = new Dictionary<Recorded, double>();
        var title = "";
        string[]? columns = null;
        foreach (var line in page[start..end].Split('\n'))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
                (title, columns) = (line[4..].Trim(), null);
            else if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal))
                continue;
            else if (columns is null)
                columns = Cells(line);
            else
                AddRow(figures, title, columns, Cells(line));
        }

        return figures;
    }

    /// <summary>What fell more than <paramref name="slack"/> under what the page records, each told in a line.</summary>
    public static IEnumerable<string> Fallen(IReadOnlyDictionary<Recorded, double> recorded, IEnumerable<FigureTable> tables, double slack)
    {
        foreach (var table in tables)
        {
            foreach (var (row, figures) in table.Rows)
            {
                for (var i = 0; i < figures.Count; i++)
                {
                    if (figures[i] is { Kept: true } now && recorded.TryGetValue(new Recorded(table.Title, row, table.Columns[i]), out var then) && now.Value < then - slack)
                        yield return string.Create(CultureInfo.InvariantCulture, $"{table.Title}, {row}, {table.Columns[i]}: {now.Value:F3}, but {then:F3} is recorded");
                }
            }
        }
    }

    private static void AddRow(Dictionary<Recorded, double> figures, string title, string[] columns, string[] cells)
    {
        for (var i = 1; i < cells.Length && i < columns.Length; i++)
        {
            // "0.687 (bar 0.74)"
            if (double.TryParse(cells[i].Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                figures[new Recorded(title, cells[0], columns[i])] = value;
        }
    }

    private static string[] Cells(string line) => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);

    private static (int Start, int End) Between(string page)
    {
        var start = page.IndexOf(Opening, StringComparison.Ordinal);
        var end = page.IndexOf(Closing, StringComparison.Ordinal);
        if (start < 0 || end < start)
            throw new InvalidDataException($"docs/accuracy.md: expected the lines '{Opening}' and '{Closing}'");
        return (start + Opening.Length, end);
    }
}
