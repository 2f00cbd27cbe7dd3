using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Claims of running totals of the same people, by what makes two of them tell the same.</summary>
internal sealed class RestatedClaims
{
    private readonly Dictionary<(DateOnly, EventType?), HashSet<PlacedClaim>> _byStart = [];
    private readonly Dictionary<(long?, long?), HashSet<PlacedClaim>> _byNumber = [];

    public void Add(PlacedClaim claim)
    {
        if (Restatements.StartOf(claim) is { } start)
            Enter(_byStart, start, claim);
        Enter(_byNumber, Restatements.NumberOf(claim), claim);
    }

    public void Remove(PlacedClaim claim)
    {
        if (Restatements.StartOf(claim) is { } start)
            Leave(_byStart, start, claim);
        Leave(_byNumber, Restatements.NumberOf(claim), claim);
    }

    /// <summary>Claims of every total that <paramref name="claim"/> tells again, itself among them; of those from one start, which are of one total, all.</summary>
    public IEnumerable<PlacedClaim> Beside(PlacedClaim claim) =>
        (Restatements.StartOf(claim) is { } start ? _byStart[start] : []).Concat(_byNumber[Restatements.NumberOf(claim)].Where(c => Restatements.AreOne(c, claim)));

    private static void Enter<TKey>(Dictionary<TKey, HashSet<PlacedClaim>> sets, TKey key, PlacedClaim claim)
        where TKey : notnull
    {
        if (!sets.TryGetValue(key, out var set))
            sets[key] = set = [];
        set.Add(claim);
    }

    private static void Leave<TKey>(Dictionary<TKey, HashSet<PlacedClaim>> sets, TKey key, PlacedClaim claim)
        where TKey : notnull
    {
        sets[key].Remove(claim);
        if (sets[key].Count == 0)
            sets.Remove(key);
    }
}
