using System.Collections;
using System.Collections.Concurrent;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>The tolls of a view. A running total is held against the view's incidents when somebody comes by it, so that a view costs nothing for the others.</summary>
internal sealed class HeldTolls(IReadOnlyList<Toll> tolls, Accounting accounting) : IReadOnlyList<Toll>
{
    private readonly ConcurrentDictionary<Toll, Toll> _held = new(ReferenceEqualityComparer.Instance);

    public int Count => tolls.Count;

    public Toll this[int index] => Held(tolls[index]);

    public IEnumerator<Toll> GetEnumerator() => tolls.Select(Held).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Toll Held(Toll toll) => toll.FirstTold is null ? toll : _held.GetOrAdd(toll, t => CumulativeTolls.HeldAgainst(accounting, t));
}
