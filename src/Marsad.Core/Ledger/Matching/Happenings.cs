using Marsad.Core.Ledger.Places;

namespace Marsad.Core.Ledger.Matching;

/// <summary>What a change of claims made of the happenings.</summary>
internal readonly record struct HappeningsDelta(IReadOnlyList<Happening> Come, IReadOnlyList<Happening> Gone);

/// <summary>
/// Keeps claims gathered into happenings while claims come and go. Only what a change can reach is gathered anew: the happenings of the claims that
/// changed and of those that match them, and outward from there as long as a neighbour comes out other than it was. The result is that of gathering
/// everything (docs/ledger.md, Incremental).
/// </summary>
internal sealed class Happenings
{
    private readonly MatchGraph _graph = new();
    private readonly Clustering _clustering;
    private readonly HashSet<int> _region = [];
    private Happening?[] _of = [];

    public Happenings() => _clustering = new Clustering(_graph);

    /// <summary>The claims of a happening, in id order.</summary>
    public IReadOnlyList<PlacedClaim> ClaimsOf(Happening happening) => [.. happening.Members.Select(m => _graph[m])];

    /// <summary>Takes claims out and in.</summary>
    public HappeningsDelta Change(IReadOnlyList<PlacedClaim> gone, IReadOnlyList<PlacedClaim> come)
    {
        var touched = new HashSet<int>();
        var before = new HashSet<Happening>();
        foreach (var claim in gone)
        {
            Reach(claim.Number, touched);
            before.Add(_of[claim.Number]!);
        }

        foreach (var claim in gone)
        {
            _graph.Remove(claim.Number);
            _of[claim.Number] = null;
            touched.Remove(claim.Number);
        }

        foreach (var happening in before)
            touched.UnionWith(happening.Members.Where(m => _of[m] == happening));
        foreach (var claim in come)
        {
            _graph.Add(claim);
            touched.Add(claim.Number);
        }

        if (_of.Length < _graph.Size)
            Array.Resize(ref _of, 2 * _graph.Size);
        foreach (var number in touched.ToList())
            Reach(number, touched);
        foreach (var number in touched)
            _graph.Weigh(number);
        return Regather(touched, before);
    }

    private void Reach(int number, HashSet<int> touched)
    {
        touched.Add(number);
        foreach (var edge in _graph.Edges(number))
            touched.Add(edge.Other);
    }

    private HappeningsDelta Regather(HashSet<int> touched, HashSet<Happening> before)
    {
        _region.Clear();
        foreach (var number in touched)
            Enter(number, before);
        List<Cluster> found;
        do
        {
            found = [];
        }
        while (!Gather(found, before));

        var made = new List<Happening>();
        foreach (var group in found)
        {
            group.Members.Sort((a, b) => _graph[a].Id.CompareTo(_graph[b].Id));
            var reasons = new MergeReasons(group.Merges);
            if (_of[group.Members[0]] is { } same && before.Contains(same) && same.Members.AsSpan().SequenceEqual(group.Members.ToArray()) && same.Reasons.IsAs(reasons))
            {
                before.Remove(same);
                continue;
            }

            made.Add(new Happening([.. group.Members], reasons));
        }

        foreach (var happening in made)
        {
            foreach (var member in happening.Members)
                _of[member] = happening;
        }

        return new HappeningsDelta(made, [.. before]);
    }

    // Into the region, with the whole happening that the claim stood in.
    private void Enter(int number, HashSet<Happening> before)
    {
        if (!_region.Add(number) || _of[number] is not { } happening)
            return;
        before.Add(happening);
        foreach (var member in happening.Members)
        {
            if (_of[member] == happening)
                _region.Add(member);
        }
    }

    // False when a happening beside the region came out changed: it is in the region now, and all must be gathered again.
    private bool Gather(List<Cluster> found, HashSet<Happening> before)
    {
        var wider = new List<int>();
        var visited = new HashSet<int>();
        foreach (var start in _region)
        {
            if (visited.Contains(start))
                continue;
            var part = Component(start, visited);
            foreach (var group in _clustering.Of(part, Admitted))
            {
                if (_region.Contains(group.Members[0]) && group.Members.TrueForAll(_region.Contains))
                    found.Add(group);
                else if (_of[group.Members[0]] is not { } old || !IsAs(old, group))
                    wider.AddRange(group.Members.Where(m => !_region.Contains(m)));
            }
        }

        foreach (var number in wider)
            Enter(number, before);
        return wider.Count == 0;
    }

    private static bool IsAs(Happening old, Cluster group) => old.Members.Length == group.Members.Count && group.Members.TrueForAll(m => Array.IndexOf(old.Members, m) >= 0);

    // Claims that hang together by matches within the region, and the happenings beside it that they match.
    private List<int> Component(int start, HashSet<int> visited)
    {
        var found = new List<int>();
        var open = new Stack<int>();
        Visit(start);
        while (open.Count > 0)
        {
            var number = open.Pop();
            found.Add(number);
            foreach (var edge in _graph.Edges(number))
            {
                if (_graph.Counts(number, edge) && Admitted(number, edge.Other))
                    Visit(edge.Other);
            }

            if (_region.Contains(number))
                continue;
            foreach (var member in _of[number]!.Members)
                Visit(member);
        }

        return found;

        void Visit(int number)
        {
            if (visited.Add(number))
                open.Push(number);
        }
    }

    // Matches between two happenings beside the region were turned down before and are so again, as long as both come out as they were.
    private bool Admitted(int a, int b) => _region.Contains(a) || _region.Contains(b) || _of[a] == _of[b];
}
