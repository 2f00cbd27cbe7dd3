using System.Globalization;
using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Times;

/// <summary>Finds time expressions and resolves them against the day of publication, as the codebook says.</summary>
internal sealed class TimeFinder(ReportText text, DateOnly published)
{
    /// <summary>Time expressions of the sentence, in order, never overlapping.</summary>
    public List<TimeMention> Find(Sentence sentence)
    {
        var found = new List<TimeMention>();
        for (var i = sentence.First; i < sentence.End;)
        {
            if (At(i, sentence) is { } time)
            {
                found.Add(time);
                i = time.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private TimeMention? At(int i, Sentence sentence)
    {
        if (Word(i) == "since" && i + 1 < sentence.End)
            return Since(i, sentence);
        return Calendar(i, sentence) ?? Relative(i, sentence);
    }

    // "since Sunday", "since Wednesday afternoon", "since March 2011", "since the offensive began on Sunday": up to publication.
    private TimeMention? Since(int i, Sentence sentence)
    {
        for (var at = i + 1; at < Math.Min(sentence.End, i + 12); at++)
        {
            if (Calendar(at, sentence) is not { Range: { } from } start)
            {
                if (Relative(at, sentence) is { Range: { } span } relative)
                    return new TimeMention(i, relative.End, new DateRange(Earlier(span.Start), published), TimePrecision.Days, true);
                if (Word(at) is "," or ";" or "according" or "when" or "while" or "which")
                    break;
                continue;
            }

            return new TimeMention(i, start.End, new DateRange(Earlier(from.Start), published), start.Precision == TimePrecision.Day ? TimePrecision.Days : start.Precision, true);
        }

        // "since the beginning of the attack": it runs up to now, from a day that is not told.
        return Word(i + 1) is "the" or "its" or "their" ? new TimeMention(i, i + 2, null, TimePrecision.Days, true) : null;
    }

    // Weekdays, full dates, months and years.
    private TimeMention? Calendar(int i, Sentence sentence)
    {
        var token = text.Tokens[i];
        var lower = token.Lower;
        if (token.IsCapitalised && CalendarWords.TryDay(lower, out var day))
            return Weekday(i, sentence, day);
        if (token.IsCapitalised && CalendarWords.TryMonth(lower, out var month) && (month != 5 || Number(i + 1) > 0 || text.Lower(i - 1) is "in" or "since" or "of" || Number(i - 1) > 0))
            return MonthFirst(i, sentence, month);
        if (token.Kind == TokenKind.Number && DayNumber(lower) is { } number && i + 1 < sentence.End && text.Tokens[i + 1].IsCapitalised && CalendarWords.TryMonth(Word(i + 1), out month))
            return DayFirst(i, number, month);
        if (token.Kind == TokenKind.Number && lower.Length == 4 && Year(i) is { } year && text.Lower(i - 1) is "in" or "since" or "of" or "during")
            return new TimeMention(i, i + 1, YearRange(year), TimePrecision.Year, false);
        if (token.Kind == TokenKind.Number && DateOnly.TryParseExact(token.Text, ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
            return new TimeMention(i, i + 1, DateRange.On(exact), TimePrecision.Day, false);
        return null;
    }

    private TimeMention? Weekday(int i, Sentence sentence, DayOfWeek day)
    {
        // "Sunday 16 April 2017": the date decides.
        if (i + 1 < sentence.End && Calendar(i + 1, sentence) is { Precision: TimePrecision.Day, Range: not null } date && !CalendarWords.TryDay(Word(i + 1), out _))
            return date with { First = i };
        var back = ((int)published.DayOfWeek - (int)day + 7) % 7;
        var first = i;
        if (text.Lower(i - 1) == "last")
        {
            first = i - 1;
            if (back == 0)
                back = 7;
        }

        var end = i + 1;
        if (end < sentence.End && Word(end) is "night" or "evening" or "morning" or "afternoon" or "dawn")
            end++;
        var on = published.AddDays(-back);
        return new TimeMention(first, end, DateRange.On(on), TimePrecision.Day, false);
    }

    private TimeMention? MonthFirst(int i, Sentence sentence, int month)
    {
        var number = i + 1 < sentence.End ? DayNumber(Word(i + 1)) : null;
        if (number is { } day && day <= 31)
        {
            var at = i + 2;
            if (at < sentence.End && Word(at) == ",")
                at++;
            var year = at < sentence.End ? Year(at) : null;
            return OnDay(i, year is null ? i + 2 : at + 1, year, month, day);
        }

        if (i + 1 < sentence.End && Year(i + 1) is { } stated)
            return new TimeMention(i, i + 2, MonthRange(stated, month), TimePrecision.Month, false);
        // "last November", "in August": the latest such month that has begun by publication.
        if (text.Lower(i - 1) is "in" or "last" or "since" or "of" or "early" or "late" or "mid" or "during" or "until")
            return new TimeMention(i, i + 1, MonthRange(month > published.Month ? published.Year - 1 : published.Year, month), TimePrecision.Month, false);
        return null;
    }

    private TimeMention? DayFirst(int i, int day, int month)
    {
        var year = i + 2 < text.Tokens.Count ? Year(i + 2) : null;
        return OnDay(i, year is null ? i + 2 : i + 3, year, month, day);
    }

    private TimeMention? OnDay(int first, int end, int? year, int month, int day)
    {
        var of = year ?? published.Year;
        if (day < 1 || day > DateTime.DaysInMonth(of, month))
            return null;
        var date = new DateOnly(of, month, day);
        if (year is null && date > published)
            date = day <= DateTime.DaysInMonth(of - 1, month) ? new DateOnly(of - 1, month, day) : date;
        return new TimeMention(first, end, DateRange.On(date), TimePrecision.Day, false);
    }

    // "in the past 24 hours", "in one week", "last month", "yesterday", "overnight", "in recent weeks".
    private TimeMention? Relative(int i, Sentence sentence)
    {
        var word = Word(i);
        var next = i + 1 < sentence.End ? Word(i + 1) : "";
        switch (word)
        {
            case "today" or "tonight": return Day(i, 1, published);
            case "yesterday": return Day(i, 1, published.AddDays(-1));
            case "overnight": return new TimeMention(i, i + 1, new DateRange(published.AddDays(-1), published), TimePrecision.Days, false);
            case "recently": return new TimeMention(i, i + 1, null, TimePrecision.Month, false);
            case "recent" when next is "weeks" or "months" or "days" or "years": return new TimeMention(i, i + 2, null, TimePrecision.Month, false);
            // "in the same week", "in the same period": a span told before, over which a number runs.
            case "same" when next is "week" or "period" or "month" or "span": return new TimeMention(i, i + 2, null, TimePrecision.Days, true);
            case "last" or "past" when next is "month": return new TimeMention(i, i + 2, MonthRange(published.AddMonths(-1).Year, published.AddMonths(-1).Month), TimePrecision.Month, false);
            case "last" when next is "year": return new TimeMention(i, i + 2, YearRange(published.Year - 1), TimePrecision.Year, false);
            case "last" or "past" when next is "week": return Back(i, i + 2, 7, TimePrecision.Week);
            case "this" or "single" when next is "week": return Back(i, i + 2, 7, TimePrecision.Week);
            case "this" when next is "year": return new TimeMention(i, i + 2, new DateRange(new DateOnly(published.Year, 1, 1), published), TimePrecision.Year, false);
            case "this" when next is "month": return new TimeMention(i, i + 2, new DateRange(new DateOnly(published.Year, published.Month, 1), published), TimePrecision.Month, false);
            case "this" when next is "morning" or "afternoon" or "evening": return Day(i, 2, published);
        }

        return Span(i, sentence);
    }

    // A number of hours, days or weeks that ends now: "in 24 hours", "past two days", "a week of", "for nearly a week".
    private TimeMention? Span(int i, Sentence sentence)
    {
        if (i + 1 >= sentence.End)
            return null;
        var number = Number(i);
        if (number <= 0 && Word(i) is "a" or "one")
            number = 1;
        if (number is <= 0 or > 100)
            return null;
        var before = text.Lower(i - 1);
        var anchored = before is "in" or "past" or "last" or "for" or "within" or "over" or "during" or "nearly" or "almost" or "about" or "than" or "after";
        switch (Word(i + 1))
        {
            case "hours" when anchored && number >= 12: return new TimeMention(i, i + 2, new DateRange(published.AddDays(-(int)((number + 23) / 24)), published), TimePrecision.Days, false);
            case "days" when anchored: return Back(i, i + 2, (int)number, TimePrecision.Days);
            case "week" when anchored || i + 2 < sentence.End && Word(i + 2) == "of": return Back(i, i + 2, 7, TimePrecision.Week);
            case "weeks" when anchored: return Back(i, i + 2, 7 * (int)number, TimePrecision.Week);
            case "months" or "years" or "month" or "year" when anchored: return new TimeMention(i, i + 2, null, TimePrecision.Year, true);
            default: return null;
        }
    }

    private TimeMention Back(int first, int end, int days, TimePrecision precision) =>
        new(first, end, new DateRange(published.AddDays(1 - days), published), precision, true);

    private static TimeMention Day(int first, int length, DateOnly on) => new(first, first + length, DateRange.On(on), TimePrecision.Day, false);

    private DateOnly Earlier(DateOnly day) => day <= published ? day : published;

    private static DateRange MonthRange(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    private static DateRange YearRange(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private string Word(int i) => text.Lower(i);

    private long Number(int i)
    {
        if (i < 0 || i >= text.Tokens.Count)
            return 0;
        var token = text.Tokens[i];
        return NumberWords.TryValue(token.Lower, out var value) || NumberWords.TryDigits(token.Text, out value) ? value : 0;
    }

    private static int? DayNumber(string lower)
    {
        var digits = lower.EndsWith("st", StringComparison.Ordinal) || lower.EndsWith("nd", StringComparison.Ordinal) || lower.EndsWith("rd", StringComparison.Ordinal) || lower.EndsWith("th", StringComparison.Ordinal)
            ? lower[..^2]
            : lower;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private int? Year(int i) =>
        i >= 0 && i < text.Tokens.Count && text.Tokens[i].Text.Length == 4 && int.TryParse(text.Tokens[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100
            ? year
            : null;
}
