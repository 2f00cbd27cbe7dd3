using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Review;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>What deserves a person's eye, and what does not any more.</summary>
public class ReviewQueueTests
{
    private readonly Scenario _scenario = new();
    private readonly Bench _bench;

    public ReviewQueueTests() => _bench = new Bench(_scenario);

    [Fact]
    public void AQuietLedgerHasNothingToLookAt()
    {
        Killed("r1", 15, "observatory");
        Killed("r2", 17, "rescuers");

        Assert.Empty(Queue());
    }

    [Fact]
    public void FiguresThreefoldApartAreHeldAgainstEachOther()
    {
        var (few, many) = (Killed("r1", 15, "observatory"), Killed("r2", 90, "rescuers"));

        var item = Assert.Single(Queue(), i => i.Reason == ReviewReason.Divergent);
        Assert.Equal("observatory gives 15, rescuers gives 90 killed", item.Why);
        Assert.Equal([[few], [many]], item.Sides);
    }

    [Fact]
    public void WhatAPersonHeldAgainstEachOtherDoesNotComeAgainUntilItChanges()
    {
        var (few, many) = (Killed("r1", 15, "observatory"), Killed("r2", 90, "rescuers"));
        _bench.Unsure(few, many);
        Assert.DoesNotContain(Queue(), i => i.Reason == ReviewReason.Divergent);

        Killed("r3", 300, "wire");
        Assert.Contains(Queue(), i => i.Reason == ReviewReason.Divergent);
    }

    [Fact]
    public void ADenialIsHeldAgainstWhatItDenies()
    {
        var told = _scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", "air-force", source: "observatory"));
        var denied = _scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", null, "air-force", source: "army", modality: Modality.Denied));

        var item = Assert.Single(Queue(), i => i.Reason == ReviewReason.Disputed);
        Assert.Equal([[told], [denied]], item.Sides);
        Assert.Equal("observatory tell it, army deny it", item.Why);
    }

    [Fact]
    public void ANumberHardToBelieveComesUntilItIsRejected()
    {
        var number = Killed("r1", 15_000, "observatory");
        Assert.Equal(number.Value, Assert.Single(Queue(), i => i.Reason == ReviewReason.Implausible).Subject);

        _bench.Reject(number);
        Assert.Empty(Queue());
    }

    [Fact]
    public void ADayAfterItsReportIsImpossibleUnlessPlanned()
    {
        _scenario.Add("r1", "wire", "2016-08-01", Scenario.Event(EventType.Battle, "Ramousa", "2016-08-06"));
        _scenario.Add("r2", "wire", "2016-08-01", Scenario.Event(EventType.Agreement, "Sukkari", "2016-08-06", modality: Modality.Planned));

        Assert.Equal("told of 2016-08-06 in a report of 2016-08-01", Assert.Single(Queue(), i => i.Reason == ReviewReason.Impossible).Why);
    }

    [Fact]
    public void ABigNumberThatWasBarelyReadComesUntilAPersonSetsIt()
    {
        var number = _scenario.Add("r1", "wire", "2016-08-07", Scenario.Killed(40, 40, "Sukkari", "2016-08-06") with { Confidence = 0.4 });
        Assert.Equal(0.6, Assert.Single(Queue(), i => i.Reason == ReviewReason.Unsure).Doubt);

        _bench.Correct(number, "count", "14");
        Assert.Empty(Queue());
    }

    [Fact]
    public void AMergeAtTheThresholdIsHeldAgainstEachOther()
    {
        var (a, b) = (City("r1"), City("r2"));

        var item = Assert.Single(Queue(), i => i.Reason == ReviewReason.Joined);
        Assert.Contains("one incident by a score of 8.0 (needs 8.0): same type +3.0", item.Why);
        Assert.Equal(new[] { a, b }.Order(), item.Sides.SelectMany(s => s).Order());

        _bench.Same(a, b);
        Assert.Empty(Queue());
    }

    [Fact]
    public void AJoinOfLowOddsIsHeldAgainstEachOtherWithItsReasons()
    {
        var told = new[] { Hilltown("wire", "2016-08-06", 2), Hilltown("paper", "2016-08-06", 2) };
        var late = Hilltown("daily", "2016-08-07", 2);

        var item = Assert.Single(Queue(), i => i.Reason == ReviewReason.Joined);
        Assert.StartsWith($"one incident by a join: {late} with", item.Why);
        Assert.Contains("a day apart -3.5", item.Why);
        Assert.InRange(item.Doubt, 0.12, 0.5);
        Assert.Equal([late], item.Sides[0]);
        Assert.Equal(told.Order(), item.Sides[1]);

        _bench.Unsure(late, told[0]);
        Assert.DoesNotContain(Queue(), i => i.Reason == ReviewReason.Joined);
    }

    [Fact]
    public void ASureJoinIsNotAskedAbout()
    {
        Hilltown("wire", "2016-08-06", 61);
        Hilltown("paper", "2016-08-06", 61);
        Hilltown("daily", "2016-08-07", 61);

        Assert.Single(_scenario.Fold().Incidents);
        Assert.Empty(Queue());
    }

    [Fact]
    public void ANearMissIsHeldAgainstEachOther()
    {
        Event("r1", EventType.Airstrike);
        Event("r2", EventType.Shelling);

        Assert.Contains("two incidents by a score of 7.8 (one needs 8.0)", Assert.Single(Queue(), i => i.Reason == ReviewReason.Parted).Why);
    }

    [Fact]
    public void AJudgementThatIsLostComesFirst()
    {
        Killed("r2", 15, "observatory");
        Killed("r3", 90, "rescuers");
        var gone = _scenario.Add("r1", "wire", "2016-08-07", Scenario.Killed(400, 400, "Shaar", "2016-08-06"));
        _bench.Reject(gone);

        var queue = Queue([.. _scenario.Claims.Where(c => c.Id != gone)]);
        Assert.Equal((ReviewReason.Waiting, "1"), (queue[0].Reason, queue[0].Subject));
    }

    private IReadOnlyList<ReviewItem> Queue(IReadOnlyList<LedgerClaim>? claims = null)
    {
        claims ??= _scenario.Claims;
        var judged = new Judging(Scenario.Pack).Of(_bench.Judgements, claims);
        return ReviewQueue.Of(Scenario.Pack, _bench.Fold(claims), claims.Select(judged.Correct).ToDictionary(c => c.Id));
    }

    private ClaimId City(string report) => _scenario.Add(report, "wire-" + report, "2016-08-07", Scenario.Event(EventType.Airstrike, "Aleppo", "2016-08-06", words: "told by " + report));

    // Bombardment of one place on one day by one side against the same people: a point from the threshold for its two types.
    private void Event(string report, EventType type) =>
        _scenario.Add(report, "wire-" + report, "2016-08-07", Scenario.Event(type, "Sukkari", "2016-08-06", words: "told by " + report));

    private ClaimId Hilltown(string outlet, string day, long number) =>
        _scenario.Add("of " + outlet, outlet, day, Scenario.Killed(number, number, "Hilltown", day, cause: EventType.Airstrike, words: $"{number} died, told by {outlet}"));

    private ClaimId Killed(string report, long number, string source) =>
        _scenario.Add(report, "wire", "2016-08-07", Scenario.Killed(number, number, "Sukkari", "2016-08-06", source, cause: EventType.Airstrike, words: $"{number} died, told by {report}"));
}
