using System.Collections;
using Marsad.Core.Ledger.Timelines;

namespace Marsad.Core.Ledger;

/// <summary>
/// Entries of a view in their order. What it gave stays as it was: a change makes new pieces of those that it touches and shares the rest, so that it
/// costs no sort and no copy of the whole.
/// </summary>
/// <param name="order">A total order: no two entries are equal in it.</param>
/// <param name="days">The days of an entry; null for one without.</param>
internal sealed class Shelf<T>(Comparison<T> order, Func<T, DaySpan?> days)
    where T : class
{
    /// <summary>Entries of a piece at most; small enough for the collector to move.</summary>
    private const int Most = 1024;

    private Pieces _pieces = new([]);

    /// <summary>All entries in order; a value of its own that no later change touches.</summary>
    public IByDays<T> Entries => _pieces;

    /// <summary>Takes entries out, which are there, and puts others in.</summary>
    public void Change(IEnumerable<T> gone, IEnumerable<T> come)
    {
        T[] left = [.. gone], put = [.. come];
        Array.Sort(left, order);
        Array.Sort(put, order);
        var changed = new List<Piece>(_pieces.All.Length + 1);
        var (i, j) = (0, 0);
        for (var at = 0; at < Math.Max(1, _pieces.All.Length); at++)
        {
            var piece = at < _pieces.All.Length ? _pieces.All[at] : Piece.Empty;
            var (endOfLeft, endOfPut) = (left.Length, put.Length);
            if (at + 1 < _pieces.All.Length)
            {
                var next = _pieces.All[at + 1].Entries[0];
                endOfLeft = Until(left, i, next);
                endOfPut = Until(put, j, next);
            }

            if (i == endOfLeft && j == endOfPut)
                changed.Add(piece);
            else
                Cut(Merge(piece.Entries, left.AsSpan(i, endOfLeft - i), put.AsSpan(j, endOfPut - j)), changed);
            (i, j) = (endOfLeft, endOfPut);
        }

        _pieces = new Pieces([.. changed.Where(p => p.Entries.Length > 0)]);
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

        static Piece[] PiecesOf(IReadOnlyList<T> list) => list is Pieces pieces ? pieces.All : [new Piece([.. list], [])];

        static HashSet<T> Entries(IEnumerable<Piece> pieces) => new(pieces.SelectMany(p => p.Entries), ReferenceEqualityComparer.Instance);
    }

    private int Until(T[] sorted, int from, T next)
    {
        while (from < sorted.Length && order(sorted[from], next) < 0)
            from++;
        return from;
    }

    private T[] Merge(T[] piece, ReadOnlySpan<T> left, ReadOnlySpan<T> put)
    {
        var merged = new T[piece.Length - left.Length + put.Length];
        var (i, j, to) = (0, 0, 0);
        foreach (var entry in piece)
        {
            if (i < left.Length && order(left[i], entry) == 0)
            {
                i++;
                continue;
            }

            while (j < put.Length && order(put[j], entry) < 0)
                merged[to++] = put[j++];
            merged[to++] = entry;
        }

        put[j..].CopyTo(merged.AsSpan(to));
        return merged;
    }

    private void Cut(T[] entries, List<Piece> into)
    {
        if (entries.Length <= Most)
        {
            into.Add(PieceOf(entries));
            return;
        }

        for (var from = 0; from < entries.Length; from += Most / 2)
            into.Add(PieceOf(entries[from..Math.Min(from + (Most / 2), entries.Length)]));
    }

    // An entry without days shares none.
    private Piece PieceOf(T[] entries) => new(entries, Array.ConvertAll(entries, e => days(e) ?? new DaySpan(int.MaxValue, int.MinValue)));

    // The days stand beside the entries, so that those of a day are found without a look at each entry.
    private sealed class Piece(T[] entries, DaySpan[] days)
    {
        public static readonly Piece Empty = new([], []);

        public T[] Entries => entries;

        public DaySpan[] Days => days;
    }

    private sealed class Pieces : IByDays<T>
    {
        private readonly int[] _starts;

        public Pieces(Piece[] all)
        {
            (All, _starts) = (all, new int[all.Length]);
            foreach (var (i, piece) in all.Index())
            {
                _starts[i] = Count;
                Count += piece.Entries.Length;
            }
        }

        public Piece[] All { get; }

        public int Count { get; }

        public T this[int index]
        {
            get
            {
                ArgumentOutOfRangeException.ThrowIfNegative(index);
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
                var at = Array.BinarySearch(_starts, index);
                at = at < 0 ? ~at - 1 : at;
                return All[at].Entries[index - _starts[at]];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var piece in All)
            {
                foreach (var entry in piece.Entries)
                    yield return entry;
            }
        }

        public IEnumerable<T> On(DateOnly? first, DateOnly? last)
        {
            var asked = new DaySpan(first?.DayNumber ?? int.MinValue + 1, last?.DayNumber ?? int.MaxValue - 1);
            foreach (var piece in All)
            {
                for (var i = 0; i < piece.Days.Length; i++)
                {
                    if (piece.Days[i].Touches(asked))
                        yield return piece.Entries[i];
                }
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
