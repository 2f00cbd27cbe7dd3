using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Quantities;

/// <summary>Finds numbers of people in a sentence: a number with its bounds, and the phrase that it counts.</summary>
internal static class CountFinder
{
    private const int LongestPhrase = 8;

    /// <summary>Numbers of people in the sentence, in order; bare ones, which only an effect beside them makes people, among them.</summary>
    public static List<Count> Find(ReportText text, Sentence sentence)
    {
        var counts = new List<Count>();
        for (var i = sentence.First; i < sentence.End;)
        {
            if (NumberReader.At(text.Tokens, i, sentence.End) is not { } number)
            {
                i++;
                continue;
            }

            if (Complete(text, sentence, number) is { } count)
            {
                counts.Add(count);
                i = Math.Max(count.End, i + 1);
            }
            else
            {
                i = number.End;
            }
        }

        return counts;
    }

    // Goes on from the number to the noun that it counts; null when it counts something else than people.
    private static Count? Complete(ReportText text, Sentence sentence, NumberPhrase number)
    {
        var tokens = text.Tokens;
        // "no one", "not one", "this one": nobody is counted.
        if (number.Value is { Low: 1, High: 1 } && text.Lower(number.First - 1) is "no" or "not" or "any" or "this" or "that" or "the" or "which" or "each" or "every" || number.Value.Low == 0 && text.Lower(number.End) is "one" or "longer")
            return null;
        // "how many were killed" tells no number; "both rebels and civilians" are not two.
        if (text.Lower(number.First - 1) == "how" || text.Lower(number.First) == "both" && IsBothAnd(text, sentence, number.End))
            return null;
        // "a mother of four": her children are well.
        if (text.Lower(number.First - 1) == "of" && text.Lower(number.First - 2) is "mother" or "father" or "parents")
            return null;
        if (Measures.IsNoCount(text, sentence, number))
            return null;
        var i = number.End;
        // "a 300-strong force", "a 12-nation group": part of a compound word.
        if (i + 1 < sentence.End && tokens[i].Text == "-" && tokens[i].Span.Start == tokens[i - 1].Span.End && tokens[i].Span.End == tokens[i + 1].Span.Start)
            return null;
        // "18 of 31 vehicles": what the second number counts.
        if (i + 1 < sentence.End && text.Lower(i) == "of" && NumberReader.At(tokens, text.Lower(i + 1) is "the" or "its" or "their" ? i + 2 : i + 1, sentence.End) is { } whole && whole.End < sentence.End && !IsPeople(text, whole.End) && IsPluralThing(text, sentence, whole.End))
            return null;
        i = SkipLinks(text, sentence, i);
        if (i < sentence.End && i == number.End && Measures.IsThing(tokens[i].Lower) && !IsPeople(text, i))
            return IsCaseOfHarm(text, i) ? new Count(number.First, number.End, number.End, number.Value, null, true) : null;
        var count = new Count(number.First, number.End, number.End, number.Value, null, true);
        var (end, head, thing) = Walk(text, sentence, i, number.Value.High is null or > 1);
        if (thing && end == i)
            return null;
        if (head is null && text.ActorWithin(number.End, end) is null)
            return count;
        end = WithOwner(text, sentence, end);
        end = WithSecond(text, sentence, number, end);
        if (number.Value.Low == number.Value.High && !number.Bounded && NumberReader.After(tokens, end, sentence.End) is { } after)
            count = count with { Value = NumberReader.Bounded(number.Value.Low!.Value, after.Bound, number.Value.Approximate || after.Bound == Bound.About) };
        count = count with { End = end, Noun = head };
        return number.Value is { Low: 1, High: 1 } && head is { Plural: false } ? SinglePerson.WithOthers(text, sentence, count) : count;
    }

