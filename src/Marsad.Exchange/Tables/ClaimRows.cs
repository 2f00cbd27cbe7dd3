using Marsad.Core.Ledger;
using Marsad.Core.Model;

namespace Marsad.Exchange.Tables;

/// <summary>Claims as a table: what is claimed in codes, places, days and numbers. The words of the report, and the names in them, stay in the store.</summary>
public static class ClaimRows
{
    /// <summary>A row a claim, in the order given.</summary>
    public static ExchangeTable Of(IReadOnlyList<LedgerClaim> claims) => new(
        [
            new("id", "#event+code"), new("kind", "#event+kind"), new("what", "#event+type"), new("modality", "#event+status"),
            new("start", "#date+start"), new("end", "#date+end"), new("place", "#loc+name"), new("adm1", "#adm1+name"),
            new("lat", "#geo+lat"), new("lon", "#geo+lon"), new("place_precision", ""),
            new("first", "#group+name+first"), new("second", "#group+name+second"),
            new("low", "#affected+min"), new("high", "#affected+max"), new("approx", ""), new("victim_class", "#affected+group+type"), new("scope", ""), new("part_of_total", ""),
            new("origin", "#meta+source"), new("outlet", "#meta+source+outlet"), new("report", "#meta+code+report"), new("published", "#date+reported"),
            new("rule", "#meta+method"), new("confidence", ""),
        ],
        [.. claims.Select(RowOf)]);

    private static Row RowOf(LedgerClaim entry)
    {
        var claim = entry.Claim;
        var count = claim as CasualtyClaim;
        var (kind, what, first, second) = claim switch
        {
            EventClaim said => ("event", said.Type.Kebab(), said.Initiator, said.Target),
            CasualtyClaim said => ("casualty", said.Effect.Kebab(), said.Initiator, said.VictimActor is { } victims ? [victims] : []),
            ControlClaim said => ("control", said.Action.Kebab(), said.Holder, said.From),
            AccessClaim said => ("access", said.Action.Kebab(), said.By, []),
            _ => throw new ArgumentException($"no table has a claim of the type {claim.GetType().Name}", nameof(entry)),
        };
        return new Row(claim.Location?.Lat, claim.Location?.Lon,
        [
            entry.Id.Value, kind, what, claim.Modality.Kebab(),
            claim.Time?.Start, claim.Time?.End, claim.Place, claim.Adm1,
            claim.Location?.Lat, claim.Location?.Lon, claim.Location?.Precision.Kebab(),
            ExchangeTable.List(first), ExchangeTable.List(second),
            count?.Low, count?.High, count?.Approx, count?.VictimClass.Kebab(), count?.Scope.Kebab(), count?.PartOfTotal,
            entry.Origin?.Value, entry.Outlet?.Value, entry.Report.Value, entry.Published,
            claim.Rule, claim.Confidence,
        ]);
    }
}
