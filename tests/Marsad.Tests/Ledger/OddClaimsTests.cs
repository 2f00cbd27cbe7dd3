using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>What makes no sense stands by itself and changes nothing else.</summary>
public class OddClaimsTests
{
    private static readonly (string What, Claim Claim)[] Odd =
    [
        ("a span over all days there are", Scenario.Event(EventType.Shelling, "Shaar", "0001-01-01..9999-12-31", words: "shells fell for ever")),
        ("a day at the end of time", Scenario.Event(EventType.Shelling, "Shaar", "9999-12-31", words: "shells will fall")),
        ("held until the end of time", Scenario.Control(ControlAction.Holds, "Hilltown", "0001-01-01..9999-12-31", "rebels")),
        ("taken at the end of time", Scenario.Control(ControlAction.Captured, "Hilltown", "9999-12-31", "rebels")),
        ("besieged for ever", Scenario.Access(AccessAction.Besieged, "Shaar", "0001-01-01..9999-12-31", "army")),
        ("a place outside the theatre", Scenario.Event(EventType.Shelling, "Atlantis", "2016-08-06", words: "shells fell on a town nobody knows") with { Adm1 = null }),
        ("a place whose id the pack does not know", Scenario.Event(EventType.Shelling, "Atlantis", "2016-08-06", words: "shells fell far away") with { Location = new Location(new PlaceId("atlantis"), 91, 400, PlacePrecision.Exact) }),
        ("a place without a name", Scenario.Event(EventType.Shelling, "", "2016-08-06", words: "shells fell")),
        ("a million million dead", Scenario.Killed(1_000_000_000_000, 1_000_000_000_000, "Shaar", "2016-08-06", words: "1,000,000,000,000 were killed")),
        ("more dead than a number can hold in a total", Scenario.Killed(long.MaxValue, long.MaxValue, "Aleppo province", "2016-01-01..2016-12-31", scope: Scope.Cumulative, words: "beyond number")),
        ("more at least than at most", Scenario.Killed(50, 5, "Shaar", "2016-08-06", words: "50 to 5 were killed")),
        ("fewer than none", Scenario.Killed(-5, -5, "Shaar", "2016-08-06", words: "minus five were killed")),
        ("evidence without a word", Scenario.Event(EventType.Shelling, "Shaar", "2016-08-06", words: "")),
    ];

    [Fact]
    public void AnOddClaimStaysVisibleAndTheRestIsAsItWas()
    {
        foreach (var (what, odd) in Odd)
            Check(what, odd);
    }

    private static void Check(string what, Claim odd)
    {
        var scenario = Sound();
        var sound = scenario.Fold();
        var id = scenario.Add("odd", "wire", "2016-08-06", odd);
        var ledger = scenario.Fold();

        Assert.True(Mentions(ledger, id), what);
        var others = ledger.Incidents.Where(i => !i.Claims.Contains(id)).ToList();
        // Its own place apart, nothing else is touched.
        Assert.Equal(sound.Incidents.Select(i => (i.Id, i.Time, i.Place, i.Claims.Count)), others.Select(i => (i.Id, i.Time, i.Place, i.Claims.Count)));
        Assert.NotEmpty(LedgerJson.Bytes(ledger));
    }

    [Fact]
    public void AReportThatIsGivenTwiceCountsOnce()
    {
        var scenario = Sound();
        var doubled = LedgerFold.Fold(Scenario.Pack, [.. scenario.Claims, .. scenario.Claims]);

        Assert.Equal(LedgerJson.Bytes(scenario.Fold()), LedgerJson.Bytes(doubled));
    }

    [Fact]
    public void OfTwoReadingsUnderOneIdTheSameCountsInAnyOrder()
    {
        var scenario = Sound();
        var claim = scenario.Claims[0];
        var other = claim with { Claim = claim.Claim with { Time = Scenario.Time("2016-08-05") } };

        Assert.Equal(
            LedgerJson.Bytes(LedgerFold.Fold(Scenario.Pack, [.. scenario.Claims, other])),
            LedgerJson.Bytes(LedgerFold.Fold(Scenario.Pack, [other, .. scenario.Claims])));
    }

    private static Scenario Sound()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Event(EventType.Airstrike, "Sukkari", "2016-08-06", "air-force", "civilians"));
        scenario.Add("r1", "wire", "2016-08-06", Scenario.Killed(15, 15, "Sukkari", "2016-08-06", cause: EventType.Airstrike));
        scenario.Add("r2", "paper", "2016-08-07", Scenario.Killed(100, null, "Aleppo province", "2016-08-01..2016-08-07", scope: Scope.Cumulative));
        scenario.Add("r3", "wire", "2016-08-06", Scenario.Control(ControlAction.Captured, "Ramousa", "2016-08-06", "rebels", "army"));
        return scenario;
    }

    private static bool Mentions(EvidenceLedger ledger, ClaimId id) =>
        ledger.Incidents.Any(i => i.Claims.Contains(id))
        || ledger.Tolls.Any(t => t.Figures.Any(f => f.Claim == id))
        || ledger.Control.Any(c => c.Claims.Contains(id) || c.Against.Contains(id))
        || ledger.Access.Any(a => a.Claims.Contains(id) || a.Against.Contains(id));
}
