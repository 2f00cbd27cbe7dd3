namespace Marsad.Core.Ledger.Tolls;

/// <summary>
/// Adds up incidents of one shelf. Those that may count the same people though nothing ties them ("12 killed in the province", beside strikes on two
/// of its towns that day) are not added: the wider one stands against the sum of the narrower, and the larger of the two counts. Not for several threads.
/// </summary>
internal sealed class Addition(IncidentShelf shelf)
{
    /// <summary>To put an incident in its place costs about as much as to look so many up.</summary>
    private const int SortOverSearch = 50;

    // By the incidents' slot on the shelf; empty between sums.
    private Share?[] _shares = [];

    /// <summary>The sum of <paramref name="shares"/>, all of them dated; sets <see cref="Share.Behind"/> of those that do not count.</summary>
    public Sum Of(IReadOnlyList<Share> shares)
    {
        var wide = shares.Where(s => s.Counted.IsWide).ToArray();
        if (wide.Length > 0)
        {
            if (_shares.Length < shelf.Slots)
                _shares = new Share?[shelf.Slots];
            foreach (var share in shares)
                _shares[share.Counted.Slot] = share;
            // Narrower ones first, so that each is held against what counts within it.
            foreach (var share in NarrowerFirst(wide))
                Decide(share, shelf.Within(share.Counted));
            foreach (var share in shares)
                _shares[share.Counted.Slot] = null;
        }

        var sum = default(Sum);
        foreach (var share in shares)
        {
            if (share.Behind is null)
                sum += Sum.Of(share);
        }

        return sum;
    }

    private IEnumerable<Share> NarrowerFirst(Share[] wide)
    {
        // Of few in many to put them in order is less than to look for them.
        if (wide.Length * SortOverSearch >= shelf.Wide.Count)
            return shelf.Wide.Select(w => _shares[w.Slot]).OfType<Share>();
        Array.Sort(wide, (a, b) => CountedIncident.NarrowerFirst(a.Counted, b.Counted));
        return wide;
    }

    // The wide one counts when it tells of more than all that counts within it.
    private void Decide(Share wide, int[] within)
    {
        Share? first = null;
        var (best, high) = (0L, 0L);
        foreach (var slot in within)
        {
            if (_shares[slot] is not { Behind: null } share || !SharePeople(wide, share))
                continue;
            first ??= share;
            (best, high) = (best + share.Best, high + share.High);
            if (best > wide.Best || (best == wide.Best && high >= wide.High))
            {
                wide.Behind = first.Counted;
                return;
            }
        }

        if (first is null)
            return;
        foreach (var slot in within)
        {
            if (_shares[slot] is { Behind: null } share && SharePeople(wide, share))
                share.Behind = wide.Counted;
        }
    }

    private static bool SharePeople(Share a, Share b) => (a.Told.Kinds & b.Told.Kinds) != 0;
}
