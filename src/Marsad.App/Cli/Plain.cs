using System.Globalization;
using Spectre.Console;

namespace Marsad.App.Cli;

/// <summary>Plain tables that read well at 100 columns: no markup in cells, numbers to the right.</summary>
internal static class Plain
{
    private const int PipeWidth = 100;

    /// <summary>A pipe has no width of its own; a table that was asked for there gets that of a common window.</summary>
    public static void Widen()
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = PipeWidth;
    }

    /// <summary>An empty table with those columns.</summary>
    public static Table Make(string title, params ReadOnlySpan<(string Name, bool Number)> columns)
    {
        var table = new Table().Border(TableBorder.Simple).Title(title, Style.Plain);
        foreach (var (name, number) in columns)
        {
            table.AddColumn(new TableColumn(name)
            {
                Alignment = number ? Justify.Right : Justify.Left,
                NoWrap = number || name is "" or "id" or "days",
                Padding = new Padding(0, 0, 2, 0),
            });
        }

        return table;
    }

    public static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(c => new Text(c))]);

    /// <summary>"2016-08-06", two days one under the other, "no date".</summary>
    public static string Span(DateOnly? from, DateOnly? until, bool open = false)
    {
        if (from is not { } start)
            return "no date";
        if (until is not { } end)
            return open ? $"{start:yyyy-MM-dd} …" : $"{start:yyyy-MM-dd}";
        return start == end ? $"{start:yyyy-MM-dd}" : $"{start:yyyy-MM-dd}\n{end:yyyy-MM-dd}";
    }

    public static string Count(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";
}
