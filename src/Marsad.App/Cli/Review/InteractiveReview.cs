using Marsad.App.Queries;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Review;
using Spectre.Console;

namespace Marsad.App.Cli.Review;

/// <summary>One case after another on a terminal: the evidence, a key, a reason, the next.</summary>
internal sealed class InteractiveReview(LedgerQueries queries, string by)
{
    private const string PairKeys = "s same   d different   u unsure   r reject a claim   c correct a claim   k skip   q quit";
    private const string ClaimKeys = "u unsure, leave it   r reject   c correct   k skip   q quit";
    private const string JudgementKeys = "x undo it   k skip   q quit";

    private readonly ReviewDesk _desk = new(queries, TimeProvider.System);
    private readonly ReviewCards _cards = new(queries);
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);

    /// <summary>Runs until there is nothing left, or the person quits.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        AnsiConsole.WriteLine($"Judging as {by} (--by or {SignOptions.Variable} names another). Every judgement can be undone: `marsad review log`.");
        var judged = 0;
        while ((await _desk.QueueAsync(cancellationToken)).Where(i => !_skipped.Contains(i.Id)).ToList() is { Count: > 0 } left)
        {
            AnsiConsole.Write(new Rule($"{left.Count} to look at").LeftJustified());
            var sheet = await _cards.OfAsync(left[0], cancellationToken);
            SideBySide.Write(sheet);
            var keys = sheet.Sides.Count switch { 0 => JudgementKeys, 1 => ClaimKeys, _ => PairKeys };
            AnsiConsole.WriteLine(keys);
            switch (await KeyAsync(keys, cancellationToken))
            {
                case 'q':
                    AnsiConsole.WriteLine($"{judged} judged, {left.Count} left");
                    return ExitCode.Done;
                case 'k':
                    _skipped.Add(left[0].Id);
                    break;
                case var key:
                    judged += await JudgeAsync(key, sheet, cancellationToken) ? 1 : 0;
                    break;
            }
        }

        AnsiConsole.WriteLine($"{judged} judged; nothing is left to look at");
        return ExitCode.Done;
    }

    private async Task<bool> JudgeAsync(char key, ReviewSheet sheet, CancellationToken cancellationToken)
    {
        var filed = key switch
        {
            's' => await PairAsync(SameDecision.Word, sheet.Item, cancellationToken),
            'd' => await PairAsync(DifferentDecision.Word, sheet.Item, cancellationToken),
            'u' => await PairAsync(UnsureDecision.Word, sheet.Item, cancellationToken),
            'r' => await _desk.RejectAsync(Claim(sheet), Sign(), cancellationToken),
            'c' => await CorrectAsync(sheet, cancellationToken),
            _ => await _desk.UndoAsync(long.Parse(sheet.Item.Subject), Sign(), cancellationToken),
        };
        if (filed.Problem is { } problem)
        {
            AnsiConsole.WriteLine($"{problem}. Nothing was written.");
            return false;
        }

        ReviewPrinter.Told(filed.Value!);
        // What was judged and is in doubt still has been seen.
        _skipped.Add(sheet.Item.Id);
        return true;
    }

    private Task<Parsed<Filed>> PairAsync(string kind, ReviewItem item, CancellationToken cancellationToken) =>
        _desk.PairAsync(kind, item.Sides, Sign(), cancellationToken);

    private async Task<Parsed<Filed>> CorrectAsync(ReviewSheet sheet, CancellationToken cancellationToken)
    {
        var claim = Claim(sheet);
        var field = AnsiConsole.Ask<string>("field:");
        var value = AnsiConsole.Ask<string>("value:");
        return await _desk.CorrectAsync(claim, field, value, Sign(), cancellationToken);
    }

    private static string Claim(ReviewSheet sheet)
    {
        var cards = sheet.Sides.SelectMany(s => s).ToList();
        if (cards.Count == 1)
            return cards[0].Id.Value;
        var number = AnsiConsole.Prompt(new TextPrompt<int>($"which claim, 1 to {cards.Count}:").Validate(n => n >= 1 && n <= cards.Count));
        return cards[number - 1].Id.Value;
    }

    private Signature Sign() => new(by, AnsiConsole.Ask<string>("why:"));

    // Letters that the line of keys does not tell are not taken.
    private static async Task<char> KeyAsync(string keys, CancellationToken cancellationToken)
    {
        while (true)
        {
            var pressed = await AnsiConsole.Console.Input.ReadKeyAsync(intercept: true, cancellationToken);
            if (pressed is not { } key)
                return 'q';
            var letter = char.ToLowerInvariant(key.KeyChar);
            if (keys.Split("   ").Any(k => k.StartsWith($"{letter} ", StringComparison.Ordinal)))
                return letter;
        }
    }
}
