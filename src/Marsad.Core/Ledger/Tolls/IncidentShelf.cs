using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;
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
    private readonly HashSet<CountedIncident> _undated = [];
    private readonly List<CountedIncident> _wide = [];
    private CountedIncident[] _bySlot = [];
    private readonly Stack<int> _free = [];
    private readonly Dictionary<People, PeopleColumn> _columns = [];
    private IReadOnlyList<Incident> _incidents = [];

    /// <summary>One more than the largest slot of an incident.</summary>
    public int Slots { get; private set; }

    /// <summary>Those with days that may hold others, the narrower first.</summary>
    public IReadOnlyList<CountedIncident> Wide => _wide;

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
        return _columns[people] = new PeopleColumn(people);
    }

    /// <summary>Incidents that share a day with <paramref name="span"/>, of <paramref name="governorate"/> and those of no known one; of all when it is null. In no order.</summary>
    public IEnumerable<CountedIncident> In(string? governorate, DateRange? span) =>
        Shelves(governorate).SelectMany(s => span is { } days ? s.Touching(days.Start.DayNumber, days.End.DayNumber) : s.All);

    /// <summary>Incidents without a day, of <paramref name="governorate"/> or of all. In no order.</summary>
    public IEnumerable<CountedIncident> Undated(string? governorate) => _undated.Where(i => governorate is null || i.Governorate is null || i.Governorate == governorate);

    /// <summary>Slots of incidents of less ground and fewer days than <paramref name="wide"/> that may count the same people though nothing ties them, the narrower first. Found on first use.</summary>
    public int[] Within(CountedIncident wide)
    {
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

    /// <summary>Finds <see cref="Within"/> for all that are wide, and what all tell of <paramref name="people"/>, so that no reader waits for it.</summary>
    public void Ready(People people)
    {
        var column = Of(people);
        foreach (var incident in _byGovernorate.Values.SelectMany(s => s.All))
        {
            column.Of(incident);
            if (incident.IsWide)
                Within(incident);
        }
    }

    private void Widen(List<CountedIncident> changed)
    {
        var touched = changed.Where(c => c.IsWide && c.Incident.Time is not null).ToList();
        var gone = touched.Where(c => !_counted.ContainsKey(c.Incident)).ToHashSet();
        if (gone.Count > 0)
            _wide.RemoveAll(gone.Contains);
        var come = touched.FindAll(c => !gone.Contains(c));
        come.Sort(CountedIncident.NarrowerFirst);
        if (_wide.Count == 0)
        {
            _wide.AddRange(come);
            return;
        }

        var order = Comparer<CountedIncident>.Create(CountedIncident.NarrowerFirst);
        foreach (var wide in come)
            _wide.Insert(~_wide.BinarySearch(wide, order), wide);
    }

    private void Put(CountedIncident counted)
    {
        if (counted.Slot >= _bySlot.Length)
            Array.Resize(ref _bySlot, Math.Max(1024, 2 * counted.Slot));
        _bySlot[counted.Slot] = counted;
        if (counted.Incident.Time is null)
        {
            _undated.Add(counted);
            return;
        }

        Of(_byGovernorate, counted.Governorate ?? Nowhere).Add(counted);
        Of(_bySettlement, counted.Settlement).Add(counted);
        foreach (var wide in Holding(counted))
        {
            var at = Array.FindIndex(wide.Narrower!, slot => CountedIncident.NarrowerFirst(_bySlot[slot], counted) > 0);
            wide.Narrower = at < 0 ? [.. wide.Narrower!, counted.Slot] : [.. wide.Narrower![..at], counted.Slot, .. wide.Narrower![at..]];
        }
    }

    private void Leave(CountedIncident counted)
    {
        if (counted.Incident.Time is null)
        {
            _undated.Remove(counted);
        }
        else
        {
            Of(_byGovernorate, counted.Governorate ?? Nowhere).Remove(counted);
            Of(_bySettlement, counted.Settlement).Remove(counted);
            foreach (var wide in Holding(counted))
                wide.Narrower = Array.FindAll(wide.Narrower!, slot => slot != counted.Slot);
        }

        foreach (var column in _columns.Values)
            column.Forget(counted.Slot);
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

    private static DayShelf Of(Dictionary<string, DayShelf> shelves, string key)
    {
        if (!shelves.TryGetValue(key, out var shelf))
            shelves[key] = shelf = new DayShelf();
        return shelf;
    }
}
