using System.Globalization;
using Marsad.Core.Comparing;
using Spectre.Console;

namespace Marsad.App.Cli;

/// <summary>A comparison with hand-coded events for people.</summary>
internal static class CompareTables
{
    public static void Write(Comparison comparison, ComparisonOptions options)
    {
        Plain.Widen();
        AnsiConsole.Write(new Text(FormattableString.Invariant($"within {options.Kilometres:0.#} km and {options.DaysApart} days of each other; the best pairs first, one incident for one event\n\n")));
        AnsiConsole.Write(Counts("all", [comparison.All]));
        AnsiConsole.Write(Counts("by governorate", comparison.ByGovernorate));
        AnsiConsole.Write(Counts("by month", comparison.ByMonth));
        AnsiConsole.Write(Counts("by deaths, as coded; of the extra, as told", comparison.ByDeaths));
        var all = comparison.All;
        AnsiConsole.Write(new Text($"{all.Counted} of the {all.Matched} matched tell of dead: {comparison.Exact} have the coded number as best, {comparison.Within} have it between low and high\n"));
    }

    private static Table Counts(string title, IReadOnlyList<ComparisonCount> counts)
    {
        var table = Plain.Make(
            title, ("", false), ("events", true), ("matched", true), ("missed", true), ("extra", true), ("deaths coded", true), ("in matched", true), ("in ledger", true), ("ratio", true));
        foreach (var count in counts)
        {
            Plain.Row(
                table, count.Of, Plain.Count(count.Events), $"{Plain.Count(count.Matched)}{Share(count.Matched, count.Events)}", Plain.Count(count.Missed), Plain.Count(count.Extra),
                Plain.Count(count.Deaths), Plain.Count(count.MatchedDeaths), $"{Plain.Count(count.LedgerMatched)} + {Plain.Count(count.LedgerExtra)}",
                count.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "–");
        }

        return table;
    }

    private static string Share(int part, int of) => of == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100.0 * part / of:0} %)");
}
