using System.CommandLine;
using System.Text.Json;
using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Model;

namespace Marsad.App.Cli;

/// <summary><c>marsad ledger totals</c>: how many people, over an area, a span, a side and a class, with what the number rests on.</summary>
internal static class TotalsCommand
{
    public static Command Create()
    {
        var effect = Word<Effect>("--effect", "What became of them", Effect.Killed);
        var victims = Word<VictimClass>("--class", "Only that kind of people", null);
        var side = new Option<string?>("--side") { Description = "Only fighters of that side of the theatre.", HelpName = "SIDE" };
        var listed = new Option<int>("--listed") { Description = "How many incidents to list, and how many that are left out, for each reason; all are counted.", HelpName = "N", DefaultValueFactory = _ => 20 };
        listed.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number < 0))
                result.AddError($"--listed '{token.Value}': expected a number of incidents, 0 or more");
        });
        var format = FormatOption.Create();
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        var options = new ViewOptions();
        var command = new Command("totals", "How many people over an area and a span: what the tolls of incidents come to, nobody counted twice, and what stands beside it.")
        {
            effect, victims, side, listed, format, store, theatre,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (TheatreOption.Load(parsed.GetValue(theatre)) is not { } pack)
                return ExitCode.Unusable;
            return await LedgerAccess.WithAsync(parsed.GetRequiredValue(store), pack, async queries =>
            {
                var view = options.Of(parsed);
                _ = KebabEnum.TryParse<Effect>(parsed.GetValue(effect), out var what);
                VictimClass? whom = KebabEnum.TryParse<VictimClass>(parsed.GetValue(victims), out var kind) ? kind : null;
                var query = new TotalsQuery(view.Place, view.From, view.To, new People(what, whom, parsed.GetValue(side))) { Listed = parsed.GetValue(listed) };
                var asked = new TotalsQuestion(pack);
                if (asked.Problem(query) is { } problem)
                {
                    await Console.Error.WriteLineAsync(problem);
                    return ExitCode.Unusable;
                }

                var total = (await queries.LookAsync(cancellationToken)).Total(query);
                if (parsed.GetRequiredValue(format) == FormatOption.Json)
                    Console.WriteLine(JsonSerializer.Serialize(total, LedgerJson.TypeInfo<Total>()));
                else
                    TotalsTables.Write(total, new Wording(pack));
                return ExitCode.Done;
            }, cancellationToken);
        });
        return command;
    }

    private static Option<string?> Word<T>(string name, string description, T? otherwise)
        where T : struct, Enum
    {
        var option = new Option<string?>(name)
        {
            Description = $"{description}: {string.Join(", ", KebabEnum.Words<T>())}.",
            HelpName = "WORD",
            DefaultValueFactory = _ => otherwise?.Kebab(),
        };
        option.AcceptOnlyFromAmong([.. KebabEnum.Words<T>()]);
        return option;
    }
}
