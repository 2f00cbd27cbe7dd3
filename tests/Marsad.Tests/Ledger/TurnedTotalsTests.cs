using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>An index of totals that has turned through any views answers as one that is made for the last alone.</summary>
public class TurnedTotalsTests
{
    private static readonly People[] Whom =
    [
        new(Effect.Killed), new(Effect.Killed, VictimClass.Civilian), new(Effect.Killed, VictimClass.Combatant), new(Effect.Killed, null, "government"), new(Effect.Injured),
    ];

    private static readonly string?[] Where = [null, "Sukkari", "Aleppo", "Aleppo province", "Eastern Aleppo", "Hilltown"];

    [Fact]
    public void WhatCameBetweenChangesNoAnswer()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var reports = OrderTests.Scene(seed).Claims.Concat(Totals(random).Claims).GroupBy(c => c.Report)
                .Select(g => new ReportReading(new LedgerReport(g.Key, g.First().Outlet, g.First().Published), [.. g])).ToList();
            var engine = new LedgerEngine(Scenario.Pack);
            var index = new TotalsIndex(Scenario.Pack);
            var views = new List<EvidenceLedger>();
            for (var step = 0; step < 10; step++)
            {
                var read = reports[random.Next(reports.Count)];
                engine.Apply(random.Next(4) == 0
                    ? new LedgerChange([], [read.Report.Id])
                    : new LedgerChange([read with { Claims = [.. read.Claims.Where(_ => random.Next(4) > 0)] }], []));
                views.Add(engine.View());
                // Now and then somebody still asks of an older view.
                var ledger = views[random.Next(3) == 0 ? random.Next(views.Count) : ^1];
                foreach (var query in Enumerable.Range(0, 4).Select(_ => Ask(random)))
                {
                    if (Text(index.Of(ledger, query)) != Text(new TotalsIndex(ledger, Scenario.Pack).Of(query)))
                        return false;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static TotalsQuery Ask(Random random)
    {
        var day = random.Next(1, 6);
        return new TotalsQuery(
            Where[random.Next(Where.Length)],
            random.Next(2) == 0 ? null : Scenario.Day($"2016-08-{day:00}"), random.Next(2) == 0 ? null : Scenario.Day($"2016-08-{day + random.Next(4):00}"),
            Whom[random.Next(Whom.Length)]) { Listed = random.Next(6) };
    }

    // Running totals of the whole war and of parts of it, beside the incidents.
    private static Scenario Totals(Random random)
    {
        var scenario = new Scenario();
        for (var i = 0; i < 15; i++)
        {
            var from = random.Next(1, 5);
            scenario.Add(
                $"t{random.Next(8)}", "wire", "2016-08-12",
                Scenario.Killed(
                    random.Next(50, 500), random.Next(2) == 0 ? null : 500, Where[1 + random.Next(3)], $"2016-08-0{from}..2016-08-0{from + random.Next(4)}",
                    random.Next(2) == 0 ? "observatory" : null, scope: Scope.Cumulative));
        }

        return scenario;
    }

    private static string Text(Total total) => JsonSerializer.Serialize(total, LedgerJson.TypeInfo<Total>());
}
