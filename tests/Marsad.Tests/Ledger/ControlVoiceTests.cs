using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>What an interval of control tells of its evidence: days, voices, stakes, reason.</summary>
public class ControlVoiceTests
{
    [Fact]
    public void ACaptureThatIsDeniedAndLaterAdmittedIsContestedAndThenHeld()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "rebel-radio", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", source: "brigade"));
        scenario.Add("r2", "state-agency", "2016-08-07", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", source: "army", modality: Modality.Denied));
        var admitted = scenario.Add("r3", "state-agency", "2016-08-09", Scenario.Control(ControlAction.Withdrew, "Ramousa", "2016-08-08", "army", source: "army"));
        scenario.Add("r4", "wire", "2016-08-09", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-08", "brigade"));

        var timeline = scenario.Fold().Control;
        Assert.Equal([ControlReason.Denied, ControlReason.AdmittedByLoser, ControlReason.NoRecentWord], timeline.Select(i => i.Reason));
        Assert.Equal(Scenario.Day("2016-08-08"), timeline[1].From);
        Assert.Contains(admitted, timeline[1].Claims);
    }

    [Fact]
    public void OutletsThatQuoteOneOriginAreOneVoice()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", source: "observatory"));
        scenario.Add("r2", "paper", "2016-08-07", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", source: "observatory"));
        scenario.Add("r3", "paper", "2016-08-09", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-09", "brigade"));

        var interval = scenario.Fold().Control[0];
        Assert.Equal((3, 2, 0), (interval.Claims.Count, interval.VoicesFor, interval.VoicesAgainst));
        Assert.Equal((Scenario.Day("2016-08-06"), Scenario.Day("2016-08-09")), (interval.FirstEvidence, interval.LastEvidence));
        Assert.Equal(2, interval.Voices.Single(v => v.Origin?.Value == "observatory").Claims.Count);
    }

    [Fact]
    public void AVoiceShowsWhetherItSpeaksForItselfOrAgainstItself()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "rebel-radio", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade"));
        Assert.Equal(ControlReason.OnlyOwnSide, scenario.Fold().Control[0].Reason);

        scenario.Add("r2", "state-agency", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade"));
        scenario.Add("r3", "wire", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "brigade", source: "observatory"));
        var interval = scenario.Fold().Control[0];
        Assert.Equal(ControlReason.AdmittedByLoser, interval.Reason);
        Assert.Equal(
            [("observatory", false, false), ("rebel-radio", true, false), ("state-agency", false, true)],
            interval.Voices.Select(v => (v.Origin!.Value.Value, v.Interested, v.AgainstInterest)).Order());
    }

    [Fact]
    public void WhoLostAPlaceHeldItUntilThenButNoLongerThanAWordStands()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-20", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-20", "brigade", "army", source: "observatory"));

        var before = scenario.Fold().Control[0];
        Assert.Equal((ControlState.Held, ControlReason.ToldByItsLoss, "army"), (before.State, before.Reason, Assert.Single(before.Holders).Value));
        Assert.Equal((Scenario.Day("2016-08-06"), Scenario.Day("2016-08-19")), (before.From, before.Until));
    }

    [Fact]
    public void ALossReachesBackNoFurtherThanTheLastWordForSomebodyElse()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-15", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-15", "army", source: "observatory"));
        scenario.Add("r2", "wire", "2016-08-18", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-14", "brigade"));
        scenario.Add("r3", "wire", "2016-08-20", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-20", "brigade", "army", source: "observatory"));

        Assert.Equal(
            [("brigade", "2016-08-14"), ("army", "2016-08-15"), ("brigade", "2016-08-20")],
            scenario.Fold().Control.Where(i => i.State == ControlState.Held).Select(i => (Assert.Single(i.Holders).Value, $"{i.From:yyyy-MM-dd}")));
    }

    [Fact]
    public void WhoOnlyAdvancedHoldsNothingWhenTheFightGrowsOld()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-20", Scenario.Control(ControlAction.Advanced, "Ramousa", "2016-08-20", "brigade"));

        var timeline = scenario.Fold().Control;
        Assert.Equal([ControlState.Held, ControlState.Stale, ControlState.Contested, ControlState.Stale], timeline.Select(i => i.State));
        Assert.Equal(["army", "brigade"], timeline[2].Holders.Select(h => h.Value));
    }

    [Fact]
    public void WhatIsToldAsPossibleOnlyIsHeldByNobody()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-01", "brigade", modality: Modality.Possible));

        Assert.Equal((ControlState.Unknown, ControlReason.OnlyPossible), (scenario.Fold().Control[0].State, scenario.Fold().Control[0].Reason));
    }

    [Fact]
    public void ATownThatWasTakenWholeIsTakenInItsPartsOfWhichSomethingIsTold()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-01", Scenario.Control(ControlAction.Holds, "Mill Quarter", "2016-08-01", "army"));
        scenario.Add("r2", "wire", "2016-08-04", Scenario.Control(ControlAction.Captured, "Hilltown", "2016-08-04", "brigade"));
        var pack = Scenario.PackWith(places: [Scenario.Place("Mill Quarter", Core.Theatre.PlaceKind.Neighbourhood, "hilltown"), Scenario.Place("Church Quarter", Core.Theatre.PlaceKind.Neighbourhood, "hilltown")]);

        var timeline = LedgerFold.Fold(pack, scenario.Claims).Control;
        Assert.Equal(["army", "brigade"], timeline.Where(i => i.Name == "Mill Quarter" && i.State == ControlState.Held).Select(i => Assert.Single(i.Holders).Value));
        Assert.DoesNotContain(timeline, i => i.Name == "Church Quarter");
    }

    [Fact]
    public void AStateToldOfAMonthIsSureByItsEnd()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-02", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-07-01..2016-07-31", "army") with { TimePrecision = TimePrecision.Month });

        Assert.Equal(Scenario.Day("2016-07-31"), scenario.Fold().Control[0].From);
    }
}
