using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>Running totals of the same people that one claim ties and its loss takes apart: what is kept is what a fold of all gives, to the byte.</summary>
public class IncrementalTotalTests
{
    private static readonly DateOnly First = new(2016, 6, 1);

    [Fact]
    public void TotalsJoinAndComeApartAsInARebuild()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            return Rebuilt.IsTheSame(Scenario.Pack, 60, (step, known) => Change(random, known, step));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void AClaimThatTiedTwoTotalsLeavesTwo()
    {
        // "30 in the past week", told on three days: each week is mostly the week of the day before, the first and the last share too few days.
        var scenario = new Scenario();
        foreach (var (report, week) in new[] { ("a", "2016-08-01..2016-08-07"), ("b", "2016-08-04..2016-08-10"), ("c", "2016-08-07..2016-08-13") })
            scenario.Add(report, "wire", "2016-08-14", Scenario.Killed(30, 30, "Hilltown", week, "observatory", scope: Scope.Cumulative));
        var engine = new LedgerEngine(Scenario.Pack);
        engine.Apply(LedgerChange.From(new LedgerInput(scenario.Claims, [])));
        Assert.Single(engine.View().Tolls);

        engine.Apply(new LedgerChange([], [new ReportId("b")]));
        Assert.Equal(2, engine.View().Tolls.Count);
    }

    // A new report, one read again with fewer claims, or one withdrawn. Few numbers, voices and days, so that much of it is tied in more than one way.
    private static LedgerChange Change(Random random, IReadOnlyList<ReportReading> known, int step)
    {
        if (known.Count > 4 && random.Next(5) < 2)
        {
            var old = known[random.Next(known.Count)];
            return random.Next(3) > 0 ? new LedgerChange([], [old.Report.Id]) : new LedgerChange([old with { Claims = [.. old.Claims.Skip(1)] }], []);
        }

        var scenario = new Scenario();
        for (var i = random.Next(1, 4); i > 0; i--)
            scenario.Add($"r{step}", Any(random, "wire", "paper"), $"{First.AddDays(20 + random.Next(5)):yyyy-MM-dd}", Claim(random));
        var first = scenario.Claims[0];
        return new LedgerChange([new ReportReading(new LedgerReport(first.Report, first.Outlet, first.Published), scenario.Claims)], []);
    }

    private static CasualtyClaim Claim(Random random)
    {
        var from = First.AddDays(random.Next(12));
        var time = random.Next(8) == 0 ? null : $"{from:yyyy-MM-dd}..{from.AddDays(random.Next(5, 8)):yyyy-MM-dd}";
        var number = random.Next(3) == 0 ? -1 : random.Next(30, 33);
        return Scenario.Killed(
            number, random.Next(4) == 0 ? null : number, "Hilltown", time, Any(random, "observatory", "rescuers", null), scope: Scope.Cumulative,
            cause: Any<EventType?>(random, EventType.Airstrike, EventType.Shelling, null, null), part: random.Next(8) == 0, words: Any(random, "30 were killed in the past week", "over a week", null));
    }

    private static T Any<T>(Random random, params T[] of) => of[random.Next(of.Length)];
}
