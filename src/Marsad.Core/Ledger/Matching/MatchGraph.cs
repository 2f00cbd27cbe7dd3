using Marsad.Core.Ledger.Blocking;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>A match, seen from one of its two claims.</summary>
/// <param name="Other">Number of the other claim.</param>
/// <param name="Score">What the matcher gives the two.</param>
/// <param name="Wider">Which of the two names a place that the other's lies in: this claim (1), the other (-1), or neither (0).</param>
/// <param name="Bare">True when only one of the two says who did it, and nothing else tells whether it was they.</param>
internal readonly record struct Edge(int Other, float Score, sbyte Wider, bool Bare);

/// <summary>
/// The claims that tell of happenings, each under a number, and which of them match. A match is a matter of its two claims alone, so a claim that
/// comes or goes changes no match of others.
/// </summary>
internal sealed class MatchGraph
{
    private readonly BlockIndex _blocks = new();
    private readonly BlockKeys _keys = new();
    private readonly Dictionary<ClaimId, int> _judged = [];
    private readonly Stack<int> _free = new();
    private readonly List<int> _candidates = [];
    private readonly List<string> _common = [];
    private PlacedClaim?[] _claims = new PlacedClaim?[256];
    private Edge[][] _edges = new Edge[256][];
    private int[] _degrees = new int[256];
    private bool[] _ambiguous = new bool[256];
    private bool[] _torn = new bool[256];
    private int[] _seen = new int[256];
    private int _mark;
    private int _used;

    /// <summary>Numbers are below this.</summary>
    public int Size => _used;

    public PlacedClaim this[int number] => _claims[number]!;

    /// <summary>Every match of a claim, those too that do not count.</summary>
    public ReadOnlySpan<Edge> Edges(int number) => _edges[number].AsSpan(0, _degrees[number]);

    /// <summary>Takes a claim in, gives it a number (which another claim may have had before), and finds its matches.</summary>
    public void Add(PlacedClaim claim)
    {
        var number = claim.Number = _free.Count > 0 ? _free.Pop() : Take();
        _claims[number] = claim;
        _keys.Set(claim);
        _candidates.Clear();
        _mark++;
        foreach (var block in _keys.Asked)
            _blocks.Collect(block, _candidates, _seen, _mark);
        if (claim.Judged is { } judged)
            CollectJudged(judged);
        foreach (var block in _keys.Own)
            _blocks.Add(block, number);
        if (claim.Judged is not null)
            _judged[claim.Id] = number;
        foreach (var other in _candidates)
        {
            if (Matcher.Score(claim, _claims[other]!) is not { } score)
                continue;
            var wider = float.IsPositiveInfinity(score) ? (sbyte)0 : Wider(claim, _claims[other]!);
            var bare = !float.IsPositiveInfinity(score) && Matcher.IsBare(claim, _claims[other]!);
            Link(number, new Edge(other, score, wider, bare));
            Link(other, new Edge(number, score, (sbyte)-wider, bare));
        }
    }

    // People may put together what stands in no common block.
    private void CollectJudged(JudgedGroup judged)
    {
        foreach (var id in judged.Claims)
        {
            if (!_judged.TryGetValue(id, out var other) || _seen[other] == _mark)
                continue;
            _seen[other] = _mark;
            _candidates.Add(other);
        }
    }

    /// <summary>Takes a claim out with its matches.</summary>
    public void Remove(int number)
    {
        foreach (var edge in Edges(number))
            Unlink(edge.Other, number);
        _keys.Set(this[number]);
        foreach (var block in _keys.Own)
            _blocks.Remove(block, number);
        _judged.Remove(this[number].Id);
        (_claims[number], _edges[number], _degrees[number], _ambiguous[number], _torn[number]) = (null, [], 0, false, false);
        _free.Push(number);
    }

    /// <summary>
    /// Looks again whether what a claim tells of a city would fit happenings at two or more places in it: then it stays the city's, and its matches with
    /// them do not count. Likewise what names nobody where enemies did such a thing on one day.
    /// </summary>
    public void Weigh(int number)
    {
        string? part = null;
        _ambiguous[number] = false;
        _torn[number] = IsTorn(number);
        foreach (var edge in Edges(number))
        {
            if (edge.Wider <= 0)
                continue;
            var key = _claims[edge.Other]!.Key!;
            _ambiguous[number] |= part is not null && part != key;
            part = key;
        }
    }

    /// <summary>True when a match of claim <paramref name="number"/> can join happenings.</summary>
    public bool Counts(int number, Edge edge) =>
        (edge.Wider == 0 || !_ambiguous[edge.Wider > 0 ? number : edge.Other]) && !(edge.Bare && (_torn[number] || _torn[edge.Other]));

    // True when those that it would match have no side in common.
    private bool IsTorn(int number)
    {
        if (this[number].Initiators.Length > 0)
            return false;
        _common.Clear();
        var first = true;
        foreach (var edge in Edges(number))
        {
            if (!edge.Bare || _claims[edge.Other]!.Initiators.Length == 0)
                continue;
            var other = _claims[edge.Other]!;
            if (first)
                _common.AddRange(Sides(other));
            else
                _common.RemoveAll(s => !Sides(other).Contains(s));
            if (_common.Count == 0)
                return true;
            first = false;
        }

        return false;
    }

    // Both sides fight a battle, so that whoever is named of them is one of it.
    private static IEnumerable<string> Sides(PlacedClaim claim) =>
        (claim.Type == EventType.Battle ? claim.Initiators.Concat(claim.Targets) : claim.Initiators).Select(p => p.Side ?? p.Actor);

    private static sbyte Wider(PlacedClaim a, PlacedClaim b)
    {
        if (a.Site is not { } left || b.Site is not { } right || left == right)
            return 0;
        return left.Holds(right) ? (sbyte)1 : right.Holds(left) ? (sbyte)-1 : (sbyte)0;
    }

    private void Link(int from, Edge edge)
    {
        ref var edges = ref _edges[from];
        if (_degrees[from] == edges.Length)
            Array.Resize(ref edges, Math.Max(2, 2 * edges.Length));
        edges[_degrees[from]++] = edge;
    }

    private void Unlink(int from, int other)
    {
        var edges = _edges[from];
        var at = 0;
        while (edges[at].Other != other)
            at++;
        edges[at] = edges[--_degrees[from]];
    }

    private int Take()
    {
        if (_used == _claims.Length)
        {
            Array.Resize(ref _claims, 2 * _used);
            Array.Resize(ref _edges, 2 * _used);
            Array.Resize(ref _degrees, 2 * _used);
            Array.Resize(ref _ambiguous, 2 * _used);
            Array.Resize(ref _torn, 2 * _used);
            Array.Resize(ref _seen, 2 * _used);
        }

        _edges[_used] = [];
        return _used++;
    }
}
