using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Times;

/// <summary>Times told by their distance from the day of publication: "yesterday", "two days ago", "in the past 24 hours", "last month".</summary>
internal sealed class RelativeTimes(ReportText text, DateOnly published)
{
    /// <summary>The relative time that begins at token <paramref name="i"/>; null if none does.</summary>
    public TimeMention? At(int i, Sentence sentence)
    {
        var next = i + 1 < sentence.End ? text.Lower(i + 1) : "";
        switch (text.Lower(i))
        {
            case "today" or "tonight": return Day(i, i + 1, published);
            case "yesterday": return Day(i, i + 1, published.AddDays(-1));
            case "overnight": return new TimeMention(i, i + 1, new DateRange(published.AddDays(-1), published), TimePrecision.Days, false);
            case "this" when next is "morning" or "afternoon" or "evening": return Day(i, i + 2, published);
            case "previous" when next == "day": return Day(i, i + 2, published.AddDays(-1));
            // "a day after eight were killed": what follows was the day before; "two days after …" two days before.
            case "after" when text.Lower(i - 1) is "day" or "days" && i - 2 >= sentence.First && Number(i - 2) is > 0 and <= 31 and var days: return Day(i, i + 1, (Before(i, sentence) ?? published).AddDays(-(int)days));
            case "day" when text.Lower(i - 1) is "a" or "one" && next == "earlier": return Day(i - 1, i + 2, published.AddDays(-1));
            case "recently" or "previously" or "frequently" or "regularly" or "routinely" or "often" or "historically": return Open(i, i + 1, false);
            case "recent" when next is "weeks" or "months" or "days" or "years": return Open(i, i + 2, false);
            case "for" when next is "years" or "months" or "weeks" or "decades": return Open(i, i + 2, false);
            case "the" when next == "past" && text.Lower(i - 1) == "in" && text.Lower(i + 2) is "," or "." or ";" or ")": return Open(i, i + 2, false);
            case "eid" or "ramadan" or "christmas" or "easter" or "nowruz" or "ashura" when text.Tokens[i].IsCapitalised && text.Lower(i - 1) is "on" or "during" or "of" or "since" or "before": return Open(i, i + 1, false);
            // "in the same week": a span told before, over which a number runs.
            case "same" when next is "week" or "period" or "month" or "span": return new TimeMention(i, i + 2, null, TimePrecision.Week, true);
            case "weekend" when text.Lower(i - 1) is "the" or "last" or "past" or "this": return new TimeMention(i, i + 1, Weekend(), TimePrecision.Days, false);
            // "earlier this week": a day of it, and no span that counts.
            case "this" when next == "week": return Until(i, i + 2, Monday(), TimePrecision.Week, text.Lower(i - 1) is not ("earlier" or "later"));
            case "this" when next == "month": return Until(i, i + 2, new DateOnly(published.Year, published.Month, 1), TimePrecision.Month, false);
            case "this" when next == "year": return Until(i, i + 2, new DateOnly(published.Year, 1, 1), TimePrecision.Year, false);
            case "single" when next == "week": return Until(i, i + 2, published.AddDays(-6), TimePrecision.Week);
            // "last week" is the one before this; "the last week" the seven days up to now.
            case "last" when next == "week" && text.Lower(i - 1) is not ("the" or "this"): return new TimeMention(i, i + 2, new DateRange(ThisWeek().AddDays(-7), ThisWeek().AddDays(-1)), TimePrecision.Week, true);
            case "last" or "past" when next == "week": return Until(i, i + 2, published.AddDays(-7), TimePrecision.Week);
            case "last" or "past" when next == "month": return Month(i, i + 2, published.AddMonths(-1));
            case "last" when next == "year": return new TimeMention(i, i + 2, new DateRange(new DateOnly(published.Year - 1, 1, 1), new DateOnly(published.Year - 1, 12, 31)), TimePrecision.Year, false);
        }

        return Ago(i, sentence) ?? Span(i, sentence) ?? Long(i, sentence) ?? Running(i, sentence);
    }

    // "were killed on Monday, a day after …": the weekday that the sentence tells before.
    private DateOnly? Before(int at, Sentence sentence)
    {
        for (var i = at - 1; i >= sentence.First; i--)
        {
            if (text.Tokens[i].IsCapitalised && CalendarWords.TryDay(text.Lower(i), out var day))
                return published.AddDays(-(((int)published.DayOfWeek - (int)day + 7) % 7));
        }

        return null;
    }

    // "two days ago", "a week earlier": one day; "three months ago" one month.
    private TimeMention? Ago(int i, Sentence sentence)
    {
        if (i + 2 >= sentence.End || text.Lower(i + 2) is not ("ago" or "earlier") || Number(i) is not (> 0 and <= 100 and var number))
            return null;
        return text.Lower(i + 1) switch
        {
            "day" or "days" => Day(i, i + 3, published.AddDays(-(int)number)),
            "week" or "weeks" => Day(i, i + 3, published.AddDays(-7 * (int)number)),
            "month" or "months" => Month(i, i + 3, published.AddMonths(-(int)number)),
            "year" or "years" => new TimeMention(i, i + 3, new DateRange(new DateOnly(published.Year - (int)number, 1, 1), new DateOnly(published.Year - (int)number, 12, 31)), TimePrecision.Year, false),
            _ => null,
        };
    }

