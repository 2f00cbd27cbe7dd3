using Marsad.Core.Ledger.Judgements;

namespace Marsad.Core.Ledger.Review;

/// <summary>Judgements that do not hold as they were made.</summary>
internal static class JudgementDoubts
{
    /// <summary>A decision that was lost comes before what no person has looked at yet.</summary>
    private const double Lost = 1;

    private const double Overruled = 0.9;

    public static IEnumerable<ReviewItem> Of(IReadOnlyList<JudgementOutcome> judgements)
    {
        foreach (var outcome in judgements)
        {
            var made = $"judgement {outcome.Judgement.Id} ({outcome.Judgement.Decision.Kind}, {outcome.Judgement.By}): {outcome.Note}";
            if (outcome.State == JudgementState.Waiting)
                yield return ReviewItem.Of(ReviewReason.Waiting, Lost, PeopleOf(outcome), outcome.Judgement.Id.ToString(), made);
            else if (outcome.State is JudgementState.Overruled or JudgementState.Partly)
                yield return ReviewItem.Of(ReviewReason.Conflict, Overruled, PeopleOf(outcome), outcome.Judgement.Id.ToString(), made);
        }
    }

    // "casualty killed 15–15": what hung on the claims when they were judged.
    private static long? PeopleOf(JudgementOutcome outcome) => outcome.Judgement.Decision.Claims
        .SelectMany(c => c.Kind == "casualty" ? c.Key.Split(' ', '–') : [])
        .Select(word => long.TryParse(word, out var number) ? (long?)number : null)
        .Max();
}
