using Marsad.Core.Language;
using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Finds who says what, sentence after sentence: reporting verbs, "according to", channels, pronouns and quotations back to the last speaker.</summary>
internal sealed class AttributionFinder
{
    private static readonly Token TextStart = new(default, TokenKind.Punctuation, "", "", Tag.Punctuation);

    // Of a relative clause between a speaker and the verb, in words.
    private const int LongestClause = 20;

    private readonly ReportText _text;
    private readonly Speakers _speakers = new();
    private readonly SpeakerPhrases _phrases;
    private readonly SourceNames _names;
    private readonly Channels _channels;
    private readonly Quotations _quotations;
    private readonly List<AttributionMention>[] _mentions;

    /// <summary>Reads the attributions of all sentences of <paramref name="text"/>, in order, because pronouns point back.</summary>
    public AttributionFinder(ReportText text)
    {
        _text = text;
        _phrases = new SpeakerPhrases(text);
        _names = new SourceNames(text, _speakers);
        _channels = new Channels(text);
        _quotations = new Quotations(text);
        _mentions = [.. text.Sentences.Select((_, i) => Read(i))];
        _quotations.Carry(_mentions);
        Continuations.Carry(text, _mentions);
    }

    /// <summary>The attributions of a sentence, in order.</summary>
    public IReadOnlyList<AttributionMention> Of(int sentence) => _mentions[sentence];

    private List<AttributionMention> Read(int index)
    {
        var sentence = _text.Sentences[index];
        var found = new List<AttributionMention>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var (mention, speaker) = _text.Lower(i) == "according" && _text.Lower(i + 1) == "to" ? According(sentence, i)
                : ReportingVerbs.Of(_text.Lower(i)) is { } verb && IsVerb(i, verb) ? Reported(sentence, i, verb, found)
                : PutsFigure(i) ? Reported(sentence, i, new ReportingVerb("put", VerbForm.Past, Manner.Say), found)
                : _text.Lower(i) == "showing" ? Published(sentence, i)
                : default;
            if (mention is null)
                continue;
            found.Add(mention);
            if (speaker is { } spoke)
                _speakers.Spoke(spoke, index, _names.Titles(mention.First, mention.End));
        }

