using Marsad.Core.Model;

namespace Marsad.Core.Reading.Times;

/// <summary>The day of publication: the dateline's where the text opens with a full date, else the metadata's.</summary>
internal static class Dateline
{
    private const int OpeningTokens = 16;

    /// <summary>How far a date in the opening may be from the metadata's to be taken for the dateline, in days.</summary>
    private const int Tolerance = 3;

    /// <summary>The day and the tokens that tell it (empty when the metadata does); null when neither tells it.</summary>
    public static (DateOnly Day, int First, int End)? Find(ReportText text)
    {
        var body = BodyStart(text);
        var finder = new TimeFinder(text, text.Report.Published ?? new DateOnly(2100, 1, 1));
        var opening = new Language.Sentence(default, body, Math.Min(text.Tokens.Count, body + OpeningTokens), 0);
        foreach (var time in finder.Find(opening))
        {
            if (time is not { Precision: TimePrecision.Day, Running: false, Range: { } range } || !HasYear(text, time))
                continue;
            if (text.Report.Published is not { } stated || Math.Abs(stated.DayNumber - range.Start.DayNumber) <= Tolerance)
                return (range.Start, time.First, time.End);
        }

        return text.Report.Published is { } published ? (published, 0, 0) : null;
    }

    private static int BodyStart(ReportText text)
    {
        var titleLength = text.Report.Title.Length;
        var i = 0;
        while (i < text.Tokens.Count && text.Tokens[i].Span.Start < titleLength)
            i++;
        return i;
    }

    private static bool HasYear(ReportText text, TimeMention time)
    {
        for (var i = time.First; i < time.End; i++)
        {
            if (text.Tokens[i].Text.Length == 4 && text.Tokens[i].Text[0] is '1' or '2' && text.Tokens[i].Text.All(char.IsDigit))
                return true;
            if (text.Tokens[i].Text.Length >= 8 && char.IsDigit(text.Tokens[i].Text[0]))
                return true;
        }

        return false;
    }
}
