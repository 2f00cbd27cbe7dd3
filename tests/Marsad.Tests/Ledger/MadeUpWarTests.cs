using Marsad.Bench.Synthetic;
using Marsad.Core.Ledger;
using Xunit;

namespace Marsad.Tests.Ledger;

/// <summary>The war of the bench, whose truth is known, at a fiftieth of its size: thousands of claims that meet as those of a real war do.</summary>
public class MadeUpWarTests
{
    private const int Claims = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ClaimsOfOneHappeningComeTogetherAndOthersStayApart(int seed)
    {
        var war = new SyntheticWar(Claims, seed);
        var score = PairScore.Of(LedgerFold.Fold(war.Theatre.Pack, Input(war)), war);

        Assert.True(score.F1 > 0.94, $"F1 {score.F1:n3} of precision {score.Precision:n3} and recall {score.Recall:n3}");
        Assert.True(score.Precision > 0.95, $"precision {score.Precision:n3}");
    }

    [Fact]
    public void ReportsThatComeOneByOneAndAreReadAgainGiveTheBytesOfARebuild()
    {
        const int late = 150;
        var war = new SyntheticWar(Claims);
        var engine = new LedgerEngine(war.Theatre.Pack);
        engine.Apply(new LedgerChange([.. war.Reports.SkipLast(late)], []));
        foreach (var report in war.Reports.TakeLast(late))
            engine.Apply(new LedgerChange([report], []));
        var random = new Random(3);
        var again = war.Reports.Where(_ => random.Next(war.Reports.Count) < late).ToList();
        foreach (var report in again)
            engine.Apply(new LedgerChange([report with { Claims = [.. report.Claims.Skip(1)] }], []));
        Assert.False(LedgerJson.Bytes(engine.View()).AsSpan().SequenceEqual(LedgerJson.Bytes(LedgerFold.Fold(war.Theatre.Pack, Input(war)))));

        foreach (var report in again)
            engine.Apply(new LedgerChange([report], []));
        Assert.True(LedgerJson.Bytes(engine.View()).AsSpan().SequenceEqual(LedgerJson.Bytes(LedgerFold.Fold(war.Theatre.Pack, Input(war)))));
    }

    private static LedgerInput Input(SyntheticWar war) => new([.. war.Reports.SelectMany(r => r.Claims)], [.. war.Reports.Select(r => r.Report)]);
}
