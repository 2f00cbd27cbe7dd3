using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>However the input came to be what it is, the ledger is the one that a fold of all of it gives, to the byte.</summary>
public class IncrementalTests
{
    private static readonly string[] Texts =
    [
        EchoStory.Wire, EchoStory.Retitled, EchoStory.Cut, EchoStory.Prolonged, EchoStory.Rewritten, EchoStory.Other,
        EchoStory.Raids, EchoStory.Denial, EchoStory.Other + EchoStory.OwnParagraph,
    ];

    [Fact]
    public void AnyWayToTheSameInputGivesTheBytesOfARebuild()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var war = new Story(seed);
            var engine = new LedgerEngine(Scenario.Pack);
            foreach (var change in war.Changes())
            {
                engine.Apply(change);
                if (!Bytes(engine.View()).AsSpan().SequenceEqual(Bytes(LedgerFold.Fold(Scenario.Pack, war.Now()))))
                    return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void AViewOfAnEarlierDayIsTheFoldOfWhatWasKnownThen()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var war = new Story(seed);
            var engine = new LedgerEngine(Scenario.Pack);
            foreach (var change in war.Changes())
                engine.Apply(change);
            var day = new DateOnly(2016, 8, 9 + (seed % 10));
            return Bytes(engine.View(day)).AsSpan().SequenceEqual(Bytes(LedgerFold.Fold(Scenario.Pack, war.Now(), day)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void AChangeTellsWhatItChangedAndNothingElse()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var war = new Story(seed);
            var engine = new LedgerEngine(Scenario.Pack);
            var incidents = new Dictionary<IncidentId, Incident>();
            foreach (var change in war.Changes())
            {
                var before = engine.View();
                var delta = engine.Apply(change);
                foreach (var gone in delta.IncidentsGone)
                    incidents.Remove(gone);
                foreach (var incident in delta.Incidents)
                    incidents[incident.Id] = incident;
                var after = engine.View();
                var untouched = after.Incidents.Except(delta.Incidents).ToHashSet();
                if (!incidents.Values.ToHashSet().SetEquals(after.Incidents) || !untouched.IsSubsetOf(before.Incidents))
                    return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static byte[] Bytes(EvidenceLedger ledger) => LedgerJson.Bytes(ledger);

    // Reports with random claims that come one by one and in batches, are read again with other claims, published anew and withdrawn, with judgements in between.
    private sealed class Story(int seed)
    {
        private readonly Random _random = new(seed);
        private readonly Scenario _scenario = OrderTests.Scene(seed);
        private readonly Dictionary<ReportId, ReportReading> _known = [];
        private IReadOnlyList<Judgement> _judgements = [];

        public LedgerInput Now()
        {
            var readings = _known.Values.ToArray();
            _random.Shuffle(readings);
            return new LedgerInput([.. readings.SelectMany(r => r.Claims)], [.. readings.Select(r => r.Report)]) { Judgements = _judgements };
        }

        public IEnumerable<LedgerChange> Changes()
        {
            Copy();
            var claims = _scenario.Claims;
            var all = claims.GroupBy(c => c.Report).Select(Reading).ToList();
            var bench = new Bench(_scenario);
            for (var step = 0; step < 14; step++)
            {
                var read = Enumerable.Range(0, _random.Next(4)).Select(_ => Some(all[_random.Next(all.Count)])).ToList();
                ReportId[] gone = _random.Next(4) == 0 ? [all[_random.Next(all.Count)].Report.Id] : [];
                foreach (var id in gone)
                    _known.Remove(id);
                foreach (var reading in read)
                    _known[reading.Report.Id] = reading;
                yield return new LedgerChange(read, gone) { Judgements = _random.Next(3) == 0 ? _judgements = Decide(bench, claims) : null };
            }
        }

        // Reports carry each other's claims on.
        private void Copy()
        {
            foreach (var claim in _scenario.Claims.ToList().Where(_ => _random.Next(4) == 0))
                _scenario.Add("r" + _random.Next(12), "paper", $"2016-08-{_random.Next(9, 20):00}", claim.Claim);
        }

        private ReportReading Reading(IGrouping<ReportId, LedgerClaim> report)
        {
            var first = report.First();
            var sketch = _random.Next(3) == 0 ? null : TextSketch.Of(Texts[_random.Next(Texts.Length)]);
            return new ReportReading(new LedgerReport(report.Key, first.Outlet, first.Published, sketch), [.. report]);
        }

        // A report with all of its claims, or with some of them as another reader would find it.
        private ReportReading Some(ReportReading reading) =>
            _random.Next(2) == 0 ? reading : reading with { Claims = [.. reading.Claims.Where(_ => _random.Next(3) > 0)] };

        private IReadOnlyList<Judgement> Decide(Bench bench, IReadOnlyList<LedgerClaim> claims)
        {
            var (a, b) = (claims[_random.Next(claims.Count)].Id, claims[_random.Next(claims.Count)].Id);
            _ = _random.Next(6) switch
            {
                0 or 1 => bench.Same(a, b),
                2 => bench.Different(a, b),
                3 => bench.Reject(a),
                4 => bench.Correct(a, "place", "Sukkari"),
                _ => bench.Undo(new JudgementId(_random.Next(1, bench.Judgements.Count + 2))),
            };
            return [.. bench.Judgements];
        }
    }
}
