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

    /// <summary>What the claims of a total come to, not held against the incidents.</summary>
    /// <param name="total">At least one claim.</param>
    public Toll Of(RestatedTotal total)
    {
        var first = total.Claims[0];
        var said = (CasualtyClaim)first.Claim;
        var drawn = total.Voices.Select(v => v.Draw(stakes)).ToList();
        var voices = drawn.ConvertAll(d => d.Voice);
        var spans = drawn.Select(d => d.Span).OfType<DateRange>().ToList();
        var sum = Reconciliation.Of(voices, stakes);
        var part = said.PartOfTotal ? ["part of a total: never added to it"] : Array.Empty<string>();
        return new Toll(
            "cum-" + first.Id.Value, null, said.Effect, said.VictimClass, said.VictimActor, Scope.Cumulative,
            spans.Count == 0 ? null : new DateRange(spans.Min(s => s.Start), spans.Max(s => s.End)),
            first.Place?.Name ?? said.Place, IncidentDraft.Locate(first), sum.Low, sum.Best, sum.High,
            IncidentTolls.Ordered(voices),
            IncidentTolls.Note([.. part, .. sum.Notes, .. total.Contradictions]))
        {
            FirstTold = first,
            Rule = sum.Rule,
            VictimSide = said.VictimClass == VictimClass.Combatant ? stakes.VictimSide(said) : null,
        };
    }

    /// <summary>A toll of <see cref="Of"/> held against the incidents, when its account is first asked for.</summary>
    public static Toll HeldAgainst(Accounting accounting, Toll toll) => toll with
    {
        HeldAgainst = new(() =>
        {
            var account = accounting.Of(toll, toll.FirstTold!);
            return (account, IncidentTolls.Note([.. toll.Note is { } note ? [note] : Array.Empty<string>(), .. Accounting.Notes(toll, account)]));
        }),
    };
}
