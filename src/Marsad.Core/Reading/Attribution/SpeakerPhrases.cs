using Marsad.Core.Language;
using Marsad.Core.Reading.Times;

namespace Marsad.Core.Reading.Attribution;

/// <summary>
/// Finds the words that name a speaker beside a reporting verb. It goes from the verb outwards and takes no more than one noun phrase with
/// what belongs to it, so that a lost comma ("… on Friday a monitor said") does not draw in what is said.
/// </summary>
internal sealed class SpeakerPhrases(ReportText text)
{
    private const int Longest = 24;

    /// <summary>The phrase that ends before the verb at <paramref name="verb"/>, as tokens; empty when none stands there.</summary>
    public (int First, int End) Before(Sentence sentence, int verb)
    {
        var end = Nearest(sentence, verb);
        if (end > sentence.First && text.Lower(end - 1) is "who" or "which" or "that")
        {
            end--;
            while (end > sentence.First && text.Lower(end - 1) == ",")
                end--;
        }

        if (end > sentence.First && IsPronoun(text.Lower(end - 1)))
            return (end - 1, end);
        return Ending(sentence, end);
    }

    /// <summary>The phrase whose last token stands before <paramref name="end"/>.</summary>
    public (int First, int End) Ending(Sentence sentence, int end)
    {
        var first = RunBack(sentence, end);
        return first == end ? (end, end) : (Apposed(sentence, Linked(sentence, first, end)), end);
    }

    /// <summary>The phrase that begins at <paramref name="from"/> ("said the Observatory", "according to a source at the hospital").</summary>
    public (int First, int End) After(Sentence sentence, int from)
    {
        var end = from;
        while (end < sentence.End && end < from + 12)
        {
            if (text.ActorAt(end) is { } name)
            {
                end = name.End;
                // A known name is whole; "a source" and "residents" are none yet.
                if (SourceNames.IsNobody(name.Actor!) && end < sentence.End && IsLink(text.Lower(end)))
                    continue;
                // "Observatory director Omar Halabi".
                if (Roles.Of(text.Lower(end - 1)) is { Kind: RoleKind.Body } && end < sentence.End && (text.ActorAt(end)?.Actor == name.Actor || text.NameAt(end) is null && text.Tokens[end] is { IsCapitalised: true, Tag: Tag.ProperNoun } && !IsDay(end)))
                    continue;
                break;
            }

            if (!IsInside(end) && !(end > from && IsLink(text.Lower(end))) && !(text.Tokens[end].Tag == Tag.Determiner && (end == from || IsLink(text.Lower(end - 1)))) && !IsPronoun(text.Lower(end)))
                break;
            end++;
        }

        while (end > from && IsLink(text.Lower(end - 1)))
            end--;
        // "said Nadim Houry deputy director of the group": the body stands behind the person.
        if (end < sentence.End && end > from && text.ActorAt(end - 1) is null)
            return (from, end);
        for (var i = end; i < Math.Min(sentence.End, end + 2); i++)
        {
            if (text.Lower(i) is "director" or "chief" or "head" or "spokesman" or "spokeswoman")
                return (from, After(sentence, i).End);
        }

        return (from, end);
    }

    /// <summary>True for a pronoun that can speak.</summary>
    public static bool IsPronoun(string lower) => lower is "he" or "she" or "it" or "they";

    // Behind what is said in passing: "the ministry on Sunday said", "the group – which has sources there – said", "the agency in a statement said".
    private int Nearest(Sentence sentence, int verb)
    {
        var end = verb;
        while (end > sentence.First)
        {
            if (text.Lower(end - 1) is "-" or "–" or "—" && Opening(sentence, end - 1) is var dash and > 0)
                end = dash;
            else if (text.Lower(end - 1) == "statement" && text.Lower(end - 2) == "a" && text.Lower(end - 3) == "in")
                end -= 3;
            else if (CalendarWords.TryMonth(text.Lower(end - 1), out _) && text.Lower(end - 2) == "in")
                end -= 2;
            else if (IsBetween(end - 1))
                end--;
            else
                break;
        }

        return end;
    }

    private int Opening(Sentence sentence, int dash)
    {
        for (var i = dash - 2; i > sentence.First; i--)
        {
            if (text.Lower(i) == text.Lower(dash))
                return i;
        }

        return -1;
    }

    // Words that stand between a speaker and its verb: "has also", "on Sunday", a closing comma.
    private bool IsBetween(int i)
    {
        var token = text.Tokens[i];
        if (token.Tag is Tag.Auxiliary or Tag.Adverb || token.Lower is "," or "–" or "-" or "later" or "earlier" or "also" or "then")
            return text.NameAt(i) is null;
        return IsDay(i) || token.Lower is "on" or "late" or "early" or "last" or "this" && (IsDay(i + 1) || text.Lower(i + 1) is "week" or "month") || token.Lower is "week" or "month" && text.Lower(i - 1) is "last" or "this";
    }

