using Marsad.Core.Ledger.Matching;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Running totals: each stands for itself and is never added to incidents; the ledger says how much of it they account for.</summary>
internal sealed class CumulativeTolls(Stakes stakes, Accounting accounting)
{
    /// <summary>The tolls of the running totals among <paramref name="claims"/>, the planned and denied left out.</summary>
    public IEnumerable<Toll> Of(IEnumerable<PlacedClaim> claims) => claims
        .Where(c => c.Claim is CasualtyClaim { Scope: Scope.Cumulative } && c.Claim.Modality is Modality.Asserted or Modality.Possible)
        .GroupBy(KeyOf, StringComparer.Ordinal)
        .Select(g => Make([.. g.OrderBy(c => c.Id)]));

    // Totals that count the same people over a span from the same day; one without a span is compared with its own copies only.
    private static string KeyOf(PlacedClaim claim)
    {
        var said = (CasualtyClaim)claim.Claim;
        var span = said.Time is { } time ? $"{time.Start:yyyy-MM-dd}" : $"{claim.Voice} {said.Low} {said.High}";
        return $"{said.Effect} {said.VictimClass} {said.VictimActor} {said.Cause} {claim.Key} {(said.PartOfTotal ? claim.Id.Value : "")} {span}";
    }

    private Toll Make(IReadOnlyList<PlacedClaim> claims)
    {
        var said = (CasualtyClaim)claims[0].Claim;
        var voices = claims.GroupBy(c => c.Voice, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Voice.Of([.. g], _ => false, stakes)).ToList();
        var sum = Reconciliation.Of(voices);
        var time = claims.Select(c => c.Time).OfType<DateRange>().Cast<DateRange?>()
            .Aggregate((DateRange?)null, (all, one) => all is { } so ? new DateRange(so.Start, so.End > one!.Value.End ? so.End : one.Value.End) : one);
        var toll = new Toll(
            "cum-" + claims[0].Id.Value, null, said.Effect, said.VictimClass, said.VictimActor, Scope.Cumulative,
            time, claims[0].Place?.Name ?? said.Place, IncidentDraft.Locate(claims[0]), sum.Low, sum.Best, sum.High,
            IncidentTolls.Ordered(voices), null)
        {
            Rule = sum.Rule,
        };
        var part = said.PartOfTotal ? ["part of a total: never added to it"] : Array.Empty<string>();
        return toll with { Note = IncidentTolls.Note([.. part, .. sum.Notes, .. accounting.Of(toll, claims[0])]) };
    }
}
