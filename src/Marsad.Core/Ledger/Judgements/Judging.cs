using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>
/// Applies judgements to claims. Pure, and independent of the order in which either is given. What contradicts each other is decided by the latest.
/// The work grows with the judgements and the claims of the reports that they name, not with all claims.
/// </summary>
public sealed class Judging(TheatrePack pack)
{
    private readonly Corrections _corrections = new(pack);

    /// <summary>Applies <paramref name="judgements"/> to <paramref name="claims"/>, as they were read.</summary>
    public Judged Of(IReadOnlyList<Judgement> judgements, IEnumerable<LedgerClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        if (judgements.Count == 0)
            return Judged.Nothing;
        var named = judgements.SelectMany(j => j.Decision.Claims).Select(c => c.Report).ToHashSet();
        var byReport = claims.Where(c => named.Contains(c.Report)).DistinctBy(c => c.Id).GroupBy(c => c.Report).ToDictionary(g => g.Key, g => (IReadOnlyList<LedgerClaim>)[.. g]);
        return Of(judgements, report => byReport.GetValueOrDefault(report, []));
    }

    /// <summary>Applies <paramref name="judgements"/>, with the claims of a report, as they were read, told by <paramref name="claimsOf"/>.</summary>
    public Judged Of(IReadOnlyList<Judgement> judgements, Func<ReportId, IReadOnlyList<LedgerClaim>> claimsOf)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        if (judgements.Count == 0)
            return Judged.Nothing;
        var all = judgements.DistinctBy(j => j.Id).OrderBy(j => j.Id).ToList();
        var undone = Standing.Undone(all);
        var bench = new Bench(_corrections, claimsOf, all);
        // The latest first: what is decided already stands against what was said before.
        foreach (var judgement in all.Where(j => !undone.ContainsKey(j.Id)).OrderDescending())
            bench.Decide(judgement);
        foreach (var (judgement, by) in undone)
            bench.Undo(judgement, by);
        return bench.Judged();
    }
}
