using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Model;

public sealed class ReportedCountTests
{
    [Theory]
    [InlineData(-1L, null)]
    [InlineData(null, -1L)]
    [InlineData(30L, 20L)]
    public void An_impossible_range_is_refused(long? low, long? high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportedCount(low, high));

    [Theory]
    [InlineData(150L, 150L, false, "150")]
    [InlineData(200L, null, false, "≥ 200")]
    [InlineData(null, 30L, false, "≤ 30")]
    [InlineData(20L, 30L, false, "20–30")]
    [InlineData(300L, 300L, true, "~300")]
    [InlineData(0L, 0L, false, "0")]
    [InlineData(null, null, false, "?")]
    public void A_count_prints_as_the_range_it_is(long? low, long? high, bool approximate, string printed) =>
        Assert.Equal(printed, new ReportedCount(low, high, approximate).ToString());

    [Fact]
    public void Not_reported_is_not_zero() => Assert.NotEqual(default, ReportedCount.Exactly(0));

    [Fact]
    public void A_range_is_made_exactly_when_it_is_possible() => Prop
        .ForAll(Arb.From(from low in Ends() from high in Ends() select (low, high)), p =>
        {
            var possible = p.low is null or >= 0 && p.high is null or >= 0 && !(p.high < p.low);
            try
            {
                var count = new ReportedCount(p.low, p.high);
                return possible && count.Low == p.low && count.High == p.high;
            }
            catch (ArgumentOutOfRangeException)
            {
                return !possible;
            }
        })
        .QuickCheckThrowOnFailure();

    private static Gen<long?> Ends() => Gen.OneOf(Gen.Constant<long?>(null), Gen.Choose(-3, 12).Select(n => (long?)n));
}
