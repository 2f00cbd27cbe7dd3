using System.CommandLine;
using Marsad.App.Queries;
using Marsad.Core.Ledger.Judgements;

namespace Marsad.App.Cli.Review;

/// <summary>What the words of <c>marsad review</c> share: the store, the theatre, the signature.</summary>
internal static class ReviewAccess
{
    /// <summary>Gives a command the options of store and theatre, and what it does with the ledger.</summary>
    public static Command Act(Command command, Func<LedgerQueries, ParseResult, CancellationToken, Task<int>> act)
    {
        var store = StoreOption.Create();
        var theatre = TheatreOption.Create();
        command.Options.Add(store);
        command.Options.Add(theatre);
        command.SetAction(async (parsed, cancellationToken) => TheatreOption.Load(parsed.GetValue(theatre)) is { } pack
            ? await LedgerAccess.WithAsync(parsed.GetRequiredValue(store), pack, queries => act(queries, parsed, cancellationToken), cancellationToken)
            : ExitCode.Unusable);
        return command;
    }

    /// <summary>Gives a command that files a judgement its signature, and says what became of the judgement.</summary>
    public static Command File(Command command, Func<ReviewDesk, ParseResult, Signature, CancellationToken, Task<Parsed<Filed>>> judge)
    {
        var sign = new SignOptions();
        sign.AddTo(command);
        return Act(command, async (queries, parsed, cancellationToken) =>
        {
            var filed = await judge(new ReviewDesk(queries, TimeProvider.System), parsed, sign.Of(parsed), cancellationToken);
            if (filed.Problem is { } problem)
            {
                await Console.Error.WriteLineAsync($"{problem}. Nothing was written.");
                return ExitCode.Unusable;
            }

            ReviewPrinter.Filed(filed.Value!);
            return ExitCode.Done;
        });
    }
}
