using System.Collections.Concurrent;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Totals;

/// <summary>A ledger made ready for totals: its incidents by governorate and day. Safe for several readers at once.</summary>
public sealed class TotalsIndex
{
    /// <summary>Answers that are kept, for a page that asks again.</summary>
    private const int MostAnswers = 64;

    private readonly TheatrePack _pack;
    private readonly Ground _ground;
    private readonly IncidentShelf _shelf;
    private readonly IReadOnlyList<(Toll Toll, Place? Place)> _running;
    private readonly ConcurrentDictionary<TotalsQuery, Total> _answers = [];

    public TotalsIndex(EvidenceLedger ledger, TheatrePack pack)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        (_pack, _ground) = (pack, new Ground(pack));
        _shelf = new IncidentShelf(pack, _ground, ledger.Incidents).Ready();
        _running = [.. ledger.Tolls.Where(t => t.Scope == Scope.Cumulative && t.Time is not null)
            .Select(t => (t, t.Location is { } location ? pack.FindPlace(location.Id) : t.Place is { } name ? _ground.Named(name, null) : null))];
    }

    /// <summary>True when <paramref name="pack"/> knows an area, a place or a governorate by that id or name.</summary>
    public static bool Knows(TheatrePack pack, string place) => Extent.Find(place, pack, new Ground(pack)) is not null;

    /// <summary>The total that <paramref name="query"/> asks for.</summary>
    /// <exception cref="ArgumentException">If the pack does not know its place.</exception>
    public Total Of(TotalsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (_answers.Count >= MostAnswers)
            _answers.Clear();
        return _answers.GetOrAdd(query, Answer);
    }

    private Total Answer(TotalsQuery query)
    {
        var extent = query.Place is { } name
            ? Extent.Find(name, _pack, _ground) ?? throw new ArgumentException($"'{name}' is no place, area or governorate of the theatre", nameof(query))
            : null;
        DateRange? span = query.From is null && query.To is null ? null : new DateRange(query.From ?? DateOnly.MinValue, query.To ?? DateOnly.MaxValue);
        var shares = new List<Share>();
        var beside = new List<(CountedIncident Counted, Estimate Told, LeftOutReason Reason)>();
        foreach (var counted in _shelf.In(extent?.Governorate, span).Concat(_shelf.Undated(extent?.Governorate)))
        {
            if (Where(counted, extent) is not { } here || counted.Of(query.People) is not { } told)
                continue;
            if (WhyNot(counted, query.People, span, here) is { } reason)
                beside.Add((counted, told, reason));
            else if (Share.Of(counted, told) is { } share)
                shares.Add(share);
        }

        var sum = new Addition(_shelf).Of(shares);
        var summed = shares.Where(s => s.Behind is null).ToList();
        beside.AddRange(shares.Where(s => s.Behind is not null).Select(s => (s.Counted, s.Told, LeftOutReason.Overlap)));
        beside.AddRange(summed.Where(s => s.Counted.Disputed).Select(s => (s.Counted, s.Told, LeftOutReason.Disputed)));
        beside.AddRange(summed.Where(s => s.Counted.Modality == Modality.Possible).Select(s => (s.Counted, s.Told, LeftOutReason.Possible)));
        var behind = shares.Where(s => s.Behind is not null).ToDictionary(s => s.Counted.Incident.Id, s => s.Behind!.Incident.Id);
        var running = new RunningBeside(extent, span, query.People).Of(_running, query.Listed);
        return new Total(
            extent?.Id, extent?.Name, query.From, query.To, query.People.Effect, query.People.Class, query.People.Side,
            sum.Low, sum.Best, sum.Open ? null : sum.High, sum.High,
            summed.Count, summed.Count(s => s.Open), summed.Count(s => s.Told.Guessed > 0),
            [.. Largest(summed.Select(s => (s.Counted, s.Told)), query.Listed).Select(s => Part(s.Counted, s.Told, null, null))],
            [.. beside.GroupBy(b => b.Reason).OrderBy(g => g.Key).Select(g => new LeftOutCount(g.Key, g.Count(), g.Sum(b => b.Told.Low), g.Sum(b => b.Told.High)))],
            [.. beside.OrderBy(b => b.Reason).GroupBy(b => b.Reason).SelectMany(g => Largest(g.Select(b => (b.Counted, b.Told)), query.Listed)
                .Select(b => Part(b.Counted, b.Told, g.Key, g.Key == LeftOutReason.Overlap ? behind.GetValueOrDefault(b.Counted.Incident.Id) : null)))],
            running,
            Notes(query.People, sum, summed, running));
    }

    // Inside what was asked for: false; told of more ground than that: true; elsewhere: null.
    private static bool? Where(CountedIncident counted, Extent? extent)
    {
        if (extent is null)
            return false;
        if (counted.Place is not { } place)
            return null;
        return extent.Holds(place) ? false : extent.LiesIn(place) ? true : null;
    }

    private static LeftOutReason? WhyNot(CountedIncident counted, People people, DateRange? span, bool wider) => counted.Incident switch
    {
        { Modality: Modality.Planned } => LeftOutReason.Planned,
        { Time: null } => LeftOutReason.NoDate,
        _ when wider => LeftOutReason.WiderPlace,
        _ when people.Effect == Effect.Trapped => LeftOutReason.State,
        { Time: { } time } when span is { } days && (time.Start < days.Start || time.End > days.End) => LeftOutReason.OutsideSpan,
        _ => null,
    };

    // The largest first; of many only those that are listed are ever put in order.
    private static List<(CountedIncident Counted, Estimate Told)> Largest(IEnumerable<(CountedIncident Counted, Estimate Told)> all, int listed)
    {
        var largest = new PriorityQueue<(CountedIncident Counted, Estimate Told), (long Best, long High, int Index)>();
        foreach (var one in all)
        {
            var size = (one.Told.Best, one.Told.High, -one.Counted.Index);
            if (largest.Count < listed)
                largest.Enqueue(one, size);
            else if (listed > 0)
                largest.EnqueueDequeue(one, size);
        }

        var ordered = new List<(CountedIncident Counted, Estimate Told)>(largest.Count);
        while (largest.TryDequeue(out var smallest, out _))
            ordered.Add(smallest);
        ordered.Reverse();
        return ordered;
    }

    private static TotalPart Part(CountedIncident counted, Estimate told, LeftOutReason? reason, IncidentId? behind) => new(
        counted.Incident.Id, counted.Incident.Place, counted.Incident.Time, told.Low, told.Best, told.Open ? null : told.High,
        [.. told.Tolls.Select(t => t.Id)], [.. told.Beside.Select(t => t.Id)], reason, behind);

    private static List<string> Notes(People people, Sum sum, List<Share> summed, IReadOnlyList<RunningTotal> running)
    {
        var notes = new List<string>();
        if (people.Effect == Effect.Trapped)
            notes.Add("people who are trapped are a state of the same people from day to day: nothing is added up");
        foreach (var more in running.Where(r => r.Relation is RunningRelation.Same or RunningRelation.Inside && r.Low > sum.High))
            notes.Add($"{string.Join(", ", more.Origins)} alone tells of {more.Low} or more in {more.Place ?? "no place"}, {more.Time}: more than all these incidents come to");
        if (people is { Class: null, Side: null })
            return notes;
        var among = summed.SelectMany(s => s.Counted.Incident.Tolls).Where(people.MayBeAmong).Select(Estimate.Of).OfType<Estimate>().ToList();
        if (among.Count > 0)
            notes.Add($"{among.Count} more tolls of these incidents count people of whom some may be such: {among.Sum(a => a.Low)} or more, not in the total");
        return notes;
    }
}
