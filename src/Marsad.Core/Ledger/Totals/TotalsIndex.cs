using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Totals;

/// <summary>
/// A ledger made ready for totals: its incidents by governorate and day, with what each tells of the people that were asked for. It turns to another
/// view by what differs from the one before. Safe for several readers at once, who wait for each other.
/// </summary>
public sealed class TotalsIndex
{
    /// <summary>Answers that are kept, for a page that asks again.</summary>
    private const int MostAnswers = 64;

    /// <summary>Running totals that an answer lists at most: each is held against all incidents of its own span and area.</summary>
    private const int MostRunning = 25;

    private static readonly People[] AskedMost = [new(Effect.Killed), new(Effect.Killed, VictimClass.Civilian), new(Effect.Injured)];

    private readonly Lock _turn = new();
    private readonly TheatrePack _pack;
    private readonly Ground _ground;
    private readonly IncidentShelf _shelf;
    private readonly Addition _addition;
    private readonly RunningTolls _running;
    private readonly RunningAccounts _accounts;
    private readonly Dictionary<TotalsQuery, Total> _answers = [];
    private readonly List<int> _found = [];
    private EvidenceLedger? _ledger;

    /// <summary>An index of nothing yet.</summary>
    public TotalsIndex(TheatrePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        (_pack, _ground) = (pack, new Ground(pack));
        _shelf = new IncidentShelf(pack, _ground);
        _addition = new Addition(_shelf);
        _running = new RunningTolls(pack, _ground);
        _accounts = new RunningAccounts(new Accounting(_ground, _shelf, _addition));
    }

    /// <summary>An index of <paramref name="ledger"/>.</summary>
    public TotalsIndex(EvidenceLedger ledger, TheatrePack pack)
        : this(pack) => Turn(ledger);

    /// <summary>True when <paramref name="pack"/> knows an area, a place or a governorate by that id or name.</summary>
    public static bool Knows(TheatrePack pack, string place) => Extent.Find(place, pack, new Ground(pack)) is not null;

    /// <summary>Turns to <paramref name="ledger"/>, so that nobody who asks waits for it.</summary>
    public void Turn(EvidenceLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        lock (_turn)
            TurnTo(ledger);
    }

    /// <summary>The total that <paramref name="query"/> asks for, of the ledger that the index was turned to last.</summary>
    /// <exception cref="ArgumentException">If the pack does not know its place.</exception>
    public Total Of(TotalsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (_turn)
            return Answered(query);
    }

