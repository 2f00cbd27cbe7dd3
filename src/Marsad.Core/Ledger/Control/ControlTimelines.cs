using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Control;

/// <summary>Keeps the intervals of control of every place while claims come and go; of the places that those bear on only the days that they can have changed are drawn anew.</summary>
/// <param name="fold">Draws a place.</param>
/// <param name="asOf">Last day that any interval reaches; null for no such day.</param>
internal sealed class ControlTimelines(ControlFold fold, DateOnly? asOf)
{
    private readonly Dictionary<PlaceId, Dictionary<PlacedClaim, ReachingClaim>> _claims = [];
    private readonly Dictionary<PlaceId, IReadOnlyList<ControlInterval>> _intervals = [];
    private readonly Shelf<ControlInterval> _shelf = new(ControlFold.Order, i => DaySpan.Of(i.From, i.Until));

    /// <summary>All intervals in their order.</summary>
    public IReadOnlyList<ControlInterval> Entries => _shelf.Entries;

    /// <summary>A place's intervals, in the order of days.</summary>
    public IReadOnlyList<ControlInterval> Of(PlaceId place) => _intervals.GetValueOrDefault(place, []);

    /// <summary>Takes claims out and in; gives the places of which something was drawn anew, in id order.</summary>
    public IReadOnlyList<Redrawn> Change(IEnumerable<PlacedClaim> gone, IEnumerable<PlacedClaim> come)
    {
        var touched = new SortedDictionary<PlaceId, List<ReachingClaim>>();
        foreach (var claim in gone)
        {
            foreach (var place in fold.PlacesOf(claim))
            {
                if (_claims[place].Remove(claim, out var reaching))
                    Note(place, reaching);
            }
        }

        foreach (var claim in come)
        {
            ReachingClaim? reaching = null;
            foreach (var place in fold.PlacesOf(claim))
            {
                if (!_claims.TryGetValue(place, out var claims))
                    _claims[place] = claims = [];
                claims.Add(claim, reaching ??= fold.Reach(claim));
                Note(place, reaching);
            }
        }

        List<Redrawn> redrawn = [.. touched.Select(t => fold.OfPlace(t.Key, _claims[t.Key].Values, t.Value, Of(t.Key), asOf))];
        foreach (var place in redrawn)
            _intervals[place.Place] = place.Now;
        _shelf.Change(redrawn.SelectMany(r => r.Gone), redrawn.SelectMany(r => r.Come));
        return redrawn;

        void Note(PlaceId place, ReachingClaim claim)
        {
            if (!touched.TryGetValue(place, out var changed))
                touched[place] = changed = [];
            changed.Add(claim);
        }
    }
}
