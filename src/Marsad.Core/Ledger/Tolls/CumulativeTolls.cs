using Marsad.Core.Ledger.Matching;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Running totals: each stands for itself and is never added to incidents; the ledger says how much of it they account for.</summary>
internal sealed class CumulativeTolls(Stakes stakes)
{
    /// <summary>True for a claim that gives a running total, the planned and denied left out.</summary>
    public static bool Counts(PlacedClaim claim) =>
        claim.Claim is CasualtyClaim { Scope: Scope.Cumulative } && claim.Claim.Modality is Modality.Asserted or Modality.Possible;

    /// <summary>The toll of claims that tell one running total, in id order; not held against the incidents yet.</summary>
    /// <param name="claims">One group of <see cref="Restatements"/>.</param>
    /// <param name="contradictions">What <see cref="PartsAgainstTotals"/> has on these claims.</param>
    public Toll Of(IReadOnlyList<PlacedClaim> claims, IEnumerable<string> contradictions)
    {
        var said = (CasualtyClaim)claims[0].Claim;
        var voices = claims.GroupBy(c => c.Voice, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Voice.Of([.. g], _ => false, stakes)).ToList();
        var sum = Reconciliation.Of(voices);
        var part = said.PartOfTotal ? ["part of a total: never added to it"] : Array.Empty<string>();
        return new Toll(
            "cum-" + claims[0].Id.Value, null, said.Effect, said.VictimClass, said.VictimActor, Scope.Cumulative,
            Span(claims), claims[0].Place?.Name ?? said.Place, IncidentDraft.Locate(claims[0]), sum.Low, sum.Best, sum.High,
            IncidentTolls.Ordered(voices),
            IncidentTolls.Note([.. part, .. sum.Notes, .. contradictions]))
        {
            Rule = sum.Rule,
            VictimSide = said.VictimClass == VictimClass.Combatant ? stakes.VictimSide(said) : null,
        };
    }

    /// <summary>A toll of <see cref="Of"/> held against the incidents, when its account is first asked for.</summary>
    public static Toll HeldAgainst(Accounting accounting, Toll toll, PlacedClaim claim) => toll with
    {
        HeldAgainst = new(() =>
        {
            var account = accounting.Of(toll, claim);
            return (account, IncidentTolls.Note([.. toll.Note is { } note ? [note] : Array.Empty<string>(), .. Accounting.Notes(toll, account)]));
        }),
    };

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
