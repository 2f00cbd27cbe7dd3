using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>
/// The incidents that count people, by governorate, settlement and day, so that those of an area and a span are found without looking at the rest.
/// It turns from one view of a ledger to the next by what differs. Not for several threads.
/// </summary>
internal sealed class IncidentShelf(TheatrePack pack, Ground ground)
{
    private const string Nowhere = "";

    /// <summary>Kinds of people that are kept worked out.</summary>
    private const int MostColumns = 12;

    private readonly Dictionary<Incident, CountedIncident> _counted = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, DayShelf> _byGovernorate = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DayShelf> _bySettlement = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _governorates = new(StringComparer.Ordinal) { [Nowhere] = 0 };
    private readonly List<int> _wide = [];
    private readonly Stack<int> _free = [];
    private readonly Dictionary<People, PeopleColumn> _columns = [];
    private CountedIncident?[] _bySlot = [];
    private SlotFacts[] _facts = [];
    private IReadOnlyList<Incident> _incidents = [];

    /// <summary>One more than the largest slot of an incident.</summary>
    public int Slots { get; private set; }

    /// <summary>What sums ask first, by slot.</summary>
    public ReadOnlySpan<SlotFacts> Facts => _facts;

    /// <summary>Slots of those with days that may hold others, the narrower first.</summary>
    public IReadOnlyList<int> Wide => _wide;

    /// <summary>The incident in a slot that is not free.</summary>
    public CountedIncident this[int slot] => _bySlot[slot]!;

    /// <summary>Holds <paramref name="incidents"/> and no others from now on; gives those that came and went, as far as they count people.</summary>
    public IReadOnlyList<CountedIncident> Turn(IReadOnlyList<Incident> incidents)
    {
        var (gone, come) = Shelf<Incident>.Difference(_incidents, incidents);
        _incidents = incidents;
        var changed = new List<CountedIncident>();
        foreach (var incident in gone)
        {
            if (!_counted.Remove(incident, out var counted))
                continue;
            Leave(counted);
            changed.Add(counted);
        }

        foreach (var incident in come.Where(i => i.Tolls.Count > 0))
        {
            var counted = new CountedIncident(_free.TryPop(out var slot) ? slot : Slots++, incident, pack, ground);
            _counted.Add(incident, counted);
            Put(counted);
            changed.Add(counted);
        }

        Widen(changed);
        return changed;
    }

    /// <summary>What incidents tell of <paramref name="people"/>.</summary>
    public PeopleColumn Of(People people)
    {
        if (_columns.TryGetValue(people, out var column))
            return column;
        if (_columns.Count >= MostColumns)
            _columns.Clear();
        return _columns[people] = new PeopleColumn(this, people);
    }

    /// <summary>
    /// Puts slots of incidents that tell of the people of <paramref name="column"/> and share a day with <paramref name="days"/>, those without a day
    /// among them, into <paramref name="found"/>: of <paramref name="governorate"/> and those of no known one; of all when it is null. In no order.
    /// </summary>
    public void Find(PeopleColumn column, string? governorate, DaySpan days, List<int> found)
    {
        var known = governorate is null ? (ushort)0 : _governorates.GetValueOrDefault(governorate);
        for (var slot = 0; slot < Slots; slot++)
        {
            ref readonly var facts = ref _facts[slot];
            if ((!facts.IsDated || (facts.FirstDay <= days.Last && facts.LastDay >= days.First)) && column.MayTell(facts)
                && (governorate is null || facts.Governorate == known || facts.Governorate == 0) && column[slot].IsTold)
                found.Add(slot);
        }
    }

    /// <summary>Compares the incidents in two slots: that of the least ground and days comes first.</summary>
    public int NarrowerFirst(int slot, int other) => CountedIncident.NarrowerFirst(this[slot], this[other]);

    /// <summary>Slots of incidents of less ground and fewer days than the wide one in <paramref name="slot"/> that may count the same people though nothing ties them, the narrower first. Found on first use.</summary>
    public int[] Within(int slot)
    {
        var wide = this[slot];
        if (wide.Narrower is { } known)
            return known;
        // Of a city or less, only what lies in the same settlement can be within.
        var shelves = wide.Width switch
        {
            <= 2 => [_bySettlement[wide.Settlement]],
            3 => Shelves(wide.Governorate ?? Nowhere),
            _ => Shelves(null),
        };
        CountedIncident[] narrower = [.. shelves.SelectMany(s => s.Touching(wide.FirstDay, wide.LastDay)).Where(other => IsWithin(other, wide))];
        Array.Sort(narrower, CountedIncident.NarrowerFirst);
        return wide.Narrower = Array.ConvertAll(narrower, n => n.Slot);
    }

