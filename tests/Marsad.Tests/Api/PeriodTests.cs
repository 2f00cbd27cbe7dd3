using Marsad.App.Api;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Api;

public sealed class PeriodTests
{
    private static readonly DateOnly Day = new(2016, 8, 6);

    [Fact]
    public void It_begins_with_the_first_happening_and_ends_with_the_last_report() =>
        Assert.Equal(new DateRange(Day.AddDays(-3), Day.AddDays(2)), Period.Of([Day, Day.AddDays(2)], [DateRange.On(Day), DateRange.On(Day.AddDays(-3))]));

    [Fact]
    public void Background_of_long_ago_does_not_stretch_it() =>
        Assert.Equal(DateRange.On(Day), Period.Of([Day], [DateRange.On(Day.AddYears(-3))]));

    [Fact]
    public void A_range_of_months_does_not_begin_it() =>
        Assert.Equal(DateRange.On(Day), Period.Of([Day], [new DateRange(Day.AddDays(-10), Day.AddDays(50))]));

    [Fact]
    public void Without_days_of_publication_the_happenings_make_it() =>
        Assert.Equal(new DateRange(Day.AddYears(-3), Day), Period.Of([null], [DateRange.On(Day.AddYears(-3)), DateRange.On(Day), null]));

    [Fact]
    public void Nothing_with_a_day_makes_none() => Assert.Null(Period.Of([null], [null]));
}
