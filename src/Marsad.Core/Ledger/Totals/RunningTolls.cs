using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Totals;

/// <summary>The running totals of a ledger that have days, each with its place of the pack. It turns from one view to the next by what differs.</summary>
internal sealed class RunningTolls(TheatrePack pack, Ground ground)
{
    private readonly Dictionary<Toll, Place?> _places = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<Toll> _tolls = [];

    /// <summary>All of them, not held against incidents; in no order.</summary>
    public IEnumerable<(Toll Toll, Place? Place)> All => _places.Select(p => (p.Key, p.Value));

    /// <summary>Holds those among <paramref name="tolls"/> and no others from now on.</summary>
    public void Turn(IReadOnlyList<Toll> tolls)
    {
        var now = HeldTolls.Drawn(tolls);
        var (gone, come) = Shelf<Toll>.Difference(_tolls, now);
        _tolls = now;
        foreach (var toll in gone)
            _places.Remove(toll);
        foreach (var toll in come.Where(t => t is { Scope: Scope.Cumulative, Time: not null }))
            _places[toll] = toll.Location is { } location ? pack.FindPlace(location.Id) : toll.Place is { } name ? ground.Named(name, null) : null;
    }
}
