using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Control;

/// <summary>Keeps the intervals of control of every place while claims come and go; only the places that those bear on are drawn anew.</summary>
/// <param name="fold">Draws a place.</param>
/// <param name="asOf">Last day that any interval reaches; null for no such day.</param>
internal sealed class ControlTimelines(ControlFold fold, DateOnly? asOf)
{
    private readonly Dictionary<PlaceId, HashSet<PlacedClaim>> _claims = [];
    private readonly Dictionary<PlaceId, IReadOnlyList<ControlInterval>> _intervals = [];
    private readonly Shelf<ControlInterval> _shelf = new(ControlFold.Order);

    /// <summary>All intervals in their order.</summary>
    public IReadOnlyList<ControlInterval> Entries => _shelf.Entries;

    /// <summary>A place's intervals, in the order of days.</summary>
    public IReadOnlyList<ControlInterval> Of(PlaceId place) => _intervals.GetValueOrDefault(place, []);

    /// <summary>Takes claims out and in; gives the places that were drawn anew, in id order.</summary>
    public IReadOnlyList<PlaceId> Change(IEnumerable<PlacedClaim> gone, IEnumerable<PlacedClaim> come)
    {
        var touched = new SortedSet<PlaceId>();
        foreach (var claim in gone)
        {
            foreach (var place in fold.PlacesOf(claim))
            {
                _claims[place].Remove(claim);
                touched.Add(place);
            }
        }

        foreach (var claim in come)
        {
            foreach (var place in fold.PlacesOf(claim))
            {
                if (!_claims.TryGetValue(place, out var claims))
                    _claims[place] = claims = [];
                claims.Add(claim);
                touched.Add(place);
            }
        }

        var before = touched.SelectMany(Of).ToList();
        foreach (var place in touched)
            _intervals[place] = fold.OfPlace(place, _claims[place], asOf);
        _shelf.Change(before, touched.SelectMany(Of));
        return [.. touched];
    }
}
