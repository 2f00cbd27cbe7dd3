using Marsad.Core.Language;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>What may stand between people and the word that tells what became of them.</summary>
internal sealed class Gaps(SentenceReading sentence)
{
    private const int Longest = 16;

    /// <summary>Auxiliaries, adverbs, times, places, and parts of the people: "including two women … were".</summary>
    public bool OnlyAuxiliaries(int first, int end)
    {
        if (end - first > Longest)
            return false;
        var text = sentence.Text;
        var inParts = false;
        for (var i = first; i < end; i++)
        {
            var token = text.Tokens[i];
            if (token.Lower is "including" or "among" or "and" or "or" or "mostly" or "most" or "," or "(" or ")" or "all" or "both" or "some" or "critically")
            {
                inParts = inParts || token.Lower is not ("mostly" or "all");
                continue;
            }

            if (token.Tag is Tag.Auxiliary or Tag.Adverb || token.Lower is "living" or "also" or "“" or "”" or "\"" or "believed" or "to" or "confirmed" or "reported" or "more" or "currently" or "left" or "so" or "far" or "-" or "–" or "at" or "least" or "who" or "reportedly" or "known" or "forced" or "managed" or "able" or "compelled" or "feared" or "thought")
                continue;
            if (inParts && (token.Tag is Tag.Determiner or Tag.Noun or Tag.Numeral or Tag.Adjective or Tag.ProperNoun || token.Kind == TokenKind.Number || PeopleNouns.TryGet(token.Lower, out _) || token.Lower is "of" or "them" or "whom"))
                continue;
            if (SkipTime(i, end) is { } time)
            {
                i = time - 1;
                continue;
            }

            if (token.Tag is Tag.Preposition && !inParts && sentence.Places.Within(i, end).FirstOrDefault() is { } place && place.First - i <= 4)
            {
                i = place.End - 1;
                continue;
            }

            if (text.ActorAt(i) is not null)
                continue;
            return false;
        }

        return true;
    }

    /// <summary>
    /// A noun phrase that runs on up to the verb with no verb of its own and no other number:
    /// "26 from the forces in the city were killed", "nine members of the guard killed".
    /// </summary>
    public bool IsSubject(int first, int verb)
    {
        var text = sentence.Text;
        var end = verb;
        while (end > first && text.Tokens[end - 1].Tag is Tag.Auxiliary or Tag.Adverb)
            end--;
        if (end - first > (end == verb ? 8 : Longest))
            return false;
        for (var i = first; i < end; i++)
        {
            var allowed = text.NameAt(i) is not null
                || text.Tokens[i].Tag is Tag.Preposition or Tag.Determiner or Tag.Noun or Tag.ProperNoun or Tag.Adjective or Tag.Conjunction
                || text.Tokens[i].Text is "“" or "”" or "\"" or "-" or "–" || end < verb && text.Tokens[i].Tag is Tag.Gerund || text.Lower(i) is "least" or "to" or "who";
            if (!allowed || sentence.Counts.Any(c => c.First == i && !c.IsBare) || end == verb && text.Tokens[i].Tag == Tag.Conjunction)
                return false;
        }

        return true;
    }

    /// <summary>Determiners, adverbs and adjectives between a verb and its object.</summary>
    public bool OnlyModifiers(int first, int end)
    {
        if (end - first > 4)
            return false;
        for (var i = first; i < end; i++)
        {
            var token = sentence.Text.Tokens[i];
            if (token.Tag is not (Tag.Determiner or Tag.Adverb or Tag.Adjective) && token.Lower is not ("“" or "\"" or "and" or "or" or "about" or "around" or "over" or "executed" or "wounded" or "injured" or "killed"))
                return false;
        }

        return true;
    }

    private int? SkipTime(int i, int end)
    {
        foreach (var time in sentence.Times)
        {
            if (time.End <= end && time.First >= i && time.First - i <= 1 && (time.First == i || sentence.Text.Tokens[i].Tag == Tag.Preposition))
                return time.End;
        }

        return null;
    }
}
