using System.Collections;

namespace Marsad.Core.Ledger;

/// <summary>
/// Entries of a view in their order. What it gave stays as it was: a change makes new pieces of those that it touches and shares the rest, so that it
/// costs no sort and no copy of the whole.
/// </summary>
/// <param name="order">A total order: no two entries are equal in it.</param>
internal sealed class Shelf<T>(Comparison<T> order)
    where T : class
{
    /// <summary>Entries of a piece at most; small enough for the collector to move.</summary>
    private const int Most = 1024;

    private readonly Comparison<T> _order = order;
    private Pieces _pieces = new([]);

    /// <summary>A shelf of its own with the entries of <paramref name="other"/>.</summary>
    public Shelf(Shelf<T> other)
        : this(other._order) => _pieces = other._pieces;

    /// <summary>All entries in order; a value of its own that no later change touches.</summary>
    public IReadOnlyList<T> Entries => _pieces;

    /// <summary>Takes entries out, which are there, and puts others in.</summary>
    public void Change(IEnumerable<T> gone, IEnumerable<T> come)
    {
        T[] left = [.. gone], put = [.. come];
        Array.Sort(left, _order);
        Array.Sort(put, _order);
        var changed = new List<T[]>(_pieces.All.Length + 1);
        var (i, j) = (0, 0);
        for (var at = 0; at < Math.Max(1, _pieces.All.Length); at++)
        {
            var piece = at < _pieces.All.Length ? _pieces.All[at] : [];
            var (endOfLeft, endOfPut) = (left.Length, put.Length);
            if (at + 1 < _pieces.All.Length)
            {
                var next = _pieces.All[at + 1][0];
                endOfLeft = Until(left, i, next);
                endOfPut = Until(put, j, next);
            }

            if (i == endOfLeft && j == endOfPut)
                changed.Add(piece);
            else
                Cut(Merge(piece, left.AsSpan(i, endOfLeft - i), put.AsSpan(j, endOfPut - j)), changed);
            (i, j) = (endOfLeft, endOfPut);
        }

        _pieces = new Pieces([.. changed.Where(p => p.Length > 0)]);
    }

    /// <summary>What of <paramref name="before"/> is not in <paramref name="now"/> and the other way round, told by reference; of views of one shelf only the pieces that differ are looked at.</summary>
    public static (IReadOnlyCollection<T> Gone, IReadOnlyCollection<T> Come) Difference(IReadOnlyList<T> before, IReadOnlyList<T> now)
    {
        var (was, present) = (PiecesOf(before), PiecesOf(now));
        var (gone, come) = (Entries(was.Except(present)), Entries(present.Except(was)));
        var both = gone.Where(come.Contains).ToList();
        gone.ExceptWith(both);
        come.ExceptWith(both);
        return (gone, come);

        static T[][] PiecesOf(IReadOnlyList<T> list) => list is Pieces pieces ? pieces.All : [[.. list]];

        static HashSet<T> Entries(IEnumerable<T[]> pieces) => new(pieces.SelectMany(p => p), ReferenceEqualityComparer.Instance);
    }

    private int Until(T[] sorted, int from, T next)
    {
        while (from < sorted.Length && _order(sorted[from], next) < 0)
            from++;
        return from;
    }

    private T[] Merge(T[] piece, ReadOnlySpan<T> left, ReadOnlySpan<T> put)
    {
        var merged = new T[piece.Length - left.Length + put.Length];
        var (i, j, to) = (0, 0, 0);
        foreach (var entry in piece)
        {
            if (i < left.Length && _order(left[i], entry) == 0)
            {
                i++;
                continue;
            }

            while (j < put.Length && _order(put[j], entry) < 0)
                merged[to++] = put[j++];
            merged[to++] = entry;
        }

        put[j..].CopyTo(merged.AsSpan(to));
        return merged;
    }

    private static void Cut(T[] entries, List<T[]> into)
    {
        if (entries.Length <= Most)
        {
            into.Add(entries);
            return;
        }

        for (var from = 0; from < entries.Length; from += Most / 2)
            into.Add(entries[from..Math.Min(from + (Most / 2), entries.Length)]);
    }

    private sealed class Pieces : IReadOnlyList<T>
    {
        private readonly int[] _starts;

        public Pieces(T[][] all)
        {
            (All, _starts) = (all, new int[all.Length]);
            foreach (var (i, piece) in all.Index())
            {
                _starts[i] = Count;
                Count += piece.Length;
            }
        }

        public T[][] All { get; }

        public int Count { get; }

        public T this[int index]
        {
            get
            {
                ArgumentOutOfRangeException.ThrowIfNegative(index);
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
                var at = Array.BinarySearch(_starts, index);
                at = at < 0 ? ~at - 1 : at;
                return All[at][index - _starts[at]];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var piece in All)
            {
                foreach (var entry in piece)
                    yield return entry;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
