using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>The incidents that count people, by governorate, settlement and day, so that those of an area and a span are found without looking at the rest.</summary>
internal sealed class IncidentShelf
{
    private const string Nowhere = "";
    private readonly Ground _ground;
    private readonly Dictionary<string, DayShelf> _byGovernorate = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DayShelf> _bySettlement = new(StringComparer.Ordinal);
    private readonly List<CountedIncident> _undated = [];

    public IncidentShelf(TheatrePack pack, Ground ground, IEnumerable<Incident> incidents)
    {
        _ground = ground;
        foreach (var incident in incidents)
        {
            if (incident.Tolls.Count == 0)
                continue;
            var counted = new CountedIncident(Count++, incident, pack, ground);
            if (incident.Time is null)
            {
                _undated.Add(counted);
                continue;
            }

            Of(_byGovernorate, counted.Governorate ?? Nowhere).Add(counted);
            Of(_bySettlement, counted.Settlement).Add(counted);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Incidents that share a day with <paramref name="span"/>, of <paramref name="governorate"/> and those of no known one; of all when it is null. In no order.</summary>
    public IEnumerable<CountedIncident> In(string? governorate, DateRange? span) =>
        Shelves(governorate).SelectMany(s => span is { } days ? s.Touching(days.Start.DayNumber, days.End.DayNumber) : s.All);

    /// <summary>Incidents without a day, of <paramref name="governorate"/> or of all. In no order.</summary>
    public IEnumerable<CountedIncident> Undated(string? governorate) => _undated.Where(i => governorate is null || i.Governorate is null || i.Governorate == governorate);

    /// <summary>Incidents of less ground and fewer days than <paramref name="wide"/> that may count the same people though nothing ties them. Found on first use.</summary>
    public CountedIncident[] Within(CountedIncident wide)
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
        return wide.Narrower = [.. shelves.SelectMany(s => s.Touching(wide.FirstDay, wide.LastDay)).Where(other => other.Order < wide.Order && wide.MayHoldSame(other, _ground))];
    }

    /// <summary>Finds <see cref="Within"/> for all that are wide, so that no reader waits for it.</summary>
    public IncidentShelf Ready()
    {
        foreach (var incident in _byGovernorate.Values.SelectMany(s => s.All).Where(i => i.IsWide))
            Within(incident);
        return this;
    }

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
