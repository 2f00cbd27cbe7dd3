using Marsad.Core.Language;
using Marsad.Core.Reading.Frames;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Ground;

/// <summary>Finds the phrases that fill the roles of a sense: as the tree has them, and by position in the clause where the tree has none.</summary>
internal sealed class RoleFinder
{
    private const int ObjectWindow = 8;
    private const int ObliqueWindow = 12;

    private readonly SentenceReading _sentence;
    private readonly SentenceTree _tree;
    private readonly Phrases _people;

    public RoleFinder(SentenceReading sentence)
    {
        (_sentence, _tree) = (sentence, sentence.Tree);
        _people = new Phrases(sentence.Text, _tree);
    }

    /// <summary>True when the trigger is a verb in the passive voice.</summary>
    public bool IsPassive(Trigger trigger) => trigger.Sense.Class == WordClass.Verb && (trigger.Form == VerbForm.Past || VerbForms.IsUnchanged(_sentence.Text.Lower(trigger.First))) && _tree.IsPassive(_tree.HeadOf(trigger.First, trigger.End));

    /// <summary>The phrase that fills a role of the trigger; none when the sentence has none.</summary>
    public Phrase Of(Trigger trigger, string role)
    {
        var frame = RoleFrame.Of(trigger.Sense);
        var passive = IsPassive(trigger);
        if (frame.Subject == role && Subject(trigger, passive) is { IsThere: true } subject)
            return subject;
        if (frame.Object == role && Object(trigger, passive) is { IsThere: true } done)
            return done;
        foreach (var (prepositions, of) in frame.Obliques)
        {
            if (of == role && Oblique(trigger, prepositions) is { IsThere: true } oblique)
                return oblique;
        }

        return Phrase.None;
    }

    /// <summary>The fighting actors among a phrase, or named right at its words when the tree has no head for it.</summary>
    public Party PartyOf(Phrase phrase)
    {
        if (!phrase.IsThere)
            return Party.None;
        if (phrase.Head >= 0 && _people.Of(phrase.Head, fighting: true) is { IsNamed: true } party)
            return party;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (_sentence.Text.ActorAt(i) is { } name)
                return name.Actor is { Acts: true, Side: not "civil" } ? new Party([_sentence.Text.Theatre.FightsAs(name.Actor.Id)], name.First, name.End) : Party.None;
        }

