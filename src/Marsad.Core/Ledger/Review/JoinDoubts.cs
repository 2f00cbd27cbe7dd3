using Marsad.Core.Ledger.Joining;

namespace Marsad.Core.Ledger.Review;

/// <summary>Joins that might as well not have been made, by their odds: which claims came to which, and what spoke for and against.</summary>
internal static class JoinDoubts
{
    /// <summary>Log odds from which a join is left alone: seven to one.</summary>
    private const double Sure = 2;

    public static IEnumerable<ReviewItem> Of(IReadOnlyList<Incident> incidents) =>
        incidents.SelectMany(incident => incident.Joins.Where(j => j.Odds < Sure).Select(j => Of(incident, j)));

    private static ReviewItem Of(Incident incident, Join join) => ReviewItem.Of(
        ReviewReason.Joined, 1 / (1 + Math.Exp(join.Odds)), IncidentDoubts.People(incident), $"{incident.Id}+{join.From.First}",
        $"one incident by a join: {join}", [.. join.From.Claims.Select(c => c.Id)], [.. join.Into.Claims.Select(c => c.Id)]);
}
