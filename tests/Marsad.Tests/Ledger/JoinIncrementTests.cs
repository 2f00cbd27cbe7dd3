using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>Joins are many here: a few happenings, each told by several outlets with the errors that reports make.</summary>
public class JoinIncrementTests
{
    private static readonly string[] Places = ["Sukkari", "Shaar", "Hilltown", "Aleppo", "Tell Zaitouna"];
    private static readonly string[] Outlets = ["wire", "paper", "daily", "evening", "state-agency", "rebel-radio"];

    [Fact]
    public void ReportsThatComeAndGoLeaveTheBytesOfARebuild()
    {
        var joined = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var reports = Reports(random);
            var known = new Dictionary<ReportId, ReportReading>();
            var engine = new LedgerEngine(Scenario.Pack);
            for (var step = 0; step < 16; step++)
            {
                var read = Enumerable.Range(0, random.Next(1, 5)).Select(_ => reports[random.Next(reports.Count)]).DistinctBy(r => r.Report.Id).ToList();
                List<ReportId> gone = random.Next(3) == 0 && known.Count > 0 ? [known.Keys.ElementAt(random.Next(known.Count))] : [];
                gone.RemoveAll(g => read.Exists(r => r.Report.Id == g));
                gone.ForEach(g => known.Remove(g));
                foreach (var reading in read)
                    known[reading.Report.Id] = reading;
                engine.Apply(new LedgerChange(read, gone));
                var readings = known.Values.ToArray();
                random.Shuffle(readings);
                var rebuilt = LedgerFold.Fold(Scenario.Pack, new LedgerInput([.. readings.SelectMany(r => r.Claims)], [.. readings.Select(r => r.Report)]));
                if (!LedgerJson.Bytes(engine.View()).AsSpan().SequenceEqual(LedgerJson.Bytes(rebuilt)))
                    return false;
                joined += rebuilt.Incidents.Count(i => i.Reasons.Any(r => r.Contains("log odds", StringComparison.Ordinal)));
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
        Assert.True(joined > 200, $"only {joined} incidents hung together by joins");
    }

    private static List<ReportReading> Reports(Random random)
    {
        var scenario = new Scenario();
        for (var happening = 0; happening < 7; happening++)
        {
            var (place, day, type) = (Places[random.Next(Places.Length)], random.Next(3, 7), random.Next(2) == 0 ? EventType.Airstrike : EventType.Shelling);
            var (dead, by) = (random.Next(1, 60), random.Next(2) == 0 ? "army" : "rebels");
            foreach (var outlet in Outlets.Where(_ => random.Next(2) == 0))
            {
                var told = random.Next(6) switch { 0 => day + 1, 1 => day - 1, _ => day };
                var where = random.Next(6) switch { 0 => "Aleppo province", 1 => "Aleppo", _ => place };
                var what = random.Next(6) == 0 ? EventType.Destruction : type;
                var count = random.Next(4) == 0 ? dead + 1 : dead;
                var time = random.Next(8) == 0 ? null : $"2016-08-0{told}";
                var words = $"{outlet}{happening}";
                scenario.Add(words, outlet, $"2016-08-0{day + 1}", Scenario.Event(what, where, time, random.Next(2) == 0 ? by : null, words: words));
                scenario.Add(words, outlet, $"2016-08-0{day + 1}", Scenario.Killed(count, count, where, time, cause: what, words: words));
            }
        }

        return [.. scenario.Claims.GroupBy(c => c.Report).Select(r => new ReportReading(new LedgerReport(r.Key, r.First().Outlet, r.First().Published, null), [.. r]))];
    }
}
