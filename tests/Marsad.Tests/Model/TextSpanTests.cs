using FsCheck;
using FsCheck.Fluent;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Model;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 2)]
    public void A_span_that_starts_before_the_text_or_ends_before_it_starts_is_refused(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void The_end_is_the_first_unit_outside()
    {
        var span = new TextSpan(4, 10);

        Assert.Equal("Aleppo", span.Of("for Aleppo city"));
        Assert.Equal(6, span.Length);
        Assert.Equal("[4, 10)", span.ToString());
    }

    [Fact]
    public void Offsets_count_utf16_units()
    {
        const string text = "🕊 Aleppo";

        Assert.Equal("Aleppo", new TextSpan(3, 9).Of(text));
    }

    [Fact]
    public void A_span_past_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(0, 7).Of("Aleppo"));

    [Fact]
    public void Touching_spans_do_not_overlap()
    {
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 6)));
        Assert.True(new TextSpan(0, 4).Overlaps(new TextSpan(3, 6)));
    }

    [Fact]
    public void Two_spans_overlap_exactly_when_they_share_a_unit() => Prop
        .ForAll(Pairs(), p => p.A.Overlaps(p.B) == Units(p.A).Intersect(Units(p.B)).Any() && p.A.Overlaps(p.B) == p.B.Overlaps(p.A))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_span_contains_has_all_its_units_in_it() => Prop
        .ForAll(Pairs(), p => p.A.Contains(p.B) || p.B.Length == 0 || Units(p.B).Except(Units(p.A)).Any())
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_span_contains_itself_and_every_span_inside() => Prop
        .ForAll(Pairs(), p => p.A.Contains(p.A) && new TextSpan(Math.Min(p.A.Start, p.B.Start), Math.Max(p.A.End, p.B.End)).Contains(p.B))
        .QuickCheckThrowOnFailure();

    // Empty spans share no unit with anything; those strictly inside another do touch its inner range, and are left out.
    private static Arbitrary<(TextSpan A, TextSpan B)> Pairs() => Arb.From(
        from start in Gen.Choose(0, 12)
        from length in Gen.Choose(1, 8)
        from otherStart in Gen.Choose(0, 12)
        from otherLength in Gen.Choose(1, 8)
        select (new TextSpan(start, start + length), new TextSpan(otherStart, otherStart + otherLength)));

    private static IEnumerable<int> Units(TextSpan span) => Enumerable.Range(span.Start, span.Length);
}
