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

    /// <summary>The total of claims that tell one, in id order; not held against the incidents yet.</summary>
    /// <param name="people">What <see cref="Restatements.PeopleOf"/> says of them.</param>
    /// <param name="claims">One group of <see cref="Restatements"/>.</param>
    /// <param name="contradictions">What <see cref="PartsAgainstTotals"/> has on these claims.</param>
    /// <param name="before">One of which many voices may be the same; null for none.</param>
    public RestatedTotal Of(string people, IReadOnlyList<PlacedClaim> claims, IReadOnlyList<string> contradictions, RestatedTotal? before)
    {
        var said = (CasualtyClaim)claims[0].Claim;
        var byVoice = claims.GroupBy(c => c.Voice, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => Said([.. g], before?.VoiceOf(g.Key)),
            StringComparer.Ordinal);
        var voices = byVoice.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value.Voice).ToList();
        var sum = Reconciliation.Of(voices, stakes);
        var part = said.PartOfTotal ? ["part of a total: never added to it"] : Array.Empty<string>();
        return new RestatedTotal(people, claims, contradictions, byVoice, new Toll(
            "cum-" + claims[0].Id.Value, null, said.Effect, said.VictimClass, said.VictimActor, Scope.Cumulative,
            Span(claims), claims[0].Place?.Name ?? said.Place, IncidentDraft.Locate(claims[0]), sum.Low, sum.Best, sum.High,
            IncidentTolls.Ordered(voices),
            IncidentTolls.Note([.. part, .. sum.Notes, .. contradictions]))
        {
            FirstTold = claims[0],
            Rule = sum.Rule,
            VictimSide = said.VictimClass == VictimClass.Combatant ? stakes.VictimSide(said) : null,
        });
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

    // One voice's claims with what they say; of one that said more or less before only the numbers that changed are drawn anew.
    private (IReadOnlyList<PlacedClaim> Claims, Voice Voice) Said(IReadOnlyList<PlacedClaim> own, (IReadOnlyList<PlacedClaim> Claims, Voice Voice)? before) =>
        before is { } known && known.Claims.SequenceEqual(own) ? known : (own, Voice.Of(own, _ => false, stakes, before?.Voice));

    // Of a number that is told again later, the span of its first telling: it had come to that by then. Over several numbers, from the first day to the last.
    private static DateRange? Span(IReadOnlyList<PlacedClaim> claims)
    {
        var told = new Dictionary<(string, (long?, long?)), PlacedClaim>();
        foreach (var claim in claims)
        {
            if (claim.Time is null)
                continue;
            var number = (claim.Voice, Restatements.NumberOf(claim));
            if (!told.TryGetValue(number, out var first) || Telling(claim).CompareTo(Telling(first)) < 0)
                told[number] = claim;
        }

        return told.Count == 0 ? null : new DateRange(told.Values.Min(c => c.Time!.Value.Start), told.Values.Max(c => c.Time!.Value.End));

        static (DateOnly, DateOnly, ClaimId) Telling(PlacedClaim claim) => (claim.Entry.Said ?? DateOnly.MaxValue, claim.Time!.Value.Start, claim.Id);
    }
}
