using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Attribution;
using Marsad.Core.Reading.Times;

namespace Marsad.Core.Reading.Quantities;

/// <summary>Finds a person who is told by name alone: "Omar Halabi was killed", "killing Omar Halabi".</summary>
internal static class NamedPerson
{
    private const int Longest = 5;

    /// <summary>The person whose name of two words or more begins at <paramref name="i"/>; null where no such name stands.</summary>
    public static Count? At(ReportText text, Sentence sentence, int i)
    {
        if (sentence.Span.Start < text.Report.Title.Length || i > sentence.First && (IsName(text, i - 1) || text.Tokens[i - 1].Tag is Tag.Preposition or Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.Numeral || text.Tokens[i - 1].Text is "-" or "–"))
            return null;
        var end = i;
        while (end < sentence.End && end - i <= Longest && IsName(text, end))
            end++;
        // A name of the pack that holds all of it is a place's.
        if (text.NameAt(i) is { } known && known.End >= end)
            return null;
        return end - i >= 2 && end - i <= Longest ? new Count(i, i, end, ReportedCount.Exactly(1), null, true) : null;
    }

    private static bool IsName(ReportText text, int i)
    {
        var token = text.Tokens[i];
        if (token.Lower.StartsWith("al-", StringComparison.Ordinal) && text.NameAt(i)?.Actor is null)
            return true;
        if (token.Lower is "al" or "bin" or "ibn" or "abu" && token.IsCapitalised)
            return true;
        return token is { IsCapitalised: true, Kind: TokenKind.Word, Tag: Tag.ProperNoun } && text.NameAt(i)?.Actor is null && token.Text.Length > 2 && !token.Text.All(char.IsUpper)
            && Roles.Of(token.Lower) is null && !UnknownBodies.IsBody(token.Lower) && !EnglishWords.IsDemonym(token.Lower) && !PeopleNouns.TryGet(token.Lower, out _)
            && !CalendarWords.TryDay(token.Lower, out _) && !CalendarWords.TryMonth(token.Lower, out _);
    }
}
