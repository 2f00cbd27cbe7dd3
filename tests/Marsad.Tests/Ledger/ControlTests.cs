using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

public class ControlTests
{
    [Fact]
    public void APlaceIsHeldUntilTheEvidenceIsTooOld()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-01", "army"));

        var intervals = scenario.Fold().Control;
        Assert.Equal([ControlState.Held, ControlState.Stale], intervals.Select(i => i.State));
        Assert.Equal(Scenario.Day("2016-08-15"), intervals[0].Until);
        Assert.Null(intervals[1].Until);
    }

    [Fact]
    public void ACaptureEndsTheEarlierHold()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", source: "observatory"));

        var intervals = scenario.Fold().Control;
        Assert.Equal(["army", "brigade", "brigade"], intervals.Select(i => Assert.Single(i.Holders).Value));
        Assert.Equal(Scenario.Day("2016-08-05"), intervals[0].Until);
    }

    [Fact]
    public void ACaptureThatIsDeniedIsContested()
    {
        var scenario = new Scenario();
        var claimed = scenario.Add("r1", "rebel-radio", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", "army", source: "brigade"));
        var denied = scenario.Add("r2", "state-agency", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", "army", source: "army", modality: Modality.Denied));

        var interval = Assert.Single(scenario.Fold().Control, i => i.State == ControlState.Contested);
        Assert.Equal(Scenario.Day("2016-08-06"), interval.From);
        Assert.Equal(["army", "brigade"], interval.Holders.Select(h => h.Value));
        Assert.Equal([claimed], interval.Claims);
        Assert.Equal([denied], interval.Against);
    }

    [Fact]
    public void ADenialByNobodysFriendContestsToo()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "rebel-radio", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade"));
        scenario.Add("r2", "wire", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", source: "observatory", modality: Modality.Denied));

        var interval = scenario.Fold().Control[0];
        Assert.Equal(ControlState.Contested, interval.State);
        Assert.Equal(["brigade"], interval.Holders.Select(h => h.Value));
    }

    [Fact]
    public void ALossThatItsOwnSideAdmitsOutweighsAnEpithetOfThatDay()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "paper", "2016-08-06", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-06", "army"));
        scenario.Add("r2", "state-agency", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", source: "army"));

        var interval = scenario.Fold().Control[0];
        Assert.Equal(ControlState.Held, interval.State);
        Assert.Equal("brigade", Assert.Single(interval.Holders).Value);
        Assert.Equal("the loser admits it", interval.Note);
    }

    [Fact]
    public void WhoLeavesHoldsNoLongerAndNobodyIsInvented()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-04", Scenario.Control(ControlAction.Withdrew, "Ramousa", "2016-08-04", "army"));

        var last = scenario.Fold().Control[^1];
        Assert.Equal((ControlState.Unknown, 0), (last.State, last.Holders.Count));
    }

    [Fact]
    public void AnAdvanceContestsWhatAnEnemyHoldsAndTakesNothing()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-03", Scenario.Control(ControlAction.Advanced, "Ramousa", "2016-08-03", "brigade"));
        scenario.Add("r2", "wire", "2016-08-03", Scenario.Control(ControlAction.Advanced, "Hilltown", "2016-08-03", "brigade"));

        var intervals = scenario.Fold().Control;
        Assert.All(intervals, i => Assert.Equal("Ramousa", i.Name));
        Assert.Equal([ControlState.Held, ControlState.Contested], intervals.Take(2).Select(i => i.State));
    }

    [Fact]
    public void EpithetsOfADividedCityDoNotFlipIt()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Aleppo", "2016-08-01", "rebels"));
        scenario.Add("r2", "wire", "2016-08-03", Scenario.Control(ControlAction.Holds, "Aleppo", "2016-08-03", "army"));
        scenario.Add("r3", "wire", "2016-08-05", Scenario.Control(ControlAction.Captured, "Aleppo", "2016-08-05", "rebels"));

        Assert.Equal([ControlState.Held, ControlState.Contested, ControlState.Held, ControlState.Stale], scenario.Fold().Control.Select(i => i.State));
    }

    [Fact]
    public void PlannedCapturesChangeNothing()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-09", "brigade", modality: Modality.Planned));

        Assert.Empty(scenario.Fold().Control);
    }

    [Fact]
    public void AsOfADayNothingLaterIsKnown()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-04", "brigade"));

        var interval = Assert.Single(scenario.Fold(Scenario.Day("2016-08-05")).Control);
        Assert.Equal("army", Assert.Single(interval.Holders).Value);
        Assert.Null(interval.Until);
    }
}
