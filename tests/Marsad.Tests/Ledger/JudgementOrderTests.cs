using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>What judgements come to depends on what was decided and when, never on the order in which they are given.</summary>
public class JudgementOrderTests
{
    private static readonly string[] Places = ["Sukkari", "Shaar", "Aleppo", "Hilltown"];

    [Fact]
    public void AnyOrderOfClaimsAndJudgementsGivesTheSameBytes()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Two().ToArbitrary(), pair =>
        {
            var input = Input(pair.Item1);
            var random = new Random(pair.Item2);
            var (claims, judgements) = (input.Claims.ToArray(), input.Judgements.ToArray());
            random.Shuffle(claims);
            random.Shuffle(judgements);
            return Bytes(input).AsSpan().SequenceEqual(Bytes(new LedgerInput(claims, []) { Judgements = judgements }));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void WhatStandsHoldsInTheLedger()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var ledger = LedgerFold.Fold(Scenario.Pack, Input(seed));
            var incidentOf = ledger.Incidents.SelectMany(i => i.Claims.Select(c => (c, i.Id))).ToDictionary(p => p.c, p => p.Id);
            return ledger.Judgements.Where(o => o.State == JudgementState.Applied).All(o => o.Judgement.Decision switch
            {
                SameDecision => o.Claims.Where(incidentOf.ContainsKey).Select(c => incidentOf[c]).Distinct().Count() <= 1,
                DifferentDecision said => said.Sides.Select(s => incidentOf.GetValueOrDefault(s[0].Id)).Where(i => i != default).GroupBy(i => i).All(g => g.Count() == 1),
                RejectDecision said => !incidentOf.ContainsKey(said.Claim.Id),
                _ => true,
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void UndoingEverythingLeavesTheLedgerOfTheClaimsAlone()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var input = Input(seed, undo: false);
            var next = input.Judgements.Count + 1;
            var undos = input.Judgements.Select((j, i) => new Judgement(new JudgementId(next + i), j.At, "Amal", "all of it", new UndoDecision(j.Id)));
            var undone = LedgerFold.Fold(Scenario.Pack, input with { Judgements = [.. input.Judgements, .. undos] });
            return LedgerJson.Bytes(undone with { Judgements = [] }).AsSpan().SequenceEqual(Bytes(input with { Judgements = [] }));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void JudgementsAndReportsThatComeOneByOneGiveTheLedgerOfAllAtOnce()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Two().ToArbitrary(), pair =>
        {
            var input = Input(pair.Item1);
            var random = new Random(pair.Item2);
            var readings = LedgerChange.From(input).Read.ToArray();
            random.Shuffle(readings);
            var engine = new LedgerEngine(Scenario.Pack);
            foreach (var reading in readings)
            {
                engine.Apply(new LedgerChange([reading], []));
                engine.Apply(new LedgerChange([], []) { Judgements = [.. input.Judgements.Take(random.Next(input.Judgements.Count + 1))] });
            }

            // One report is lost and found again, its judgements waiting meanwhile.
            engine.Apply(new LedgerChange([], [readings[0].Report.Id]) { Judgements = input.Judgements });
            engine.Apply(new LedgerChange([readings[0]], []));
            return LedgerJson.Bytes(engine.View()).AsSpan().SequenceEqual(Bytes(input));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static byte[] Bytes(LedgerInput input) => LedgerJson.Bytes(LedgerFold.Fold(Scenario.Pack, input));

    private static LedgerInput Input(int seed, bool undo = true)
    {
        var random = new Random(seed);
        var scenario = new Scenario();
        var ids = new List<ClaimId>();
        for (var i = 0; i < 20; i++)
        {
            var (place, day) = (Places[random.Next(Places.Length)], $"2016-08-0{random.Next(5, 7)}");
            Claim claim = random.Next(3) == 0
                ? Scenario.Killed(random.Next(40), null, place, day, words: $"dead {i}")
                : Scenario.Event(random.Next(2) == 0 ? EventType.Airstrike : EventType.Shelling, place, day, words: $"strike {i}");
            ids.Add(scenario.Add("r" + random.Next(8), "wire", "2016-08-10", claim));
        }

        var bench = new Bench(scenario);
        for (var i = 1; i <= 12; i++)
        {
            var (a, b) = (ids[random.Next(ids.Count)], ids[random.Next(ids.Count)]);
            _ = random.Next(undo ? 7 : 6) switch
            {
                0 or 1 => bench.Same(a, b),
                2 or 3 => bench.Different(a, b),
                4 => bench.Reject(a),
                5 => bench.Correct(a, "place", Places[random.Next(Places.Length)]),
                _ => bench.Undo(new JudgementId(random.Next(1, i + 1))),
            };
        }

        return new LedgerInput([.. scenario.Claims], []) { Judgements = bench.Judgements };
    }
}
