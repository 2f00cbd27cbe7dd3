using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>
/// Which claims of running totals tell one and the same: totals of the same people and place over a span from the same day, whatever their numbers;
/// and one number told again, by the same voice or in the same words, of a span that has moved with the day of telling ("in the past week").
/// </summary>
internal static class Restatements
{
    /// <summary>Shared words from which two passages count as one text.</summary>
    private const double CopiedFrom = 0.7;

    /// <summary>Groups <paramref name="claims"/>, each in id order; a claim is in exactly one group.</summary>
    public static IEnumerable<IReadOnlyList<PlacedClaim>> Of(IEnumerable<PlacedClaim> claims) => claims
        .GroupBy(PeopleOf, StringComparer.Ordinal)
        .SelectMany(same => Groups([.. same.OrderBy(c => c.Time?.Start ?? DateOnly.MinValue).ThenBy(c => c.Id)]))
        .OrderBy(g => g[0].Id);

    // Whose people, where, of what; a numbered part stands for itself.
    private static string PeopleOf(PlacedClaim claim)
    {
        var said = Said(claim);
        return $"{said.Effect} {said.VictimClass} {said.VictimActor} {claim.Key} {(said.PartOfTotal ? claim.Id.Value : "")}";
    }

    private static IEnumerable<IReadOnlyList<PlacedClaim>> Groups(List<PlacedClaim> claims)
    {
        var root = Enumerable.Range(0, claims.Count).ToArray();
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count && MayMeet(claims[i], claims[j]); j++)
            {
                if (Find(root, i) != Find(root, j) && AreOne(claims[i], claims[j]))
                    root[Find(root, j)] = Find(root, i);
            }
        }

        return claims.Select((claim, i) => (claim, Root: Find(root, i)))
            .GroupBy(p => p.Root)
            .Select(g => (IReadOnlyList<PlacedClaim>)[.. g.Select(p => p.claim).OrderBy(c => c.Id)]);
    }

    private static int Find(int[] root, int i)
    {
        while (root[i] != i)
            i = root[i] = root[root[i]];
        return i;
    }

    // The claims come by their first day; those without one first.
    private static bool MayMeet(PlacedClaim earlier, PlacedClaim later) =>
        earlier.Time is null ? later.Time is null : later.Time is { } time && time.Start <= earlier.Time.Value.End;

    private static bool AreOne(PlacedClaim a, PlacedClaim b)
    {
        var (left, right) = (Said(a), Said(b));
        if (left.Cause is { } one && right.Cause is { } other && one != other)
            return false;
        if (a.Time is { } times && b.Time is { } others && times.Start == others.Start)
            return left.Cause == right.Cause || SameNumber(left, right);
        return SameNumber(left, right) && (a.Voice == b.Voice || a.Words.Likeness(b.Words) >= CopiedFrom) && MostlyTheSame(a.Time, b.Time);
    }

    private static bool SameNumber(CasualtyClaim a, CasualtyClaim b) => a.Low == b.Low && a.High == b.High;

    private static bool MostlyTheSame(DateRange? a, DateRange? b)
    {
        if (a is not { } left || b is not { } right)
            return a is null && b is null;
        var shared = Math.Min(left.End.DayNumber, right.End.DayNumber) - Math.Max(left.Start.DayNumber, right.Start.DayNumber) + 1;
        return 2 * shared > Math.Max(left.Days, right.Days);
    }

    private static CasualtyClaim Said(PlacedClaim claim) => (CasualtyClaim)claim.Claim;
}
