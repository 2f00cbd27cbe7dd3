using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Quantities;

/// <summary>Finds people told without a number: "a woman", "two women and a child", "civilians".</summary>
internal static class SinglePerson
{
    /// <summary>
    /// "a" or "one" with a singular noun for people, or a bare plural, beginning at <paramref name="i"/>; null when there is none.
    /// One person is 1–1, a bare plural 1–null.
    /// </summary>
    public static Count? At(ReportText text, Sentence sentence, int i)
    {
        var tokens = text.Tokens;
        // "no one was killed", "most of them rebels", "the number of fighters killed": no number of their own.
        if (text.Lower(i - 1) is "no" or "not" or "them" || text.Lower(i - 1) == "of" && text.Lower(i - 2) is "number" or "toll" or "most" or "some")
            return null;
        var article = tokens[i].Lower is "a" or "an" or "another" or "one";
        var at = article ? i + 1 : i;
        var start = at;
        while (at < sentence.End && at - start < 5)
        {
            if (PeopleNouns.TryGet(tokens[at].Lower, out var noun))
            {
                var last = at;
                while (last + 1 < sentence.End && PeopleNouns.TryGet(tokens[last + 1].Lower, out var next) && tokens[last + 1].Lower is not ("dead" or "others"))
                {
                    last++;
                    noun = next;
                }

                // "a knee injury" is nobody.
                if (article == noun.Plural || article && tokens[last].Lower is "injury" or "death" or "fatality" or "casualty" or "life" or "body" or "dead")
                    return null;
                return new Count(i, at, last + 1, article ? ReportedCount.Exactly(1) : new ReportedCount(1, null), noun, article);
            }

            if (text.ActorAt(at) is { } name && name.Actor!.Acts && name.End <= sentence.End)
            {
                if (!article && name.Actor.Kind is Theatre.ActorKind.Collective && (name.End >= sentence.End || !PeopleNouns.TryGet(tokens[name.End].Lower, out _)))
                    return new Count(i, i, name.End, new ReportedCount(1, null), null, false);
                at = name.End;
                continue;
            }

            if (tokens[at].Tag is not (Tag.Adjective or Tag.Noun or Tag.ProperNoun) && !(article && tokens[at].Kind == TokenKind.Number))
                return null;
            at++;
        }

        return null;
    }
}
