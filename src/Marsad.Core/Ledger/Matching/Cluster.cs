using Marsad.Core.Ledger.Blocking;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>Claims taken for one happening so far, and what none of them may contradict.</summary>
internal sealed class Cluster(PlacedClaim claim, int index)
{
    /// <summary>Indices of its claims.</summary>
    public List<int> Members { get; } = [index];

    /// <summary>Why they stand together, one line a merge.</summary>
    public List<string> Reasons { get; } = [];

    private readonly List<PlacedClaim> _pins = claim.Key is null ? [] : [claim];
    private readonly List<PlacedClaim> _events = claim.Claim is EventClaim ? [claim] : [];
    private readonly HashSet<EventType> _types = TypeFamilies.TypeOf(claim.Claim) is { } type ? [type] : [];
    private DateRange? _days = claim.Time;

    /// <summary>True when no two claims of the two name different places or types that exclude each other, share no day, or are told apart by one report.</summary>
    public bool Admits(Cluster other, Ground ground)
    {
        if (_days is { } mine && other._days is { } theirs && !mine.Overlaps(theirs))
            return false;
        foreach (var a in _types)
        {
            foreach (var b in other._types)
            {
                if (a != b && double.IsNegativeInfinity(TypeLikeness.Of(a, b).Score))
                    return false;
            }
        }

        foreach (var a in _pins)
        {
            foreach (var b in other._pins)
            {
                if (a.Key != b.Key && ground.Relate(a, b) == PlaceRelation.Apart)
                    return false;
            }
        }

        foreach (var a in _events)
        {
            foreach (var b in other._events)
            {
                if (a.Entry.Report == b.Entry.Report && double.IsNegativeInfinity(ClaimFeatures.Telling(a, b).Score))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Takes in the claims of <paramref name="other"/>, which it admits.</summary>
    public void Absorb(Cluster other, string reason)
    {
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
            ({ } a, { } b) => new DateRange(a.Start > b.Start ? a.Start : b.Start, a.End < b.End ? a.End : b.End),
            var (a, b) => a ?? b,
        };
    }
}
