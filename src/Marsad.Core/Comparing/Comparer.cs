using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Comparing;

/// <summary>Holds a ledger against events that people coded. One incident passes for one event at most; the best pairs are taken first, whatever the order given.</summary>
public sealed class Comparer
{
    /// <summary>A degree of latitude in kilometres, a little less than it is: a bound for looking, not a distance.</summary>
    private const double KilometresPerDegree = 110;

    private readonly TheatrePack _pack;
    private readonly Ground _ground;
    private readonly ComparisonOptions _options;
    private readonly Extent? _extent;

    /// <exception cref="ArgumentException">If the pack does not know the place of <paramref name="options"/>.</exception>
    public Comparer(TheatrePack pack, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_pack, _ground, _options) = (pack, new Ground(pack), options);
        if (options.Place is { } name)
            _extent = Extent.Find(name, pack, _ground) ?? throw new ArgumentException($"'{name}' is no place, area or governorate of the theatre", nameof(options));
    }

    /// <summary>Compares the asserted incidents of <paramref name="ledger"/> that have a day and a place with <paramref name="events"/>.</summary>
    public Comparison Of(EvidenceLedger ledger, IReadOnlyList<CodedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(events);
        var points = new CodedGround(_pack, _ground, events, _options.Kilometres);
        var coded = events.Where(e => On(e.Days) && In(e, points)).OrderBy(e => e.Days.Start).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        var told = ledger.Incidents
            .Where(i => i is { Modality: Modality.Asserted, Time: not null, Location: not null } && On(i.Time!.Value) && In(i))
            .OrderBy(i => i.Time!.Value.Start).ThenBy(i => i.Id)
            .Select(i => (Incident: i, Dead: IncidentPeople.Of(i.Tolls, new People(Effect.Killed))))
            .ToList();
        var candidates = Candidates(coded, points, [.. told.Select(t => (t.Incident, t.Dead?.Best))]);
        candidates.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Event != b.Event ? a.Event.CompareTo(b.Event) : a.Incident.CompareTo(b.Incident));

        var (ofEvent, ofIncident) = (new Candidate?[coded.Count], new bool[told.Count]);
        foreach (var candidate in candidates)
        {
            if (ofEvent[candidate.Event] is null && !ofIncident[candidate.Incident])
                (ofEvent[candidate.Event], ofIncident[candidate.Incident]) = (candidate, true);
        }

        var pairs = coded.Select((e, i) => ofEvent[i] is { } match ? Line(points, e, told[match.Incident].Incident, told[match.Incident].Dead, match.Kilometres) : Line(points, e, null, null, null))
            .Concat(told.Where((t, i) => !ofIncident[i] && t.Dead is { Best: > 0 } or { High: > 0 }).Select(t => Line(points, null, t.Incident, t.Dead, null)))
            .OrderBy(p => p.Day).ThenBy(p => p.Finding).ThenBy(p => p.Event, StringComparer.Ordinal).ThenBy(p => p.Incident?.Value, StringComparer.Ordinal)
            .ToList();
        return ComparisonCounts.Of(pairs);
    }

    private List<Candidate> Candidates(List<CodedEvent> coded, CodedGround points, List<(Incident Incident, long? Dead)> told)
    {
        var candidates = new List<Candidate>();
        // Incidents come by first day; a long one must still be found from its last.
        var byDay = new Dictionary<int, List<int>>();
        foreach (var (index, (incident, _)) in told.Index())
        {
            var days = incident.Time!.Value;
            for (var day = days.Start.DayNumber; day <= Math.Min(days.End.DayNumber, days.Start.DayNumber + 31); day++)
            {
                if (!byDay.TryGetValue(day, out var list))
                    byDay[day] = list = [];
                list.Add(index);
            }
        }

        foreach (var (index, coding) in coded.Index())
        {
            var seen = new HashSet<int>();
            for (var day = coding.Days.Start.DayNumber - _options.DaysApart; day <= coding.Days.End.DayNumber + _options.DaysApart; day++)
            {
                foreach (var at in byDay.GetValueOrDefault(day) ?? [])
                {
                    if (seen.Add(at) && Candidacy(coding, points, told[at].Incident, told[at].Dead) is { } found)
                        candidates.Add(new Candidate(index, at, found.Score, found.Kilometres));
                }
            }
        }

        return candidates;
    }

    // Day counts most, then place, then the number of dead; each from 0 to 1.
    private (double Score, double? Kilometres)? Candidacy(CodedEvent coded, CodedGround points, Incident incident, long? dead)
    {
        if (Near(coded, points, incident.Location!) is not var (near, kilometres))
            return null;
        var days = incident.Time!.Value;
        var gap = Math.Max(0, Math.Max(days.Start.DayNumber - coded.Days.End.DayNumber, coded.Days.Start.DayNumber - days.End.DayNumber));
        var day = gap > 0 ? 0.5 / gap : days == coded.Days ? 1 : 0.8;
        var number = dead is not { } best ? 0.3 : best >= coded.Low && best <= coded.High ? 1 : (double)Math.Min(best, coded.Best) / Math.Max(1, Math.Max(best, coded.Best));
        return ((3 * day) + (3 * near) + (2 * number), kilometres);
    }

    // How near, from 0 to 1, and the distance; a governorate's point is no place to measure from.
    private (double Near, double? Kilometres)? Near(CodedEvent coded, CodedGround points, Location location)
    {
        var coarse = coded.IsCoarse || location.Precision is PlacePrecision.Region or PlacePrecision.Country;
        if (coarse && points.GovernorateOf(coded) is { } governorate && _pack.FindPlace(location.Id)?.Adm1 == governorate)
            return (0.2, null);
        if (coarse || Math.Abs(coded.Lat - location.Lat) * KilometresPerDegree > _options.Kilometres)
            return null;
        var kilometres = Ground.DistanceKm(coded.Lat, coded.Lon, location.Lat, location.Lon);
        return kilometres <= _options.Kilometres ? (1 - (0.8 * kilometres / _options.Kilometres), kilometres) : null;
    }

    private static ComparedPair Line(CodedGround points, CodedEvent? coded, Incident? incident, Estimate? dead, double? kilometres) => new(
        coded is null ? Finding.Extra : incident is null ? Finding.Missed : Finding.Matched,
        coded?.Id, incident?.Id,
        coded is null ? incident!.Adm1 : points.GovernorateOf(coded) ?? coded.Adm1,
        coded?.Place, incident?.Place, coded?.Days, incident?.Time,
        kilometres is { } km ? Math.Round(km, 1) : null,
        coded?.Best, dead?.Low, dead?.Best, dead is { Open: false } ? dead.High : null);

    private bool On(DateRange days) => (_options.From is null || days.End >= _options.From) && (_options.To is null || days.Start <= _options.To);

    private bool In(Incident incident) => _extent is null || (_pack.FindPlace(incident.Location!.Id) is { } place && _extent.Holds(place));

    // A coded point lies in an area when the place of the pack that is nearest to it does, or when the area is all of its governorate.
    private bool In(CodedEvent coded, CodedGround points) => _extent is null
        || (points.GovernorateOf(coded) is { } governorate && _extent.IsGovernorate(governorate))
        || (points.Nearest(coded) is { } place && _extent.Holds(place));

    private sealed record Candidate(int Event, int Incident, double Score, double? Kilometres);
}
