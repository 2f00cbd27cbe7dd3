using System.Globalization;
using Marsad.App.Queries;
using Marsad.Core.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Marsad.App.Cli.Review;

/// <summary>A case on a terminal: its claims beside each other, each with the sentence and its evidence marked.</summary>
internal static class SideBySide
{
    /// <summary>Sides longer than this are cut: nobody reads fifty sentences before deciding.</summary>
    private const int MostCards = 6;

    private static readonly Style Marked = new(decoration: Decoration.Bold | Decoration.Underline);

    /// <summary>Writes the case; claims are numbered from 1 through all sides.</summary>
    public static void Write(ReviewSheet sheet)
    {
        var item = sheet.Item;
        AnsiConsole.Write(new Text($"{item.Reason.Kebab()}: {item.Why}\n", new Style(decoration: Decoration.Bold)));
        var people = item.People is { } many ? string.Create(CultureInfo.InvariantCulture, $"{many:N0} people, ") : "";
        AnsiConsole.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"{item.Subject}; {people}doubt {item.Doubt:0.00}, urgency {item.Urgency:0.00}\n")));
        if (sheet.Sides.Count == 0)
            return;
        var grid = new Grid();
        foreach (var _ in sheet.Sides)
            grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 3, 0) });
        var number = 0;
        grid.AddRow([.. sheet.Sides.Select(side =>
        {
            var first = number + 1;
            number += side.Count;
            return Side(side, first);
        })]);
        AnsiConsole.Write(grid);
    }

    private static Rows Side(IReadOnlyList<ReviewCard> cards, int first)
    {
        var rows = cards.Take(MostCards).SelectMany((card, i) => Card(card, first + i)).ToList();
        if (cards.Count > MostCards)
            rows.Add(new Text($"and {cards.Count - MostCards} more"));
        return new Rows(rows);
    }

    private static IEnumerable<IRenderable> Card(ReviewCard card, int number)
    {
        yield return new Text($"[{number}] {card.Says}", new Style(Color.Aqua));
        yield return new Text($"claim {card.Id}, report {card.Report}, {card.Published}");
        foreach (var corrected in card.Corrected)
            yield return new Text($"corrected {corrected}");
        foreach (var quote in card.Quotes)
            yield return new Paragraph("“").Append(quote.Before).Append(quote.Marked, Marked).Append(quote.After).Append("”");
        yield return new Text("");
    }
}
