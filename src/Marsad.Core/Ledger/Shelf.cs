namespace Marsad.Core.Ledger;

/// <summary>Entries of a view in their order. What it gave stays as it was; a change costs a copy of references, not a sort.</summary>
/// <param name="order">A total order: no two entries are equal in it.</param>
internal sealed class Shelf<T>(Comparison<T> order)
{
    private readonly Comparison<T> _order = order;
    private T[] _entries = [];

    /// <summary>A shelf of its own with the entries of <paramref name="other"/>.</summary>
    public Shelf(Shelf<T> other)
        : this(other._order) => _entries = other._entries;

    /// <summary>All entries in order; a value of its own that no later change touches.</summary>
    public IReadOnlyList<T> Entries => _entries;

    /// <summary>Takes entries out, which are there, and puts others in.</summary>
    public void Change(IEnumerable<T> gone, IEnumerable<T> come)
    {
        T[] left = [.. gone], put = [.. come];
        Array.Sort(left, _order);
        Array.Sort(put, _order);
        var changed = new T[_entries.Length - left.Length + put.Length];
        var (from, to) = (0, 0);
        for (int i = 0, j = 0; i < left.Length || j < put.Length;)
        {
            var takes = j == put.Length || (i < left.Length && _order(left[i], put[j]) <= 0);
            var at = Find(takes ? left[i] : put[j], from);
            Array.Copy(_entries, from, changed, to, at - from);
            to += at - from;
            from = at;
            if (takes)
            {
                from++;
                i++;
            }
            else
            {
                changed[to++] = put[j++];
            }
        }

        Array.Copy(_entries, from, changed, to, _entries.Length - from);
        _entries = changed;
    }

    // The first place from "from" on whose entry does not come before "entry".
    private int Find(T entry, int from)
    {
        var to = _entries.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_order(_entries[middle], entry) < 0)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }
}
