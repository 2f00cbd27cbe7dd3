using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>What each kind of judgement does to the ledger.</summary>
public class JudgementTests
{
    private readonly Scenario _scenario = new();
    private readonly Bench _bench;

    public JudgementTests() => _bench = new Bench(_scenario);

    [Fact]
    public void WhatIsToldToBeTheSameIsOneIncidentWhateverTheMatcherSays()
    {
        var (a, b) = (Strike("r1", "Sukkari", "2016-08-06"), Strike("r2", "Hilltown", "2016-08-09"));
        Assert.Equal(2, _bench.Fold().Incidents.Count);

        var judged = _bench.Same(a, b);
        var incident = Assert.Single(_bench.Fold().Incidents);
        Assert.Equal([judged], incident.Judgements);
        Assert.Equal("2016-08-06 to 2016-08-09", incident.Time.ToString());
        Assert.Contains("told to be the same by judgement 1", Assert.Single(incident.Reasons));
    }

    [Fact]
    public void AThirdClaimStillFindsItsPlaceInWhatPeoplePutTogether()
    {
        var (a, b, c) = (Strike("r1", "Sukkari", "2016-08-06"), Strike("r2", "Hilltown", "2016-08-06"), Strike("r3", "Hilltown", "2016-08-06"));
        _bench.Same(a, b);

        Assert.Equal(Ids(a, b, c), Assert.Single(_bench.Fold().Incidents).Claims);
    }

    [Fact]
    public void WhatIsToldToBeDifferentStaysApartThroughAThirdClaimToo()
    {
        var (a, b, c) = (Strike("r1", "Sukkari", "2016-08-06"), Strike("r2", "Sukkari", "2016-08-06"), Strike("r3", "Sukkari", "2016-08-06"));
        Assert.Single(_bench.Fold().Incidents);

        _bench.Different(a, b);
        var incidents = _bench.Fold().Incidents;
        Assert.Equal(2, incidents.Count);
        Assert.All(incidents, i => Assert.False(i.Claims.Contains(a) && i.Claims.Contains(b)));
        Assert.Equal(Ids(a, b, c), incidents.SelectMany(i => i.Claims).Order());
    }

    [Fact]
    public void WhatIsTheSameAsOneOfTwoDifferentOnesIsDifferentFromTheOtherThoughTheMiddleIsRejected()
    {
        var (a, b, c) = (Strike("r1", "Sukkari", "2016-08-06"), Strike("r2", "Sukkari", "2016-08-06"), Strike("r3", "Sukkari", "2016-08-06"));
        _bench.Same(a, b);
        _bench.Different(b, c);
        _bench.Reject(b);

        Assert.Equal(2, _bench.Fold().Incidents.Count);
    }

    [Fact]
    public void BeingUnsureIsShownAndChangesNothing()
    {
        var (a, b) = (Strike("r1", "Sukkari", "2016-08-06"), Strike("r2", "Shaar", "2016-08-06"));
        var unsure = _bench.Unsure(a, b);

        var incidents = _bench.Fold().Incidents;
        Assert.Equal(2, incidents.Count);
        Assert.All(incidents, i => Assert.Equal([unsure], i.Judgements));
    }

    [Fact]
    public void ARejectedClaimCountsForNothingAndIsStillTold()
    {
        Strike("r1", "Sukkari", "2016-08-06");
        var number = Killed("r1", 15);
        var misread = Killed("r2", 1500, "observatory");
        var judged = _bench.Reject(misread);

        var ledger = _bench.Fold();
        var toll = Assert.Single(ledger.Tolls);
        Assert.Equal((15, 15, 15), (toll.Low, toll.Best, toll.High));
        Assert.Equal([number], toll.Figures.Select(f => f.Claim));
        var outcome = _bench.Outcome(judged, ledger);
        Assert.Equal((JudgementState.Applied, "Amal", "read side by side"), (outcome.State, outcome.Judgement.By, outcome.Judgement.Why));
        Assert.Equal([misread], outcome.Claims);
    }

    [Fact]
    public void ARejectedCaptureHoldsNoPlace()
    {
        var captured = Add("r1", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "rebels"));
        Assert.NotEmpty(_bench.Fold().Control);

