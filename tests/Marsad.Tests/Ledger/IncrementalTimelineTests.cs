using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>A long war in which a report touches a short stretch of every timeline: what stays and what is drawn anew fit together to the byte.</summary>
public class IncrementalTimelineTests
{
    private const int Days = 500;

    private static readonly DateOnly First = new(2015, 6, 1);

    // A town with a quarter that is captured with it, a road that opens and closes, and an area that is reached through another.
    private static readonly TheatrePack Pack = Scenario.PackWith(
        [Scenario.Place("Old Quarter", PlaceKind.Neighbourhood, "hilltown")],
        [
            .. Scenario.Pack.Routes,
            new Route(new RouteId("hill-road"), "Hill Road", new AreaId("hill"), [new PlaceId("north-road"), new PlaceId("hilltown")], [])
            {
                From = new AreaId("east"), Since = First.AddDays(100), Until = First.AddDays(300),
            },
        ],
        [.. Scenario.Pack.Areas, new Area(new AreaId("hill"), "The Hill", [new PlaceId("old-quarter")], "opposition", null, null, null, [])]);

    [Fact]
    public void AReportRedrawsNoLessThanWhatItChanges()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            return Rebuilt.IsTheSame(Pack, 60, (step, known) => Change(random, step, known));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    // A new report, one read again with fewer claims, or one withdrawn.
    private static LedgerChange Change(Random random, int step, IReadOnlyList<ReportReading> known)
    {
        if (known.Count > 5 && random.Next(4) == 0)
        {
            var old = known[random.Next(known.Count)];
            return random.Next(2) == 0 ? new LedgerChange([], [old.Report.Id]) : new LedgerChange([old with { Claims = [.. old.Claims.Skip(1)] }], []);
        }

        var scenario = new Scenario();
        var day = random.Next(Days);
        for (var i = random.Next(1, 4); i > 0; i--)
            scenario.Add($"r{step}", Any(random, "wire", "state-agency", "rebel-radio"), $"{First.AddDays(day):yyyy-MM-dd}", Claim(random, day));
        var first = scenario.Claims[0];
        return new LedgerChange([new ReportReading(new LedgerReport(first.Report, first.Outlet, first.Published), scenario.Claims)], []);
    }

    private static Claim Claim(Random random, int day)
    {
        var from = First.AddDays(day - (random.Next(5) == 0 ? random.Next(120) : random.Next(3)));
        var time = random.Next(8) == 0 ? null : $"{from:yyyy-MM-dd}..{First.AddDays(day):yyyy-MM-dd}";
        var mode = random.Next(6) == 0 ? Any(random, Enum.GetValues<Modality>()) : Modality.Asserted;
        var actor = Any(random, "army", "air-force", "rebels", "brigade");
        var origin = Any(random, "observatory", "army", "rebels", null);
        return random.Next(5) switch
        {
            0 or 1 or 2 => Scenario.Control(
                Any(random, Enum.GetValues<ControlAction>()), Any(random, "Sukkari", "Ramousa", "Artillery College", "North Road", "Hilltown", "Old Quarter", "Aleppo"),
                time, actor, Any(random, "army", "rebels", null), origin, mode),
            3 => Scenario.Killed(
                random.Next(100, 110), random.Next(2) == 0 ? null : 110, Any(random, "Hilltown", "Aleppo", null), time, origin, Any(random, Enum.GetValues<VictimClass>()),
                scope: Scope.Cumulative, part: random.Next(5) == 0, modality: mode),
            _ => Scenario.Access(
                Any(random, Enum.GetValues<AccessAction>()), Any(random, "Eastern Aleppo", "Shaar", "North Road", "The Hill", "Hill Road", "Ramousa"), time, actor, origin, modality: mode),
        };
    }

    private static T Any<T>(Random random, params T[] of) => of[random.Next(of.Length)];
}
