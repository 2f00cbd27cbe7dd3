using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>
/// Keeps decisions on pairs free of contradiction: each is taken only where those before it, which are the later judgements, leave room.
/// What is together is so through every third claim (union of sets), and two sets with one pair apart never become one.
/// </summary>
internal sealed class LinkSolver
{
    private readonly Dictionary<ClaimId, Set> _sets = [];

    private sealed class Set(ClaimId claim)
    {
        public List<ClaimId> Claims { get; } = [claim];

        public SortedSet<JudgementId> By { get; } = [];

        public Dictionary<Set, JudgementId> Apart { get; } = [];
    }

    /// <summary>Puts two claims together; gives the judgements in the way, none when it is done.</summary>
    public IReadOnlyCollection<JudgementId> Join(ClaimId a, ClaimId b, JudgementId by)
    {
        var (left, right) = (SetOf(a), SetOf(b));
        if (left.Apart.TryGetValue(right, out var parting))
            return [parting];
        left.By.Add(by);
        if (left == right)
            return [];
        var (into, from) = left.Claims.Count >= right.Claims.Count ? (left, right) : (right, left);
        foreach (var (enemy, why) in from.Apart)
        {
            enemy.Apart.Remove(from);
            Part(into, enemy, why);
        }

        into.By.UnionWith(from.By);
        into.Claims.AddRange(from.Claims);
        foreach (var claim in from.Claims)
            _sets[claim] = into;
        return [];
    }

    /// <summary>Keeps two claims apart; gives the judgements that hold them together, none when it is done. A claim cannot be kept apart from itself: then it is <paramref name="by"/>.</summary>
    public IReadOnlyCollection<JudgementId> Part(ClaimId a, ClaimId b, JudgementId by)
    {
        var (left, right) = (SetOf(a), SetOf(b));
        if (left == right)
            return a == b ? [by] : left.By;
        Part(left, right, by);
        return [];
    }

    /// <summary>What was taken.</summary>
    public JudgedLinks Links()
    {
        var sets = _sets.Values.Distinct().Where(s => s.Claims.Count > 1 || s.Apart.Count > 0).ToList();
        return new([.. sets
            .Select(s => new JudgedGroup([.. s.Claims.Order()], [.. s.By], s.Apart.ToDictionary(a => a.Key.Claims.Min(), a => a.Value)))
            .OrderBy(g => g.First)]);
    }

    // Of several judgements that say so, the latest is named: it came first.
    private static void Part(Set left, Set right, JudgementId by)
    {
        left.Apart.TryAdd(right, by);
        right.Apart.TryAdd(left, by);
    }

    private Set SetOf(ClaimId claim) => _sets.TryGetValue(claim, out var set) ? set : _sets[claim] = new Set(claim);
}
