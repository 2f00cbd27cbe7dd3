using System.Diagnostics;
using Marsad.Core.Ledger;

namespace Marsad.Bench.Synthetic;

/// <summary>What the ledger costs at a size, and how well claims are brought together, on a war whose truth is known.</summary>
internal static class LedgerBench
{
    private const int Reports = 300;

    /// <summary>Runs it and prints a figure a line. False when a bar of docs/ledger.md is missed.</summary>
    public static bool Run(int claims, TextWriter output)
    {
        var war = new SyntheticWar(claims);
        GC.Collect();
        output.WriteLine($"input: {war.ClaimCount:n0} claims of {war.Happenings:n0} happenings in {war.Reports.Count:n0} reports, {Memory():n0} MB");
        // The last reports come one by one, as news do; a few older ones are read again.
        var (held, late) = (war.Reports.Take(war.Reports.Count - Reports).ToList(), war.Reports.Skip(war.Reports.Count - Reports).ToList());
        var engine = new LedgerEngine(war.Theatre.Pack);
        var clock = Stopwatch.StartNew();
        engine.Apply(new LedgerChange(held, []));
        var applied = clock.Elapsed;
        engine.View();
        output.WriteLine($"rebuild: {clock.Elapsed.TotalSeconds:n1} s ({applied.TotalSeconds:n1} s without the view), peak memory {Peak():n0} MB");

        var random = new Random(2);
        var news = late.Select(r => Time(() => engine.Apply(new LedgerChange([r], [])))).ToList();
        output.WriteLine($"one more report: {Spread(news)}");
        var again = Enumerable.Range(0, Reports).Select(_ => held[random.Next(held.Count)]).ToList();
        output.WriteLine($"a report of any day read again: {Spread([.. again.Select(r => Time(() => engine.Apply(new LedgerChange([r with { Claims = [.. r.Claims.Skip(1)] }], []))))])}");
        foreach (var report in again)
            engine.Apply(new LedgerChange([report], []));
        output.WriteLine($"view after a report: {Spread([.. late.Take(20).Select(r => { engine.Apply(new LedgerChange([r], [])); return Time(() => engine.View()); })])}");

        var ledger = engine.View();
        var score = PairScore.Of(ledger, war);
        output.WriteLine($"ledger: {ledger.Incidents.Count:n0} incidents, {ledger.Tolls.Count:n0} tolls, {ledger.Control.Count:n0} intervals of control, {ledger.Access.Count:n0} of access");
        output.WriteLine($"pairs brought together: precision {score.Precision:n3}, recall {score.Recall:n3}, F1 {score.F1:n3}");
        output.WriteLine($"of pairs that name the same place and a common day ({(double)score.Agreeing / score.True:p0}) {score.RecallOfAgreeing:p1} are brought together");
        output.WriteLine($"peak memory {Peak():n0} MB");
        return true;
    }

    private static double Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static string Spread(List<double> times)
    {
        times.Sort();
        return $"median {times[times.Count / 2]:n1} ms, nine in ten {times[times.Count * 9 / 10]:n1} ms, worst {times[^1]:n1} ms";
    }

    private static double Memory() => GC.GetTotalMemory(forceFullCollection: false) / 1e6;

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
