using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Quantities;

/// <summary>Finds people told without a number: "a woman", "its commander", "Colonel Haddad", "civilians".</summary>
internal static class SinglePerson
{
    private const int LongestPhrase = 6;

    /// <summary>
    /// A person with an article, owner or name, or a bare plural, beginning at <paramref name="i"/>; null when there is none.
    /// One person is 1–1, a bare plural 1–null.
    /// </summary>
    public static Count? At(ReportText text, Sentence sentence, int i)
    {
        var tokens = text.Tokens;
        // "no one was killed", "most of them rebels", "the number of fighters killed": no number of their own.
        if (text.Lower(i - 1) is "no" or "not" || text.Lower(i - 1) is "of" or "them" && text.Lower(i - 2) is "number" or "numbers" or "toll" or "most" or "some" or "of")
            return null;
        var article = tokens[i].Lower is "a" or "an" or "another" or "one";
        var definite = tokens[i].Lower is "the" or "its" or "his" or "her" or "their" or "this";
        var at = article || definite ? i + 1 : i;
        var start = at;
        while (at < sentence.End && at - start < LongestPhrase)
        {
            if (PeopleNouns.TryGet(tokens[at].Lower, out var noun) && text.ActorAt(at) is null or { Actor: { Acts: true } })
                return Head(text, sentence, i, at, noun, article, definite);
            if (text.ActorAt(at) is { } name && name.Actor!.Acts && name.End <= sentence.End)
            {
                if (!article && !definite && name.Actor.Kind is ActorKind.Collective && (name.End >= sentence.End || !PeopleNouns.TryGet(tokens[name.End].Lower, out _)))
                    return new Count(i, i, name.End, new ReportedCount(1, null), null, false);
                at = name.End;
                continue;
            }

            // "a 45-year-old woman", "a 9-years-old girl".
            if (article && tokens[at].Kind == TokenKind.Number && Measures.IsAge(tokens, sentence, at + 1))
            {
                at += tokens[at + 1].Text is "-" or "‑" ? 3 : 2;
                while (at < sentence.End && tokens[at].Lower is "old" or "-")
                    at++;
                continue;
            }

            if (tokens[at].Tag is not (Tag.Adjective or Tag.Noun or Tag.ProperNoun) && !(article && tokens[at].Tag is Tag.PastVerb && at + 1 < sentence.End && PeopleNouns.TryGet(tokens[at + 1].Lower, out _)))
                return null;
            at++;
        }

        return null;
    }

    private static Count? Head(ReportText text, Sentence sentence, int i, int at, PeopleNoun noun, bool article, bool definite)
    {
        var tokens = text.Tokens;
        var last = at;
        while (last + 1 < sentence.End && !(IsOneOfAFamily(tokens[last].Lower) && IsOneOfAFamily(tokens[last + 1].Lower) && !IsOneChild(tokens[last].Lower, tokens[last + 1].Lower)) && PeopleNouns.TryGet(tokens[last + 1].Lower, out var next) && tokens[last + 1].Lower is not ("dead" or "others"))
        {
            last++;
            noun = next;
        }

        var end = last + 1;
        // "a rebel group", "a student hostel": the noun only describes another.
        if (end < sentence.End && tokens[end].Tag == Tag.Noun && VerbForms.Of(tokens[end].Lower) == VerbForm.None && !tokens[end].Lower.EndsWith("ing", StringComparison.Ordinal) && text.ActorAt(end) is null && !tokens[end].IsCapitalised)
            return null;
        // "a knee injury" is nobody.
        if (tokens[last].Lower is "injury" or "death" or "fatality" or "casualty" or "life" or "body" or "dead" or "corpse" && (article || definite))
            return null;
        if (tokens[last].Lower is "force" or "member" && definite)
            return null;
        if (article)
            return noun.Plural ? null : tokens[last].Lower == "family" ? new Count(i, at, end, new ReportedCount(1, null), noun, true) : WithOthers(text, sentence, new Count(i, at, end, ReportedCount.Exactly(1), noun, true));
        if (definite)
            return noun.Plural ? null : new Count(i, at, NameEnd(text, sentence, end), ReportedCount.Exactly(1), noun, true);
        // "Colonel Haddad", "commander Abu Omar": a title and a name.
        if (!noun.Plural)
            return noun.Class != VictimClass.Unknown && NameEnd(text, sentence, end) is var named && named > end && !IsHeadline(text, sentence) ? new Count(i, at, named, ReportedCount.Exactly(1), noun, true) : null;
        return new Count(i, at, end, new ReportedCount(1, null), noun, false);
    }

    // "a man woman and child" that lost its comma names three.
    private static bool IsOneOfAFamily(string lower) => lower is "man" or "woman" or "child" or "boy" or "girl" or "father" or "mother" or "son" or "daughter" or "baby";

    // "a girl child", "a baby boy".
    private static bool IsOneChild(string describing, string head) => describing is "girl" or "boy" or "baby" or "infant" && head is "child" or "girl" or "boy";

    /// <summary>"a mother and her child", "a man, woman and child": one number for those who share the article or belong to the first.</summary>
    public static Count WithOthers(ReportText text, Sentence sentence, Count first)
    {
        var people = 1;
        var end = first.End;
        for (var i = first.End; i < sentence.End; i++)
        {
            if (text.Lower(i) is "," or "and" or "her" or "his" or "their")
                continue;
            if (!PeopleNouns.TryGet(text.Lower(i), out var noun) || noun.Plural)
                break;
            people++;
            end = i + 1;
        }

        return people == 1 || text.Lower(first.First - 1) is "including" or "them" or "among" ? first : first with { End = end, Value = ReportedCount.Exactly(people) };
    }

    private static int NameEnd(ReportText text, Sentence sentence, int end)
    {
        while (end < sentence.End && text.Tokens[end].Tag == Tag.ProperNoun && text.NameAt(end) is null)
            end++;
        return end;
    }

    // Where every word has a capital, a capital tells no name.
    private static bool IsHeadline(ReportText text, Sentence sentence) => sentence.Span.Start < text.Report.Title.Length;
}
