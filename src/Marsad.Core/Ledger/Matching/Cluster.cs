using Marsad.Core.Ledger.Blocking;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>Claims taken for one happening so far, and what none of them may contradict.</summary>
internal sealed class Cluster(PlacedClaim claim, int index, JudgedGroup? judged = null)
{
    /// <summary>What people decided on its first claim; null for nothing.</summary>
    public JudgedGroup? Judged => judged;

    /// <summary>Indices of its claims.</summary>
    public List<int> Members { get; } = [index];

    /// <summary>Why they stand together, one line a merge.</summary>
    public List<string> Reasons { get; } = [];

    private readonly List<PlacedClaim> _pins = claim.Key is null ? [] : [claim];
    private readonly List<PlacedClaim> _events = claim.Claim is EventClaim ? [claim] : [];
    private readonly HashSet<EventType> _types = TypeFamilies.TypeOf(claim.Claim) is { } type ? [type] : [];
    private readonly List<JudgedGroup> _judged = judged is null ? [] : [judged];
    private DateRange? _days = claim.Time;

    // People put together what contradicts itself: then what agrees with a part of it is enough.
    private bool _mixed;

    /// <summary>
    /// True when no two claims of the two name different places or types that exclude each other, share no day, are told apart by one report,
    /// or are kept apart by people.
    /// </summary>
    public bool Admits(Cluster other, Ground ground) => !IsKeptApart(other) && Agrees(other, ground);

    private bool IsKeptApart(Cluster other) => _judged.Exists(mine => other._judged.Exists(mine.IsApartFrom));

    private bool Agrees(Cluster other, Ground ground)
    {
        if (_days is { } mine && other._days is { } theirs && !mine.Overlaps(theirs))
            return false;
        var mixed = _mixed || other._mixed;
        return Agree(_types, other._types, mixed, static (a, b) => a == b || !double.IsNegativeInfinity(TypeLikeness.Of(a, b).Score))
            && Agree(_pins, other._pins, mixed, (a, b) => a.Key == b.Key || ground.Relate(a, b) != PlaceRelation.Apart)
            && Agree(_events, other._events, mixed, static (a, b) => a.Entry.Report != b.Entry.Report || !double.IsNegativeInfinity(ClaimFeatures.Telling(a, b).Score));
    }

    private static bool Agree<T>(ICollection<T> mine, ICollection<T> theirs, bool mixed, Func<T, T, bool> agree)
    {
        if (mixed)
            return mine.Count == 0 || theirs.Count == 0 || mine.Any(a => theirs.Any(b => agree(a, b)));
        foreach (var a in mine)
        {
            foreach (var b in theirs)
            {
                if (!agree(a, b))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Takes in the claims of <paramref name="other"/>, which it admits, or which people put with it.</summary>
    public void Absorb(Cluster other, string reason, Ground ground)
    {
        _mixed = _mixed || other._mixed || !Agrees(other, ground);
        foreach (var group in other._judged)
        {
            if (!_judged.Contains(group))
                _judged.Add(group);
        }

        Members.AddRange(other.Members);
        Reasons.AddRange(other.Reasons);
        Reasons.Add(reason);
        foreach (var pin in other._pins)
        {
            if (!_pins.Exists(p => p.Key == pin.Key))
                _pins.Add(pin);
        }

        _events.AddRange(other._events);
        _types.UnionWith(other._types);
        _days = (_days, other._days) switch
        {
            ({ } a, { } b) when a.Overlaps(b) => new DateRange(a.Start > b.Start ? a.Start : b.Start, a.End < b.End ? a.End : b.End),
            ({ } a, { } b) => new DateRange(a.Start < b.Start ? a.Start : b.Start, a.End > b.End ? a.End : b.End),
            var (a, b) => a ?? b,
        };
    }
}
