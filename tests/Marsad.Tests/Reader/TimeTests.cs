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
    [InlineData("last week", "2016-07-25", "2016-07-31")]
    [InlineData("in the last week", "2016-07-30", "2016-08-06")]
    [InlineData("last year", "2015-01-01", "2015-12-31")]
    [InlineData("in the past 24 hours", "2016-08-05", "2016-08-06")]
    [InlineData("in a single week", "2016-07-31", "2016-08-06")]
    [InlineData("in the past two weeks", "2016-07-23", "2016-08-06")]
    [InlineData("over the past week", "2016-07-30", "2016-08-06")]
    [InlineData("in a month of fighting", "2016-07-06", "2016-08-06")]
    [InlineData("this week", "2016-08-01", "2016-08-06")]
    [InlineData("over the weekend", "2016-08-06", "2016-08-06")]
    [InlineData("two days ago", "2016-08-04", "2016-08-04")]
    [InlineData("a day earlier", "2016-08-05", "2016-08-05")]
    [InlineData("on Thursday and Friday", "2016-08-04", "2016-08-05")]
    [InlineData("between 21 and 26 of July", "2016-07-21", "2016-07-26")]
    [InlineData("between 21 and 26 July", "2016-07-21", "2016-07-26")]
    [InlineData("from 3 to 9 July", "2016-07-03", "2016-07-09")]
    [InlineData("between July 3 and 9", "2016-07-03", "2016-07-09")]
    [InlineData("between March and June", "2016-03-01", "2016-06-30")]
    [InlineData("from March 2011 to December 2015", "2011-03-01", "2015-12-31")]
    [InlineData("in the first ten days of July", "2016-07-01", "2016-07-10")]
    [InlineData("in the last quarter of 2015", "2015-10-01", "2015-12-31")]
    [InlineData("since the end of June", "2016-06-30", "2016-08-06")]
    [InlineData("in a three-week offensive", "2016-07-16", "2016-08-06")]
    [InlineData("for the third day in a row", "2016-08-04", "2016-08-06")]
    [InlineData("in early 2016", "2016-01-01", "2016-04-30")]
    [InlineData("at around 12pm on Friday", "2016-08-05", "2016-08-05")]
    [InlineData("at dawn on Friday", "2016-08-05", "2016-08-05")]
    [InlineData("since Sunday", "2016-07-31", "2016-08-06")]
    [InlineData("since the offensive began on Sunday", "2016-07-31", "2016-08-06")]
    public void Words_for_a_time_are_resolved_against_the_day_of_publication(string words, string start, string end)
    {
        var killed = SyriaPack.Read($"Air strikes killed ten civilians in Douma {words}.").OfType<CasualtyClaim>().Single();
        Assert.Equal(new DateRange(Day(start), Day(end)), killed.Time);
    }

    [Theory]
    [InlineData("in recent weeks")]
    [InlineData("during Eid")]
    [InlineData("for years")]
    public void Some_words_leave_the_time_open(string words) =>
        Assert.Null(SyriaPack.Read($"Air strikes killed ten civilians in Douma {words}.").OfType<CasualtyClaim>().Single().Time);

    [Theory]
    [InlineData("Douma has been held by rebels since spring 2015.", "2015-03-01", "2016-08-06")]
    [InlineData("Douma, held by rebels, was quiet on Friday.", "2016-08-06", "2016-08-06")]
    public void A_state_is_of_the_day_of_publication_or_since_when_it_is_told(string text, string start, string end) =>
        Assert.Equal(new DateRange(Day(start), Day(end)), SyriaPack.Read(text).OfType<ControlClaim>().First().Time);

    [Theory]
    [InlineData("A monitor said on Friday that air strikes killed ten civilians in Douma on Thursday.", "2016-08-04")]
    [InlineData("Air strikes killed ten civilians in Douma, where a car bomb had exploded in May 2014.", "2016-08-06")]
    public void The_time_of_another_clause_or_of_saying_is_not_taken(string text, string day) =>
        Assert.Equal(DateRange.On(Day(day)), SyriaPack.Read(text).OfType<CasualtyClaim>().First().Time);

    [Fact]
    public void A_span_told_the_day_before_publication_ends_on_that_day() =>
        Assert.Equal(new DateRange(Day("2016-08-04"), Day("2016-08-05")), SyriaPack.Read("Air strikes killed ten civilians in Douma in 24 hours, a monitor said on Friday.").OfType<CasualtyClaim>().Single().Time);

    [Fact]
    public void A_total_of_the_war_runs_since_it_began() =>
        Assert.Equal(new DateRange(Day("2011-01-01"), Day("2016-08-06")), SyriaPack.Read("More than 280,000 people have been killed in the war, which began in 2011.").OfType<CasualtyClaim>().Single().Time);

    [Fact]
    public void What_has_happened_at_some_time_takes_no_day_from_the_news()
    {
        var claims = SyriaPack.Read("Air strikes killed ten civilians in Douma on Friday. Hospitals were full. Streets were empty. Shops were shut. Schools were closed. Rebels have shelled Damascus.");
        Assert.Null(claims.OfType<EventClaim>().Single(c => c.Type == EventType.Shelling).Time);
    }

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

    [Theory]
    [InlineData("Rebels began advancing on Kobane last September.", "2015-09-01", "2015-09-30")]
    [InlineData("Aleppo has been divided since rebels seized the east of Aleppo in 2012.", "2012-01-01", "2012-12-31")]
    public void What_began_then_is_of_the_days_told_and_not_of_all_since(string sentence, string start, string end) =>
        Assert.Contains(new DateRange(Day(start), Day(end)), SyriaPack.Read(sentence).OfType<ControlClaim>().Select(c => c.Time!.Value));

    [Fact]
    public void A_total_of_the_war_runs_since_when_another_sentence_says() =>
        Assert.Equal(new DateRange(Day("2011-01-01"), Day("2016-08-06")), SyriaPack.Read("There has been fighting in Syria since 2011. The war has claimed more than 191,000 lives.").OfType<CasualtyClaim>().Single().Time);

    [Fact]
    public void A_number_without_a_day_has_the_day_of_what_caused_it() =>
        Assert.Equal(DateRange.On(Day("2016-08-05")), SyriaPack.Read("A car bomb killed ten civilians in Douma, a monitor said on Saturday. Friday evening's car bomb exploded at a market in Douma.").OfType<CasualtyClaim>().First().Time);

    [Fact]
    public void What_a_number_of_days_is_counted_from_was_so_many_days_before()
    {
        var struck = SyriaPack.Read("The shelling of Douma comes two days after warplanes bombed a school in Harasta.").OfType<EventClaim>().ToList();
        Assert.Equal(DateRange.On(Day("2016-08-04")), struck.Single(c => c.Place == "Harasta").Time);
        Assert.Equal(DateRange.On(Day("2016-08-06")), struck.Single(c => c.Place == "Douma").Time);
    }

    [Fact]
    public void A_weekday_of_what_is_to_come_is_the_next() =>
        Assert.Equal(DateRange.On(Day("2016-08-08")), SyriaPack.Read("Rebels will release ten captured soldiers in Douma on Monday.").OfType<EventClaim>().First().Time);

    [Fact]
    public void The_opening_is_of_the_day_that_its_happening_is_told_with() =>
        Assert.Equal(DateRange.On(Day("2016-08-05")), SyriaPack.Read("Air strikes on the town of Douma killed ten people, a monitor said on Saturday. Three strikes hit a market in Douma on Friday, it said.").OfType<CasualtyClaim>().Single().Time);

    [Fact]
    public void A_deal_told_in_passing_has_no_day() =>
        Assert.Null(SyriaPack.Read("Warplanes bombed Douma on Friday. Ten people died. The dead were buried. The town is part of a de-escalation zone under a deal between Russia and Iran.").OfType<EventClaim>().Single(c => c.Type == EventType.Agreement).Time);
}
