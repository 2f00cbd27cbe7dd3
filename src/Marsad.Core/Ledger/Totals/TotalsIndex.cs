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

    private readonly Lock _turn = new();
    private readonly TheatrePack _pack;
    private readonly Ground _ground;
    private readonly IncidentShelf _shelf;
    private readonly Addition _addition;
    private readonly RunningAccounts _accounts;
    private readonly Dictionary<TotalsQuery, Total> _answers = [];
    private EvidenceLedger? _ledger;
    private IReadOnlyList<(Toll Toll, Place? Place)> _running = [];

    /// <summary>An index of nothing yet.</summary>
    public TotalsIndex(TheatrePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        (_pack, _ground) = (pack, new Ground(pack));
        _shelf = new IncidentShelf(pack, _ground);
        _addition = new Addition(_shelf);
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
        _accounts.Forget(_shelf.Turn(ledger.Incidents));
        _running = [.. ledger.Tolls.Where(t => t.Scope == Scope.Cumulative && t.Time is not null)
            .Select(t => (t, t.Location is { } location ? _pack.FindPlace(location.Id) : t.Place is { } name ? _ground.Named(name, null) : null))];
        // What is asked for most.
        _shelf.Ready(new People(Effect.Killed));
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
        var (shares, beside) = (new List<Share>(), new SortedDictionary<LeftOutReason, List<Listed>>());
        var column = _shelf.Of(query.People);
        var seen = new Dictionary<Place, bool?>(ReferenceEqualityComparer.Instance);
        foreach (var counted in _shelf.In(extent?.Governorate, span).Concat(_shelf.Undated(extent?.Governorate)))
        {
            if (column.Of(counted) is not { } told || Where(counted, extent, seen) is not { } wider)
                continue;
            if (WhyNot(counted, query.People, days, wider) is { } reason)
                Leave(reason, counted, told, null);
            else if (Share.Of(counted, told) is { } share)
                shares.Add(share);
        }

        var sum = _addition.Of(shares);
        var summed = shares.FindAll(s => s.Behind is null);
        foreach (var share in shares)
        {
            if (share.Behind is not null)
                Leave(LeftOutReason.Overlap, share.Counted, share.Told, share.Behind.Incident.Id);
            else if (share.Counted.Disputed)
                Leave(LeftOutReason.Disputed, share.Counted, share.Told, null);
            if (share.Behind is null && share.Counted.Modality == Modality.Possible)
                Leave(LeftOutReason.Possible, share.Counted, share.Told, null);
        }

        var running = new RunningBeside(extent, span, query.People, _accounts.Of).Of(_running, Math.Min(query.Listed, MostRunning));
        return new Total(
            extent?.Id, extent?.Name, query.From, query.To, query.People.Effect, query.People.Class, query.People.Side,
            sum.Low, sum.Best, sum.Open ? null : sum.High, sum.High,
            summed.Count, summed.Count(s => s.Open), summed.Count(s => s.Told.Guessed > 0),
            [.. Largest(summed.Select(s => new Listed(s.Counted, s.Told, null)), query.Listed).Select(s => Part(s, null))],
            [.. beside.Select(b => new LeftOutCount(b.Key, b.Value.Count, b.Value.Sum(l => l.Told.Low), b.Value.Sum(l => l.Told.High)))],
            [.. beside.SelectMany(b => Largest(b.Value, query.Listed).Select(l => Part(l, b.Key)))],
            running,
            Notes(query.People, sum, summed, running));

        void Leave(LeftOutReason reason, CountedIncident counted, Estimate told, IncidentId? behind)
        {
            if (!beside.TryGetValue(reason, out var left))
                beside[reason] = left = [];
            left.Add(new Listed(counted, told, behind));
        }
    }

    // Inside what was asked for: false; told of more ground than that: true; elsewhere: null.
    private static bool? Where(CountedIncident counted, Extent? extent, Dictionary<Place, bool?> seen)
    {
        if (extent is null)
            return false;
        if (counted.Place is not { } place)
            return null;
        if (!seen.TryGetValue(place, out var where))
            seen[place] = where = extent.Holds(place) ? false : extent.LiesIn(place) ? true : null;
        return where;
    }

    private static LeftOutReason? WhyNot(CountedIncident counted, People people, DaySpan days, bool wider) =>
        counted.Modality == Modality.Planned ? LeftOutReason.Planned
        : !counted.IsDated ? LeftOutReason.NoDate
        : wider ? LeftOutReason.WiderPlace
        : people.Effect == Effect.Trapped ? LeftOutReason.State
        : counted.FirstDay < days.First || counted.LastDay > days.Last ? LeftOutReason.OutsideSpan
        : null;

    // The largest first; of many only those that are listed are ever put in order.
    private static List<Listed> Largest(IEnumerable<Listed> all, int listed)
    {
        var smallestFirst = Comparer<Listed>.Create((a, b) =>
        {
            var order = a.Told.Best.CompareTo(b.Told.Best);
            if (order == 0)
                order = a.Told.High.CompareTo(b.Told.High);
            return order != 0 ? order : Incidents.Order(b.Counted.Incident, a.Counted.Incident);
        });
        var largest = new PriorityQueue<Listed, Listed>(smallestFirst);
        foreach (var one in all)
        {
            if (largest.Count < listed)
                largest.Enqueue(one, one);
            else if (listed > 0 && smallestFirst.Compare(one, largest.Peek()) > 0)
                largest.EnqueueDequeue(one, one);
        }

        var ordered = new List<Listed>(largest.Count);
        while (largest.TryDequeue(out var smallest, out _))
            ordered.Add(smallest);
        ordered.Reverse();
        return ordered;
    }

    private static TotalPart Part(Listed one, LeftOutReason? reason) => new(
        one.Counted.Incident.Id, one.Counted.Incident.Place, one.Counted.Incident.Time, one.Told.Low, one.Told.Best, one.Told.Open ? null : one.Told.High,
        [.. one.Told.Tolls.Select(t => t.Id)], [.. one.Told.Beside.Select(t => t.Id)], reason, one.Behind);

    private static List<string> Notes(People people, Sum sum, List<Share> summed, IReadOnlyList<RunningTotal> running)
    {
        var notes = new List<string>();
        if (people.Effect == Effect.Trapped)
            notes.Add("people who are trapped are a state of the same people from day to day: nothing is added up");
        foreach (var more in running.Where(r => r.Relation is RunningRelation.Same or RunningRelation.Inside && r.Low > sum.High))
            notes.Add($"{string.Join(", ", more.Origins)} alone tells of {more.Low} or more in {more.Place ?? "no place"}, {more.Time}: more than all these incidents come to");
        if (people is { Class: null, Side: null })
            return notes;
        var (among, low) = (0, 0L);
        foreach (var share in summed)
        {
            foreach (var (toll, told) in share.Counted.Tolls)
            {
                if (people.MayBeAmong(toll))
                    (among, low) = (among + 1, low + told.Low);
            }
        }

        if (among > 0)
            notes.Add($"{among} more tolls of these incidents count people of whom some may be such: {low} or more, not in the total");
        return notes;
    }

    private readonly record struct Listed(CountedIncident Counted, Estimate Told, IncidentId? Behind);
}
