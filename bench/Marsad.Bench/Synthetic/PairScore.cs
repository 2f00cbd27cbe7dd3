using Marsad.Core.Ledger;

namespace Marsad.Bench.Synthetic;

/// <summary>Pairs of claims in one incident against pairs that tell of one happening.</summary>
internal readonly record struct PairScore(long Right, long Made, long True)
{
    public double Precision => (double)Right / Made;

    public double Recall => (double)Right / True;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static PairScore Of(EvidenceLedger ledger, SyntheticWar war)
    {
        long right = 0, made = 0;
        var told = new Dictionary<int, int>();
        foreach (var incident in ledger.Incidents)
        {
            made += Pairs(incident.Claims.Count);
            foreach (var same in incident.Claims.Select(war.TruthOf).Where(t => t >= 0).GroupBy(t => t))
            {
                right += Pairs(same.Count());
                told[same.Key] = told.GetValueOrDefault(same.Key) + same.Count();
            }
        }

        return new PairScore(right, made, told.Values.Sum(n => Pairs(n)));
    }

    private static long Pairs(long of) => of * (of - 1) / 2;
}
