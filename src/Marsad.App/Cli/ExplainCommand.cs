using System.CommandLine;
using Marsad.App.Queries;
using Marsad.Core.Reading;
using Spectre.Console;

namespace Marsad.App.Cli;

/// <summary><c>marsad explain ID</c>: the chain from a number down to the sentence, as a tree.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "A claim, incident, toll, place (who holds it), area (whether it can be reached) or report, as the views show it." };
        var trace = new Option<bool>("--trace") { Description = "Read the reports of the chain again and show of every claim how it was read: the sentence's tree, and how each field was resolved." };
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        var command = new Command("explain", "Show what an entry rests on: the rule that chose a number, the figures of each origin, the claims, the reports and the sentences.")
        {
            id, trace, store, theatre,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (TheatreOption.Load(parsed.GetValue(theatre)) is not { } pack)
                return ExitCode.Unusable;
            ClaimReader? reader = null;
            if (parsed.GetValue(trace))
            {
                if (LanguageModelFile.Load(null) is not { } engine)
                    return ExitCode.Unusable;
                reader = new ClaimReader(pack, engine);
            }

            return await LedgerAccess.WithAsync(
                parsed.GetRequiredValue(store), pack, queries => ExplainAsync(queries, parsed.GetRequiredValue(id), reader, cancellationToken), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ExplainAsync(LedgerQueries queries, string id, ClaimReader? reader, CancellationToken cancellationToken)
    {
        var explain = new ExplainQuery(queries, reader);
        var found = await explain.OfAsync(id, cancellationToken);
        foreach (var explanation in found)
        {
            if (Console.IsOutputRedirected)
                WriteLines(explanation, depth: 0);
            else
                AnsiConsole.Write(Grow(explanation));
        }

        if (found.Count > 0)
            return ExitCode.Done;
        var near = await explain.NearAsync(id, cancellationToken);
        await Console.Error.WriteLineAsync(near.Count > 0
            ? $"'{id}' names nothing in this ledger; near it: {string.Join(", ", near)}"
            : $"'{id}' names nothing in this ledger: take an id from `marsad ledger incidents|tolls|control|access`, a claim or a report");
        return ExitCode.Unusable;
    }

    private static Tree Grow(Explanation root)
    {
        var tree = new Tree(Line(root));
        Add(tree, root.Under);
        return tree;
    }

    private static void Add(IHasTreeNodes node, IReadOnlyList<Explanation> under)
    {
        foreach (var link in under)
            Add(node.AddNode(Line(link)), link.Under);
    }

    // A pipe gets one line a link, unbroken, indented by its depth.
    private static void WriteLines(Explanation link, int depth)
    {
        var text = link.Quote is { } quote ? $"{quote.Before}[{quote.Marked}]{quote.After}" : link.Text;
        Console.WriteLine($"{new string(' ', 2 * depth)}{link.Label}: {text.Replace('\n', ' ')}");
        foreach (var under in link.Under)
            WriteLines(under, depth + 1);
    }

    // Evidence stands in brackets too, for eyes that do not tell the colour.
    private static Markup Line(Explanation link)
    {
        var text = link.Quote is { } quote
            ? $"{Markup.Escape(quote.Before)}[bold yellow][[{Markup.Escape(quote.Marked)}]][/]{Markup.Escape(quote.After)}"
            : Markup.Escape(link.Text);
        return new Markup($"[grey]{link.Label}[/]  {text}");
    }
}
