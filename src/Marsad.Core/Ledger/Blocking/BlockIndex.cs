using System.Runtime.InteropServices;

namespace Marsad.Core.Ledger.Blocking;

/// <summary>Which claims, by number, stand in which block. Blocks are chains in one array, so that a claim costs a few integers.</summary>
internal sealed class BlockIndex
{
    private readonly Dictionary<ulong, int> _first = [];
    private (int Claim, int Next)[] _links = new (int, int)[1024];
    private int _used;
    private int _free = -1;

    public void Add(ulong block, int claim)
    {
        var link = Take();
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, block, out var known);
        _links[link] = (claim, known ? first : -1);
        first = link;
    }

    /// <summary>Takes <paramref name="claim"/> out of the block once; it stands in it.</summary>
    public void Remove(ulong block, int claim)
    {
        var (before, at) = (-1, _first[block]);
        while (_links[at].Claim != claim)
            (before, at) = (at, _links[at].Next);
        var next = _links[at].Next;
        if (before >= 0)
            _links[before].Next = next;
        else if (next >= 0)
            _first[block] = next;
        else
            _first.Remove(block);
        _links[at].Next = _free;
        _free = at;
    }

    /// <summary>Appends the claims of a block to <paramref name="into"/>, each that <paramref name="seen"/> does not bear <paramref name="mark"/> for, and marks them.</summary>
    public void Collect(ulong block, List<int> into, int[] seen, int mark)
    {
        if (!_first.TryGetValue(block, out var at))
            return;
        for (; at >= 0; at = _links[at].Next)
        {
            var claim = _links[at].Claim;
            if (seen[claim] == mark)
                continue;
            seen[claim] = mark;
            into.Add(claim);
        }
    }

    private int Take()
    {
        if (_free >= 0)
        {
            var link = _free;
            _free = _links[link].Next;
            return link;
        }

        if (_used == _links.Length)
            Array.Resize(ref _links, 2 * _used);
        return _used++;
    }
}
