using System.CommandLine;
using System.Text.Json;
using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Core.Theatre;

namespace Marsad.App.Cli;

/// <summary><c>marsad ledger access</c>: every area as a table, or with <c>--area</c> one area's timeline.</summary>
internal static class AccessCommand
{
    public static Command Create()
    {
        var area = new Option<string?>("--area") { Description = "One area's timeline: what was told day by day, each route, what authorities list it as. Its id, name or a spelling.", HelpName = "AREA" };
        return LedgerCommand.View(
            "access",
            "Which areas are cut off: as claimed, and as control along their routes implies.",
            (parsed, format, view, queries, cancellationToken) => parsed.GetValue(area) is { } asked
                ? ShowAsync(asked, format, view, queries, cancellationToken)
                : LedgerCommand.ShowAsync(format, view, queries, l => l.Access, (l, _) => LedgerTables.Access(l.Access), cancellationToken),
            area);
    }

    private static async Task<int> ShowAsync(string asked, string format, ViewFilter view, LedgerQueries queries, CancellationToken cancellationToken)
    {
        if (queries.Theatre.FindArea(asked) is not { } area)
            return await UnknownAsync(asked, queries.Theatre);
        var timeline = AccessTimeline.Of(queries.Theatre, view.Of((await queries.LookAsync(cancellationToken)).Ledger, queries.Theatre), area);
        if (format == FormatOption.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(timeline, LedgerJson.TypeInfo<AccessTimeline>()));
            return ExitCode.Done;
        }

        foreach (var line in new TimelineText(queries.Theatre).Of(timeline))
            Console.WriteLine(line);
        return ExitCode.Done;
    }

    private static async Task<int> UnknownAsync(string asked, TheatrePack theatre)
    {
        var near = NearIds.Of(asked, theatre.Areas.Select(a => a.Id.Value));
        await Console.Error.WriteLineAsync(
            $"--area '{asked}': expected an area of the theatre pack{(near.Count > 0 ? $"; it looks like {string.Join(", ", near)}" : $": one of {string.Join(", ", theatre.Areas.Select(a => a.Id.Value))}")}");
        return ExitCode.Unusable;
    }
}