        return Party.None;
    }

    /// <summary>The phrase headed by a token: with its article, adjectives, names, genitives and apposition, without clauses that describe it.</summary>
    public Phrase Whole(int head)
    {
        if (head < 0)
            return Phrase.None;
        var (first, end) = Extent(head, 0);
        return new Phrase(head, first, end);
    }

    /// <summary>The same without what is coordinated with it.</summary>
    public Phrase Single(int head)
    {
        var (first, end) = Extent(head, 0, coordinated: false);
        return new Phrase(head, first, end);
    }

    /// <summary>What a predicate is said of: "X" in "X is under siege", "X, under siege", "X remains in the hands of".</summary>
    public int Predicated(int head)
    {
        var at = head;
        for (var steps = 0; steps < 4 && at >= 0; steps++)
        {
            if (_tree.Dependent(at, "nsubj") is >= 0 and var own)
                return Antecedent(own, at);
            if (_tree.IsVerb(at) && (_tree.IsPassive(at) || at != head) && _tree.Subject(at) is >= 0 and var subject)
                return subject;
            var up = _tree.Head(at);
            if (up < 0)
                return -1;
            // "X is one of the strongholds".
            if (_tree.Is(at, "nmod") && _sentence.Text.Lower(up) is "one" or "most" or "all")
            {
                at = up;
                continue;
            }

            if (_tree.Relation(at) is "appos" or "nmod" or "acl" && !_tree.IsVerb(up))
                return _tree.Is(at, "acl") ? First(Named(up), at) : up;
            if (_tree.IsVerb(up) && _tree.Is(at, "obl") && _tree.Object(up) is >= 0 and var put && _tree[up].Lemma is "put" or "place" or "bring" or "leave" or "keep" or "hold")
                return put;
            at = up;
        }

        return -1;
    }

    // "X, a town near the capital that is besieged": what describes a name is described with it.
    private int Named(int noun)
    {
        var top = noun;
        while (_tree.Is(top, "nmod") && _tree.Head(top) is >= 0 and var head && !_tree.IsVerb(head))
            top = head;
        return top != noun && _tree.Is(top, "appos") ? _tree.Head(top) : noun;
    }

    // "A, B and C are in the hands of": said of all, where the tree hangs it on the last.
    private int First(int noun, int predicate)
    {
        var copula = _tree.Dependent(predicate, "cop");
        while (copula >= 0 && _sentence.Text.Lower(copula) is "are" or "were" && _tree.Is(noun, "conj") && _tree.Head(noun) is >= 0 and var first && !_tree.IsVerb(first))
            noun = first;
        return noun;
    }

    private int Antecedent(int subject, int predicate) =>
        _tree[subject].Lemma is "which" or "that" or "who" && _tree.Is(predicate, "acl") ? Named(_tree.Head(predicate)) : subject;

    private Phrase Subject(Trigger trigger, bool passive)
    {
        var head = _tree.HeadOf(trigger.First, trigger.End);
        if (trigger.Sense.Class == WordClass.Phrase)
            return Whole(Predicated(head));
        if (!trigger.IsVerb)
            return Phrase.None;
        return passive ? Whole(_tree.Agent(head)) : Whole(_tree.Subject(head));
    }

    private Phrase Object(Trigger trigger, bool passive)
    {
        var head = _tree.HeadOf(trigger.First, trigger.End);
        if (passive && Whole(_tree.Subject(head)) is { IsThere: true } subject)
            return subject;
        // "took control of the town": the last word brings the object.
        var last = trigger.End - 1;
        if (last > trigger.First && _tree.Relation(last) is "case" or "mark" && _tree.Head(last) >= trigger.End)
            return Whole(_tree.Head(last));
        for (var i = trigger.First; i < trigger.End && trigger.IsVerb; i++)
        {
            if (_tree.Dependent(i, "obj") is var own && own >= trigger.End)
                return Whole(own);
        }

        if (trigger.IsVerb && _tree.Object(head) is var done && (done >= trigger.End || done >= 0 && done < trigger.First && !PlaceFollows(trigger.End)))
            return Whole(done);
        return passive ? Phrase.None : Behind(trigger.End, ObjectWindow);
    }

    private Phrase Oblique(Trigger trigger, string[] prepositions)
    {
        for (var i = trigger.First; i < trigger.End; i++)
        {
            foreach (var phrase in _tree.Obliques(i, prepositions))
            {
                // "took control of X in 2015": when, not where.
                if (_sentence.Times.Any(t => t.First <= phrase && t.End > phrase))
                    continue;
                if (phrase >= trigger.End)
                    return Whole(phrase);
                // "X, from which they were expelled".
                if (_tree[phrase].Lemma is "which" or "where" or "whom")
                    return RelativeHead(i) is >= 0 and var named ? Whole(named) : PlaceBefore(phrase - 1);
            }
        }

        // "X, which they have been pushing towards".
        if (trigger.End < _sentence.Sentence.End && Array.IndexOf(prepositions, _sentence.Text.Lower(trigger.End)) >= 0 && _tree.Relation(trigger.End) != "case")
            return RelativeHead(trigger.First) is >= 0 and var stranded ? Whole(stranded) : PlaceBefore(_sentence.Clauses.Of(trigger.First).Start);

        var (_, end) = _sentence.Clauses.Of(trigger.First);
        for (var i = trigger.End; i < Math.Min(end, trigger.End + ObliqueWindow); i++)
        {
            var lower = _sentence.Text.Lower(i);
            if (Array.IndexOf(prepositions, lower) >= 0)
            {
                while (_sentence.Text.Tokens[i].Tag is Tag.Preposition or Tag.Particle && i + 1 < end)
                    i++;
                return _tree.Head(i - 1) is >= 0 and var head && _tree.IsNoun(head) && head >= i && head < i + ObjectWindow ? Whole(head) with { First = i } : Behind(i, ObjectWindow);
            }

            if (i > trigger.End && _tree.IsVerb(i) && _tree.Relation(i) is not ("amod" or "compound"))
                break;
        }

        return Phrase.None;
    }

    // The place right before a relative clause, where the tree hangs the clause elsewhere.
    private Phrase PlaceBefore(int relative)
    {
        if (_sentence.Text.Lower(relative) == ",")
            relative--;
        return _sentence.Places.Within(_sentence.Sentence.First, relative).LastOrDefault() is { } place && place.End >= relative - 1 ? new Phrase(-1, place.First, place.End) : Phrase.None;
    }

    // "entered besieged X": the name right behind the verb.
    private bool PlaceFollows(int at) => _sentence.Places.Within(at, Math.Min(_sentence.Sentence.End, at + 4)).FirstOrDefault() is { } place && place.First <= at + 1;

    private int RelativeHead(int verb) => _tree[verb].Relation == "acl:relcl" ? _tree.Head(verb) : -1;

    // What stands at a position up to the next verb, comma or preposition that opens another phrase.
    private Phrase Behind(int at, int window)
    {
        var text = _sentence.Text;
        var (_, clause) = _sentence.Clauses.Of(Math.Min(at, _sentence.Sentence.End - 1));
        var limit = Math.Min(clause, at + window);
        while (at < limit && text.Tokens[at].Tag == Tag.Adverb)
            at++;
        var end = at;
        while (end < limit && !(_tree.IsVerb(end) && _tree.Relation(end) is not ("amod" or "compound") && !text.Lower(end).Contains('-', StringComparison.Ordinal) || text.Tokens[end].Tag is Tag.Punctuation or Tag.Subordinator || text.Tokens[end].Tag == Tag.Preposition && text.Lower(end) is not ("of" or "in")))
            end++;
        return end > at ? new Phrase(-1, at, end) : Phrase.None;
    }

    private (int First, int End) Extent(int head, int depth, bool coordinated = true)
    {
        var (first, end) = (head, head + 1);
        if (depth > 6)
            return (first, end);
        foreach (var child in _tree.Dependents(head))
        {
            if (_tree.Relation(child) is not ("det" or "amod" or "compound" or "nummod" or "flat" or "nmod" or "appos" or "conj" or "cc" or "fixed" or "punct" or "case"))
                continue;
            if (_tree.Is(child, "conj") && (_tree.IsVerb(child) || !coordinated) || _tree.Is(child, "case") && child < head)
                continue;
            var (start, stop) = Extent(child, depth + 1);
            if (_tree.Relation(child) == "punct" && child + 1 >= end && child > head)
                continue;
            (first, end) = (Math.Min(first, start), Math.Max(end, stop));
        }

        return (first, end);
    }
}