    // The noun phrase that ends at `end`: back over names, nouns, adjectives, to its determiner.
    private int RunBack(Sentence sentence, int end)
    {
        var first = end;
        var i = end - 1;
        while (i >= sentence.First && end - i <= Longest)
        {
            if (text.NameAt(i) is { } name && name.First >= sentence.First)
            {
                // "hit Douma activists said": a place that a preposition or verb governs is no part of the speaker.
                if (name.Actor is null && first < end && name.First > sentence.First && text.Tokens[name.First - 1].Tag is Tag.Preposition or Tag.Verb or Tag.PastVerb or Tag.Gerund or Tag.Auxiliary or Tag.Conjunction or Tag.Particle)
                    break;
                // "killed soldiers activists said"; "Xyzian state media" is one name.
                if (name.Actor is not null && first < end && text.ActorAt(first) is { Actor: { Acts: false } speaker } && !text.Tokens[first].IsCapitalised
                    && !(speaker.Kind == Theatre.ActorKind.Outlet && name.End == first && EnglishWords.IsDemonym(text.Lower(name.First))))
                    break;
                first = name.First;
                i = name.First - 1;
                continue;
            }

            var token = text.Tokens[i];
            if (token.Tag == Tag.Determiner)
                return i;
            if (token.Lower is "(" or ")" || IsInside(i))
            {
                first = i--;
                continue;
            }

            break;
        }

        while (first < end && text.Tokens[first].Tag == Tag.Punctuation)
            first++;
        return first;
    }

    // "a source at the hospital", "spokesman for the group", "activists in the town": a role takes what is linked to it.
    private int Linked(Sentence sentence, int first, int end)
    {
        while (first - 1 > sentence.First && end - first < Longest && IsLink(text.Lower(first - 1)))
        {
            var role = Roles.Of(text.Lower(first - 2));
            var isOf = text.Lower(first - 1) is "of" or "for" && (role is not null || text.Tokens[first - 2].IsCapitalised && text.NameAt(first - 2)?.Actor is null);
            if (role is null && !isOf)
                break;
            var before = RunBack(sentence, first - 1);
            if (before == first - 1)
                break;
            first = before;
        }

        return first;
    }

    // "Raed, a fighter in the group, said", "The coordination committees a network of activists said": the name stands before what explains it.
    private int Apposed(Sentence sentence, int first)
    {
        var comma = first > sentence.First && text.Lower(first - 1) is ",";
        var end = comma ? first - 1 : first;
        if (end <= sentence.First || !comma && text.Tokens[first].Tag != Tag.Determiner)
            return first;
        var before = RunBack(sentence, end);
        if (before == end || !text.Tokens[end - 1].IsCapitalised)
            return first;
        return before == sentence.First || text.Tokens[before - 1].Tag is Tag.Punctuation or Tag.Conjunction or Tag.Subordinator || text.Lower(before - 1) == "that" ? before : first;
    }

    private bool IsInside(int i)
    {
        var token = text.Tokens[i];
        if (token.Kind == TokenKind.Clitic)
            return token.Lower is "'s" or "’s";
        if (token.Lower is "undisclosed" or "unnamed" or "unidentified" or "lt" or "gen" or "col" or "maj" or "brig" or "capt" || token.Lower == "." && i > 0 && text.Lower(i - 1) is "lt" or "gen" or "col" or "maj" or "brig" or "capt")
            return true;
        if (IsDay(i) || token.Lower is "monday" or "people" or "others")
            return false;
        return token.Tag switch
        {
            Tag.Noun or Tag.ProperNoun or Tag.Adjective => true,
            Tag.Gerund => token.Lower == "monitoring",
            Tag.Numeral => token.Text.Length <= 2 || token.Kind == TokenKind.Word,
            Tag.PastVerb => token.Text.Contains('-', StringComparison.Ordinal) || token.Lower is "united",
            Tag.Verb => token.IsCapitalised,
            Tag.Conjunction => token.Lower == "and" && i > 0 && (Roles.Of(text.Lower(i - 1)) is not null && Roles.Of(text.Lower(i + 1)) is not null),
            _ => false,
        };
    }

    private bool IsDay(int i) => i >= 0 && i < text.Tokens.Count && text.Tokens[i].IsCapitalised && CalendarWords.TryDay(text.Lower(i), out _);

    private static bool IsLink(string lower) => lower is "of" or "for" or "in" or "at" or "from" or "with" or "inside" or "within" or "near" or "on" or "to";
}
