using Marsad.Core.Language;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>How numbers of one sentence hang together: a part of a whole, or one of several side by side.</summary>
internal static class Parts
{
    /// <summary>True for "four children" in "15 people, including four children", "among them four children", "of whom four were children", "four of them children".</summary>
    public static bool IsPartOf(SentenceReading sentence, Count total, Count count)
    {
        var text = sentence.Text;
        if (count.First < total.End)
            return false;
        // "killed by one of them", "when two of them exploded": of what harmed them.
        if (text.Lower(count.NumberEnd) == "of" && text.Lower(count.NumberEnd + 1) is "them" or "whom" or "these" && total.Numbered)
            return text.Lower(count.First - 1) is not ("by" or "when" or "after" or "as" or "because" or "while" or "before");
        // "left 12 dead: seven rebels and five soldiers".
        if (total.Numbered && text.Lower(count.First - 1) == ":" && !count.IsBare && count.First - total.End <= 4)
            return true;
        // "20 people, of them seven children"; "of the 40 people killed, 12 were children".
        if (total.Numbered && text.Lower(count.First - 1) == "them" && text.Lower(count.First - 2) == "of"
            || text.Lower(total.First - 1) is "of" or "among" && total.First - 1 == sentence.Sentence.First && EnglishWords.IsBe(text.Lower(count.NumberEnd)))
            return true;
        for (var i = count.First - 1; i >= Math.Max(total.End - 1, count.First - 9); i--)
        {
            // "six children were among 12 civilians": the second is the whole.
            if (text.Lower(i) is "including" or "among" or "include" or "whom")
                return !IsAmongWhole(sentence, total, count);
            if (text.Lower(i) is not ("and" or "," or "them" or "of" or "at" or "least" or "were" or "was" or "which") && !PeopleNouns.TryGet(text.Lower(i), out _) && text.Tokens[i].Tag is not (Tag.Determiner or Tag.Numeral or Tag.Adjective) && text.Tokens[i].Kind != TokenKind.Number)
                return false;
        }

        return false;
    }

    /// <summary>True for the second number of "five were killed in the north and three in the south", which shares the verb of the first.</summary>
    public static bool IsGapped(SentenceReading sentence, Count before, Count count, int trigger)
    {
        var text = sentence.Text;
        if (trigger >= count.First || text.Lower(count.First - 1) is not ("and" or ",") || count.First - before.End > 14)
            return false;
        var behind = text.Lower(count.End);
        if (behind is not ("in" or "on" or "at" or "near" or "around" or "outside"))
            return false;
        for (var i = Math.Max(before.End, trigger + 1); i < count.First; i++)
        {
            if (text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Gerund)
                return false;
        }

        return true;
    }

    /// <summary>True for "six children were among 12 civilians": the first number is the part, the second its whole.</summary>
    public static bool IsAmongWhole(SentenceReading sentence, Count part, Count whole)
    {
        for (var i = part.End; i < whole.First; i++)
        {
            if (sentence.Text.Lower(i) == "among")
                return EnglishWords.IsBe(sentence.Text.Lower(i - 1));
        }

        return false;
    }

    /// <summary>True for the second part of "239 of them rebels and 173 from the army".</summary>
    public static bool GoesOn(SentenceReading sentence, Count before, Count count)
    {
        var text = sentence.Text;
        if (text.Lower(before.End) != "of" || text.Lower(before.End + 1) is not ("them" or "whom") || text.Lower(count.First - 1) != "and" || count.First - before.End > 7)
            return false;
        for (var i = before.End + 2; i < count.First - 1; i++)
        {
            if (text.Tokens[i].Tag is not (Tag.Noun or Tag.ProperNoun or Tag.Adjective or Tag.Auxiliary))
                return false;
        }

        return true;
    }

    /// <summary>True for numbers with nothing but "and" or a comma between them, the second with its noun.</summary>
    public static bool IsCoordinated(SentenceReading sentence, Count before, Count count)
    {
        for (var i = before.End; i < count.First; i++)
        {
            if (sentence.Text.Lower(i) is not ("and" or "," or "as" or "well" or "plus" or "also" or "at" or "least"))
                return false;
        }

        return count.First > before.End && !count.IsBare;
    }
}
