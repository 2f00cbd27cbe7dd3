using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Finds who says what, sentence after sentence: reporting verbs, "according to", channels, pronouns back to the last speaker.</summary>
internal sealed class AttributionFinder(ReportText text)
{
    private static readonly HashSet<string> ReportingVerbs = new(StringComparer.Ordinal)
    {
        "say", "tell", "report", "add", "announce", "confirm", "claim", "state", "note", "explain", "declare", "post", "tweet", "write", "acknowledge", "admit",
        "allege", "assert", "insist", "stress", "reveal", "estimate", "document", "indicate", "warn", "deny", "refute", "reject", "blame", "accuse", "vow",
        "pledge", "threaten", "quote", "comment", "publish", "record", "condemn", "suggest", "believe",
    };

    private readonly SourceNames _names = new(text);
    private (ActorId? Source, IReadOnlyList<ActorId> Via) _last = (null, []);

    /// <summary>The attributions of a sentence; call for the sentences in order, because pronouns point back.</summary>
    public IReadOnlyList<AttributionMention> Find(Sentence sentence, Clauses clauses)
    {
        var found = new List<AttributionMention>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var mention = text.Lower(i) == "according" && text.Lower(i + 1) == "to" ? According(sentence, i)
                : VerbForms.Lemma(text.Lower(i)) is { } verb && (ReportingVerbs.Contains(verb) || PutsFigure(i, verb)) && text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Gerund or Tag.Noun ? Reported(sentence, clauses, i, verb)
                : null;
            if (mention is null)
                continue;
            found.Add(mention);
            if (mention.Source is not null)
                _last = (mention.Source, mention.Via);
        }