    /// <summary>The total that <paramref name="query"/> asks for, of <paramref name="ledger"/>.</summary>
    /// <exception cref="ArgumentException">If the pack does not know its place.</exception>
    public Total Of(EvidenceLedger ledger, TotalsQuery query)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(query);
        lock (_turn)
        {
            TurnTo(ledger);
            return Answered(query);
        }
    }

    private void TurnTo(EvidenceLedger ledger)
    {
        if (ReferenceEquals(ledger, _ledger))
            return;
        _ledger = ledger;
        _answers.Clear();
        var changed = _shelf.Turn(ledger.Incidents);
        _accounts.Forget(changed);
        _running.Turn(ledger.Tolls);
        _shelf.Ready(changed, AskedMost);
    }

    private Total Answered(TotalsQuery query)
    {
        if (_answers.TryGetValue(query, out var known))
            return known;
        if (_answers.Count >= MostAnswers)
            _answers.Clear();
        return _answers[query] = Answer(query);
    }

    private Total Answer(TotalsQuery query)
    {
        var extent = query.Place is { } name
            ? Extent.Find(name, _pack, _ground) ?? throw new ArgumentException($"'{name}' is no place, area or governorate of the theatre", nameof(query))
            : null;
        DateRange? span = query.From is null && query.To is null ? null : new DateRange(query.From ?? DateOnly.MinValue, query.To ?? DateOnly.MaxValue);
        var days = span is { } asked ? new DaySpan(asked.Start.DayNumber, asked.End.DayNumber) : DaySpan.All;
        // Before the sum, for the accounts of running totals are sums too.
        var running = new RunningBeside(extent, span, query.People, _accounts.Of).Of(_running.All, Math.Min(query.Listed, MostRunning));
        var column = _shelf.Of(query.People);
        var beside = new SortedDictionary<LeftOutReason, List<Listed>>();
        var seen = new Dictionary<Place, bool?>(ReferenceEqualityComparer.Instance);
        _addition.Begin(column);
        _found.Clear();
        _shelf.Find(column, extent?.Governorate, days, _found);
        foreach (var slot in _found)
        {
            if (Where(slot, extent, seen) is not { } wider)
                continue;
            if (WhyNot(_shelf.Facts[slot], query.People, days, wider) is { } reason)
                Leave(reason, slot, null);
            else if (_shelf.Facts[slot].Modality != Modality.Denied)
                _addition.Add(slot);
        }

        var sum = _addition.Sum();
        var summed = new List<Listed>();
        foreach (var slot in _addition.Slots)
        {
            var facts = _shelf.Facts[slot];
            var behind = _addition.Behind(slot);
            if (behind is not null)
                Leave(LeftOutReason.Overlap, slot, behind);
            else if (facts.Disputed)
                Leave(LeftOutReason.Disputed, slot, null);
            if (behind is null && facts.Modality == Modality.Possible)
                Leave(LeftOutReason.Possible, slot, null);
            if (behind is null)
                summed.Add(new Listed(slot, column[slot].Best, column[slot].High, null));
        }

        return new Total(
            extent?.Id, extent?.Name, query.From, query.To, query.People.Effect, query.People.Class, query.People.Side,
            sum.Low, sum.Best, sum.Open ? null : sum.High, sum.High,
            summed.Count, summed.Count(s => column[s.Slot].Open), summed.Count(s => column[s.Slot].WithoutBest),
            [.. Largest(summed, query.Listed).Select(s => Part(s, query.People, null))],
            [.. beside.Select(b => new LeftOutCount(b.Key, b.Value.Count, b.Value.Sum(l => column[l.Slot].Low), b.Value.Sum(l => l.High)))],
            [.. beside.SelectMany(b => Largest(b.Value, query.Listed).Select(l => Part(l, query.People, b.Key)))],
            running,
            Notes(query.People, sum, summed, column, running));

        void Leave(LeftOutReason reason, int slot, int? behind)
        {
            if (!beside.TryGetValue(reason, out var left))
                beside[reason] = left = [];
            left.Add(new Listed(slot, column[slot].Best, column[slot].High, behind));
        }
    }

    // Inside what was asked for: false; told of more ground than that: true; elsewhere: null.
    private bool? Where(int slot, Extent? extent, Dictionary<Place, bool?> seen)
    {
        if (extent is null)
            return false;
        if (_shelf[slot].Place is not { } place)
            return null;
        if (!seen.TryGetValue(place, out var where))
            seen[place] = where = extent.Holds(place) ? false : extent.LiesIn(place) ? true : null;
        return where;
    }

    private static LeftOutReason? WhyNot(in SlotFacts counted, People people, DaySpan days, bool wider) =>
        counted.Modality == Modality.Planned ? LeftOutReason.Planned
        : !counted.IsDated ? LeftOutReason.NoDate
        : wider ? LeftOutReason.WiderPlace
        : people.Effect == Effect.Trapped ? LeftOutReason.State
        : counted.FirstDay < days.First || counted.LastDay > days.Last ? LeftOutReason.OutsideSpan
        : null;

    private List<Listed> Largest(List<Listed> all, int listed) => Leading.Of(
        all,
        (a, b) =>
        {
            var order = b.Best.CompareTo(a.Best);
            if (order == 0)
                order = b.High.CompareTo(a.High);
            return order != 0 ? order : Incidents.Order(_shelf[a.Slot].Incident, _shelf[b.Slot].Incident);
        },
        listed);

    private TotalPart Part(Listed one, People people, LeftOutReason? reason)
    {
        var (incident, told) = (_shelf[one.Slot].Incident, IncidentPeople.Of(_shelf[one.Slot].Tolls, people)!);
        return new TotalPart(
            incident.Id, incident.Place, incident.Time, told.Low, told.Best, told.Open ? null : told.High,
            [.. told.Tolls.Select(t => t.Id)], [.. told.Beside.Select(t => t.Id)], reason, one.Behind is { } behind ? _shelf[behind].Incident.Id : null);
    }

    private List<string> Notes(People people, Sum sum, List<Listed> summed, PeopleColumn column, IReadOnlyList<RunningTotal> running)
    {
        var notes = new List<string>();
        if (people.Effect == Effect.Trapped)
            notes.Add("people who are trapped are a state of the same people from day to day: nothing is added up");
        foreach (var more in running.Where(r => r.Relation is RunningRelation.Same or RunningRelation.Inside && r.Low > sum.High))
            notes.Add($"{string.Join(", ", more.Origins.Select(o => _pack.NameOf(o)))} alone tells of {more.Low} or more in {more.Place ?? "no place"}, {more.Time}: more than all these incidents come to");
        if (people is { Class: null, Side: null })
            return notes;
        var (among, low) = (0, 0L);
        foreach (var one in summed)
            (among, low) = (among + column[one.Slot].TollsAmong, low + column[one.Slot].LowAmong);

        if (among > 0)
            notes.Add($"{among} more tolls of these incidents count people of whom some may be such: {low} or more, not in the total");
        return notes;
    }

    private readonly record struct Listed(int Slot, long Best, long High, int? Behind);
}
