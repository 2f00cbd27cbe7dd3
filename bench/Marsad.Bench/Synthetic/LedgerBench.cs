using System.Diagnostics;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Model;

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

        output.WriteLine($"peak memory {Peak():n0} MB");
        var ledger = engine.View();
        Ask(ledger, war, output);
        var score = PairScore.Of(ledger, war);
        output.WriteLine($"ledger: {ledger.Incidents.Count:n0} incidents, {ledger.Tolls.Count:n0} tolls, {ledger.Control.Count:n0} intervals of control, {ledger.Access.Count:n0} of access");
        output.WriteLine($"pairs brought together: precision {score.Precision:n3}, recall {score.Recall:n3}, F1 {score.F1:n3}");
        output.WriteLine($"of pairs that name the same place and a common day ({(double)score.Agreeing / score.True:p0}) {score.RecallOfAgreeing:p1} are brought together");
        return true;
    }

    // What the page asks for: sums over areas and spans, what happened on a day, who holds what on a day.
    private static void Ask(EvidenceLedger ledger, SyntheticWar war, TextWriter output)
    {
        TotalsIndex? index = null;
        output.WriteLine($"totals made ready: {Time(() => index = new TotalsIndex(ledger, war.Theatre.Pack)):n0} ms");
        var killed = new People(Effect.Killed, null, null);
        foreach (var (what, query) in new (string, TotalsQuery)[]
        {
            ("of the theatre in all years", new(null, null, null, killed)),
            ("of a governorate in a year", new("Governorate 0", new(2013, 1, 1), new(2013, 12, 31), killed)),
            ("of a city in a month", new("City 0", new(2013, 3, 1), new(2013, 3, 31), killed)),
            ("of civilians in a town in all years", new("Town 0 of 0", null, null, killed with { Class = VictimClass.Civilian })),
        })
            output.WriteLine($"total {what}: {Spread([.. Enumerable.Range(0, 5).Select(_ => Time(() => index!.Of(query)))])}");
        var day = new DateOnly(2013, 3, 1);
        var lists = Enumerable.Range(0, 5).Select(_ => Time(() =>
        {
            _ = ledger.Incidents.Count(i => i.Time is { } time && time.Start < day.AddMonths(1) && time.End >= day && i.Adm1 == "Governorate 0");
            _ = ledger.Control.Count(c => c.From <= day && (c.Until is null || c.Until >= day));
            _ = ledger.Access.Count(a => a.From <= day && (a.Until is null || a.Until >= day));
        })).ToList();
        output.WriteLine($"map of a day: {Spread(lists)}");
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