    private static bool IsBothAnd(ReportText text, Sentence sentence, int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + 5); i++)
        {
            if (text.Lower(i) == "and")
                return true;
            if (text.Tokens[i].Tag is not (Tag.Noun or Tag.ProperNoun or Tag.Adjective))
                return false;
        }

        return false;
    }

    // "30 cases of suffocation" are thirty people.
    private static bool IsCaseOfHarm(ReportText text, int i) => text.Lower(i) is "cases" && text.Lower(i + 1) == "of" && text.Lower(i + 2) is "suffocation" or "asphyxiation" or "choking" or "poisoning";

    // "200 of the", "12 other", "three more", "“dozens” of".
    private static int SkipLinks(ReportText text, Sentence sentence, int i)
    {
        if (i < sentence.End && text.Tokens[i].Text is "”" or "\"" or "“")
            i++;
        if (i < sentence.End && text.Lower(i) is "of" or "more" or "other" or "from" or "additional" or "further")
            i++;
        while (i < sentence.End && text.Lower(i) is "the" or "its" or "their" or "these" or "those" or "our" or "his" or "other" or "more" or "of" or "all")
            i++;
        return i;
    }

    // Over adjectives, names and nouns to the last noun for people; a plural noun for anything else ends the phrase.
    private static (int End, PeopleNoun? Head, bool Thing) Walk(ReportText text, Sentence sentence, int first, bool several)
    {
        var tokens = text.Tokens;
        PeopleNoun? head = null;
        var end = first;
        var i = first;
        for (var steps = 0; i < sentence.End && steps < LongestPhrase; steps++)
        {
            if (TryPeople(text, sentence, i, out var noun) && !(tokens[i].Lower is "dead" or "general"))
            {
                head = noun;
                end = i + 1;
                // "50 captive Syrian troops", "seven peasant homes": in the singular it only describes.
                if (several && !noun.Plural && i + 1 < sentence.End && VerbForms.Of(tokens[i + 1].Lower) != VerbForm.Past && (tokens[i + 1].Tag is Tag.Adjective or Tag.Noun or Tag.ProperNoun || text.NameAt(i + 1) is not null))
                {
                    i++;
                    continue;
                }

                // "rebel fighters", "family members": the last of several nouns is the head.
                if (i + 1 < sentence.End && TryPeople(text, sentence, i + 1, out var next) && (next.Plural || !noun.Plural) && tokens[i + 1].Lower is not ("dead" or "others"))
                {
                    i++;
                    continue;
                }

                break;
            }

            if (text.ActorAt(i) is { } name && name.Actor!.Acts)
            {
                end = i = name.End;
                if (i < sentence.End && tokens[i].Kind == TokenKind.Clitic)
                    i++;
                if (i < sentence.End && tokens[i].Text is "”" or "\"" && i + 1 < sentence.End && IsPeople(text, i + 1))
                    i++;
                continue;
            }

            // "20 wounded people", "50 captive troops", "a confirmed 33 militants": a participle before its noun.
            if (tokens[i].Tag is Tag.PastVerb or Tag.Gerund && i + 1 < sentence.End && (IsPeople(text, i + 1) || text.ActorAt(i + 1) is { Actor.Acts: true }))
            {
                i++;
                continue;
            }

            // "regime and rebel fighters", "women, men and children": joined describers of one noun.
            if (tokens[i].Lower == "and" && i > first && i + 2 < sentence.End && text.NameAt(i - 1) is not null && text.ActorAt(i + 1) is { } joined && joined.End < sentence.End && IsPeople(text, joined.End))
            {
                i = joined.End;
                continue;
            }

            if (tokens[i].Text is "“" or "\"" && i + 1 < sentence.End && text.ActorAt(i + 1) is { Actor.Acts: true })
            {
                i++;
                continue;
            }

            if (tokens[i].Tag is not (Tag.Adjective or Tag.ProperNoun or Tag.Noun) || tokens[i].Lower is "according" or "including" || VerbForms.Of(tokens[i].Lower) == VerbForm.Past)
                break;
            // "23 terrorist targets": the targets are counted.
            if (IsPluralThing(text, sentence, i))
                return head is { Plural: false } && several && end == i ? (first, null, true) : (end, head, true);
            i++;
        }

        return (end, head, false);
    }

    private static bool IsPluralThing(ReportText text, Sentence sentence, int i)
    {
        var token = text.Tokens[i];
        if (text.NameAt(i) is not null || i + 1 < sentence.End && (IsPeople(text, i + 1) || text.ActorAt(i + 1) is { Actor.Acts: true }))
            return false;
        return Measures.IsThing(token.Lower) || token.Tag == Tag.Noun && token.Lower.Length > 3 && token.Lower[^1] == 's' && token.Lower[^2] is not ('s' or 'u' or 'i');
    }

    // Nouns for people, nationals in the plural ("18 Syrians"), and in running text a capitalised plural that nothing else explains.
    private static bool TryPeople(ReportText text, Sentence sentence, int i, out PeopleNoun noun)
    {
        if (PeopleNouns.TryGet(text.Lower(i), out noun))
            return true;
        var token = text.Tokens[i];
        noun = new PeopleNoun(VictimClass.Unknown, null, true);
        // "14 Iraqis" are none of the state's forces.
        if (token.IsCapitalised && EnglishWords.IsNationals(token.Lower) && !(text.NameAt(i) is { } name && name.End - name.First > 1))
            return !EnglishWords.IsAdjectiveToo(token.Lower) || !Describes(text, sentence, i + 1);
        if (!token.IsCapitalised || token.Text.Length < 5 || token.Text[^1] != 's' || token.Text.All(c => char.IsUpper(c)) || text.NameAt(i) is not null)
            return false;
        return token.Lower.EndsWith("ians", StringComparison.Ordinal) || token.Lower.EndsWith("ans", StringComparison.Ordinal) && sentence.Span.Start > text.Report.Title.Length;
    }

    // "14 Lebanese vehicles": what has one form for the people and the adjective describes a noun behind it.
    private static bool Describes(ReportText text, Sentence sentence, int at) =>
        at < sentence.End && text.Tokens[at].Tag is Tag.Noun or Tag.ProperNoun or Tag.Adjective or Tag.Other && !IsPeople(text, at);

    private static bool IsPeople(ReportText text, int i) => PeopleNouns.TryGet(text.Lower(i), out _);

    // "20 members of the Daesh group", "38 soldiers from the Republican Guard", "members from the “Islamic State”".
    private static int WithOwner(ReportText text, Sentence sentence, int end)
    {
        if (end >= sentence.End || text.Lower(end) is not ("of" or "from" or "belonging" or "loyal" or "affiliated" or "fighting" or "in" or "with") || text.Lower(end) is "in" && text.Lower(end + 1) is not "the" || text.Lower(end) is "with" && text.Lower(end + 1) is not "the")
            return end;
        for (var of = end + 1; of < Math.Min(sentence.End, end + 7); of++)
        {
            if (text.ActorAt(of) is { Actor: { Acts: true, Side: not "civil" } } owner)
            {
                if (text.Lower(end) is "in" or "with" && owner.Actor!.Kind is not (ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.Coalition))
                    return end;
                end = owner.End;
                while (end < sentence.End && (text.Lower(end) is "group" or "organization" or "organisation" or "militia" or "militant" or "terrorist" or "”" or "\"" || text.ActorAt(end) is { Actor.Kind: ActorKind.Collective }))
                    end++;
                break;
            }

            if (text.Tokens[of].Tag is not (Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.ProperNoun) && text.Lower(of) is not ("to" or "“" or "\"" or "for" or "alongside" or "with" or "of" or "ranks"))
                break;
        }

        return end;
    }

    // "700 rebels and pro-regime forces", "90 guards and staff": one number for both.
    private static int WithSecond(ReportText text, Sentence sentence, NumberPhrase number, int end)
    {
        if (end + 1 >= sentence.End || text.Lower(end) != "and" || number.Value.Low is not (> 1 or null))
            return end;
        var next = text.ActorAt(end + 1) ?? (end + 2 < sentence.End && text.Tokens[end + 1].Tag == Tag.Adjective ? text.ActorAt(end + 2) : null);
        if (next is { Actor: { Acts: true, Side: not "civil" } } joined && text.ActorWithin(number.End, end) is { } first && first.Actor != joined.Actor)
            return joined.End;
        return PeopleNouns.TryGet(text.Lower(end + 1), out var second) && second.Plural && text.Lower(end + 1) is not "others" ? end + 2 : end;
    }
}