        if (found.Count == 0 && IsTitle(sentence) && Headlines.Speaker(_text, sentence, _names) is { } headline)
            found.Add(headline);
        return found;
    }

    private bool IsTitle(Sentence sentence) => sentence.Span.Start < _text.Report.Title.Length;

    // "put the death toll at", "puts the number of dead at", "gave a toll of".
    private bool PutsFigure(int i)
    {
        if (_text.Lower(i) is not ("put" or "puts" or "gave" or "gives") || _text.Lower(i + 1) is not ("the" or "its" or "a" or "an"))
            return false;
        var at = i + 2;
        // "gave a slightly lower toll".
        while (at < i + 5 && _text.Lower(at) is "slightly" or "much" or "far" or "lower" or "higher" or "new" or "updated" or "similar" or "different" or "final" or "provisional" or "preliminary")
            at++;
        return _text.Lower(at) is "number" or "toll" or "death" or "figure" or "total" or "count";
    }

    // "media reports", "with reports of", "the claims": many reporting verbs are nouns as well.
    private bool IsVerb(int i, ReportingVerb verb)
    {
        var before = i > 0 ? _text.Tokens[i - 1] : TextStart;
        if (_text.NameAt(i) is not null || verb.Lemma == "point" && _text.Lower(i + 1) != "out")
            return false;
        if (verb is { Lemma: "claim" } && (_text.Lower(i + 1) is "the" or "at" or "dozens" or "more" && (Near(i, "lives") || Near(i, "life"))))
            return false;
        if (verb.Manner is Manner.Show or Manner.See)
            return verb.Form is VerbForm.Past or VerbForm.Third or VerbForm.Base && before.Tag is not (Tag.Determiner or Tag.Auxiliary);
        // "jets believed to be of the army": nobody says so.
        if (verb is { Form: VerbForm.Past, Lemma: "believe" or "report" or "allege" or "say" } && _text.Lower(i + 1) == "to" && !EnglishWords.IsBe(before.Lower))
            return false;
        switch (verb.Form)
        {
            case VerbForm.Past: return true;
            case VerbForm.Gerund: return before.Tag is not (Tag.Determiner or Tag.Preposition or Tag.Adjective or Tag.Auxiliary);
            default:
                if (verb.Lemma is "say" or "tell" or "add" or "announce" or "confirm" or "deny" or "insist" or "warn" or "believe" or "allege" or "accuse" or "acknowledge")
                    return before.Lower is not ("to" or "would" or "the" or "not");
                return before.Tag is not (Tag.Determiner or Tag.Adjective or Tag.Preposition or Tag.Numeral) && before.Lower is not ("'s" or "to")
                    && (_text.ActorAt(i - 1) is not null || before.Tag == Tag.Pronoun || Roles.Of(_text.Lower(i - 1)) is not null)
                    && _text.Lower(i + 1) is not ("of" or "from" or "by" or "in" or ".");
        }
    }

    private bool Near(int i, string word)
    {
        for (var at = i + 1; at <= i + 6; at++)
        {
            if (_text.Lower(at) == word)
                return true;
        }

        return false;
    }

    private (AttributionMention? Mention, Speaker? Speaker) According(Sentence sentence, int at)
    {
        var (first, end) = _phrases.After(sentence, at + 2);
        return _names.Resolve(first, end) is { } speaker
            ? (new AttributionMention(speaker.Id, _channels.After(sentence, at, end).Via, first, end, sentence.First, sentence.End, at, "according", Manner.Say, false), speaker)
            : default;
    }

    private (AttributionMention? Mention, Speaker? Speaker) Reported(Sentence sentence, int verb, ReportingVerb form, List<AttributionMention> earlier)
    {
        if (_text.Tokens[Math.Max(verb - 1, 0)] is { Tag: Tag.Auxiliary } auxiliary && EnglishWords.IsBe(auxiliary.Lower) && form.Form == VerbForm.Past)
            return Passive(sentence, verb, form);
        var (first, end) = _phrases.Before(sentence, verb);
        if (AroundClause(sentence, verb, end) is var (opens, closes))
            (first, end) = (opens, closes);
        var speaker = _names.Resolve(first, end);
        if (form.Manner == Manner.Show && (speaker = Shown(sentence, verb, first)) is null)
            return default;
        if (form.Manner == Manner.Quote)
            return Quoted(sentence, verb, speaker, earlier);
        if (form.Manner == Manner.See && (speaker is not { } eyes || _text.Theatre.FindActor(eyes.Id) is not { Kind: ActorKind.Outlet }))
            return default;
        var inverted = false;
        // "… the president of Xyz said Omar Halabi.": who stands behind the verb, with nothing more to come, speaks.
        if (form.Lemma is "say" or "add" && form.Form is VerbForm.Past && Closing(sentence, verb) is var (from2, to2) && _names.Resolve(from2, to2) is { } closing)
            (first, end, speaker, inverted) = (from2, to2, closing, true);
        if (speaker is null && form.Lemma is "say" or "add" or "report" or "tell" or "note" or "explain" or "write" or "warn" && form.Form is VerbForm.Past or VerbForm.Third)
        {
            (first, end) = _phrases.After(sentence, verb + 1);
            speaker = end < sentence.End && _text.Tokens[end].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary ? null : _names.Resolve(first, end);
            inverted = speaker is not null;
        }

        if (speaker is not null && AsSaying(sentence, verb) > 0)
            return Quoted(sentence, verb, speaker, earlier);
        // "and said", "… adding that": who spoke in the sentence before, else its subject.
        var gerund = form.Form == VerbForm.Gerund && _text.Lower(first - 1) != "with";
        if (gerund || speaker is null && _text.Lower(verb - 1) is "and" or "but" or "also" or ",")
        {
            if (earlier.Count > 0)
                return (earlier[^1] with { First = -1, End = -1, ScopeFirst = verb + 1, VerbAt = verb, Verb = form.Lemma, Manner = form.Manner, Direct = true }, null);
            if (Subject(sentence, verb) is var (from, to) && _names.Resolve(from, to) is { } subject)
                (first, end, speaker) = (from, to, subject);
        }
        else if (speaker is null && _text.TreeOf(sentence).Subject(verb) is >= 0 and var head)
        {
            (first, end) = _phrases.Ending(sentence, WithName(head + 1, verb));
            speaker = _names.Resolve(first, end);
        }

        if (speaker is null && form.Lemma is "document" or "record" or "count" or "register" or "say" or "report" && _text.Lower(first) == "it" && sentence.First > 0 && Array.IndexOf([.. _text.Sentences], sentence) is > 0 and var index)
            speaker = _names.Counter(first, _text.Sentences[index - 1]);
        if (speaker is not { } who)
            return default;
        var (via, scope) = _channels.After(sentence, verb, inverted ? end : verb + 1);
        via = [.. via, .. _channels.Before(sentence, Math.Max(first, sentence.First))];
        // "A, a monitor said on Saturday." covers what stands before; "a monitor said A" what stands behind.
        var trailing = inverted || form.Lemma != "put" && !SomethingFollows(sentence, scope);
        // In the middle of a sentence only "that" says for sure that what is asserted stands behind.
        // "Quoting a military source, the agency said": it hands on what the source says.
        if (earlier is [{ Source: not null, Direct: false, VerbAt: var quoting } quoted] && quoting == sentence.First && quoted.Verb == "say" && _text.Theatre.FindActor(who.Id) is { Kind: ActorKind.Outlet })
            return (quoted with { Via = [who.Id], ScopeFirst = scope, VerbAt = verb, Direct = true }, null);
        var whole = trailing || first - sentence.First > 6 && _text.Lower(scope) != "that" && _text.Lower(first - 1) is not ("while" or "whereas" or "but") && form is not { Lemma: "put" } and not { Manner: Manner.See };
        return (new AttributionMention(who.Id, via, first, end, whole ? sentence.First : scope, sentence.End, verb, form.Lemma, form.Manner, !whole), who);
    }

    // "The Centre for Peace Research, a charity, has put": the whole name of the subject.
    private int WithName(int end, int verb)
    {
        while (end + 1 < verb && _text.Lower(end) is "for" or "of" && _text.Tokens[end + 1].IsCapitalised)
        {
            end++;
            while (end < verb && _text.Tokens[end].IsCapitalised)
                end++;
        }

        return end;
    }

    // "the monitor, which relies on sources on the ground, said": the verb's subject, and not who the clause behind it names.
    private (int First, int End)? AroundClause(Sentence sentence, int verb, int end)
    {
        var relative = false;
        for (var i = end - 1; i > sentence.First && i > end - LongestClause && !relative; i--)
            relative = _text.Lower(i) is "which" or "who" or "that" or "whose";
        if (!relative)
            return null;
        var tree = _text.TreeOf(sentence);
        if (tree.Dependent(verb, "nsubj") is not (>= 0 and var subject) || subject >= end - 1 || _text.ActorAt(subject) is null)
            return null;
        var inside = false;
        for (var at = end - 1; at != subject; at = tree.Head(at))
        {
            if (at < 0)
                return null;
            inside = inside || tree[at].Relation == "acl:relcl";
        }

        return inside ? _phrases.Ending(sentence, Math.Max(subject + 1, _text.NameAt(subject)?.End ?? 0)) : null;
    }

    // "was reported by the agency", "was quoted by the agency as saying", "was claimed by the group".
    private (AttributionMention? Mention, Speaker? Speaker) Passive(Sentence sentence, int verb, ReportingVerb form)
    {
        if (form.Manner == Manner.Quote)
        {
            var (first, end) = _phrases.Before(sentence, verb - 1);
            if (_names.Resolve(first, end) is not { } quoted)
                return default;
            var closes = _text.Lower(verb + 1) == "as" && _text.Lower(verb + 2) == "saying"
                && !SomethingFollows(sentence, _text.Lower(verb + 3) == "by" ? _phrases.After(sentence, verb + 4).End : verb + 3);
            return (new AttributionMention(quoted.Id, _channels.After(sentence, verb, verb + 1).Via, first, end, closes ? sentence.First : verb + 1, sentence.End, verb, "say", Manner.Say, !closes), quoted);
        }

        if (_text.Lower(verb + 1) != "by")
            return default;
        var (from, to) = _phrases.After(sentence, verb + 2);
        return _names.Resolve(from, to) is { } speaker
            ? (new AttributionMention(speaker.Id, [], from, to, sentence.First, sentence.End, verb, form.Lemma, form.Manner, false), speaker)
            : default;
    }

    // "the agency quoted a source as saying", "…, quoting a military source": the object speaks, the subject hands it on.
    private (AttributionMention? Mention, Speaker? Speaker) Quoted(Sentence sentence, int verb, Speaker? channel, List<AttributionMention> earlier)
    {
        var (first, end) = _phrases.After(sentence, verb + 1);
        if (_names.Resolve(first, end) is not { } source)
            return default;
        if (channel is null && _text.TreeOf(sentence).Subject(verb) is >= 0 and var head)
            channel = _names.Resolve(_phrases.Ending(sentence, head + 1).First, head + 1);
        if (channel is { } hands)
            _speakers.Entitle(hands.Id, _names.Titles(_phrases.Before(sentence, verb).First, verb));
        var handing = channel?.Id ?? (earlier.Count > 0 ? earlier[^1].Source : null);
        // "…, the agency reported on Monday, citing a source": what the agency was to have said the source did.
        var covers = earlier.Count > 0 && !earlier[^1].Direct && (channel is null || channel.Value.Id == earlier[^1].Source);
        if (covers)
            earlier.RemoveAt(earlier.Count - 1);
        // A monitor's unnamed sources are what it works with: it speaks itself.
        if (handing is { } by && _text.Theatre.FindActor(by) is { Kind: ActorKind.Monitor } && source.Id.Value is "local-sources" or "residents" or "activists")
            return (new AttributionMention(by, [], first, end, end, sentence.End, verb, "say", Manner.Say, true), new Speaker(by, false, null));
        var whole = channel is null || covers;
        return (new AttributionMention(source.Id, handing is { } via ? [via] : [], first, end, whole ? sentence.First : end, sentence.End, verb, "say", Manner.Say, !whole), source);
    }

    // "a video released by the group shows": who made the pictures public; "the footage shows": who did before.
    private Speaker? Shown(Sentence sentence, int verb, int first)
    {
        var pictures = false;
        for (var i = verb - 1; i >= sentence.First; i--)
        {
            if (_text.Lower(i) is "by" or "from" && i + 1 < verb && _names.Resolve(i + 1, _phrases.After(sentence, i + 1).End) is { } maker)
                return Pictures(sentence.First, i) ? maker : null;
            pictures = pictures || Pictures(i, i + 1);
        }

        return pictures && first == sentence.First && _text.Lower(first) is "the" or "it" && _speakers.LastBody is { } last && verb - first <= 3 ? new Speaker(last, false, null) : null;
    }

    // "the group published a video showing how …": who made the pictures public.
    private (AttributionMention? Mention, Speaker? Speaker) Published(Sentence sentence, int showing)
    {
        for (var i = showing - 1; i > Math.Max(sentence.First, showing - 8); i--)
        {
            if (_text.Lower(i) is not ("published" or "released" or "posted" or "aired" or "broadcast" or "circulated" or "shared" or "distributed" or "issued"))
                continue;
            var (first, end) = _phrases.Before(sentence, i);
            return Pictures(i, showing) && _names.Resolve(first, end) is { } maker
                ? (new AttributionMention(maker.Id, [], first, end, showing + 1, sentence.End, showing, "show", Manner.Show, true), maker)
                : default;
        }

        return default;
    }

    // The phrase behind a verb that closes its sentence; null where more follows, or it does not open like a name.
    private (int First, int End)? Closing(Sentence sentence, int verb)
    {
        var (first, end) = _phrases.After(sentence, verb + 1);
        if (end <= first || !_text.Tokens[first].IsCapitalised || Times.CalendarWords.TryDay(_text.Lower(first), out _) || Times.CalendarWords.TryMonth(_text.Lower(first), out _))
            return null;
        for (var i = end; i < sentence.End; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Punctuation)
                return null;
        }

        return (first, end);
    }

    private bool Pictures(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_text.Lower(i) is "video" or "videos" or "footage" or "pictures" or "images" or "photos" or "photographs" or "map" or "documents" or "recording" or "data" or "figures" or "clip")
                return true;
        }

        return false;
    }

    // "reported residents as saying": where "as" stands; -1 when it does not.
    private int AsSaying(Sentence sentence, int verb)
    {
        for (var i = verb + 2; i < Math.Min(sentence.End - 1, verb + 14); i++)
        {
            if (_text.Lower(i) == "as" && _text.Lower(i + 1) == "saying")
                return i;
        }

        return -1;
    }

    // The subject of the sentence's first verb, or who opens it: "The group issued a statement saying …".
    private (int First, int End)? Subject(Sentence sentence, int verb)
    {
        if (_phrases.After(sentence, sentence.First) is var (opening, stop) && stop > opening && stop <= verb && _text.ActorWithin(opening, stop) is null && _text.ActorAt(stop - 1) is not null)
            return (opening, stop);
        for (var i = sentence.First; i < verb; i++)
        {
            if (_text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary && _text.NameAt(i) is null && _phrases.Before(sentence, i) is { } phrase && phrase.End > phrase.First)
                return phrase;
        }

        return null;
    }

    private bool SomethingFollows(Sentence sentence, int from)
    {
        var words = 0;
        for (var i = from; i < sentence.End; i++)
        {
            var token = _text.Tokens[i];
            if (token.Lower is "adding" or "according" or "citing" or "quoting" or "referring")
                break;
            if (token.Kind is TokenKind.Word or TokenKind.Number && !Times.CalendarWords.TryDay(token.Lower, out _) && token.Lower is not ("on" or "late" or "earlier" or "in" or "a" or "statement" or "today" or "the" or "its" or "website" or "press" or "release"))
                words++;
        }

        return words > 2;
    }
}
