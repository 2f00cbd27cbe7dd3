using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Model;

public sealed class DateRangeTests
{
    private static readonly DateOnly _sixth = new(2016, 8, 6);

    [Fact]
    public void An_end_before_the_start_is_refused_with_both_days()
    {
        var refused = Assert.Throws<ArgumentException>(() => new DateRange(_sixth, _sixth.AddDays(-1)));

        Assert.Contains("2016-08-05 is before the start 2016-08-06", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_ends_are_inside()
    {
        var week = new DateRange(_sixth.AddDays(-6), _sixth);

        Assert.Equal(7, week.Days);
        Assert.True(week.Contains(_sixth));
        Assert.True(week.Contains(_sixth.AddDays(-6)));
        Assert.False(week.Contains(_sixth.AddDays(1)));
        Assert.Equal(1, DateRange.On(_sixth).Days);
    }

    [Fact]
    public void A_single_day_prints_as_a_day_and_a_span_as_two()
    {
        Assert.Equal("2016-08-06", DateRange.On(_sixth).ToString());
        Assert.Equal("2016-07-31 to 2016-08-06", new DateRange(new DateOnly(2016, 7, 31), _sixth).ToString());
    }

    [Fact]
    public void Two_ranges_overlap_exactly_when_a_day_lies_in_both() => Prop
        .ForAll(
            Arb.From(from a in Ranges() from b in Ranges() select (a, b)),
            p => p.a.Overlaps(p.b) == DaysOf(p.a).Any(p.b.Contains) && p.a.Overlaps(p.b) == p.b.Overlaps(p.a))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_range_is_the_same_after_writing_and_reading() => Prop
        .ForAll(Arb.From(Ranges()), range => JsonSerializer.Deserialize<DateRange>(JsonSerializer.Serialize(range)) == range)
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"start":"2016-08-06"}""", "needs a start and an end")]
    [InlineData("""{"start":"2016-08-06","end":"2016-08-05"}""", "2016-08-06 and 2016-08-05")]
    [InlineData("""{"start":"6.8.2016","end":"2016-08-06"}""", "YYYY-MM-DD, found '6.8.2016'")]
    [InlineData("""{"start":20160806,"end":"2016-08-06"}""", "YYYY-MM-DD")]
    [InlineData("\"2016-08-06\"", "found String")]
    public void A_time_of_another_form_is_refused_with_what_was_found(string json, string message)
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DateRange>(json));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    private static Gen<DateRange> Ranges() =>
        from start in Gen.Choose(0, 40)
        from days in Gen.Choose(0, 20)
        select new DateRange(new DateOnly(2016, 7, 1).AddDays(start), new DateOnly(2016, 7, 1).AddDays(start + days));

    private static IEnumerable<DateOnly> DaysOf(DateRange range) => Enumerable.Range(0, range.Days).Select(range.Start.AddDays);
}
