using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Times;

/// <summary>Spans told by two dates, or by a part of a month or year: "between 3 and 9 May", "from March 2011 to June 2016", "the first ten days of May".</summary>
/// <param name="text">The report.</param>
/// <param name="published">The day of publication.</param>
/// <param name="calendar">Reads the date, month or year at a token.</param>
internal sealed class CalendarSpans(ReportText text, DateOnly published, Func<int, Sentence, TimeMention?> calendar)
{
    /// <summary>The span that begins at token <paramref name="i"/>; null if none does.</summary>
    public TimeMention? At(int i, Sentence sentence) => text.Lower(i) switch
    {
        "between" or "from" => Opened(i, sentence),
        "first" or "second" or "third" or "fourth" or "last" or "final" => PartOf(i, sentence),
        _ => Days(i, i, sentence),
    };

    private TimeMention? Opened(int i, Sentence sentence)
    {
        if (i + 3 >= sentence.End)
            return null;
        if (Days(i, i + 1, sentence) is { } days)
            return days;
        if (calendar(i + 1, sentence) is not { Range: { } from } first || first.End + 1 >= sentence.End || !IsJoin(first.End))
            return null;
        // "from 3 September to 9 September", "between September 3 and 9".
        var second = first.End + 1;
        if (calendar(second, sentence) is { Range: { } until } last)
            return Between(i, last.End, Before(from, until.End), until.End, first.Precision);
        return first.Precision == TimePrecision.Day && Day(second) is { } day && day > from.Start.Day && day <= DateTime.DaysInMonth(from.Start.Year, from.Start.Month)
            ? Between(i, second + 1, from.Start, new DateOnly(from.Start.Year, from.Start.Month, day), TimePrecision.Day)
            : null;
    }

    // "3 to 9 September", "3-9 September".
    private TimeMention? Days(int first, int number, Sentence sentence)
    {
        if (number + 3 >= sentence.End || text.Tokens[number].Kind != TokenKind.Number || Day(number) is not { } day || !IsJoin(number + 1) && text.Lower(number + 1) is not ("-" or "–"))
            return null;
        if (text.Lower(number + 1) == "and" && first == number || text.Tokens[number + 2].Kind != TokenKind.Number || !CalendarWords.TryMonth(text.Lower(number + 3), out _))
            return null;
        if (calendar(number + 2, sentence) is not { Precision: TimePrecision.Day, Range: { } last } end)
            return null;
        var month = day < last.Start.Day ? last.Start : last.Start.AddMonths(-1);
        return day <= DateTime.DaysInMonth(month.Year, month.Month) ? Between(first, end.End, new DateOnly(month.Year, month.Month, day), last.Start, TimePrecision.Day) : null;
    }

    // "the first ten days of September", "the last quarter of 2015", "the first half of August".
    private TimeMention? PartOf(int i, Sentence sentence)
    {
        var at = i + 1;
        var number = 1;
        if (at < sentence.End && (NumberWords.TryValue(text.Lower(at), out var value) || NumberWords.TryDigits(text.Tokens[at].Text, out value)) && value is > 0 and <= 60)
        {
            number = (int)value;
            at++;
        }

        if (at + 2 >= sentence.End || text.Lower(at + 1) != "of")
            return null;
        var unit = text.Lower(at).TrimEnd('s');
        var of = text.Lower(at + 2) is "the" or "this" ? at + 3 : at + 2;
        if (unit is not ("day" or "week" or "month" or "quarter" or "half") || Whole(of, sentence) is not { Range: { } whole } named || whole.Days < 28)
            return null;
        var last = text.Lower(i) is "last" or "final";
        var nth = text.Lower(i) switch { "second" => 1, "third" => 2, "fourth" => 3, _ => 0 };
        var months = whole.Days > 300;
        DateRange? span = unit switch
        {
            "day" => Part(whole, number, nth, last),
            "week" => Part(whole, 7 * number, nth, last),
            "month" when months => Months(whole, number, nth, last),
            "quarter" when months => Months(whole, 3, nth, last),
            "half" when months => Months(whole, 6, nth, last),
            "half" => Part(whole, 15, nth, last),
            _ => null,
        };
        return span is { } found && found.Start <= published ? new TimeMention(i, named.End, found, TimePrecision.Days, false) : null;
    }

    private TimeMention? Whole(int at, Sentence sentence)
    {
        if (at < sentence.End && text.Lower(at) is "year" or "month" && text.Lower(at - 1) is "the" or "this")
        {
            var start = text.Lower(at) == "year" ? new DateOnly(published.Year, 1, 1) : new DateOnly(published.Year, published.Month, 1);
            return new TimeMention(at, at + 1, new DateRange(start, text.Lower(at) == "year" ? start.AddYears(1).AddDays(-1) : start.AddMonths(1).AddDays(-1)), TimePrecision.Month, false);
        }

        return at < sentence.End ? calendar(at, sentence) : null;
    }

    private static DateRange? Part(DateRange whole, int days, int nth, bool last)
    {
        var start = last ? whole.End.AddDays(1 - days) : whole.Start.AddDays(nth * days);
        return start < whole.Start || start > whole.End ? null : new DateRange(start, last ? whole.End : start.AddDays(days - 1));
    }

    private static DateRange? Months(DateRange whole, int months, int nth, bool last)
    {
        var start = last ? whole.End.AddDays(1).AddMonths(-months) : whole.Start.AddMonths(nth * months);
        return start < whole.Start || start > whole.End ? null : new DateRange(start, start.AddMonths(months).AddDays(-1));
    }

    // "between March and June 2015": the month without its year is of the year told, or of the one before.
    private static DateOnly Before(DateRange from, DateOnly until)
    {
        var start = from.Start;
        while (start > until)
            start = start.AddYears(-1);
        return from.Days is > 27 and < 32 && start.AddYears(1) < until && until.Year - start.Year == 1 ? start.AddYears(1) : start;
    }

    private static TimeMention? Between(int first, int end, DateOnly from, DateOnly until, TimePrecision told) =>
        from < until ? new TimeMention(first, end, new DateRange(from, until), told == TimePrecision.Day ? TimePrecision.Days : told, false) : null;

    private bool IsJoin(int i) => text.Lower(i) is "and" or "to" or "until" or "till" or "through" or "-" or "–";

    private int? Day(int i)
    {
        var word = text.Lower(i);
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }
}
