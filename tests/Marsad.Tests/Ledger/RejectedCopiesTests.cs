using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Review;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>Who rejects a claim of a wire story does not want it back from every outlet that carried the story.</summary>
public class RejectedCopiesTests
{
    private const string Words = "At least 15 people, among them four children, were killed on Saturday";

    private readonly Scenario _scenario = new();
    private readonly Bench _bench;
    private readonly ClaimId _first;
    private readonly ClaimId _copy;
    private readonly ClaimId _other;

    public RejectedCopiesTests()
    {
        _bench = new Bench(_scenario);
        _first = Tell("a", "wire", "2016-08-06", EchoStory.Wire, 1500);
        _copy = Tell("b", "paper", "2016-08-07", EchoStory.Retitled, 1500);
        _other = _scenario.Add("c", "rebel-radio", "2016-08-07", Scenario.Killed(15, 15, "Sukkari", "2016-08-06", source: "rescuers"));
    }

    [Fact]
    public void ACopyOfARejectedClaimIsRejectedWithItAndSaysByWhich()
    {
        var judgement = _bench.Reject(_first);

        var ledger = _bench.Fold();
        Assert.Equal([_other], ledger.Incidents.SelectMany(i => i.Claims));
        Assert.Equal((15, 15), (Assert.Single(ledger.Tolls).Low, ledger.Tolls[0].High));
        Assert.Equal((_copy, judgement), (Assert.Single(ledger.Echoes).Claim, ledger.Echoes[0].RejectedWith));
        Assert.DoesNotContain(Queue(ledger), i => i.Reason == ReviewReason.Implausible);
    }

    [Fact]
    public void ARejectedCopyLeavesTheFirst()
    {
        _bench.Reject(_copy);

        Assert.Contains(_first, _bench.Fold().Incidents.SelectMany(i => i.Claims));
    }

    [Fact]
    public void ACopyThatSomebodyJudgedStandsByItself()
    {
        _bench.Reject(_first);
        _bench.Correct(_copy, "place", "Shaar");

        var ledger = _bench.Fold();
        Assert.Contains(_copy, ledger.Incidents.SelectMany(i => i.Claims));
        Assert.Null(Assert.Single(ledger.Echoes).RejectedWith);
    }

    [Fact]
    public void WhenTheRejectionIsUndoneTheCopyIsBack()
    {
        var judgement = _bench.Reject(_first);
        _bench.Undo(judgement);

        Assert.Superset(new HashSet<ClaimId> { _first, _copy }, _bench.Fold().Incidents.SelectMany(i => i.Claims).ToHashSet());
    }

    [Fact]
    public void AnEngineThatHoldsTheStoryTakesTheCopyOutWithTheFirst()
    {
        var engine = new LedgerEngine(Scenario.Pack);
        engine.Apply(LedgerChange.From(new LedgerInput(_scenario.Claims, _scenario.Reports)));
        _bench.Reject(_first);
        engine.Apply(new LedgerChange([], []) { Judgements = _bench.Judgements });
        Assert.Equal(LedgerJson.Bytes(_bench.Fold()), LedgerJson.Bytes(engine.View()));

        _bench.Unsure(_copy, _other);
        engine.Apply(new LedgerChange([], []) { Judgements = [.. _bench.Judgements] });
        Assert.Equal(LedgerJson.Bytes(_bench.Fold()), LedgerJson.Bytes(engine.View()));
        Assert.Contains(_copy, engine.View().Incidents.SelectMany(i => i.Claims));
    }

    private IReadOnlyList<ReviewItem> Queue(EvidenceLedger ledger) => ReviewQueue.Of(Scenario.Pack, ledger, _scenario.Claims.ToDictionary(c => c.Id));

    private ClaimId Tell(string report, string outlet, string published, string text, long number)
    {
        _scenario.Read(report, outlet, published, text);
        return _scenario.Add(report, outlet, published, Scenario.Killed(number, number, "Sukkari", "2016-08-06", words: Words));
    }
}
