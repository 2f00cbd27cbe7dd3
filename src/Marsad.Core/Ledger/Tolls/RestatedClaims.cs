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

    /// <summary>Takes a claim out; true when those that told one total with it may come apart.</summary>
    public bool Remove(PlacedClaim claim)
    {
        var start = Restatements.StartOf(claim);
        var stayed = start is { } from && Leave(_byStart, from, claim);
        Leave(_byNumber, Restatements.NumberOf(claim), claim);
        var tied = Alike(claim).ToList();
        var elsewhere = tied.FindAll(c => start is null || Restatements.StartOf(c) != start);
        if (!stayed)
            return elsewhere.Count > 1;
        // Those from its start are one without it; others that it tied to them may be tied by a second that gives its number.
        var second = tied.Except(elsewhere).ToList();
        return !elsewhere.TrueForAll(other => second.Exists(c => Restatements.AreOne(c, other)));
    }

    /// <summary>Claims of every total that <paramref name="claim"/>, which is among them, tells again: of those from its start, which are of one total, a single one.</summary>
    public IEnumerable<PlacedClaim> Beside(PlacedClaim claim) =>
        (Restatements.StartOf(claim) is { } start ? _byStart[start].Where(c => c != claim).Take(1) : []).Concat(Alike(claim));

    private IEnumerable<PlacedClaim> Alike(PlacedClaim claim) =>
        _byNumber.GetValueOrDefault(Restatements.NumberOf(claim), []).Where(c => c != claim && Restatements.AreOne(c, claim));

    private static void Enter<TKey>(Dictionary<TKey, HashSet<PlacedClaim>> sets, TKey key, PlacedClaim claim)
        where TKey : notnull
    {
        if (!sets.TryGetValue(key, out var set))
            sets[key] = set = [];
        set.Add(claim);
    }

    // True when others stay under that key.
    private static bool Leave<TKey>(Dictionary<TKey, HashSet<PlacedClaim>> sets, TKey key, PlacedClaim claim)
        where TKey : notnull
    {
        sets[key].Remove(claim);
        if (sets[key].Count > 0)
            return true;
        sets.Remove(key);
        return false;
    }
}
