using System.Globalization;
using Marsad.App.Cli;

namespace Marsad.Accuracy;

/// <summary>One measured figure.</summary>
/// <param name="Value">As measured.</param>
/// <param name="Digits">Digits behind the point that are shown.</param>
/// <param name="Bar">What it should reach; null where no bar is set.</param>
/// <param name="Kept">True for a score that must not fall: from 0 to 1, more is better.</param>
internal sealed record Figure(double Value, int Digits = 3, double? Bar = null, bool Kept = false)
{
    /// <summary>"0.687", or "0.687 (bar 0.74)".</summary>
    public override string ToString() => Rounded.Half(Value, Digits) + (Bar is { } bar ? $" (bar {bar.ToString(CultureInfo.InvariantCulture)})" : "");
}

/// <summary>Figures of one kind with their names.</summary>
/// <param name="Title">Heading; unique on the page.</param>
/// <param name="About">What was measured on what, in a sentence or two.</param>
/// <param name="Corner">What the rows are.</param>
/// <param name="Columns">Names of the figures.</param>
/// <param name="Rows">Names with as many figures as there are columns; null where one makes no sense.</param>
internal sealed record FigureTable(string Title, string About, string Corner, IReadOnlyList<string> Columns, IReadOnlyList<(string Name, IReadOnlyList<Figure?> Figures)> Rows)
{
    /// <summary>The table as Markdown, heading first.</summary>
    public string Markdown()
    {
        var lines = new List<string>
        {
            $"### {Title}", "", About, "", $"| {Corner} | {string.Join(" | ", Columns)} |", "| --- |" + string.Concat(Columns.Select(_ => " ---: |")),
        };
        lines.AddRange(Rows.Select(r => $"| {r.Name} | {string.Join(" | ", r.Figures.Select(f => f?.ToString() ?? ""))} |"));
        return string.Join('\n', lines) + "\n";
    }
}