        if (found.Count == 0 && IsQuotation(sentence) && _last.Source is not null)
            found.Add(new AttributionMention(_last.Source, _last.Via, -1, -1, sentence.First, sentence.End, "say", false));
        return found;
    }

    // "put the death toll at", "put the number of dead at".
    private bool PutsFigure(int i, string verb) => verb == "put" && text.Lower(i + 1) is "the" or "its" && text.Lower(i + 2) is "number" or "toll" or "death" or "figure" or "total" or "count";

    private AttributionMention? According(Sentence sentence, int at)
    {
        var end = at + 2;
        while (end < sentence.End && end < at + 14 && text.Tokens[end].Tag is not (Tag.Punctuation or Tag.Subordinator or Tag.Verb or Tag.PastVerb) && text.Lower(end) is not ("with" or "due" or "which" or "who" or "that" or "on"))
            end++;
        // A lost comma must not pull what is said into the name: it ends where the first known name does.
        for (var i = at + 2; i < end; i++)
        {
            if (text.ActorAt(i) is not { } name)
                continue;
            end = name.End;
            break;
        }

        var source = _names.Resolve(at + 2, end, _last.Source);
        return source is null ? null : new AttributionMention(source, [], at + 2, end, sentence.First, sentence.End, "according", false);
    }

    private AttributionMention? Reported(Sentence sentence, Clauses clauses, int verb, string lemma)
    {
        var (start, subjectEnd) = SubjectOf(sentence, clauses, verb);
        var inverted = false;
        var source = subjectEnd > start ? _names.Resolve(start, subjectEnd, _last.Source) : null;
        if (lemma == "quote")
            return Quoted(sentence, verb, source);
        if (source is null && lemma is "say" or "add" or "report" or "tell" or "note")
        {
            var end = Inverted(sentence, verb);
            source = end > verb + 1 ? _names.Resolve(verb + 1, end, _last.Source) : null;
            if (source is null)
                return null;
            (start, subjectEnd, inverted) = (verb + 1, end, true);
        }

        if (source is null)
            return null;
        var (via, scope) = Channels(sentence, verb, inverted ? subjectEnd : verb + 1);
        if (scope == subjectEnd && !inverted)
            scope = verb + 1;
        // "A, a monitor said on Saturday." covers what stands before; "a monitor said A" what stands behind.
        var trailing = inverted || !SomethingFollows(sentence, scope);
        // In the middle of a sentence only "that" says for sure that what is asserted stands behind.
        return trailing || start - sentence.First > 6 && text.Lower(scope) != "that"
            ? new AttributionMention(source, via, start, subjectEnd, sentence.First, sentence.End, lemma, false)
            : new AttributionMention(source, via, start, subjectEnd, scope, sentence.End, lemma, true);
    }

    // "SANA quoted a source as saying": the source is the object, the subject the channel.
    private AttributionMention? Quoted(Sentence sentence, int verb, ActorId? channel)
    {
        var end = verb + 1;
        while (end < sentence.End && text.Lower(end) != "as")
            end++;
        if (end >= sentence.End || _names.Resolve(verb + 1, end, null) is not { } source)
            return null;
        return new AttributionMention(source, channel is { } via ? [via] : [], verb + 1, end, end, sentence.End, "say", true);
    }

    // The subject runs from the clause's start, over appositions ("X, a fighter in Y,"), to the verb without its auxiliaries and adverbs.
    private (int Start, int End) SubjectOf(Sentence sentence, Clauses clauses, int verb)
    {
        if (text.Lower(verb - 1) is "he" or "she" or "it" or "they" && verb - 1 >= sentence.First)
            return (verb - 1, verb);
        var (start, _) = clauses.Of(verb);
        while (start < verb && text.Tokens[start].Tag is Tag.Punctuation or Tag.Conjunction or Tag.Subordinator or Tag.Adverb)
            start++;
        if (Clauses.IsRelative(text, start))
            start = Math.Max(sentence.First, start - 8);
        var end = verb;
        while (end > start && (text.Tokens[end - 1].Tag is Tag.Auxiliary or Tag.Adverb or Tag.Punctuation || text.Lower(end - 1) is "has" or "have" or "had" or "also"))
            end--;
        // Another clause may stand before the subject without a mark ("A were killed a monitor said"): keep to the nearest noun phrase and its apposition.
        for (var i = end - 1; i > start; i--)
        {
            if (text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary && text.NameAt(i) is null && i < end - 1)
                return (i + 1, end);
            if (end - i > 12 && text.Tokens[i].Tag == Tag.Punctuation)
                return (i + 1, end);
        }

        return (start, end);
    }

    private int Inverted(Sentence sentence, int verb)
    {
        var end = verb + 1;
        while (end < sentence.End && end < verb + 12 && text.Tokens[end].Tag is not (Tag.Verb or Tag.PastVerb or Tag.Auxiliary) && text.Lower(end) is not ("that" or "who" or "which" or "it" or "they" or "on" or "there" or "."))
            end++;
        return end < sentence.End && text.Tokens[end].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary ? verb + 1 : end;
    }

    // "told Al Jazeera", "on Twitter", "to ARA News", "in a statement".
    private (IReadOnlyList<ActorId> Via, int Scope) Channels(Sentence sentence, int verb, int from)
    {
        var via = new List<ActorId>();
        var at = from;
        while (at < sentence.End && at < from + 9)
        {
            var token = text.Tokens[at];
            if (text.ActorAt(at) is { } name && name.Actor!.Kind is ActorKind.Outlet or ActorKind.Channel)
            {
                via.Add(name.Actor.Id);
                at = name.End;
                continue;
            }

            var isChannelWord = token.Lower is "to" or "on" or "in" or "through" or "correspondent" or "reporter" or "statement" or "told" or "a" or "the" or "news" or "agency" or "via" or "," or "its" or "account" or "an" or "interview" or "with";
            if (!isChannelWord && !(token.IsCapitalised && Times.CalendarWords.TryDay(token.Lower, out _)))
                break;
            at++;
        }

        return (via, via.Count > 0 || text.Lower(verb) == "told" ? at : from);
    }

    private bool SomethingFollows(Sentence sentence, int from)
    {
        var words = 0;
        for (var i = from; i < sentence.End; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind is TokenKind.Word or TokenKind.Number && !Times.CalendarWords.TryDay(token.Lower, out _) && token.Lower is not ("on" or "late" or "earlier" or "in" or "a" or "statement" or "today" or "the"))
                words++;
        }

        return words > 2;
    }

    private bool IsQuotation(Sentence sentence) => text.Lower(sentence.First) is "“" or "\"" || text.Lower(sentence.End - 1) is "”";
}
