using Marsad.Core.Ledger;
using Marsad.Core.Model;

namespace Marsad.Bench.Synthetic;

/// <summary>Pairs of claims in one incident against pairs that tell of one happening.</summary>
/// <param name="Right">Pairs in one incident that tell of one happening.</param>
/// <param name="Made">Pairs in one incident.</param>
/// <param name="True">Pairs that tell of one happening.</param>
/// <param name="Agreeing">Of those, the pairs of which both name the same place and a common day.</param>
/// <param name="RightAgreeing">Of these, those in one incident.</param>
internal readonly record struct PairScore(long Right, long Made, long True, long Agreeing, long RightAgreeing)
{
    /// <summary>Recall among pairs whose words do not contradict each other on place or day, nor leave them out.</summary>
    public double RecallOfAgreeing => (double)RightAgreeing / Agreeing;

    public double Precision => (double)Right / Made;

    public double Recall => (double)Right / True;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static PairScore Of(EvidenceLedger ledger, SyntheticWar war)
    {
        long right = 0, made = 0, all = 0, agreeing = 0, rightAgreeing = 0;
        var incidentOf = ledger.Incidents.SelectMany(i => i.Claims.Select(c => (Claim: c, i.Id))).ToDictionary(p => p.Claim, p => p.Id);
        foreach (var incident in ledger.Incidents)
            made += Pairs(incident.Claims.Count);
        foreach (var told in war.Reports.SelectMany(r => r.Claims).Where(c => war.TruthOf(c.Id) >= 0).GroupBy(c => war.TruthOf(c.Id)))
        {
            var claims = told.ToList();
            all += Pairs(claims.Count);
            for (var i = 0; i < claims.Count; i++)
            {
                for (var j = i + 1; j < claims.Count; j++)
                {
                    var together = incidentOf[claims[i].Id] == incidentOf[claims[j].Id];
                    var agree = Agree(claims[i].Claim, claims[j].Claim);
                    right += together ? 1 : 0;
                    agreeing += agree ? 1 : 0;
                    rightAgreeing += together && agree ? 1 : 0;
                }
            }
        }

        return new PairScore(right, made, all, agreeing, rightAgreeing);
    }

    private static bool Agree(Claim a, Claim b) =>
        a.Place is not null && a.Place == b.Place && a.Location?.Id == b.Location?.Id && a.Time is { } days && b.Time is { } others && days.Overlaps(others);

    private static long Pairs(long of) => of * (of - 1) / 2;
}
