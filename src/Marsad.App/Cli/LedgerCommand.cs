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
        AccessCommand.Create(),
        TotalsCommand.Create(),
        LedgerKeepCommand.Create(),
    };

    /// <summary>A view with the options that every view has.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="show">Shows it in the asked format ("table" or "json"); gives the exit code.</param>
    /// <param name="more">Options of its own.</param>
    public static Command View(
        string name, string description, Func<ParseResult, string, ViewFilter, LedgerQueries, CancellationToken, Task<int>> show, params ReadOnlySpan<Option> more)
    {
        var format = FormatOption.Create();
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        var options = new ViewOptions();
        var command = new Command(name, description) { format, store, theatre };
        foreach (var option in more)
            command.Options.Add(option);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) => TheatreOption.Load(parsed.GetValue(theatre)) is { } pack
            ? await LedgerAccess.WithAsync(
                parsed.GetRequiredValue(store), pack,
                queries => show(parsed, parsed.GetRequiredValue(format), options.Of(parsed), queries, cancellationToken), cancellationToken)
            : ExitCode.Unusable);
        return command;
    }

    /// <summary>Shows a part of the ledger as a table or as JSON.</summary>
    public static async Task<int> ShowAsync<T>(
        string format, ViewFilter view, LedgerQueries queries, Func<EvidenceLedger, IReadOnlyList<T>> part, Func<EvidenceLedger, Wording, Table> table, CancellationToken cancellationToken)
    {
        var ledger = view.Of((await queries.LookAsync(cancellationToken)).Ledger, queries.Theatre);
        if (format == FormatOption.Json)
            WriteJson(part(ledger));
        else
            WriteTable(table(ledger, new Wording(queries.Theatre)));
        return ExitCode.Done;
    }

    private static Command View<T>(string name, string description, Func<EvidenceLedger, IReadOnlyList<T>> part, Func<EvidenceLedger, Wording, Table> table) =>
        View(name, description, (_, format, view, queries, cancellationToken) => ShowAsync(format, view, queries, part, table, cancellationToken));

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
