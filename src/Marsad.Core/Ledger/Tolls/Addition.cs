namespace Marsad.Core.Ledger.Tolls;

/// <summary>
/// Adds up incidents of one shelf, by their slots. Those that may count the same people though nothing ties them ("12 killed in the province", beside
/// strikes on two of its towns that day) are not added: the wider one stands against the sum of the narrower, and the larger of the two counts. One sum
/// at a time: what is told of one holds until the next begins. Not for several threads.
/// </summary>
internal sealed class Addition(IncidentShelf shelf)
{
    /// <summary>To put an incident in its place costs about as much as to look so many up.</summary>
    private const int SortOverSearch = 50;

    private const int Absent = 0, Stands = -1;

    private readonly List<int> _slots = [];

    // By slot: one more than the slot of the incident that counts in its place, or one of the two above.
    private int[] _behind = [];
    private PeopleColumn _column = new(shelf, new People(default));
    private int _wide;

    /// <summary>All that were added, also those that do not count.</summary>
    public IReadOnlyList<int> Slots => _slots;

    /// <summary>Begins a sum of nothing yet, of the people of <paramref name="column"/>.</summary>
    public void Begin(PeopleColumn column)
    {
        foreach (var slot in _slots)
            _behind[slot] = Absent;
        _slots.Clear();
        (_column, _wide) = (column, 0);
        if (_behind.Length < shelf.Slots)
            Array.Resize(ref _behind, shelf.Slots);
    }

    /// <summary>Adds an incident, which is dated and tells of such people.</summary>
    public void Add(int slot)
    {
        _slots.Add(slot);
        _behind[slot] = Stands;
        if (shelf.Facts[slot].IsWide)
            _wide++;
    }

    /// <summary>The slot of the incident that counts in the place of one that was added, since they may count the same people; null while it counts itself. After <see cref="Sum"/>.</summary>
    public int? Behind(int slot) => _behind[slot] is > 0 and var other ? other - 1 : null;

    /// <summary>What they come to.</summary>
    public Sum Sum()
    {
        // Narrower ones first, so that each is held against what counts within it.
        foreach (var slot in NarrowerFirst())
        {
            if (_behind[slot] != Absent)
                Decide(slot, shelf.Within(slot));
        }

        var sum = default(Sum);
        foreach (var slot in _slots)
        {
            if (_behind[slot] == Stands)
                sum = sum.With(_column[slot], shelf.Facts[slot]);
        }

        return sum;
    }

    private IReadOnlyList<int> NarrowerFirst()
    {
        // Of few in many to put them in order is less than to look for them.
        if (_wide * SortOverSearch >= shelf.Wide.Count)
            return shelf.Wide;
        var wide = _slots.FindAll(slot => shelf.Facts[slot].IsWide);
        wide.Sort(shelf.NarrowerFirst);
        return wide;
    }

    // The wide one counts when it tells of more than all that counts within it.
    private void Decide(int wide, int[] within)
    {
        ref readonly var told = ref _column[wide];
        var (kinds, mine, most) = (told.Kinds, told.BestOf(shelf.Facts[wide].Modality), told.High);
        var first = -1;
        var (best, high) = (0L, 0L);
        foreach (var slot in within)
        {
            if (_behind[slot] != Stands || (_column[slot].Kinds & kinds) == 0)
                continue;
            if (first < 0)
                first = slot;
            ref readonly var other = ref _column[slot];
            (best, high) = (best + other.BestOf(shelf.Facts[slot].Modality), high + other.High);
            if (best > mine || (best == mine && high >= most))
            {
                _behind[wide] = first + 1;
                return;
            }
        }

        if (first < 0)
            return;
        foreach (var slot in within)
        {
            if (_behind[slot] == Stands && (_column[slot].Kinds & kinds) != 0)
                _behind[slot] = wide + 1;
        }
    }
}
