using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Holds the numbered parts that a source gives in one report against the total that they are parts of.</summary>
internal static class PartsAgainstTotals
{
    /// <summary>What contradicts, by the claim that it concerns: the parts and their totals. Denied numbers are to be left out before.</summary>
    public static ILookup<ClaimId, string> Of(IEnumerable<PlacedClaim> claims, Stakes stakes) => claims
        .Where(c => Plausible.Is(Said(c)))
        .GroupBy(c => (c.Entry.Report, c.Voice, Said(c).Effect, Said(c).Scope))
        .SelectMany(told => Contradictions(told, stakes))
        .ToLookup(c => c.Claim, c => c.Note);

    private static IEnumerable<(ClaimId Claim, string Note)> Contradictions(IEnumerable<PlacedClaim> told, Stakes stakes)
    {
        var all = told.OrderBy(c => c.Id).ToList();
        var parts = all.Where(c => Said(c).PartOfTotal).ToList();
        var totals = all.Where(c => !Said(c).PartOfTotal).ToList();
        // Of several totals it may be a part of any: only what none can hold contradicts.
        if (parts.Count == 0 || totals.Count == 0 || totals.Exists(t => Said(t).High is null))
            yield break;
        var most = totals.Max(t => Said(t).High!.Value);
        var tooMany = parts.Where(p => Said(p).Low > most).ToList();
        foreach (var part in tooMany)
        {
            foreach (var concerned in totals.Prepend(part))
                yield return (concerned.Id, $"a part of {Said(part).Low} is more than its total of {most} ({stakes.NameOf(part.Entry.Origin)})");
        }

        // Civilians and the fighters of each side are different people, so such parts add up.
        var apart = parts.Where(p => Kind(Said(p)) is not null).GroupBy(p => Kind(Said(p))).Select(g => g.MaxBy(p => Said(p).Low ?? 0)!).ToList();
        var sum = apart.Sum(p => Said(p).Low ?? 0);
        if (tooMany.Count > 0 || apart.Count < 2 || sum <= most)
            yield break;
        foreach (var concerned in totals.Concat(apart))
            yield return (concerned.Id, $"parts of {string.Join(" and ", apart.Select(p => Said(p).Low))} are more than their total of {most} ({stakes.NameOf(concerned.Entry.Origin)})");
    }

    private static string? Kind(CasualtyClaim claim) => claim.VictimClass switch
    {
        VictimClass.Civilian => "civilians",
        VictimClass.Combatant => claim.VictimActor?.Value,
        _ => null,
    };

    private static CasualtyClaim Said(PlacedClaim claim) => (CasualtyClaim)claim.Claim;
}
