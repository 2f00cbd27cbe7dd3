using System.Globalization;
using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Times;

/// <summary>Finds time expressions and resolves them against the day of publication, as the codebook says.</summary>
internal sealed class TimeFinder(ReportText text, DateOnly published)
{
    private readonly RelativeTimes _relative = new(text, published);
    private CalendarSpans? _spans;

    /// <summary>The day of publication.</summary>
    public DateOnly Published => published;

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
        if (Begun(i, sentence) is { } begun)
            return begun;
        if ((_spans ??= new CalendarSpans(text, published, Calendar)).At(i, sentence) is { } span)
            return span;
        var calendar = Calendar(i, sentence);
        return Pair(i, calendar, sentence) ?? calendar ?? _relative.At(i, sentence);
    }

    // "since Sunday", "since Wednesday afternoon", "since March 2011", "since the offensive began on Sunday": up to publication.
    private TimeMention? Since(int i, Sentence sentence)
    {
        for (var at = i + 1; at < Math.Min(sentence.End, i + 12); at++)
        {
            if (Calendar(at, sentence) is not { Range: { } from } start)
            {
                if (Ago(at) is { } ago)
                    return new TimeMention(i, at + 3, new DateRange(ago, published), TimePrecision.Month, true);
                if (_relative.At(at, sentence) is { Range: { } span } relative)
                    return new TimeMention(i, relative.End, new DateRange(Earlier(span.Start), published), TimePrecision.Days, true, span, relative.Precision);
                if (Word(at) is "," or ";" or "according" or "when" or "while" or "which")
                    break;
                continue;
            }

            // "since the end of August", "since late August".
            var since = start.Precision is TimePrecision.Month && (Word(at - 1) == "late" || Word(at - 1) == "of" && Word(at - 2) == "end") ? from.End : from.Start;
            return new TimeMention(i, start.End, new DateRange(Earlier(since), published), start.Precision == TimePrecision.Day ? TimePrecision.Days : start.Precision, true, from, start.Precision);
        }

        // "since the beginning of the attack": it runs up to now, from a day that is not told.
        return Word(i + 1) is "the" or "its" or "their" ? new TimeMention(i, i + 2, null, TimePrecision.Days, true) : null;
    }

    // "since it began two years ago": that day, as near as the words tell it.
    private DateOnly? Ago(int at) =>
        Word(at + 2) == "ago" && Word(at + 1) is "year" or "years" && (Word(at) is "a" ? 1 : NumberWords.TryValue(Word(at), out var years) ? years : 0) is > 0 and < 50 and var back ? published.AddYears(-(int)back) : null;

    // "a conflict that started in 2011": what is counted in it has run since.
    private TimeMention? Begun(int i, Sentence sentence)
    {
        if (Word(i) is not ("started" or "began" or "begun" or "erupted" or "broke" or "starting" or "erupting" or "beginning"))
            return null;
        // "began advancing last September": what was begun is told, and no war that has run since.
        if (i + 1 < sentence.End && (Word(i + 1) == "to" || text.Tokens[i + 1].Tag == Tag.Gerund))
            return null;
        for (var at = i + 1; at < Math.Min(sentence.End, i + 16); at++)
        {
            if (Calendar(at, sentence) is { Precision: TimePrecision.Year or TimePrecision.Month, Range: { } from } start && (from.Start.AddMonths(6) < published || from.Start.Year < published.Year))
                return new TimeMention(i, start.End, new DateRange(from.Start, published), start.Precision, true);
        }

        return null;
    }

    // "Saturday and Sunday": both days and what lies between.
    private TimeMention? Pair(int i, TimeMention? calendar, Sentence sentence)
    {
        if (calendar is { Precision: TimePrecision.Day, Range: { } from } first && first.End + 1 < sentence.End && Word(first.End) is "and" or "to" or "-" or "–"
            && Calendar(first.End + 1, sentence) is { Precision: TimePrecision.Day, Range: { } until } second && from.Start < until.End && until.End.DayNumber - from.Start.DayNumber < 60)
            return new TimeMention(i, second.End, new DateRange(from.Start, until.End), TimePrecision.Days, false);
        // "between 21 and 26 of September".
        if (Word(i) == "between" && IsNumber(i + 1) && DayNumber(Word(i + 1)) is { } day && Word(i + 2) == "and" && DayNumber(Word(i + 3)) is { } last && last > day && Word(i + 4) == "of"
            && CalendarWords.TryMonth(Word(i + 5), out var month) && OnDay(i, i + 6, Year(i + 6), month, last) is { Range: { } end } && OnDay(i, i + 6, Year(i + 6), month, day) is { Range: { } start })
            return new TimeMention(i, i + 6, new DateRange(start.Start, end.End), TimePrecision.Days, false);
        return null;
    }

    // "mid-2012", "early 2013", "spring 2015": the months that are meant.
    private TimeMention? PartOfYear(int i)
    {
        // Asked of every word, and mostly in vain: the first letter rules out most.
        if (Word(i) is not ['e' or 'm' or 'l' or 's' or 'a' or 'f', ..])
            return null;
        var (part, year, length) = Word(i) is { } word && word.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && word.Length == dash + 5 && int.TryParse(word.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var joined)
            ? (word[..dash], joined, 1)
            : (Word(i), Year(i + 1) ?? 0, 2);
        (int From, int To)? months = part switch
        {
            "early" => (1, 4),
            "mid" => (7, 8),
            "late" => (9, 12),
            "spring" => (3, 5),
            "summer" => (6, 8),
            "autumn" or "fall" => (9, 11),
            _ => null,
        };
        return months is { } of && year is >= 1900 and <= 2100
            ? new TimeMention(i, i + length, new DateRange(new DateOnly(year, of.From, 1), new DateOnly(year, of.To, DateTime.DaysInMonth(year, of.To))), TimePrecision.Month, false)
            : null;
    }

    // Weekdays, full dates, months and years.
    private TimeMention? Calendar(int i, Sentence sentence)
    {
        var token = text.Tokens[i];
        var lower = token.Lower;
        if (PartOfYear(i) is { } part)
            return part;
        if (token.IsCapitalised && CalendarWords.TryDay(lower, out var day))
            return Weekday(i, sentence, day);
        if (token.IsCapitalised && CalendarWords.TryMonth(lower, out var month) && (month != 5 || IsNumber(i + 1) || text.Lower(i - 1) is "in" or "since" or "of" || IsNumber(i - 1)))
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
        if (text.Lower(i - 1) is "in" or "last" or "since" or "of" or "early" or "late" or "mid" or "during" or "until" or "between" or "from" || IsSpanned(i))
            return new TimeMention(i, i + 1, MonthRange(month > published.Month ? published.Year - 1 : published.Year, month), TimePrecision.Month, false);
        return null;
    }

    // "between March and June": the second month of two.
    private bool IsSpanned(int i) => Word(i - 1) is "and" or "to" or "until" or "through" && Word(i - 3) is "between" or "from" && CalendarWords.TryMonth(Word(i - 2), out _);

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

    private DateOnly Earlier(DateOnly day) => day <= published ? day : published;

    private static DateRange MonthRange(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    private static DateRange YearRange(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private string Word(int i) => text.Lower(i);

    private bool IsNumber(int i) => i >= 0 && i < text.Tokens.Count && text.Tokens[i].Kind == TokenKind.Number;

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
