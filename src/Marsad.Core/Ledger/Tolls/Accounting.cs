using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>How much of a running total the incidents inside its span and area account for.</summary>
internal sealed class Accounting
{
    private readonly TheatrePack _pack;
    private readonly Ground _ground;
    private readonly List<Incident> _byDay;

    /// <summary>Takes the incidents that have a toll and a time; the others account for nothing.</summary>
    public Accounting(TheatrePack pack, Ground ground, IEnumerable<Incident> incidents)
    {
        (_pack, _ground) = (pack, ground);
        _byDay = [.. incidents.Where(i => i is { Tolls.Count: > 0, Time: not null, Modality: Modality.Asserted }).OrderBy(i => i.Time!.Value.Start).ThenBy(i => i.Id)];
    }

    /// <summary>A line that says what the incidents come to; nothing when the total has no span.</summary>
    public IEnumerable<string> Of(Toll total, PlacedClaim claim)
    {
        // People who are trapped are a state of the same people from day to day: nothing to add up.
        if (total.Time is not { } span || total.Effect == Effect.Trapped)
            yield break;
        long low = 0, high = 0;
        var (count, open) = (0, false);
        for (var i = FirstFrom(span.Start); i < _byDay.Count && _byDay[i].Time!.Value.Start <= span.End; i++)
        {
            var incident = _byDay[i];
            if (incident.Time!.Value.End > span.End || !Inside(incident, claim))
                continue;
            var counted = incident.Tolls.Where(t => Counts(total, t)).ToList();
            if (counted.Count == 0)
                continue;
            count++;
            low += Bound(counted, t => t.Low ?? 0);
            high += Bound(counted, t => t.High ?? t.Best ?? t.Low ?? 0);
            open |= counted.Exists(t => t.High is null);
        }

        yield return count == 0
            ? "no incident inside its span accounts for any of it"
            : $"incidents inside its span account for {Range(low, high, open)} ({count} of them)";
        if (low > total.High)
            yield return "the incidents come to more than it says";
    }

    /// <summary>Sums what cannot overlap (civilians, each side's fighters) and holds it against the counts that may hold the same people, so that nobody is counted twice.</summary>
    private static long Bound(List<Toll> tolls, Func<Toll, long> of)
    {
        bool Disjoint(Toll t) => t.VictimClass == VictimClass.Civilian || (t.VictimClass == VictimClass.Combatant && t.VictimActor is not null);
        var apart = tolls.Where(Disjoint).Sum(of);
        return tolls.Where(t => !Disjoint(t)).Select(of).Append(apart).Max();
    }

    private bool Counts(Toll total, Toll toll)
    {
        if (toll.Effect != total.Effect)
            return false;
        if (total.VictimClass is VictimClass.Civilian or VictimClass.Combatant && toll.VictimClass != total.VictimClass)
            return false;
        return total.VictimActor is null || total.VictimClass == VictimClass.Civilian || _pack.SideOf(total.VictimActor) == _pack.SideOf(toll.VictimActor);
    }

    private bool Inside(Incident incident, PlacedClaim total)
    {
        if (total.Key is null)
            return total.Claim.Place is not null || total.Claim.Adm1 is null;
        if (total.Place is not { } area)
            return incident.Place == total.Claim.Place;
        return incident.Location is { } location && _pack.FindPlace(location.Id) is { } place && _ground.Holds(area, place);
    }

    private int FirstFrom(DateOnly day)
    {
        var (from, to) = (0, _byDay.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_byDay[middle].Time!.Value.Start < day)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    private static string Range(long low, long high, bool open) => (low == high, open) switch
    {
        (true, false) => $"{low}",
        (true, true) => $"{low} or more",
        (false, false) => $"{low} to {high}",
        (false, true) => $"{low} to {high} or more",
    };
}
