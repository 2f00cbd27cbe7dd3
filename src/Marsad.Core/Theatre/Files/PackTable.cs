namespace Marsad.Core.Theatre.Files;

/// <summary>
/// Reads one file's rows: a header, then a row a line, cells parted by tabs; blank lines and lines that start with '#' are for people.
/// </summary>
internal static class PackTable
{
    /// <summary>The rows with cells in the order of <see cref="PackFile.Columns"/>; empty when the file or its header is unusable.</summary>
    public static List<PackRow> Read(IReadOnlyDictionary<string, string> files, PackFile file, List<TheatreProblem> problems)
    {
        var rows = new List<PackRow>();
        if (!files.TryGetValue(file.Name, out var text))
        {
            problems.Add(new TheatreProblem(file.Name, 0, file.Name, "this file in the pack's folder"));
            return rows;
        }

        int[]? order = null;
        string[] header = [];
        var width = 0;
        var line = 0;
        for (var start = 0; start < text.Length;)
        {
            line++;
            var end = text.IndexOf('\n', start);
            var content = text.AsSpan(start, (end < 0 ? text.Length : end) - start).TrimEnd('\r');
            start = end < 0 ? text.Length : end + 1;
            if (line == 1)
                content = content.TrimStart('\uFEFF');
            if (content.IsWhiteSpace() || content[0] == '#')
                continue;
            var cells = Cells(content);
            if (order is null)
            {
                order = Order(file, cells, line, problems);
                (header, width) = (cells, cells.Length);
                if (order is null)
                    return rows;
            }
            else if (cells.Length != width)
            {
                problems.Add(new TheatreProblem(
                    file.Name, line, cells[0], $"{width} cells parted by tabs ({string.Join(", ", header)}), found {cells.Length}"));
            }
            else
            {
                rows.Add(new PackRow(file, line, Ordered(cells, order), problems));
            }
        }

        if (order is null)
            problems.Add(new TheatreProblem(file.Name, 0, "", $"a header row ({string.Join(", ", file.Required)})"));
        return rows;
    }

    // Plain loops over spans: the framework's enumerators of lines and ranges cost more at a cold start than the whole file does.
    private static string[] Cells(ReadOnlySpan<char> line)
    {
        var cells = new string[line.Count('\t') + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            var end = line.IndexOf('\t');
            cells[i] = (end < 0 ? line : line[..end]).Trim().ToString();
            line = end < 0 ? default : line[(end + 1)..];
        }

        return cells;
    }

    /// <summary>For each column of the file its position in the header; null when a column is missing, unknown or there twice.</summary>
    private static int[]? Order(PackFile file, string[] header, int line, List<TheatreProblem> problems)
    {
        var before = problems.Count;
        for (var i = 0; i < header.Length; i++)
        {
            if (Array.IndexOf(file.Columns, header[i]) < 0)
                problems.Add(new TheatreProblem(file.Name, line, header[i], $"a known column ({string.Join(", ", file.Columns)})"));
            else if (Array.IndexOf(header, header[i]) != i)
                problems.Add(new TheatreProblem(file.Name, line, header[i], "each column once"));
        }

        var order = new int[file.Columns.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = Array.IndexOf(header, file.Columns[i]);
            if (order[i] < 0 && i < file.Required.Length)
                problems.Add(new TheatreProblem(file.Name, line, string.Join(' ', header), $"a column '{file.Columns[i]}'"));
        }

        return problems.Count == before ? order : null;
    }

    private static string[] Ordered(string[] cells, int[] order)
    {
        var ordered = new string[order.Length];
        for (var i = 0; i < ordered.Length; i++)
            ordered[i] = order[i] < 0 ? "" : cells[order[i]];
        return ordered;
    }
}
