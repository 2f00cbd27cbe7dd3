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

    /// <summary>Groups <paramref name="claims"/> of the same people, which come in id order as does each group; a claim is in exactly one.</summary>
    public static IReadOnlyList<IReadOnlyList<PlacedClaim>> Of(IReadOnlyList<PlacedClaim> claims)
    {
        int[] root = [.. Enumerable.Range(0, claims.Count)];
        var ofStart = new Dictionary<(DateOnly, EventType?), int>();
        var ofNumber = new Dictionary<(long?, long?), List<int>>();
        for (var i = 0; i < claims.Count; i++)
        {
            if (StartOf(claims[i]) is { } start && !ofStart.TryAdd(start, i))
                root[i] = ofStart[start];
            if (!ofNumber.TryGetValue(NumberOf(claims[i]), out var same))
                ofNumber[NumberOf(claims[i])] = same = [];
            same.Add(i);
        }

        foreach (var same in ofNumber.Values)
            Join(root, same, (i, j) => AreOne(claims[i], claims[j]));
        var groups = new Dictionary<int, List<PlacedClaim>>();
        for (var i = 0; i < claims.Count; i++)
        {
            if (!groups.TryGetValue(Find(root, i), out var group))
                groups[Find(root, i)] = group = [];
            group.Add(claims[i]);
        }

        return [.. groups.Values];
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
