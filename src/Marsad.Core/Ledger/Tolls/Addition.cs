using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>
/// Adds up incidents. Those that may count the same people though nothing ties them ("12 killed in the province", beside strikes on two of its
/// towns that day) are not added: the wider one stands against the sum of the narrower, and the larger of the two counts.
/// </summary>
internal static class Addition
{
    /// <summary>The sum of <paramref name="shares"/>, all of them dated; sets <see cref="Share.Behind"/> of those that do not count.</summary>
    public static Sum Of(IReadOnlyList<Share> shares, Ground ground)
    {
        var neighbours = new Neighbours(shares);
        var groups = new Dictionary<Share, Group>();
        // Narrower ones first, so that each is held against what is inside it as that was decided.
        foreach (var wide in shares.Where(s => s.Counted.IsWide).Order(Comparer<Share>.Create(ByWidth)))
        {
            var met = neighbours.Of(wide)
                .Where(other => (!other.Counted.IsWide || ByWidth(other, wide) < 0) && wide.Counted.MayHoldSame(other.Counted, ground) && SharePeople(wide, other))
                .Select(other => groups.TryGetValue(other, out var group) ? group.Root : groups[other] = new Group(other))
                .Distinct().ToList();
            if (met.Count > 0)
                groups[wide] = new Group(wide, met);
        }

        var sum = default(Sum);
        foreach (var share in shares)
        {
            if (!groups.ContainsKey(share))
                sum += Sum.Of(share);
        }

        return groups.Values.Select(g => g.Root).Distinct().Aggregate(sum, (all, group) => all + group.Sum);
    }

    private static int ByWidth(Share a, Share b)
    {
        var width = a.Counted.Width.CompareTo(b.Counted.Width);
        var days = (a.Counted.LastDay - a.Counted.FirstDay).CompareTo(b.Counted.LastDay - b.Counted.FirstDay);
        return width != 0 ? width : days != 0 ? days : a.Counted.Incident.Id.CompareTo(b.Counted.Incident.Id);
    }

    private static bool SharePeople(Share a, Share b)
    {
        foreach (var left in a.Told.Tolls)
        {
            foreach (var right in b.Told.Tolls)
            {
                if (MayBeSame(left, right))
                    return true;
            }
        }

        return false;
    }

    private static bool MayBeSame(Toll a, Toll b)
    {
        if (a.VictimClass is VictimClass.Unknown or VictimClass.Mixed || b.VictimClass is VictimClass.Unknown or VictimClass.Mixed)
            return true;
        return a.VictimClass == b.VictimClass && (a.VictimSide is null || b.VictimSide is null || a.VictimSide == b.VictimSide);
    }

    /// <summary>Shares of which some may count the same people, and which of them count.</summary>
    private sealed class Group
    {
        private Group? _inside;
        private List<Share> _counting;

        public Group(Share share) => (_counting, Sum) = ([share], Sum.Of(share));

        /// <summary>Holds <paramref name="wide"/> against the sum of <paramref name="narrower"/>, which share nobody with each other.</summary>
        public Group(Share wide, List<Group> narrower)
        {
            var (alone, inside) = (Sum.Of(wide), narrower.Aggregate(default(Sum), (all, group) => all + group.Sum));
            Sum = alone.Or(inside);
            _counting = [.. narrower.SelectMany(g => g._counting)];
            foreach (var group in narrower)
                group._inside = this;
            if (alone.Best > inside.Best || (alone.Best == inside.Best && alone.High > inside.High))
            {
                foreach (var share in _counting)
                    share.Behind = wide.Counted;
                _counting = [wide];
            }
            else
            {
                wide.Behind = _counting.MaxBy(s => s.Best)!.Counted;
            }
        }

        public Sum Sum { get; }

        public Group Root
        {
            get
            {
                var root = this;
                while (root._inside is { } outer)
                    root = outer;
                return root;
            }
        }
    }
}
