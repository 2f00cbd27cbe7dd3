namespace Marsad.Core.Reading.Attribution;

/// <summary>
/// Carries a speaker into the next sentence where that goes on counting or telling of the same happening without naming anybody:
/// "…, the monitor said. Another ten were wounded", "The strikes killed five", "At least 22 of the fighters died".
/// </summary>
internal static class Continuations
{
    // Tokens within which an opening number must say whose part it is.
    private const int Opening = 5;

    /// <summary>Gives sentences that go on, and name no speaker, that of the sentence before.</summary>
    public static void Carry(ReportText text, List<AttributionMention>[] mentions)
    {
        for (var s = 1; s < mentions.Length; s++)
        {
            var sentence = text.Sentences[s];
            if (mentions[s].Count > 0 || text.Sentences[s - 1].Paragraph != sentence.Paragraph || mentions[s - 1].LastOrDefault() is not { Source: not null, Manner: Manner.Say } before || !GoesOn(text, sentence))
                continue;
            mentions[s].Add(Carried(before, sentence));
        }

        // "Eleven were killed on Friday. Another 65 were wounded, the monitor said": it counted them all.
        for (var s = mentions.Length - 1; s > 0; s--)
        {
            var (told, sentence) = (text.Sentences[s], text.Sentences[s - 1]);
            if (mentions[s - 1].Count == 0 && sentence.Span.Start >= text.Report.Title.Length && told.Paragraph == sentence.Paragraph && text.Lower(told.First) == "another" && mentions[s] is [{ Source: not null, Manner: Manner.Say } behind] && CountsPeople(text, sentence))
                mentions[s - 1].Add(Carried(behind, sentence));
        }
    }

    private static AttributionMention Carried(AttributionMention spoken, Language.Sentence sentence) =>
        spoken with { First = -1, End = -1, ScopeFirst = sentence.First, ScopeEnd = sentence.End, VerbAt = -1, Verb = "say", Direct = false };

    private static bool CountsPeople(ReportText text, Language.Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Lower(i) is "killed" or "dead" or "died" or "wounded" or "injured" or "killing" or "wounding")
                return true;
        }

        return false;
    }

    private static bool GoesOn(ReportText text, Language.Sentence sentence)
    {
        var first = sentence.First;
        switch (text.Lower(first))
        {
            case "another" or "others": return true;
            case "among" or "amongst": return text.Lower(first + 1) is "them" or "those" || IsHarmed(text.Lower(first + 2));
            case "the": return IsHarmed(text.Lower(first + 1)) || IsHappening(text.Lower(first + 1)) || text.Lower(first + 1) is "other" or "others" or "rest";
        }

        for (var i = first; i < Math.Min(sentence.End, first + Opening); i++)
        {
            // "the vast majority of this number", "of that figure".
            if (text.Lower(i) == "of" && text.Lower(i + 1) is "this" or "that" && text.Lower(i + 2) is "number" or "total" or "figure" or "toll")
                return true;
            // "17 other civilians were wounded".
            if (text.Lower(i) == "other" && i > first && IsNumber(text, i - 1))
                return true;
            if (text.Lower(i) is "others" || text.Lower(i) == "of" && text.Lower(i + 1) is "them" or "those" or "the" && i > first && IsNumber(text, i - 1))
                return true;
        }

        return false;
    }

    private static bool IsNumber(ReportText text, int i) => text.Tokens[i].Kind == Language.TokenKind.Number || Language.NumberWords.TryValue(text.Lower(i), out _);

    private static bool IsHarmed(string lower) => lower is "dead" or "wounded" or "injured" or "victims" or "killed" or "casualties" or "deaths";

    private static bool IsHappening(string lower) =>
        lower is "strike" or "strikes" or "raid" or "raids" or "attack" or "attacks" or "blast" or "blasts" or "explosion" or "explosions" or "bombing" or "bombings" or "bombardment" or "shelling" or "assault" or "clashes" or "airstrike" or "airstrikes";
}
