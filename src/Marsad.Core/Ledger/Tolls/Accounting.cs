using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>How much of a running total the incidents inside its span and area account for.</summary>
internal sealed class Accounting
{
    private readonly Ground _ground;
    private readonly Lazy<(IncidentShelf Shelf, Addition Addition)> _sums;

    /// <summary>Takes the incidents that have a toll and a time, when first asked; the others account for nothing.</summary>
    public Accounting(TheatrePack pack, Ground ground, IReadOnlyList<Incident> incidents)
    {
        _ground = ground;
        _sums = new(() =>
        {
            var shelf = new IncidentShelf(pack, ground);
            shelf.Turn(incidents);
            return (shelf, new Addition(shelf));
        });
    }

    /// <summary>Takes the incidents of <paramref name="shelf"/>, whatever they are when it is asked; not for several threads.</summary>
    public Accounting(Ground ground, IncidentShelf shelf, Addition addition) => (_ground, _sums) = (ground, new(() => (shelf, addition)));

    /// <summary>What the incidents that lie wholly inside come to; null when the total has no span, or counts what cannot be added up.</summary>
    public TollAccount? Of(Toll total, PlacedClaim claim)
    {
        // People who are trapped are a state of the same people from day to day: nothing to add up.
        if (total.Time is not { } span || total.Effect == Effect.Trapped)
            return null;
        var people = new People(
            total.Effect,
            total.VictimClass is VictimClass.Civilian or VictimClass.Combatant ? total.VictimClass : null,
            total.VictimClass == VictimClass.Combatant ? total.VictimSide : null);
        // Accounts are asked for by several readers at once.
        lock (_sums)
        {
            var (incidents, sum) = Sum(people, span, claim);
            return new TollAccount(
                incidents, sum.Low, sum.High, sum.Open,
                sum.Open ? 0 : Math.Max(0, (total.Low ?? 0) - sum.High),
                total.High is { } most ? Math.Max(0, most - sum.Low) : null);
        }
    }

    private (int Incidents, Sum Sum) Sum(People people, DateRange span, PlacedClaim claim)
    {
        var (shelf, addition) = _sums.Value;
        var column = shelf.Of(people);
        var days = new DaySpan(span.Start.DayNumber, span.End.DayNumber);
        var found = new List<int>();
        shelf.Find(column, claim.Place?.Adm1 ?? (claim.Place is null && claim.Key is not null ? claim.Claim.Adm1 : null), days, found);
        addition.Begin(column);
        foreach (var slot in found)
        {
            var facts = shelf.Facts[slot];
            if (facts is { IsDated: true, Modality: Modality.Asserted or Modality.Possible } && facts.FirstDay >= days.First && facts.LastDay <= days.Last && Inside(shelf, slot, claim))
                addition.Add(slot);
        }

        var sum = addition.Sum();
        return (addition.Slots.Count(s => addition.Behind(s) is null), sum);
    }

    /// <summary>The account in words.</summary>
    public static IEnumerable<string> Notes(Toll total, TollAccount? account)
    {
        if (total.Time is null)
            yield return "no days are told, so nothing can be held against it";
        if (account is null)
            yield break;
        if (account.Incidents == 0)
        {
            yield return "no incident inside its span accounts for any of it";
            yield break;
        }

        yield return $"incidents inside its span account for {Range(account.Low, account.High, account.Open)} ({account.Incidents} of them), {Left(account)}";
        if (account.Low > total.High)
            yield return "the incidents come to more than it says";
    }

    private bool Inside(IncidentShelf shelf, int slot, PlacedClaim total)
    {
        if (total.Key is null)
            return total.Claim.Place is not null || total.Claim.Adm1 is null;
        if (total.Place is not { } area)
            return shelf[slot].Incident.Place == total.Claim.Place;
        return shelf[slot].Place is { } place && _ground.Holds(area, place);
    }

    private static string Left(TollAccount account) => (account.LeftLow, account.LeftHigh) switch
    {
        (0, null) => "what is left cannot be told",
        (_, null) => $"{account.LeftLow} or more are left",
        (_, 0) => "nothing is left",
        (0, _) => $"up to {account.LeftHigh} are left",
        _ => $"{(account.LeftLow == account.LeftHigh ? "" : $"{account.LeftLow} to ")}{account.LeftHigh} are left",
    };

    private static string Range(long low, long high, bool open) => (low == high, open) switch
    {
        (true, false) => $"{low}",
        (true, true) => $"{low} or more",
        (false, false) => $"{low} to {high}",
        (false, true) => $"{low} to {high} or more",
    };
}
