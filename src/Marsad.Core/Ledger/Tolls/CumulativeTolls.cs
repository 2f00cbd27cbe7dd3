using Marsad.Core.Ledger.Matching;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Running totals: each stands for itself and is never added to incidents; the ledger says how much of it they account for.</summary>
internal sealed class CumulativeTolls(Stakes stakes, Accounting accounting)
{
    /// <summary>The tolls of the running totals among <paramref name="claims"/>, the planned and denied left out.</summary>
    public IEnumerable<Toll> Of(IEnumerable<PlacedClaim> claims)
    {
        var totals = claims.Where(c => c.Claim is CasualtyClaim { Scope: Scope.Cumulative } && c.Claim.Modality is Modality.Asserted or Modality.Possible).ToList();
        var contradictions = PartsAgainstTotals.Of(totals);
        return Restatements.Of(totals).Select(g => Make(g, contradictions));
    }

    private Toll Make(IReadOnlyList<PlacedClaim> claims, ILookup<ClaimId, string> contradictions)
    {
        var said = (CasualtyClaim)claims[0].Claim;
        var voices = claims.GroupBy(c => c.Voice, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Voice.Of([.. g], _ => false, stakes)).ToList();
        var sum = Reconciliation.Of(voices);
        var toll = new Toll(
            "cum-" + claims[0].Id.Value, null, said.Effect, said.VictimClass, said.VictimActor, Scope.Cumulative,
            Span(claims), claims[0].Place?.Name ?? said.Place, IncidentDraft.Locate(claims[0]), sum.Low, sum.Best, sum.High,
            IncidentTolls.Ordered(voices), null)
        {
            Rule = sum.Rule,
            VictimSide = said.VictimClass == VictimClass.Combatant ? stakes.VictimSide(said) : null,
        };
        var account = accounting.Of(toll, claims[0]);
        var part = said.PartOfTotal ? ["part of a total: never added to it"] : Array.Empty<string>();
        return toll with
        {
            Account = account,
            Note = IncidentTolls.Note([.. part, .. sum.Notes, .. claims.SelectMany(c => contradictions[c.Id]).Distinct(StringComparer.Ordinal), .. Accounting.Notes(toll, account)]),
        };
    }

    // Of a number that is told again later, the span of its first telling: it had come to that by then. Over several numbers, from the first day to the last.
    private static DateRange? Span(IReadOnlyList<PlacedClaim> claims)
    {
        var told = claims
            .Where(c => c.Time is not null)
            .GroupBy(c => (c.Voice, ((CasualtyClaim)c.Claim).Low, ((CasualtyClaim)c.Claim).High))
            .Select(g => g.OrderBy(c => c.Entry.Said ?? DateOnly.MaxValue).ThenBy(c => c.Time!.Value.Start).ThenBy(c => c.Id).First().Time!.Value)
            .ToList();
        return told.Count == 0 ? null : new DateRange(told.Min(t => t.Start), told.Max(t => t.End));
    }
}
