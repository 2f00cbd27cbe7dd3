using System.Diagnostics;
using Marsad.Core.Ledger;

namespace Marsad.Bench.Synthetic;

/// <summary>What the ledger costs at a size, and how well claims are brought together, on a war whose truth is known.</summary>
internal static class LedgerBench
{
    private const int Reports = 300;
    private const double Report = 50, View = 100, Rebuild = 300, Memory = 3000;

    /// <summary>Runs it and prints a figure a line. False when a bar of docs/ledger.md is missed.</summary>
    public static bool Run(int claims, TextWriter output)
    {
        var war = new SyntheticWar(claims);
        GC.Collect();
        output.WriteLine($"{war.ClaimCount:n0} claims of {war.Happenings:n0} happenings in {war.Reports.Count:n0} reports, {GC.GetTotalMemory(forceFullCollection: false) / 1e6:n0} MB");
        var figures = new Figures(output);
        // The last reports come one by one, as news do; a few older ones are read again.
        var (held, late) = (war.Reports.Take(war.Reports.Count - Reports).ToList(), war.Reports.Skip(war.Reports.Count - Reports).ToList());
        var engine = new LedgerEngine(war.Theatre.Pack);
        figures.Head("keeping");
        var clock = Stopwatch.StartNew();
        engine.Apply(new LedgerChange(held, []));
        engine.View();
        figures.Row("rebuild", clock.Elapsed.TotalSeconds, Rebuild, "s");
        figures.Row("peak memory of it, the claims among it", Figures.Peak(), Memory, "MB");

        figures.Spread("one more report", [.. late.Select(r => Apply(engine, r))], Report);
        var random = new Random(2);
        var again = Enumerable.Range(0, Reports).Select(_ => held[random.Next(held.Count)]).ToList();
        figures.Spread("a report of any day read again", [.. again.Select(r => Apply(engine, r with { Claims = [.. r.Claims.Skip(1)] }))], Report);
        foreach (var report in again)
            engine.Apply(new LedgerChange([report], []));
        figures.Spread("the view after a report", [.. late.Take(20).Select(r => { Apply(engine, r); return Figures.TimeWithPauses(() => engine.View()); })], View);

        new QueryFigures(war, figures).Print(engine, late[^1]);
        output.WriteLine();
        output.WriteLine($"peak memory of all {Figures.Peak():n0} MB");
        // As it was before the queries took a claim out of it.
        engine.Apply(new LedgerChange([late[^1]], []));
        var ledger = engine.View();
        var score = PairScore.Of(ledger, war);
        output.WriteLine($"{ledger.Incidents.Count:n0} incidents, {ledger.Tolls.Count:n0} tolls, {ledger.Control.Count:n0} intervals of control, {ledger.Access.Count:n0} of access");
        output.WriteLine($"pairs brought together: precision {score.Precision:n3}, recall {score.Recall:n3}, F1 {score.F1:n3}");
        output.WriteLine($"of pairs that name the same place and a common day ({(double)score.Agreeing / score.True:p0}) {score.RecallOfAgreeing:p1} are brought together");
        return figures.AllMet;
    }

    private static (double Time, double Stopped) Apply(LedgerEngine engine, ReportReading report) => Figures.TimeWithPauses(() => engine.Apply(new LedgerChange([report], [])));
}