    /// <summary>Finds <see cref="Within"/> for those of <paramref name="changed"/> that are here and wide, and what they tell of each of <paramref name="kinds"/>, so that no reader waits for it.</summary>
    public void Ready(IEnumerable<CountedIncident> changed, IEnumerable<People> kinds)
    {
        PeopleColumn[] columns = [.. kinds.Select(Of)];
        foreach (var incident in changed.Where(c => _bySlot[c.Slot] == c))
        {
            foreach (var column in columns)
                _ = column[incident.Slot];
            if (incident is { IsWide: true, IsDated: true })
                Within(incident.Slot);
        }
    }

    private void Widen(List<CountedIncident> changed)
    {
        // Slots of those that went; one that came since may stand in such a slot already.
        var touched = changed.Where(c => c is { IsWide: true, IsDated: true }).ToList();
        var gone = touched.Where(c => !_counted.ContainsKey(c.Incident)).Select(c => c.Slot).ToHashSet();
        if (gone.Count > 0)
            _wide.RemoveAll(gone.Contains);
        var come = touched.Where(c => _bySlot[c.Slot] == c).Select(c => c.Slot).ToList();
        come.Sort(NarrowerFirst);
        if (_wide.Count == 0)
        {
            _wide.AddRange(come);
            return;
        }

        var order = Comparer<int>.Create(NarrowerFirst);
        foreach (var wide in come)
            _wide.Insert(~_wide.BinarySearch(wide, order), wide);
    }

    private void Put(CountedIncident counted)
    {
        if (counted.Slot >= _bySlot.Length)
        {
            Array.Resize(ref _bySlot, Math.Max(1024, 2 * counted.Slot));
            Array.Resize(ref _facts, _bySlot.Length);
        }

        _bySlot[counted.Slot] = counted;
        _facts[counted.Slot] = SlotFacts.Of(counted, NumberOf(counted.Governorate ?? Nowhere));
        if (!counted.IsDated)
            return;
        Of(_byGovernorate, counted.Governorate ?? Nowhere).Add(counted);
        Of(_bySettlement, counted.Settlement).Add(counted);
        foreach (var wide in Holding(counted))
        {
            var at = Array.FindIndex(wide.Narrower!, slot => CountedIncident.NarrowerFirst(this[slot], counted) > 0);
            wide.Narrower = at < 0 ? [.. wide.Narrower!, counted.Slot] : [.. wide.Narrower![..at], counted.Slot, .. wide.Narrower![at..]];
        }
    }

    private void Leave(CountedIncident counted)
    {
        if (counted.IsDated)
        {
            Of(_byGovernorate, counted.Governorate ?? Nowhere).Remove(counted);
            Of(_bySettlement, counted.Settlement).Remove(counted);
            foreach (var wide in Holding(counted))
                wide.Narrower = Array.FindAll(wide.Narrower!, slot => slot != counted.Slot);
        }

        foreach (var column in _columns.Values)
            column.Forget(counted.Slot);
        (_bySlot[counted.Slot], _facts[counted.Slot]) = (null, default);
        _free.Push(counted.Slot);
    }

    // Those for which it was found that they may hold others, and that may hold this one.
    private List<CountedIncident> Holding(CountedIncident counted)
    {
        var shelves = counted.Governorate is { } governorate ? Shelves(governorate) : Shelves(null);
        return [.. shelves.Append(Of(_bySettlement, counted.Settlement)).SelectMany(s => s.Touching(counted.FirstDay, counted.LastDay))
            .Where(w => w.Narrower is not null && IsWithin(counted, w)).Distinct()];
    }

    private bool IsWithin(CountedIncident other, CountedIncident wide) => CountedIncident.NarrowerFirst(other, wide) < 0 && wide.MayHoldSame(other, ground);

    private IEnumerable<DayShelf> Shelves(string? governorate) => governorate is null
        ? _byGovernorate.Values
        : new[] { governorate, Nowhere }.Distinct(StringComparer.Ordinal).Where(_byGovernorate.ContainsKey).Select(g => _byGovernorate[g]);

    private ushort NumberOf(string governorate)
    {
        if (!_governorates.TryGetValue(governorate, out var number))
            _governorates[governorate] = number = (ushort)_governorates.Count;
        return number;
    }

    private static DayShelf Of(Dictionary<string, DayShelf> shelves, string key)
    {
        if (!shelves.TryGetValue(key, out var shelf))
            shelves[key] = shelf = new DayShelf();
        return shelf;
    }
}
