namespace Marsad.Core.Ledger.Tolls;

/// <summary>Incidents of one ground by their days. Read by any number of readers while nothing changes it.</summary>
internal sealed class DayShelf
{
    /// <summary>Incidents of more days than this are kept apart, not under each of their days.</summary>
    private const int LongestByDay = 31;

    private readonly Dictionary<int, List<CountedIncident>> _byDay = [];
    private readonly List<CountedIncident> _long = [];

    public void Add(CountedIncident incident)
    {
        if (IsLong(incident))
        {
            _long.Add(incident);
            return;
        }

        for (var day = incident.FirstDay; day <= incident.LastDay; day++)
        {
            if (!_byDay.TryGetValue(day, out var list))
                _byDay[day] = list = [];
            list.Add(incident);
        }
    }

    public void Remove(CountedIncident incident)
    {
        if (IsLong(incident))
        {
            _long.Remove(incident);
            return;
        }

        for (var day = incident.FirstDay; day <= incident.LastDay; day++)
        {
            if (_byDay[day].Remove(incident) && _byDay[day].Count == 0)
                _byDay.Remove(day);
        }
    }

    /// <summary>Those that share a day with the days from <paramref name="first"/> to <paramref name="last"/>, each once.</summary>
    public IEnumerable<CountedIncident> Touching(int first, int last)
    {
        foreach (var incident in _long)
        {
            if (incident.FirstDay <= last && incident.LastDay >= first)
                yield return incident;
        }

        // A span of years is walked by the days that there are.
        IEnumerable<int> days = last - first > _byDay.Count ? _byDay.Keys.Where(d => d >= first && d <= last) : Enumerable.Range(first, last - first + 1);
        foreach (var day in days)
        {
            foreach (var incident in _byDay.GetValueOrDefault(day) ?? [])
            {
                if (Math.Max(first, incident.FirstDay) == day)
                    yield return incident;
            }
        }
    }

    private static bool IsLong(CountedIncident incident) => incident.LastDay - incident.FirstDay >= LongestByDay;
}
