using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger;

/// <summary>Keeps the claims of running totals, and what they come to beside the incidents.</summary>
internal sealed class RunningTotals(TheatrePack pack, Ground ground, Stakes stakes)
{
    private readonly HashSet<PlacedClaim> _claims = [];

    /// <summary>Takes claims out and in, those passed over that give no running total.</summary>
    public void Change(IEnumerable<PlacedClaim> gone, IEnumerable<PlacedClaim> come)
    {
        _claims.ExceptWith(gone.Where(IsTotal));
        _claims.UnionWith(come.Where(IsTotal));
    }

    /// <summary>Their tolls, beside all incidents of the ledger.</summary>
    public IEnumerable<Toll> Of(IReadOnlyList<Incident> incidents) =>
        new CumulativeTolls(stakes, new Accounting(pack, ground, incidents)).Of(_claims.OrderBy(c => c.Id));

    private static bool IsTotal(PlacedClaim claim) => claim.Claim is CasualtyClaim { Scope: Scope.Cumulative };
}
