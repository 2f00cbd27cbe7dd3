using Marsad.Core.Language;

namespace Marsad.Core.Reading.Quantities;

/// <summary>Numbers that count no people: measures, times, weapons, ages, days of the calendar, the numbers of units and roads.</summary>
internal static class Measures
{
    private static readonly HashSet<string> Things = [.. EmbeddedWords.Lines("Reading/Quantities/not-people.tsv").SelectMany(w => new[] { w, w + "s", w + "es", w.EndsWith('y') ? w[..^1] + "ies" : w })];

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    // Names that a number belongs to: "Resolution 2254", "Brigade 47", "District 52".
    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal)
    {
        "resolution", "brigade", "division", "regiment", "battalion", "battery", "unit", "route", "highway", "district", "article", "chapter", "checkpoint", "point", "base", "number", "no", "phase", "page",
        "channel", "room", "aged", "age", "f", "su", "mig", "level", "group", "issue", "views", "topic", "hill", "point",
    };

    /// <summary>True for the name of a month, or its first letters.</summary>
    public static bool IsMonth(string lower) => Months.Contains(lower.TrimEnd('.'));

    /// <summary>True for a thing or measure that a number counts, in singular or plural.</summary>
    public static bool IsThing(string lower) => Things.Contains(lower);

    /// <summary>True when the number is a date, a year, an age, or the number of something's name.</summary>
    public static bool IsNoCount(ReportText text, Sentence sentence, NumberPhrase number)
    {
        var tokens = text.Tokens;
        var before = number.First > sentence.First ? tokens[number.First - 1].Lower.TrimEnd('.') : "";
        var after = number.End < sentence.End ? tokens[number.End].Lower.TrimEnd('.') : "";
        if (IsAge(tokens, sentence, number.End))
            return true;
        if (tokens[number.First].Kind != TokenKind.Number || number.Value.Low != number.Value.High || number.Bounded)
            return false;
        if (Numbered.Contains(before) && (tokens[number.First - 1].IsCapitalised || before is "aged" or "age"))
            return true;
        if (IsAgeBehindName(text, sentence, number))
            return true;
        // "15 August 2016", "17-08-2014", "August 15".
        if (number.Value.Low <= 31 && (Months.Contains(before) && tokens[number.First - 1].IsCapitalised || Months.Contains(after) && tokens[number.End].IsCapitalised))
            return true;
        if (IsOfDigitalDate(tokens, sentence, number))
            return true;
        return number.Value.Low is >= 1900 and <= 2100 && tokens[number.First].Text.Length == 4 && !PeopleNouns.TryGet(after, out _)
            || number.Value.Low is >= 1900 and <= 2100 && tokens[number.First].Text.Length == 4 && (Months.Contains(before) || IsNumber(tokens, sentence, number.First - 1) || before is "in" or "since" or "of" or "until" or "," or "–" or "-" or "/");
    }

    /// <summary>"45-year-old", "45 years old", "9-years-old": an age begins behind a number that ends before <paramref name="at"/>.</summary>
    public static bool IsAge(TokenList tokens, Sentence sentence, int at)
    {
        if (at + 1 < sentence.End && tokens[at].Text is "-" or "‑")
            return tokens[at + 1].Lower.StartsWith("year", StringComparison.Ordinal) || tokens[at + 1].Lower.StartsWith("month", StringComparison.Ordinal);
        return at + 1 < sentence.End && tokens[at].Lower is "years" or "year" or "months" && tokens[at + 1].Lower is "old" or "-";
    }

    // "Ziad, 13, was hurt": a name that no list knows, and an age.
    private static bool IsAgeBehindName(ReportText text, Sentence sentence, NumberPhrase number)
    {
        var name = number.First - 1;
        var comma = name > sentence.First && text.Lower(name) == ",";
        if (comma)
            name--;
        if (name < sentence.First || number.Value.Low > 99 || sentence.Span.Start < text.Report.Title.Length || text.Tokens[name].Tag != Tag.ProperNoun || text.NameAt(name) is not null)
            return false;
        var after = number.End < sentence.End ? text.Tokens[number.End] : default;
        return text.Tokens[Math.Max(sentence.First, name - 1)].Tag is not Tag.Preposition && (comma ? after.Lower == "," : after.Lower is "suffered" or "said" or "told" or "was" or "who" or "died" or "from");
    }

    private static bool IsNumber(TokenList tokens, Sentence sentence, int at) => at >= sentence.First && at < sentence.End && tokens[at].Kind == TokenKind.Number;

    private static bool IsOfDigitalDate(TokenList tokens, Sentence sentence, NumberPhrase number)
    {
        var first = number.First;
        var end = number.End;
        return end + 1 < sentence.End && tokens[end].Text is "-" or "/" && end < sentence.End && IsNumber(tokens, sentence, end + 1) && tokens[end].Span.Start == tokens[end - 1].Span.End && IsSeparated(tokens, sentence, end + 2)
            || first - 2 >= sentence.First && tokens[first - 1].Text is "-" or "/" && IsNumber(tokens, sentence, first - 2) && tokens[first - 1].Span.End == tokens[first].Span.Start && (IsSeparated(tokens, sentence, first - 3) || IsSeparated(tokens, sentence, end));
    }

    private static bool IsSeparated(TokenList tokens, Sentence sentence, int at) => at >= sentence.First && at < sentence.End && tokens[at].Text is "-" or "/";
}
