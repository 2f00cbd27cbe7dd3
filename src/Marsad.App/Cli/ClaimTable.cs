using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Spectre.Console;

namespace Marsad.App.Cli;

/// <summary>A report's claims as a table for people.</summary>
internal static class ClaimTable
{
    /// <summary>Width of a table that is written to a pipe or file, in characters.</summary>
    private const int PipeWidth = 140;

    public static void Write(TextWriter output, Report report, IReadOnlyList<Claim> claims, TheatrePack pack)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected)
            console.Profile.Width = PipeWidth;
        console.MarkupLineInterpolated($"[bold]{report.Title}[/]");
        console.MarkupLineInterpolated($"{report.Id}, {report.Outlet?.Value ?? "outlet unknown"}, {report.Published?.ToString("yyyy-MM-dd") ?? "no date"}: {claims.Count} claims");
        if (claims.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("Claim", "Who says", "When", "Where", "By → to", "Words");
            foreach (var claim in claims)
                table.AddRow(Cells(claim, pack));
            console.Write(table);
        }

        console.WriteLine();
    }

    private static Text[] Cells(Claim claim, TheatrePack pack)
    {
        var (by, to) = claim switch
        {
            EventClaim e => (e.Initiator, e.Target),
            CasualtyClaim c => (c.Initiator, c.VictimActor is { } victim ? [victim] : (IReadOnlyList<ActorId>)[]),
            ControlClaim c => (c.Holder, c.From),
            AccessClaim a => (a.By, []),
            _ => ([], (IReadOnlyList<ActorId>)[]),
        };
        return
        [
            new(What(claim)),
            new(claim.Source is { } source ? pack.NameOf(source) : "the outlet"),
            new(claim.Time?.ToString() ?? "not told"),
            new(claim.Place is null ? "not told" : claim.Location is null ? claim.Place + " (unresolved)" : claim.Place),
            new(string.Join(", ", by.Select(pack.NameOf)) + (to.Count > 0 ? " → " + string.Join(", ", to.Select(pack.NameOf)) : "")),
            new($"“{claim.Evidence[0]}”"),
        ];
    }

    private static string What(Claim claim)
    {
        var what = claim switch
        {
            EventClaim e => e.Type.Kebab(),
            CasualtyClaim c => $"{c.Count} {c.Effect.Kebab()}{(c.Scope == Scope.Cumulative ? ", running total" : "")}{(c.PartOfTotal ? ", part" : "")}",
            ControlClaim c => c.Action.Kebab(),
            AccessClaim a => a.Action.Kebab(),
            _ => "",
        };
        return claim.Modality == Modality.Asserted ? what : $"{what} ({claim.Modality.Kebab()})";
    }
}
