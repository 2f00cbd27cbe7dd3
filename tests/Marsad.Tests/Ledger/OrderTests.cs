using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>The ledger depends on what is claimed, never on the order in which it came.</summary>
public class OrderTests
{
    private static readonly string[] Places = ["Aleppo", "Sukkari", "Shaar", "Ramousa", "Artillery College", "Hilltown", "Elsewhere"];
    private static readonly string?[] Actors = ["army", "air-force", "rebels", "brigade", null];
    private static readonly string?[] Origins = ["observatory", "rescuers", "army", "rebels", null];
    private static readonly string[] Outlets = ["wire", "paper", "state-agency", "rebel-radio"];

    [Fact]
    public void AnyOrderOfTheSameClaimsGivesTheSameBytes()
    {
        var seeds = Gen.Choose(0, int.MaxValue - 1).Two().ToArbitrary();
        Prop.ForAll(seeds, pair =>
        {
            var claims = Claims(pair.Item1);
            var shuffled = claims.ToArray();
            new Random(pair.Item2).Shuffle(shuffled);
            return LedgerJson.Bytes(LedgerFold.Fold(Scenario.Pack, claims)).AsSpan()
                .SequenceEqual(LedgerJson.Bytes(LedgerFold.Fold(Scenario.Pack, shuffled)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void EveryHappeningStandsInExactlyOneIncident()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var claims = Claims(seed);
            var ledger = LedgerFold.Fold(Scenario.Pack, claims);
            var expected = claims.Where(c => c.Claim is EventClaim or CasualtyClaim { Scope: Scope.Incident }).Select(c => c.Id).Distinct().Order();
            return ledger.Incidents.SelectMany(i => i.Claims).Order().SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void IntervalsOfAPlaceAndOfAnAreaDoNotOverlap()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var ledger = LedgerFold.Fold(Scenario.Pack, Claims(seed));
            return Apart(ledger.Control.GroupBy(i => i.Place.Value).Select(g => g.Select(i => (i.From, i.Until))))
                && Apart(ledger.Access.GroupBy(i => i.Area.Value).Select(g => g.Select(i => (i.From, i.Until))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static bool Apart(IEnumerable<IEnumerable<(DateOnly From, DateOnly? Until)>> timelines) =>
        timelines.All(t => t.Zip(t.Skip(1), (a, b) => a.Until is { } end && end < b.From && a.From <= end).All(apart => apart));

    private static List<LedgerClaim> Claims(int seed) => [.. Scene(seed).Claims];

    /// <summary>Claims of every kind at random: few places and days, so that much of it meets.</summary>
    internal static Scenario Scene(int seed)
    {
        var random = new Random(seed);
        var scenario = new Scenario();
        T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        string? Days() => random.Next(8) == 0 ? null : $"2016-08-0{random.Next(1, 5)}..2016-08-0{random.Next(5, 9)}"[(random.Next(2) * 12)..];
        Modality Mode() => random.Next(6) == 0 ? Any(Enum.GetValues<Modality>()) : Modality.Asserted;
        for (var i = 0; i < 60; i++)
        {
            var number = random.Next(0, 60);
            Claim claim = random.Next(4) switch
            {
                0 => Scenario.Event(Any(Enum.GetValues<EventType>()), Any(Places), Days(), Any(Actors), Any(Actors), Any(Origins), modality: Mode()),
                1 => Scenario.Killed(
                    number, random.Next(3) == 0 ? null : number + random.Next(2), Any(Places), Days(), Any(Origins), Any(Enum.GetValues<VictimClass>()), Any(Actors),
                    Any<EventType?>([EventType.Airstrike, EventType.Battle, null]), Any(Actors), Any(Enum.GetValues<Scope>()), random.Next(4) == 0, modality: Mode()),
                2 => Scenario.Control(Any(Enum.GetValues<ControlAction>()), Any(Places), Days(), Any(Actors) ?? "rebels", Any(Actors), Any(Origins), Mode()),
                _ => Scenario.Access(Any(Enum.GetValues<AccessAction>()), Any(Places), Days(), Any(Actors), Any(Origins), modality: Mode()),
            };
            scenario.Add("r" + random.Next(12), Any(Outlets), $"2016-08-{random.Next(9, 20):00}", claim);
        }

        return scenario;
    }
}
