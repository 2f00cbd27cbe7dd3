using Spectre.Console;

namespace Marsad.App.Ingest;

/// <summary>Prints a run's summary: tables to a terminal, a line each to a pipe.</summary>
internal static class SummaryPrinter
{
    public static void Print(IngestSummary summary, string store)
    {
        var counts = summary.Counts;
        Console.WriteLine(
            $"{store}: {Counted(counts.Added, "report")} new, {counts.AlreadyThere} already there; {counts.Read} read, {Counted(counts.Claims, "claim")};"
            + $" {counts.SetAside} set aside");
        Print(
            ["remark", "inputs"],
            [.. summary.Remarks.GroupBy(r => r.Message, r => r.Input).Select(g => new[] { g.Key, Inputs([.. g]) })]);
        Print(
            ["set aside", "reason", "what to do"],
            [.. summary.SetAside.Select(s => new[] { s.Input, s.Reason, s.Advice })]);
        if (counts.SetAside > summary.SetAside.Count)
            Console.WriteLine($"and {counts.SetAside - summary.SetAside.Count} more set aside: the store's table set_aside lists them all");
    }

    private static void Print(string[] columns, string[][] rows)
    {
        if (rows.Length == 0)
            return;
        if (Console.IsOutputRedirected)
        {
            foreach (var row in rows)
                Console.WriteLine($"{columns[0]}: {string.Join(": ", row)}");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
            table.AddColumn(column);
        foreach (var row in rows)
            table.AddRow(Array.ConvertAll(row, Markup.Escape));
        AnsiConsole.Write(table);
    }

    // Some remarks are true of hundreds of reports: five names show which.
    private static string Inputs(string[] inputs) => inputs.Length <= 5
        ? string.Join(", ", inputs)
        : $"{string.Join(", ", inputs[..5])} and {inputs.Length - 5} more";

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
