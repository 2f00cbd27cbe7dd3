using Marsad.Core.Ledger.Access;
using Marsad.Core.Ledger.Control;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Matching;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger;

/// <summary>Folds claims into the ledger. Pure: the same claims in any order give the same ledger.</summary>
public static class LedgerFold
{
    /// <summary>Folds claims whose reports are known by id alone, as <see cref="Fold(TheatrePack, LedgerInput, DateOnly?)"/> does.</summary>
    public static EvidenceLedger Fold(TheatrePack pack, IReadOnlyList<LedgerClaim> claims, DateOnly? asOf = null) =>
        Fold(pack, new LedgerInput(claims, []), asOf);

    /// <summary>
    /// Folds <paramref name="input"/>; of several with one id the first in the order of reports counts.
    /// With <paramref name="asOf"/>, as it stood at the end of that day: what was published later is not known, and no interval reaches past it.
    /// </summary>
    public static EvidenceLedger Fold(TheatrePack pack, LedgerInput input, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(input);
        var ground = new Ground(pack);
        var judged = new Judging(pack).Of(input.Judgements, input.Claims);
        var known = input.Claims
            .Where(c => asOf is null || c.Published is null || c.Published <= asOf)
            .OrderBy(c => c.Id).ThenBy(c => c.Report)
            .DistinctBy(c => c.Id)
            .Where(c => !judged.IsRejected(c.Id))
            .Select(judged.Correct)
            .Select(ground.Place)
            .ToList();

        var stakes = new Stakes(pack);
        var happenings = known.Where(c => c.Claim is EventClaim or CasualtyClaim { Scope: Scope.Incident }).ToList();
        var draft = new IncidentDraft(ground, new IncidentTolls(stakes));
        var incidents = Clustering.Of(happenings, new Matcher(pack, ground), ground, judged.Links)
            .Select(group => draft.Of(group, happenings))
            .Select(i => i with { Judgements = judged.Naming(i.Claims) })
            .OrderBy(i => i.Time?.Start ?? DateOnly.MaxValue).ThenBy(i => i.Place ?? "", StringComparer.Ordinal).ThenBy(i => i.Id)
            .ToList();

        var totals = new CumulativeTolls(stakes, new Accounting(pack, ground, incidents)).Of(known);
        var tolls = incidents.SelectMany(i => i.Tolls).Concat(totals)
            .OrderBy(t => t.Time?.Start ?? DateOnly.MaxValue).ThenBy(t => t.Place ?? "", StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal)
            .ToList();

        var control = new ControlFold(pack, ground).Of(known, asOf);
        var access = new AccessFold(pack, ground).Of(known, control, asOf);
        return new EvidenceLedger(incidents, tolls, control, access) { Judgements = judged.Outcomes };
    }
}
