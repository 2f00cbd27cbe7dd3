using System.Globalization;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Reader;

/// <summary>Every report here is published on Saturday, 6 August 2016.</summary>
public sealed class TimeTests
{
    [Theory]
    [InlineData("on Friday", "2016-08-05", "2016-08-05")]
    [InlineData("on Saturday", "2016-08-06", "2016-08-06")]
    [InlineData("last Saturday", "2016-07-30", "2016-07-30")]
    [InlineData("yesterday", "2016-08-05", "2016-08-05")]
    [InlineData("overnight", "2016-08-05", "2016-08-06")]
    [InlineData("on 19 September", "2015-09-19", "2015-09-19")]
    [InlineData("on July 30", "2016-07-30", "2016-07-30")]
    [InlineData("on 3 March 2014", "2014-03-03", "2014-03-03")]
    [InlineData("in August 2013", "2013-08-01", "2013-08-31")]
    [InlineData("last month", "2016-07-01", "2016-07-31")]
    [InlineData("last year", "2015-01-01", "2015-12-31")]
    [InlineData("in the past 24 hours", "2016-08-05", "2016-08-06")]
    [InlineData("in a single week", "2016-07-31", "2016-08-06")]
    [InlineData("since Sunday", "2016-07-31", "2016-08-06")]
    [InlineData("since the offensive began on Sunday", "2016-07-31", "2016-08-06")]
    public void Words_for_a_time_are_resolved_against_the_day_of_publication(string words, string start, string end)
    {
        var killed = SyriaPack.Read($"Air strikes killed ten civilians in Douma {words}.").OfType<CasualtyClaim>().Single();
        Assert.Equal(new DateRange(Day(start), Day(end)), killed.Time);
    }

    [Fact]
    public void Recent_weeks_leave_the_time_open() =>
        Assert.Null(SyriaPack.Read("Air strikes killed ten civilians in Douma in recent weeks.").OfType<CasualtyClaim>().Single().Time);

    [Fact]
    public void A_number_over_the_same_period_runs_and_is_no_days_news()
    {
        var killed = SyriaPack.Read("Air strikes killed 118 civilians in Aleppo in the same period.").OfType<CasualtyClaim>().Single();
        Assert.Equal((Scope.Cumulative, null), (killed.Scope, killed.Time));
    }

    [Fact]
    public void Fresh_news_without_a_day_is_of_the_day_of_publication() =>
        Assert.Equal(DateRange.On(Day("2016-08-06")), SyriaPack.Read("Air strikes killed ten civilians in Douma.").OfType<CasualtyClaim>().Single().Time);

    [Fact]
    public void Without_a_publication_day_a_weekday_stays_unresolved_and_it_is_said()
    {
        var reading = SyriaPack.Reader.Read(new Report(new ReportId("r"), "", "Air strikes killed ten civilians in Douma on Friday."));
        Assert.All(reading.Claims, c => Assert.Null(c.Time));
        Assert.NotEmpty(reading.Claims);
        Assert.Contains(reading.Notices, n => n is { Code: "no-publication-date", SetsAside: false });
    }

    [Fact]
    public void A_dateline_gives_the_day_where_the_metadata_do_not()
    {
        var reading = SyriaPack.Reader.Read(new Report(new ReportId("r"), "Strikes on Douma", "BEIRUT, 6 August 2016 - Air strikes killed ten civilians in Douma on Friday."));
        Assert.Equal(DateRange.On(Day("2016-08-05")), reading.Claims.OfType<CasualtyClaim>().Single().Time);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
