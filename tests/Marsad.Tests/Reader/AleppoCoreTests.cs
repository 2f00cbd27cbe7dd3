using Marsad.Core.Model;
using Marsad.Tests.Model;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>The claims that a reader of two real reports on the battle for Aleppo must not miss. The reports stand beside the project, not in it.</summary>
public sealed class AleppoCoreTests
{
    [Fact]
    public void The_weeks_total_saturdays_and_fridays_dead_each_keep_their_origin()
    {
        var killed = Read("2016-08-06").OfType<CasualtyClaim>().Where(c => c.Effect == Effect.Killed).ToList();
        var week = killed.Single(c => c.Low == 701);
        Assert.Equal((null, "sohr", Scope.Cumulative, 7), (week.High, week.Source?.Value, week.Scope, week.Time!.Value.Days));
        var saturday = killed.Single(c => c.Low == 200);
        Assert.Equal(("sohr", DateRange.On(new DateOnly(2016, 8, 6))), (saturday.Source?.Value, saturday.Time));
        var friday = killed.Single(c => c.Low == 150);
        Assert.Equal(("rebels", "government-forces", DateRange.On(new DateOnly(2016, 8, 5))), (friday.Source?.Value, friday.VictimActor?.Value, friday.Time));
    }

    [Fact]
    public void Three_voices_say_that_the_siege_is_broken()
    {
        var broken = Read("2016-08-06").OfType<AccessClaim>().Where(c => c.Action == AccessAction.SiegeBroken).Select(c => c.Source?.Value);
        Assert.Superset(new HashSet<string?> { "rebels", "syrian-national-coalition", "eyewitness" }, broken.ToHashSet());
    }

    [Fact]
    public void Ramousa_is_captured_and_the_car_bomb_has_its_place_and_day()
    {
        var claims = Read("2016-08-06");
        Assert.Contains(claims, c => c is ControlClaim { Action: ControlAction.Captured, Place: "Ramousa", Source.Value: "ahrar-al-sham" });
        Assert.Contains(claims, c => c is EventClaim { Type: EventType.Bombing, Place: "al-Amiriya" } && c.Time == DateRange.On(new DateOnly(2016, 8, 6)));
    }

    [Theory]
    [InlineData("2016-08-06")]
    [InlineData("2016-08-02")]
    public void Three_hundred_thousand_are_trapped(string published) =>
        Assert.Contains(Read(published), c => c is CasualtyClaim { Effect: Effect.Trapped, Low: 300000, High: 300000, VictimClass: VictimClass.Civilian });

    [Fact]
    public void The_announced_shelling_is_planned_and_the_dead_since_sunday_are_counted_apart()
    {
        var claims = Read("2016-08-02");
        Assert.Contains(claims, c => c is EventClaim { Type: EventType.Shelling, Modality: Modality.Planned });
        var since = new DateRange(new DateOnly(2016, 7, 31), new DateOnly(2016, 8, 2));
        Assert.Contains(claims, c => c is CasualtyClaim { Low: 51, Source.Value: "sohr", VictimActor.Value: "rebels" } && c.Time == since);
        Assert.Contains(claims, c => c is CasualtyClaim { Low: 24, Source.Value: "sohr", VictimActor.Value: "government-forces" } && c.Time == since);
    }

    private static IReadOnlyList<Claim> Read(string published)
    {
        var folder = EvaluationData.Folder("gold/reports");
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var report = System.Text.Json.JsonSerializer.Deserialize(File.ReadAllText(path), MarsadJson.TypeInfo<Report>())!;
            if (report.Outlet?.Value == "orient-news" && report.Published?.ToString("yyyy-MM-dd") == published)
                return SyriaPack.Reader.Read(report).Claims;
        }

        Assert.Fail($"no report of orient-news of {published} in {folder}");
        return [];
    }
}
