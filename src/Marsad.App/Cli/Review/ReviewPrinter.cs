using System.Globalization;
using Marsad.App.Queries;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Spectre.Console;

namespace Marsad.App.Cli.Review;

/// <summary>Tells cases and judgements: tables and sentences on a terminal, JSON in a pipe.</summary>
internal static class ReviewPrinter
{
    public static async Task<int> ListAsync(LedgerQueries queries, string? reason, int? limit, CancellationToken cancellationToken)
    {
        var items = (await new ReviewDesk(queries, TimeProvider.System).QueueAsync(cancellationToken)).Index()
            .Where(i => reason is null || i.Item.Reason.Kebab() == reason).Take(limit ?? int.MaxValue).ToList();
        if (Console.IsOutputRedirected)
        {
            WriteArray(items.Select(i => i.Item));
            return ExitCode.Done;
        }

        var table = Make($"{items.Count} cases, the most urgent first", "#", "urgency", "reason", "why", "subject");
        foreach (var (index, item) in items)
            Row(table, $"{index + 1}", item.Urgency.ToString("0.00", CultureInfo.InvariantCulture), item.Reason.Kebab(), item.Why, item.Subject);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("`marsad review show #` shows a case with its evidence; `marsad review` goes through them.");
        return ExitCode.Done;
    }

    public static async Task<int> ShowAsync(LedgerQueries queries, string id, CancellationToken cancellationToken)
    {
        var items = await new ReviewDesk(queries, TimeProvider.System).QueueAsync(cancellationToken);
        var item = int.TryParse(id, CultureInfo.InvariantCulture, out var place) && place > 0 && place <= items.Count ? items[place - 1] : items.FirstOrDefault(i => i.Id == id);
        if (item is null)
        {
            var near = NearIds.Of(id, items.Select(i => i.Id));
            await Console.Error.WriteLineAsync($"there is no case '{id}'" + (near.Count > 0 ? $"; near it: {string.Join(", ", near)}" : $": `marsad review list` has {items.Count}"));
            return ExitCode.Unusable;
        }

        var sheet = await new ReviewCards(queries).OfAsync(item, cancellationToken);
        if (Console.IsOutputRedirected)
            Console.WriteLine(ReviewJson.Line(sheet));
        else
            SideBySide.Write(sheet);
        return ExitCode.Done;
    }

    public static async Task<int> LogAsync(LedgerQueries queries, CancellationToken cancellationToken)
    {
        var judgements = (await queries.LookAsync(cancellationToken)).Ledger.Judgements;
        if (Console.IsOutputRedirected)
        {
            WriteArray(judgements);
            return ExitCode.Done;
        }

        var table = Make($"{judgements.Count} judgements", "#", "when (UTC)", "who", "what", "why", "state");
        foreach (var outcome in judgements)
        {
            var judgement = outcome.Judgement;
            Row(
                table, $"{judgement.Id}", judgement.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), judgement.By,
                Wording.Decision(judgement.Decision), judgement.Why, outcome.State.Kebab() + (outcome.Note is null ? "" : $": {outcome.Note}"));
        }

        AnsiConsole.Write(table);
        return ExitCode.Done;
    }

    /// <summary>Says what became of a judgement that was kept, and of earlier ones.</summary>
    public static void Filed(Filed filed)
    {
        if (Console.IsOutputRedirected)
            Console.WriteLine(ReviewJson.Line(filed));
        else
            Told(filed);
    }

    /// <summary>The same for people alone.</summary>
    public static void Told(Filed filed)
    {
        AnsiConsole.WriteLine(Sentence("kept", filed.Outcome));
        foreach (var changed in filed.Changed)
            AnsiConsole.WriteLine(Sentence("now", changed));
        if (filed.Copies.Count > 0)
            AnsiConsole.WriteLine($"the same voice gives the same number in {string.Join(", ", filed.Copies)}, which count still: reject them too if they are as wrong");
    }

    private static string Sentence(string how, JudgementOutcome outcome) =>
        $"{how}: judgement {outcome.Judgement.Id} by {outcome.Judgement.By}, {Wording.Decision(outcome.Judgement.Decision)}: {outcome.State.Kebab()}{(outcome.Note is null ? "" : $" ({outcome.Note})")}";

    private static void WriteArray<T>(IEnumerable<T> entries)
    {
        var lines = entries.Select(ReviewJson.Line).ToList();
        Console.WriteLine(lines.Count == 0 ? "[]" : $"[\n{string.Join(",\n", lines)}\n]");
    }

    private static Table Make(string title, params ReadOnlySpan<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple).Title(title, Style.Plain);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column) { NoWrap = column is "#" or "urgency", Padding = new Padding(0, 0, 2, 0) });
        return table;
    }

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(c => new Text(c))]);
}