        _bench.Reject(captured);
        Assert.Empty(_bench.Fold().Control);
    }

    [Fact]
    public void ACorrectedDayMovesTheIncidentAndKeepsWhatWasRead()
    {
        var strike = Strike("r1", "Sukkari", "2016-08-06");
        _bench.Correct(strike, "time", "2016-08-05");

        Assert.Equal("2016-08-05", Assert.Single(_bench.Fold().Incidents).Time.ToString());
        var judged = new Judging(Scenario.Pack).Of(_bench.Judgements, _scenario.Claims);
        var claim = judged.Correct(Assert.Single(_scenario.Claims));
        Assert.Equal(("2016-08-05", "2016-08-06"), (claim.Claim.Time.ToString(), claim.AsRead!.Time.ToString()));
    }

    [Fact]
    public void ACorrectedPlaceIsFoundOnTheMap()
    {
        var strike = Strike("r1", "Elsewhere", "2016-08-06");
        Assert.Null(Assert.Single(_bench.Fold().Incidents).Location);

        _bench.Correct(strike, "place", "Sukkari");
        Assert.Equal(new PlaceId("sukkari"), Assert.Single(_bench.Fold().Incidents).Location!.Id);
    }

    [Fact]
    public void ACorrectedScopeMakesARunningTotalOfAnIncidentsNumber()
    {
        var number = Killed("r1", 700);
        _bench.Correct(number, "scope", "cumulative");

        var ledger = _bench.Fold();
        Assert.Empty(ledger.Incidents);
        Assert.Equal(Scope.Cumulative, Assert.Single(ledger.Tolls).Scope);
    }

    [Fact]
    public void ReleasedNamesAreKept()
    {
        var released = _bench.Release("Jane Example");

        Assert.Equal(JudgementState.Applied, _bench.Outcome(released).State);
    }

    [Fact]
    public void AnUndoneMergeLeavesTheLedgerAsItWasAndTheJudgementStaysTold()
    {
        var (a, b) = (Strike("r1", "Sukkari", "2016-08-06"), Strike("r2", "Hilltown", "2016-08-09"));
        var before = LedgerJson.Bytes(_bench.Fold());
        var merged = _bench.Same(a, b);
        var undone = _bench.Undo(merged);

        var ledger = _bench.Fold();
        Assert.Equal(before, LedgerJson.Bytes(ledger with { Judgements = [] }));
        Assert.Equal((JudgementState.Undone, "undone by judgement 2 (Amal)"), (_bench.Outcome(merged, ledger).State, _bench.Outcome(merged, ledger).Note));

        _bench.Undo(undone);
        Assert.Single(_bench.Fold().Incidents);
        Assert.Equal(JudgementState.Undone, _bench.Outcome(undone).State);
    }

    [Fact]
    public void AnUndoOfNothingUndoesNothing()
    {
        var undo = _bench.Undo(new JudgementId(7));

        Assert.Equal((JudgementState.Waiting, "there is no judgement 7 before it to undo"), (_bench.Outcome(undo).State, _bench.Outcome(undo).Note));
    }

    [Fact]
    public void OfTwoThatContradictTheLaterWinsAndTheConflictIsTold()
    {
        var (a, b) = (Strike("r1", "Sukkari", "2016-08-06"), Strike("r2", "Sukkari", "2016-08-06"));
        var different = _bench.Different(a, b);
        _bench.Same(a, b);

        Assert.Single(_bench.Fold().Incidents);
        Assert.Equal((JudgementState.Overruled, "against it, and later: judgement 2 (same, Amal)"), (_bench.Outcome(different).State, _bench.Outcome(different).Note));
    }

    [Fact]
    public void AContradictionThroughAThirdClaimOverrulesOnlyWhatStandsInTheWay()
    {
        var (a, b, c) = (Strike("r1", "Sukkari", "2016-08-06"), Strike("r2", "Hilltown", "2016-08-06"), Strike("r3", "Shaar", "2016-08-06"));
        var all = _bench.Same(a, b, c);
        _bench.Different(a, c);

        Assert.Equal(JudgementState.Partly, _bench.Outcome(all).State);
        Assert.Equal(2, _bench.Fold().Incidents.Count);
    }

    [Fact]
    public void TheTimeDecidesWhichIsLaterNotTheNumber()
    {
        var strike = Strike("r1", "Sukkari", "2016-08-06");
        var late = _bench.Add(new CorrectDecision(_bench.Reference(strike), "type", "shelling"), DateTimeOffset.UnixEpoch.AddDays(2));
        var early = _bench.Add(new CorrectDecision(_bench.Reference(strike), "type", "bombing"), DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Equal(EventType.Shelling, Assert.Single(_bench.Fold().Incidents).Type);
        Assert.Equal((JudgementState.Applied, JudgementState.Overruled), (_bench.Outcome(late).State, _bench.Outcome(early).State));
    }

    [Fact]
    public void OneMoreJudgementChangesOnlyTheClaimsThatItNames()
    {
        var (a, b, c) = (Strike("r1", "Sukkari", "2016-08-06"), Strike("r2", "Shaar", "2016-08-06"), Strike("r3", "Ramousa", "2016-08-06"));
        _bench.Correct(a, "initiator", "army, air-force");
        _bench.Different(a, b);
        var before = Judged();
        Assert.Empty(Judged().ChangedSince(before));

        _bench.Reject(c);
        Assert.Equal([c], Judged().ChangedSince(before));

        Judged Judged() => new Judging(Scenario.Pack).Of(_bench.Judgements, _scenario.Claims);
    }

    [Fact]
    public void ANumberSetAsAWholeOverrulesItsEndsSetBefore()
    {
        var number = Killed("r1", 15);
        var low = _bench.Correct(number, "low", "3");
        _bench.Correct(number, "count", "20..30");

        var toll = Assert.Single(_bench.Fold().Tolls);
        Assert.Equal((20L, 30L), (toll.Low, toll.High));
        Assert.Equal(JudgementState.Overruled, _bench.Outcome(low).State);
    }

    private ClaimId Strike(string report, string place, string day) => Add(report, Scenario.Event(EventType.Airstrike, place, day, "air-force", words: $"a strike, told by {report}"));

    private ClaimId Killed(string report, long number, string? source = null) =>
        Add(report, Scenario.Killed(number, number, "Sukkari", "2016-08-06", source, cause: EventType.Airstrike, words: $"{number} died, told by {report}"));

    private ClaimId Add(string report, Claim claim) => _scenario.Add(report, "wire-of-" + report, "2016-08-10", claim);

    private static IEnumerable<ClaimId> Ids(params ClaimId[] ids) => ids.Order();
}
