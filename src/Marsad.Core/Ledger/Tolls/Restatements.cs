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

    /// <summary>Whose people, where, of what: claims that differ in it never tell the same. A numbered part stands for itself.</summary>
    public static string PeopleOf(PlacedClaim claim)
    {
        var said = Said(claim);
        return $"{said.Effect} {said.VictimClass} {said.VictimActor} {claim.Key} {(said.PartOfTotal ? claim.Id.Value : "")}";
    }

    /// <summary>Groups <paramref name="claims"/> of the same people, each group in id order; a claim is in exactly one, and which hangs on no order.</summary>
    public static IEnumerable<IReadOnlyList<PlacedClaim>> Of(IEnumerable<PlacedClaim> claims)
    {
        var all = claims.OrderBy(c => c.Id).ToList();
        var root = Enumerable.Range(0, all.Count).ToArray();
        foreach (var same in Enumerable.Range(0, all.Count).Where(i => all[i].Time is not null).GroupBy(i => StartOf(all[i])))
            Join(root, [.. same]);
        foreach (var same in Enumerable.Range(0, all.Count).GroupBy(i => NumberOf(all[i])))
            Join(root, [.. same], (i, j) => AreOne(all[i], all[j]));
        return Enumerable.Range(0, all.Count).GroupBy(i => Find(root, i), i => all[i]).Select(g => (IReadOnlyList<PlacedClaim>)[.. g]);
    }

    /// <summary>Equal for two claims of the same people that count over a span from the same day; null without days.</summary>
    public static (DateOnly Day, EventType? Cause)? StartOf(PlacedClaim claim) => claim.Time is { } time ? (time.Start, Said(claim).Cause) : null;

    /// <summary>Equal for two claims that give the same number.</summary>
    public static (long? Low, long? High) NumberOf(PlacedClaim claim) => (Said(claim).Low, Said(claim).High);

    /// <summary>True when two claims of the same people and number tell one total; the same whichever comes first.</summary>
    public static bool AreOne(PlacedClaim a, PlacedClaim b)
    {
        if (Said(a).Cause is { } one && Said(b).Cause is { } other && one != other)
            return false;
        if (a.Time is { } times && b.Time is { } others && times.Start == others.Start)
            return true;
        return (a.Voice == b.Voice || a.Words.Likeness(b.Words) >= CopiedFrom) && MostlyTheSame(a.Time, b.Time);
    }

    private static void Join(int[] root, List<int> same)
    {
        foreach (var one in same)
            root[Find(root, one)] = Find(root, same[0]);
    }

    private static void Join(int[] root, List<int> some, Func<int, int, bool> areOne)
    {
        for (var i = 0; i < some.Count; i++)
        {
            for (var j = i + 1; j < some.Count; j++)
            {
                if (Find(root, some[i]) is var left && Find(root, some[j]) is var right && left != right && areOne(some[i], some[j]))
                    root[right] = left;
            }
        }
    }

    private static int Find(int[] root, int i)
    {
        while (root[i] != i)
            i = root[i] = root[root[i]];
        return i;
    }

    private static bool MostlyTheSame(DateRange? a, DateRange? b)
    {
        if (a is not { } left || b is not { } right)
            return a is null && b is null;
        var shared = Math.Min(left.End.DayNumber, right.End.DayNumber) - Math.Max(left.Start.DayNumber, right.Start.DayNumber) + 1;
        return 2 * shared > Math.Max(left.Days, right.Days);
    }

    private static CasualtyClaim Said(PlacedClaim claim) => (CasualtyClaim)claim.Claim;
}
