using System.CommandLine;

namespace Marsad.App.Cli;

/// <summary><c>--format table|json</c> of the commands that show views, and <c>csv</c> where there is one.</summary>
internal static class FormatOption
{
    public const string Table = "table";
    public const string Json = "json";
    public const string Csv = "csv";

    /// <summary>A fresh option: without it, a table on a terminal and <paramref name="piped"/> in a pipe.</summary>
    public static Option<string> Create(string piped = Json, params string[] others)
    {
        var format = new Option<string>("--format")
        {
            Description = $"table for people, {string.Join(" or ", [.. others, piped])} for programs. Without it, a table on a terminal and {piped.ToUpperInvariant()} in a pipe.",
            DefaultValueFactory = _ => Console.IsOutputRedirected ? piped : Table,
        };
        format.AcceptOnlyFromAmong([Table, piped, .. others]);
        return format;
    }
}
