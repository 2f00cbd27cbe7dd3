using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Quantities;

/// <summary>Numbers told as a share of one before them: "40 people, half of them children".</summary>
internal static class Shares
{
    /// <summary>The shares of the numbers of <paramref name="counts"/> that the sentence tells, rounded where a share is no whole number.</summary>
    public static IEnumerable<Count> Of(ReportText text, Sentence sentence, IReadOnlyList<Count> counts)
    {
        for (var i = sentence.First + 1; i + 1 < sentence.End; i++)
        {
            if (text.Lower(i) != "of" || text.Lower(i + 1) is not ("them" or "whom" or "those" or "these") || Fraction(text, i) is not { } share || counts.Any(c => c.First <= share.First && c.End > share.First))
                continue;
            if (counts.LastOrDefault(c => c.End <= share.First && c.Numbered) is { Value: { Low: > 1 and { } low } whole } && Part(whole, low, share) is { } part)
                yield return new Count(share.First, i, i, part, null, true);
        }
    }

    private static ReportedCount? Part(ReportedCount whole, long low, (int First, long Numerator, long Denominator, Bound Bound) share)
    {
        var part = low * share.Numerator / share.Denominator;
        var rounded = share.Bound == Bound.About || low * share.Numerator % share.Denominator != 0 || whole.Approximate;
        return whole.High is null || whole.High != low
            ? new ReportedCount(part, null, rounded)
            : NumberReader.Bounded(part, share.Bound, rounded);
    }

    // The fraction that ends before "of", with what bounds it.
    private static (int First, long Numerator, long Denominator, Bound Bound)? Fraction(ReportText text, int of)
    {
        var (numerator, denominator) = text.Lower(of - 1) switch
        {
            "half" => (1L, 2L),
            "two-thirds" => (2, 3),
            "three-quarters" => (3, 4),
            "third" => (1, 3),
            "quarter" => (1, 4),
            "thirds" => (2, 3),
            "quarters" => (3, 4),
            "fifth" => (1, 5),
            _ => (0, 0),
        };
        var first = of - 1;
        // "more than half of them" are most of them: no number.
        if (denominator == 0 || text.Lower(first - 1) == "than")
            return null;
        if (text.Lower(first) is not ("half" or "two-thirds" or "three-quarters"))
        {
            if (text.Lower(first - 1) is not ("a" or "one" or "two" or "three"))
                return null;
            first--;
        }

        return text.Lower(first - 1) switch
        {
            "least" when text.Lower(first - 2) is "at" => (first - 2, numerator, denominator, Bound.AtLeast),
            "about" or "nearly" or "almost" or "some" or "roughly" or "around" => (first - 1, numerator, denominator, Bound.About),
            _ => (first, numerator, denominator, Bound.None),
        };
    }
}
