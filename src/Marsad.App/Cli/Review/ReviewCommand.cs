using System.CommandLine;
using Marsad.Core.Ledger.Judgements;

namespace Marsad.App.Cli.Review;

/// <summary><c>marsad review</c>: what deserves a person's eye, and what they decide on it.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var by = SignOptions.By();
        var command = new Command("review", "Judge what the machine is unsure of: same, different, unsure, reject, correct, release, undo. On a terminal without a further word, one case after another with the evidence side by side; in a pipe, the list of cases as JSON.")
        {
            by,
            List(), Show(), Log(),
            Pairing(SameDecision.Word, "Claims, or the incidents holding them, are one happening, whatever the matcher says."),
            Pairing(DifferentDecision.Word, "Claims or incidents are not one happening: kept apart always, through third claims too. A claim beside its own incident leaves it."),
            Pairing(UnsureDecision.Word, "Looked at and left open: shown, and changes nothing."),
            Reject(), Correct(), Release(), Undo(),
        };
        ReviewAccess.Act(command, (queries, parsed, cancellationToken) => Console.IsOutputRedirected || Console.IsInputRedirected
            ? ReviewPrinter.ListAsync(queries, reason: null, limit: null, cancellationToken)
            : new InteractiveReview(queries, parsed.GetRequiredValue(by)).RunAsync(cancellationToken));
        return command;
    }

    private static Command List()
    {
        var reason = new Option<string?>("--reason") { Description = "Only cases of that kind.", HelpName = "KIND" };
        reason.AcceptOnlyFromAmong([.. Core.Model.KebabEnum.Words<Core.Ledger.Review.ReviewReason>()]);
        var limit = new Option<int?>("--limit") { Description = "At most so many.", HelpName = "N" };
        var command = new Command("list", "The cases, the most urgent first: how much is in doubt, times how many people hang on it.") { reason, limit };
        return ReviewAccess.Act(command, (queries, parsed, cancellationToken) =>
            ReviewPrinter.ListAsync(queries, parsed.GetValue(reason), parsed.GetValue(limit), cancellationToken));
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "A case: its id, or its place in the list." };
        return ReviewAccess.Act(new Command("show", "One case with its claims and the sentences that make them.") { id }, (queries, parsed, cancellationToken) =>
            ReviewPrinter.ShowAsync(queries, parsed.GetRequiredValue(id), cancellationToken));
    }

    private static Command Log() => ReviewAccess.Act(
        new Command("log", "Every judgement: who, when, why, and what became of it."), (queries, _, cancellationToken) => ReviewPrinter.LogAsync(queries, cancellationToken));

    private static Command Pairing(string kind, string description)
    {
        var ids = new Argument<string[]>("ID") { Description = "Claims or incidents.", Arity = kind == UnsureDecision.Word ? ArgumentArity.OneOrMore : new ArgumentArity(2, 1000) };
        return ReviewAccess.File(new Command(kind, description) { ids }, (desk, parsed, signature, cancellationToken) =>
            desk.PairAsync(kind, parsed.GetRequiredValue(ids), signature, cancellationToken));
    }

    private static Command Reject()
    {
        var claim = new Argument<string>("CLAIM") { Description = "The claim." };
        return ReviewAccess.File(
            new Command("reject", "A claim counts for nothing: misread, or not of this conflict. It stays visible as rejected.") { claim },
            (desk, parsed, signature, cancellationToken) => desk.RejectAsync(parsed.GetRequiredValue(claim), signature, cancellationToken));
    }

    private static Command Correct()
    {
        var claim = new Argument<string>("CLAIM") { Description = "The claim." };
        var field = new Option<string>("--field") { Description = "Which field, by its name in the claim: time, place, source, type, count, victim_class, …", HelpName = "FIELD", Required = true };
        var value = new Option<string>("--value") { Description = "What it says: 2016-08-06, 2016-07-31..2016-08-06, 150, 20..30, 200.., an id, a word; none for nothing.", HelpName = "VALUE", Required = true };
        return ReviewAccess.File(
            new Command("correct", "A field of a claim says something else. What the machine read stays visible.") { claim, field, value },
            (desk, parsed, signature, cancellationToken) => desk.CorrectAsync(
                parsed.GetRequiredValue(claim), parsed.GetRequiredValue(field), parsed.GetRequiredValue(value), signature, cancellationToken));
    }

    private static Command Release()
    {
        var names = new Argument<string[]>("NAME") { Description = "Names of persons as the reports give them, each in quotes.", Arity = ArgumentArity.OneOrMore };
        return ReviewAccess.File(
            new Command("release", "Names of private persons may be published.") { names },
            (desk, parsed, signature, cancellationToken) => desk.ReleaseAsync(parsed.GetRequiredValue(names), signature, cancellationToken));
    }

    private static Command Undo()
    {
        var number = new Argument<long>("N") { Description = "The judgement's number in the log." };
        return ReviewAccess.File(
            new Command("undo", "A judgement no longer holds; it stays in the log. Undo the undo to bring it back.") { number },
            (desk, parsed, signature, cancellationToken) => desk.UndoAsync(parsed.GetRequiredValue(number), signature, cancellationToken));
    }
}
