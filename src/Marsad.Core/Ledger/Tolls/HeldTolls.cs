using System.Collections;
using System.Collections.Concurrent;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>The tolls of a view. A running total is held against the view's incidents when somebody comes by it, so that a view costs nothing for the others.</summary>
internal sealed class HeldTolls(IByDays<Toll> tolls, Accounting accounting) : IByDays<Toll>
{
    private readonly ConcurrentDictionary<Toll, Toll> _held = new(ReferenceEqualityComparer.Instance);

    /// <summary>The tolls of a view as they were drawn, those of no engine as they are: to tell views of one engine apart, and to go through them without holding any.</summary>
    public static IReadOnlyList<Toll> Drawn(IReadOnlyList<Toll> ofView) => ofView is HeldTolls held ? held.AsDrawn : ofView;

    private IReadOnlyList<Toll> AsDrawn => tolls;

    public int Count => tolls.Count;

    public Toll this[int index] => Held(tolls[index]);

    public IEnumerator<Toll> GetEnumerator() => tolls.Select(Held).GetEnumerator();

    public IEnumerable<Toll> On(DateOnly? first, DateOnly? last) => tolls.On(first, last).Select(Held);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Toll Held(Toll toll) => toll.FirstTold is null ? toll : _held.GetOrAdd(toll, t => CumulativeTolls.HeldAgainst(accounting, t));
}
