using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>
/// Gathers claims into happenings: the best matches first, each made only when the two groups contradict each other nowhere.
/// Denials never hold a happening together: they are laid beside the one that they deny.
/// </summary>
internal sealed class Clustering(MatchGraph graph)
{
    private readonly List<Link> _links = [];
    private int[] _ranks = [];
    private Cluster[] _groups = [];

    // First what people put together, then matches of what is told, then those of a denial with what it denies, then those of denials.
    private enum Phase
    {
        Judged,
        Told,
        Denial,
        Denials,
    }

    /// <summary>Groups <paramref name="claims"/>, numbers in any order, by the matches between them that <paramref name="admitted"/> lets through. Every claim is in exactly one group.</summary>
    public IEnumerable<Cluster> Of(List<int> claims, Func<int, int, bool> admitted)
    {
        claims.Sort((a, b) => graph[a].Id.CompareTo(graph[b].Id));
        if (_ranks.Length < graph.Size)
            Array.Resize(ref _ranks, Math.Max(graph.Size, 2 * _ranks.Length));
        for (var rank = 0; rank < claims.Count; rank++)
            _ranks[claims[rank]] = rank;
        _groups = [.. claims.Select(c => new Cluster(graph[c], c))];
        Gather(claims, admitted);
        foreach (var link in _links)
            Join(claims, link);
        return _groups.Distinct();
    }

    private void Gather(List<int> claims, Func<int, int, bool> admitted)
    {
        _links.Clear();
        for (var rank = 0; rank < claims.Count; rank++)
        {
            foreach (var edge in graph.Edges(claims[rank]))
            {
                if (!graph.Counts(claims[rank], edge) || !admitted(claims[rank], edge.Other))
                    continue;
                var other = _ranks[edge.Other];
                if (rank < other)
                    _links.Add(new Link(rank, other, edge.Score, PhaseOf(claims[rank], edge)));
            }
        }

        _links.Sort();
    }

    private void Join(List<int> claims, Link link)
    {
        var (left, right) = (_groups[link.A], _groups[link.B]);
        var merge = new Merge(graph[claims[link.A]], graph[claims[link.B]]);
        if (left == right || !IsDue(link))
            return;
        var (into, from) = left.Members.Count >= right.Members.Count ? (left, right) : (right, left);
        into.Absorb(from, merge);
        foreach (var member in from.Members)
            _groups[_ranks[member]] = into;

        // What people have said stands, whatever the claims tell against it.
        bool IsDue(Link l) => l.Phase switch
        {
            Phase.Judged => true,
            Phase.Told => left.Admits(right, merge),
            Phase.Denial => IsAlone(IsDenial(claims[l.A]) ? l.A : l.B) && left.Admits(right, merge),
            _ => (IsAlone(l.A) || IsAlone(l.B)) && left.Admits(right, merge),
        };
        bool IsAlone(int rank) => _groups[rank].Members.Count == 1;
    }

    private bool IsDenial(int claim) => graph[claim].Claim.Modality == Modality.Denied;

    private Phase PhaseOf(int claim, Edge edge) => (IsDenial(claim), IsDenial(edge.Other)) switch
    {
        _ when float.IsPositiveInfinity(edge.Score) => Phase.Judged,
        (false, false) => Phase.Told,
        (true, true) => Phase.Denials,
        _ => Phase.Denial,
    };

    // A match by the ranks of its claims in id order, so that what is taken first hangs on no numbering.
    private readonly record struct Link(int A, int B, float Score, Phase Phase) : IComparable<Link>
    {
        public int CompareTo(Link other) =>
            Phase != other.Phase ? Phase.CompareTo(other.Phase)
            : Score != other.Score ? other.Score.CompareTo(Score)
            : A != other.A ? A.CompareTo(other.A)
            : B.CompareTo(other.B);
    }
}
