using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Totals;

/// <summary>How much of running totals the incidents of an index account for, worked out once and kept until an incident of their days comes or goes.</summary>
internal sealed class RunningAccounts(Accounting accounting)
{
    private readonly Dictionary<string, (Toll Toll, TollAccount? Account)> _known = new(StringComparer.Ordinal);

    /// <summary>How much of <paramref name="toll"/> they account for; null where nothing can be held against it.</summary>
    public TollAccount? Of(Toll toll)
    {
        if (toll.FirstTold is not { } claim)
            return toll.Account;
        if (_known.TryGetValue(toll.Id, out var known) && IsSame(known.Toll, toll))
            return known.Account;
        var account = accounting.Of(toll, claim);
        _known[toll.Id] = (toll, account);
        return account;
    }

    /// <summary>Forgets the accounts that incidents which came or went can be part of.</summary>
    public void Forget(IReadOnlyList<CountedIncident> changed)
    {
        var days = changed.Select(c => c.Incident.Time).OfType<DateRange>().ToHashSet();
        foreach (var (id, known) in _known)
        {
            if (days.Any(d => known.Toll.Time!.Value.Overlaps(d)))
                _known.Remove(id);
        }
    }

    private static bool IsSame(Toll a, Toll b) => ReferenceEquals(a.FirstTold, b.FirstTold) && a.Low == b.Low && a.High == b.High && a.Time == b.Time && a.VictimSide == b.VictimSide;
}
