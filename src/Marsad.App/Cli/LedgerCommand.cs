using System.CommandLine;
using System.Text.Json;
using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Spectre.Console;

namespace Marsad.App.Cli;

/// <summary><c>marsad ledger VIEW</c>: incidents, tolls, control or access, as a table for people or JSON for programs.</summary>
internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "Show what the claims of the store come to. `marsad explain ID` shows what an entry rests on.")
    {
        View("incidents", "What happened, as the claims together tell it.", l => l.Incidents, (l, words) => LedgerTables.Incidents(l.Incidents, words)),
        View("tolls", "How many people: of incidents, and as running totals, which are never added to them.", l => l.Tolls, (l, words) => LedgerTables.Tolls(l.Tolls, words)),
        View("control", "Who holds which place, as intervals of days.", l => l.Control, (l, words) => LedgerTables.Control(l.Control, words)),
        View("access", "Which areas are cut off: as claimed, and as control along their routes implies.", l => l.Access, (l, _) => LedgerTables.Access(l.Access)),
        TotalsCommand.Create(),
        LedgerKeepCommand.Create(),
    };

    private static Command View<T>(string name, string description, Func<EvidenceLedger, IReadOnlyList<T>> part, Func<EvidenceLedger, Wording, Table> table)
    {
        var format = FormatOption.Create();
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        var options = new ViewOptions();
        var command = new Command(name, description) { format, store, theatre };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (TheatreOption.Load(parsed.GetValue(theatre)) is not { } pack)
                return ExitCode.Unusable;
            return await LedgerAccess.WithAsync(parsed.GetRequiredValue(store), pack, async queries =>
            {
                var ledger = options.Of(parsed).Of((await queries.LookAsync(cancellationToken)).Ledger, pack);
                if (parsed.GetRequiredValue(format) == FormatOption.Json)
                    WriteJson(part(ledger));
                else
                    WriteTable(table(ledger, new Wording(pack)));
                return ExitCode.Done;
            }, cancellationToken);
        });
        return command;
    }

    private static void WriteTable(Table table)
    {
        Plain.Widen();
        AnsiConsole.Write(table);
    }

    // An array with an entry a line, so that line tools can read it too.
    private static void WriteJson<T>(IReadOnlyList<T> entries)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        output.Write('[');
        for (var i = 0; i < entries.Count; i++)
        {
            output.Write(i == 0 ? "\n" : ",\n");
            output.Write(JsonSerializer.Serialize(entries[i], LedgerJson.TypeInfo<T>()));
        }

        output.Write(entries.Count == 0 ? "]\n" : "\n]\n");
    }
}
