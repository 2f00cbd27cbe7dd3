using System.Globalization;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Model;

namespace Marsad.App.Queries;

/// <summary>Tells of copied passages who had them first, who carried them on, from whom and in which words.</summary>
internal sealed class EchoTrees(EvidenceLedger ledger, IReadOnlyDictionary<ClaimId, LedgerClaim> claims, Wording words)
{
    /// <summary>One tree for each passage that any of the claims stand in, first or copied; none for claims that nobody copies.</summary>
    public IEnumerable<Explanation> Of(IReadOnlyCollection<ClaimId> of)
    {
        var passages = ledger.Echoes.ToLookup(Passage);
        return ledger.Echoes
            .Where(e => of.Contains(e.Claim) || of.Contains(Passage(e).Claim))
            .Select(Passage)
            .Distinct()
            .OrderBy(p => p.Report).ThenBy(p => p.Claim)
            .Select(p => Tree(p.Claim, [.. passages[p]]));
    }

    // Where the first report was read without the claim, the first copy's stands for it.
    private static (ReportId Report, ClaimId Claim) Passage(EchoedClaim echo) => (echo.First.Report, echo.First.Claim ?? echo.Claim);

    private Explanation Tree(ClaimId claim, IReadOnlyList<EchoedClaim> copies)
    {
        var first = copies[0].First;
        var told = claims.GetValueOrDefault(claim) is { } said && said.Report == first.Report
            ? $"in {first.Report} ({claim}): \"{said.Claim.Evidence[0]}\""
            : $"in {first.Report}, where no such claim was read";
        var reports = copies.Select(c => c.Report).Distinct().Count();
        return new Explanation(
            "first published",
            $"by {Outlet(first.Outlet)}, {Day(first.Published)}, {told}; carried by {reports} {(reports == 1 ? "report" : "reports")}, one voice: {words.Actor(first.Origin)}",
            Carried(first.Report, copies));
    }

    private IEnumerable<Explanation> Carried(ReportId from, IReadOnlyList<EchoedClaim> copies) => copies
        .Where(c => c.First.From == from)
        .GroupBy(c => c.Report)
        .OrderBy(g => g.First().Published ?? DateOnly.MaxValue).ThenBy(g => g.Key)
        .Select(g => new Explanation(
            "carried",
            $"by {Outlet(g.First().Outlet)}, {Day(g.First().Published)}, in {g.Key}: {string.Join(", ", g.Select(c => $"({c.Claim}) \"{c.Words}\""))}",
            Carried(g.Key, copies)));

    private string Outlet(ActorId? outlet) => outlet is null ? "an unknown outlet" : words.Actor(outlet);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "day unknown";
}
