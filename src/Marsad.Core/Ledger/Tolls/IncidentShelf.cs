using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>The incidents that count people, by governorate and first day, so that those of an area and a span are found without looking at the rest.</summary>
internal sealed class IncidentShelf
{
    private const string Nowhere = "";
    private readonly Dictionary<string, List<CountedIncident>> _byGovernorate = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly List<CountedIncident> _undated = [];

    public IncidentShelf(TheatrePack pack, IEnumerable<Incident> incidents)
    {
        foreach (var incident in incidents.Where(i => i.Tolls.Count > 0))
        {
            var counted = new CountedIncident(incident, pack);
            if (incident.Time is null)
            {
                _undated.Add(counted);
                continue;
            }

            var key = counted.Governorate ?? Nowhere;
            if (!_byGovernorate.TryGetValue(key, out var shelf))
                _byGovernorate[key] = shelf = [];
            shelf.Add(counted);
            _longest[key] = Math.Max(_longest.GetValueOrDefault(key), counted.LastDay - counted.FirstDay);
        }

        foreach (var shelf in _byGovernorate.Values)
            shelf.Sort(ByDay);
        _undated.Sort(ByDay);
    }

    /// <summary>Incidents that share a day with <paramref name="span"/>, of <paramref name="governorate"/> and those of no known one; of all when it is null.</summary>
    public IEnumerable<CountedIncident> In(string? governorate, DateRange? span)
    {
        var keys = governorate is null ? _byGovernorate.Keys.Order(StringComparer.Ordinal) : new[] { governorate, Nowhere }.Where(_byGovernorate.ContainsKey);
        foreach (var key in keys)
        {
            var shelf = _byGovernorate[key];
            var (first, last) = span is { } days ? (days.Start.DayNumber, days.End.DayNumber) : (int.MinValue, int.MaxValue);
            for (var i = span is null ? 0 : FirstFrom(shelf, first - _longest[key]); i < shelf.Count && shelf[i].FirstDay <= last; i++)
            {
                if (shelf[i].LastDay >= first)
                    yield return shelf[i];
            }
        }
    }

    /// <summary>Incidents without a day, of <paramref name="governorate"/> or of all.</summary>
    public IEnumerable<CountedIncident> Undated(string? governorate) => _undated.Where(i => governorate is null || i.Governorate is null || i.Governorate == governorate);

    private static int ByDay(CountedIncident a, CountedIncident b) =>
        a.FirstDay != b.FirstDay ? a.FirstDay.CompareTo(b.FirstDay) : a.Incident.Id.CompareTo(b.Incident.Id);

    private static int FirstFrom(List<CountedIncident> shelf, int day)
    {
        var (from, to) = (0, shelf.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (shelf[middle].FirstDay < day)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }
}
