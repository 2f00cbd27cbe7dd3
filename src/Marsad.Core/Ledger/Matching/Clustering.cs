using System.Globalization;
using Marsad.Core.Ledger.Blocking;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>
/// Gathers claims into happenings: the best matches first, each made only when the two groups contradict each other nowhere.
/// Denials never hold a happening together: they are laid beside the one that they deny.
/// </summary>
internal static class Clustering
{
    /// <summary>Groups <paramref name="claims"/>, which come in id order; every claim is in exactly one group.</summary>
    public static IEnumerable<Cluster> Of(IReadOnlyList<PlacedClaim> claims, Matcher matcher, Ground ground, JudgedLinks judged)
    {
        var matches = new List<Match>();
        foreach (var (a, b) in new Blocks(claims, ground).Pairs())
        {
            if (matcher.Of(claims[a], claims[b], a, b) is { } match)
                matches.Add(match);
        }

        DropAmbiguous(matches, claims, ground);
        matches.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        var groups = new Cluster[claims.Count];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = new Cluster(claims[i], i, judged.GroupOf(claims[i].Id));
        foreach (var same in groups.Where(g => g.Judged is not null).GroupBy(g => g.Judged!))
            Gather(same.Key, [.. same]);

        bool Denied(int index) => claims[index].Claim.Modality == Modality.Denied;
        bool Alone(int index) => groups[index].Members.Count == 1;
        Join(matches.Where(m => !Denied(m.A) && !Denied(m.B)));
        Join(matches.Where(m => Denied(m.A) != Denied(m.B)), m => Alone(Denied(m.A) ? m.A : m.B));
        Join(matches.Where(m => Denied(m.A) && Denied(m.B)), m => Alone(m.A) || Alone(m.B));
        return groups.Distinct();

        void Join(IEnumerable<Match> some, Func<Match, bool>? when = null)
        {
            foreach (var match in some)
            {
                var (left, right) = (groups[match.A], groups[match.B]);
                if (left == right || when?.Invoke(match) == false || !left.Admits(right, ground))
                    continue;
                var (into, from) = left.Members.Count >= right.Members.Count ? (left, right) : (right, left);
                Merge(into, from, Line(match));
            }
        }

        // People have said it, so nothing that the claims tell stands against it.
        void Gather(JudgedGroup group, List<Cluster> same)
        {
            foreach (var other in same.Skip(1))
                Merge(same[0], other, $"{claims[same[0].Members[0]].Id} with {claims[other.Members[0]].Id}: {Judged(group)}");
        }

        void Merge(Cluster into, Cluster from, string reason)
        {
            into.Absorb(from, reason, ground);
            foreach (var member in from.Members)
                groups[member] = into;
        }

        static string Judged(JudgedGroup group) => $"told to be the same by judgement {string.Join(", ", group.By)}";

        string Line(Match match) => string.Create(
            CultureInfo.InvariantCulture,
            $"{claims[match.A].Id} with {claims[match.B].Id} ({match.Score:0.0}, needs {Matcher.Threshold:0.0}): {match.Reasons}");
    }

    // A number or an event told of a city may belong to one strike in it, but not when it would fit strikes on two of its districts: then it stays the city's.
    private static void DropAmbiguous(List<Match> matches, IReadOnlyList<PlacedClaim> claims, Ground ground)
    {
        int? Wider(Match match)
        {
            var (a, b) = (claims[match.A], claims[match.B]);
            if (a.Key == b.Key || a.Place is not { } left || b.Place is not { } right)
                return null;
            return ground.Holds(left, right) ? match.A : ground.Holds(right, left) ? match.B : null;
        }

        var parts = new Dictionary<int, HashSet<string>>();
        foreach (var match in matches)
        {
            if (Wider(match) is not { } wider)
                continue;
            if (!parts.TryGetValue(wider, out var keys))
                parts[wider] = keys = new HashSet<string>(StringComparer.Ordinal);
            keys.Add(claims[wider == match.A ? match.B : match.A].Key!);
        }

        matches.RemoveAll(m => Wider(m) is { } wider && parts[wider].Count > 1);
    }
}
