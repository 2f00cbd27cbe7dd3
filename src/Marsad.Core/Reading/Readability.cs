using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading;

/// <summary>Tells whether a report can be read at all, and says so when not.</summary>
internal static class Readability
{
    /// <summary>Fewer words than this are too few to judge the language by.</summary>
    private const int EnoughWords = 25;

    /// <summary>English prose has a third of its words from the closed classes, headlines a tenth.</summary>
    private const double EnglishShare = 0.12;

    /// <summary>Said of a report that can be read but gives no day to count from.</summary>
    public static ReadingNotice Undated { get; } = new(
        "no-publication-date", "no publication date in the metadata or the text's opening: times stay unresolved; give `published` as YYYY-MM-DD and read it again", false);

    /// <summary>Null when the report can be read.</summary>
    public static ReadingNotice? Check(Report report)
    {
        var letters = 0;
        var latin = 0;
        foreach (var c in report.FullText)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            latin += c < 0x250 ? 1 : 0;
        }

        if (letters == 0)
            return new ReadingNotice("no-text", "there are no letters in it; check that the file holds the report's text", true);
        if (latin * 2 < letters)
            return Unread("its letters are not Latin");
        return IsEnglish(report.FullText) ? null : Unread("its words are not English");
    }

    private static bool IsEnglish(string text)
    {
        var words = 0;
        var known = 0;
        foreach (var range in text.AsSpan().SplitAny(' ', '\n', '\t', ',', '.'))
        {
            var word = text[range];
            if (word.Length == 0 || !char.IsLetter(word[0]))
                continue;
            words++;
            known += EnglishWords.IsFunctionWord(word) ? 1 : 0;
            if (words >= 2000)
                break;
        }

        return words < EnoughWords || known >= words * EnglishShare;
    }

    private static ReadingNotice Unread(string why) =>
        new("unread-language", $"{why}, and only English is read so far; the report is kept and can be read when its language is supported", true);
}
