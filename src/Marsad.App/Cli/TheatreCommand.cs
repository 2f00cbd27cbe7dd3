using System.CommandLine;
using Marsad.Core.Theatre;
using Marsad.Intake;
using Spectre.Console;

namespace Marsad.App.Cli;

/// <summary><c>marsad theatre</c> and its <c>check</c>: says whether a theatre pack is sound and, line by line, where it is not.</summary>
internal static class TheatreCommand
{
    public static Command Create() => new("theatre", "Work with a theatre pack: one conflict's actors, places, routes and areas.") { CreateCheck(), TheatreImportCommand.Create() };

    private static Command CreateCheck()
    {
        var pack = new Argument<string>("pack")
        {
            Description = "Name of a pack that comes with Marsad, or path of a pack's folder.",
            DefaultValueFactory = _ => TheatreFolder.DefaultName,
        };
        var check = new Command(
            "check",
            "Check a pack's files: columns, ids, references, coordinates, dates, and names claimed twice. Prints what it holds and then"
            + " each problem as file:line: 'value': expected …. Exit code 0 when the pack is sound (warnings allowed), 2 when it is not.")
        {
            pack,
        };
        check.SetAction(parsed => Check(parsed.GetRequiredValue(pack)));
        return check;
    }

    private static int Check(string nameOrPath)
    {
        var folder = TheatreFolder.Open(nameOrPath);
        var (pack, problems) = folder.Check();
        if (pack is not null)
            WriteContents(pack, folder.Path);
        foreach (var problem in problems)
            Console.WriteLine(problem);
        var errors = problems.Count(p => !p.IsWarning);
        Console.WriteLine(errors == 0
            ? $"{folder.Path}: sound, {Counted(problems.Count, "warning")}"
            : $"{folder.Path}: not sound, {Counted(errors, "error")}, {Counted(problems.Count - errors, "warning")}");
        return errors == 0 ? ExitCode.Done : ExitCode.Unusable;
    }

    private static void WriteContents(TheatrePack pack, string folder)
    {
        var counts = new (string What, int Count)[]
        {
            ("actors and bodies", pack.Actors.Count(a => a.Acts)),
            ("origins, outlets, monitors, channels", pack.Actors.Count(a => !a.Acts)),
            ("rated for reliability", pack.Rated.Count),
            ("memberships", pack.Actors.Sum(a => a.Memberships.Count)),
            ("places", pack.Places.Count),
            ("governorates", pack.Places.Count(p => p.Kind == PlaceKind.Governorate)),
            ("areas", pack.Areas.Count),
            ("routes", pack.Routes.Count),
            ("names and spellings", pack.Actors.Sum(a => a.Spellings.Count + 1) + pack.Places.Sum(p => p.Spellings.Count + 1)),
        };
        if (Console.IsOutputRedirected)
        {
            foreach (var (what, count) in counts)
                Console.WriteLine($"{count}\t{what}");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape($"{pack.Name} ({pack.Country})"));
        table.AddColumn(new TableColumn("count").RightAligned());
        table.AddColumn(Markup.Escape(folder));
        foreach (var (what, count) in counts)
            table.AddRow($"{count}", what);
        AnsiConsole.Write(table);
    }

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
