using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>Judgements stay with what they judged when a newer reader reads the reports again.</summary>
public class RebindingTests
{
    private readonly Scenario _scenario = new();
    private readonly Bench _bench;

    public RebindingTests() => _bench = new Bench(_scenario);

    [Fact]
    public void AClaimReadWithMoreOfItsSentenceIsFoundAgain()
    {
        var claim = _scenario.Add("r1", "wire", "2016-08-07", Number(15, 10, 26));
        var judged = _bench.Reject(claim);

        var (again, id) = Read("r1", Number(15, 4, 40));
        Assert.NotEqual(claim, id);
        Assert.Empty(_bench.Fold(again).Incidents);
        Assert.Equal([id], _bench.Outcome(judged, _bench.Fold(again)).Claims);
    }

    [Fact]
    public void OfTwoClaimsOfOnePassageTheOneOfTheSameKeyIsMeant()
    {
        var claim = _scenario.Add("r1", "wire", "2016-08-07", Number(15, 10, 26));
        var judged = _bench.Reject(claim);
        var (injured, _) = Read("r1", Number(15, 10, 30) with { Effect = Effect.Injured });
        var (killed, id) = Read("r1", Number(15, 8, 30));

        Assert.Equal([id], _bench.Outcome(judged, _bench.Fold([.. injured, .. killed])).Claims);
    }

    [Fact]
    public void ARejectionDoesNotCarryOverToAnotherNumber()
    {
        var judged = _bench.Reject(_scenario.Add("r1", "wire", "2016-08-07", Number(1500, 10, 26)));
        var (again, id) = Read("r1", Number(150, 10, 26));

        var ledger = _bench.Fold(again);
        Assert.Single(ledger.Incidents);
        Assert.Equal(JudgementState.Waiting, _bench.Outcome(judged, ledger).State);
        Assert.Contains($"is read as {id} (casualty killed 150–150) now: judge that one", _bench.Outcome(judged, ledger).Note);
    }

    [Fact]
    public void ADecisionOnWhatHappenedCarriesOverToAnotherReadingOfThePassage()
    {
        var (a, b) = (_scenario.Add("r1", "wire", "2016-08-07", Strike("Sukkari", 10, 30)), _scenario.Add("r2", "paper", "2016-08-07", Strike("Hilltown", 5, 20)));
        _bench.Same(a, b);
        var (first, _) = Read("r1", Strike("Sukkari", 12, 30) with { Type = EventType.Shelling });

        Assert.Single(_bench.Fold([.. first, _scenario.Claims[1]]).Incidents);
    }

    [Fact]
    public void AJudgementOnAClaimThatIsGoneWaitsAndHoldsAgainWhenItIsBack()
    {
        var claim = _scenario.Add("r1", "wire", "2016-08-07", Number(15, 10, 26));
        var judged = _bench.Reject(claim);

        Assert.Equal(JudgementState.Waiting, _bench.Outcome(judged, _bench.Fold([])).State);
        Assert.Contains("report r1 is not in the store", _bench.Outcome(judged, _bench.Fold([])).Note);
        var (elsewhere, _) = Read("r1", Number(15, 300, 320));
        Assert.Contains("has no claim of these words any more: \"15 dead\"", _bench.Outcome(judged, _bench.Fold(elsewhere)).Note);
        Assert.Empty(_bench.Fold().Incidents);
    }

    [Fact]
    public void BetweenTwoEquallyLikelyClaimsNothingIsGuessed()
    {
        var judged = _bench.Reject(_scenario.Add("r1", "wire", "2016-08-07", Number(15, 10, 30)));
        var (first, _) = Read("r1", Number(15, 5, 20));
        var (second, _) = Read("r1", Number(15, 20, 35));

        var outcome = _bench.Outcome(judged, _bench.Fold([.. first, .. second]));
        Assert.Equal(JudgementState.Waiting, outcome.State);
        Assert.Contains("may be any of", outcome.Note);
    }

    [Fact]
    public void TwoClaimsToldApartThatAreReadAsOneNowAreTold()
    {
        var (a, b) = (_scenario.Add("r1", "wire", "2016-08-07", Number(15, 10, 26)), _scenario.Add("r1", "wire", "2016-08-07", Number(16, 30, 46)));
        var judged = _bench.Different(a, b);
        var (one, _) = Read("r1", Number(15, 10, 46));

        var outcome = _bench.Outcome(judged, _bench.Fold(one));
        Assert.Equal(JudgementState.Waiting, outcome.State);
        Assert.Contains("claims of two sides are read as one claim now", outcome.Note);
    }

    [Fact]
    public void ACorrectionThatIsImpossibleNowWaits()
    {
        var number = _scenario.Add("r1", "wire", "2016-08-07", Number(15, 10, 26) with { High = null });
        var judged = _bench.Correct(number, "low", "20");
        var (again, _) = Read("r1", Number(15, 10, 26));

        var outcome = _bench.Outcome(judged, _bench.Fold(again));
        Assert.Equal(JudgementState.Waiting, outcome.State);
        Assert.Contains("the high end 15 is below the low end 20", outcome.Note);
    }

    [Fact]
    public void AClaimThatAPersonWroteIsFoundByItsWords()
    {
        var judged = _bench.Reject(_scenario.Add("r1", null, null, Scenario.Event(EventType.Battle, "Ramousa", null, words: "heavy fighting in the district of Ramousa")));
        var (again, id) = Read("r1", Scenario.Event(EventType.Battle, "Ramousa", null, words: "heavy fighting went on in the district of Ramousa"));

        Assert.Equal([id], _bench.Outcome(judged, _bench.Fold(again)).Claims);
    }

    private static (IReadOnlyList<LedgerClaim> Claims, ClaimId Id) Read(string report, Claim claim)
    {
        var other = new Scenario();
        var id = other.Add(report, "wire", "2016-08-07", claim);
        return (other.Claims, id);
    }

    private static CasualtyClaim Number(long number, int start, int end) =>
        Scenario.Killed(number, number, "Sukkari", "2016-08-06", words: $"{number} dead") with { Spans = [new TextSpan(start, end)] };

    private static EventClaim Strike(string place, int start, int end) =>
        Scenario.Event(EventType.Airstrike, place, "2016-08-06", words: "a strike hit") with { Spans = [new TextSpan(start, end)] };
}