    // A number of hours, days, weeks or months that ends now: "in 24 hours", "the past two days", "a week of", "for nearly a week".
    private TimeMention? Span(int i, Sentence sentence)
    {
        if (i + 1 >= sentence.End || text.Lower(i + 1) is not ("hours" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years") || Number(i) is not (> 0 and <= 100 and var number))
            return null;
        var before = text.Lower(i - 1);
        var past = before is "past" or "last";
        var anchored = past || before is "in" or "for" or "within" or "over" or "during" or "nearly" or "almost" or "about" or "than" or "after";
        var of = i + 2 < sentence.End && text.Lower(i + 2) == "of";
        switch (text.Lower(i + 1))
        {
            case "hours" when anchored && number >= 12: return new TimeMention(i, i + 2, new DateRange(published.AddDays(-(int)((number + 23) / 24)), published), TimePrecision.Days, false);
            case "days" when anchored: return Until(i, i + 2, published.AddDays((past ? 0 : 1) - (int)number), TimePrecision.Days);
            case "week" or "weeks" when anchored || of: return Until(i, i + 2, published.AddDays((past ? 0 : 1) - 7 * (int)number), TimePrecision.Week);
            case "month" or "months" when past || of || before == "in": return Until(i, i + 2, published.AddMonths(-(int)number), TimePrecision.Month);
            case "months" or "years" or "month" or "year" when anchored: return Open(i, i + 2, true);
            default: return null;
        }
    }

    // "for the fourth day in a row", "for a third consecutive day": all those days.
    private TimeMention? Running(int i, Sentence sentence)
    {
        if (text.Lower(i) != "for" || text.Lower(i + 1) is not ("the" or "a") || Ordinal(text.Lower(i + 2)) is not (> 1 and var number))
            return null;
        var day = text.Lower(i + 3) is "straight" or "consecutive" or "successive" ? i + 4 : i + 3;
        return day < sentence.End && text.Lower(day) == "day" ? Until(i, day + 1, published.AddDays(1 - number), TimePrecision.Days) : null;
    }

    private static int Ordinal(string lower) => lower switch
    {
        "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" => 4,
        "fifth" or "5th" => 5,
        "sixth" or "6th" => 6,
        "seventh" or "7th" => 7,
        "eighth" or "8th" => 8,
        "ninth" or "9th" => 9,
        "tenth" or "10th" => 10,
        _ => 0,
    };

    // "a three-week offensive", "the month-long battle": as long ago as that.
    private TimeMention? Long(int i, Sentence sentence)
    {
        var word = text.Lower(i);
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0 || i + 1 >= sentence.End || !IsCampaign(text.Lower(i + 1)) && !IsCampaign(text.Lower(i + 2)))
            return null;
        var (number, unit) = word.EndsWith("-long", StringComparison.Ordinal) && word.LastIndexOf('-') == dash ? (1, word[..dash])
            : (NumberWords.TryValue(word[..dash], out var value) || NumberWords.TryDigits(word[..dash], out value)) && value is > 0 and < 60 ? ((int)value, word[(dash + 1)..])
            : (0, "");
        return (number, unit.Replace("-long", "", StringComparison.Ordinal)) switch
        {
            ( > 0, "day") => Until(i, i + 1, published.AddDays(1 - number), TimePrecision.Days),
            ( > 0, "week") => Until(i, i + 1, published.AddDays(-7 * number), TimePrecision.Week),
            ( > 0, "month") => Until(i, i + 1, published.AddMonths(-number), TimePrecision.Month),
            _ => null,
        };
    }

    private static bool IsCampaign(string lower) => lower is "offensive" or "assault" or "campaign" or "battle" or "bombardment" or "bombing" or "operation" or "fighting" or "push" or "advance";

    private DateRange Weekend()
    {
        var saturday = published.AddDays(-(((int)published.DayOfWeek + 1) % 7));
        return new DateRange(saturday, saturday == published ? published : saturday.AddDays(1));
    }

    private DateOnly Monday()
    {
        var back = ((int)published.DayOfWeek + 6) % 7;
        return published.AddDays(back == 0 ? -7 : -back);
    }

    private DateOnly ThisWeek() => published.AddDays(-(((int)published.DayOfWeek + 6) % 7));

    private static TimeMention Day(int first, int end, DateOnly on) => new(first, end, DateRange.On(on), TimePrecision.Day, false);

    private static TimeMention Open(int first, int end, bool running) => new(first, end, null, running ? TimePrecision.Year : TimePrecision.Month, running);

    private TimeMention Until(int first, int end, DateOnly from, TimePrecision precision, bool running = true) => new(first, end, new DateRange(from, published), precision, running);

    private static TimeMention Month(int first, int end, DateOnly within) =>
        new(first, end, new DateRange(new DateOnly(within.Year, within.Month, 1), new DateOnly(within.Year, within.Month, DateTime.DaysInMonth(within.Year, within.Month))), TimePrecision.Month, false);

    private long Number(int i)
    {
        var token = text.Tokens[i];
        return token.Lower is "a" or "an" ? 1 : NumberWords.TryValue(token.Lower, out var value) || NumberWords.TryDigits(token.Text, out value) ? value : 0;
    }
}
