using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Frames;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading;

/// <summary>Actors that fill a role, with the words that name them.</summary>
/// <param name="Actors">In the order of the text, each once.</param>
/// <param name="First">Index of the first token of the words; -1 when nobody is named.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct Party(IReadOnlyList<ActorId> Actors, int First, int End)
{
    public static Party None { get; } = new([], -1, -1);

    public bool IsNamed => First >= 0;
}

/// <summary>
/// Finds who stands in which role around a trigger: as the tree has it (<see cref="Frame"/>), and where the tree names nobody, by position in
/// the clause. Reports that lost their commas break trees, and a name right before a verb is then still its subject.
/// </summary>
internal sealed class Arguments(ReportText text, Sentence sentence, Clauses clauses)
{
    private readonly Dictionary<(int First, int End, WordClass Class), Frame> _frames = [];

    /// <summary>What the tree says of a trigger.</summary>
    public Frame FrameOf(Trigger trigger)
    {
        var key = (trigger.First, trigger.End, trigger.Sense.Class);
        if (!_frames.TryGetValue(key, out var frame))
            _frames[key] = frame = new FrameReader(text, text.TreeOf(sentence)).Read(trigger);
        return frame;
    }

    /// <summary>True when a past form is used as a passive: after a form of "be", or bare with no object behind it.</summary>
    public bool IsPassive(Trigger trigger)
    {
        if (trigger.Form != VerbForm.Past || trigger.Sense.Class == WordClass.Intransitive)
            return false;
        for (var i = trigger.First - 1; i >= sentence.First && i >= trigger.First - 4; i--)
        {
            var token = text.Tokens[i];
            if (EnglishWords.IsBe(token.Lower))
                return true;
            if (token.Lower is "has" or "have" or "had")
                return false;
            if (token.Tag is not Tag.Adverb && token.Lower is not ("“" or "\""))
                break;
        }

        return !ObjectFollows(trigger.End);
    }

    /// <summary>Who does it: the subject of an active verb, the agent of a passive one, the owner or agent of a noun.</summary>
    public Party Initiator(Trigger trigger)
    {
        if (FrameOf(trigger).Initiator is { IsNamed: true } initiator)
            return initiator;
        if (trigger.Sense.Class is WordClass.Noun)
            return OfNoun(trigger);
        return IsPassive(trigger) ? Agent(trigger.End) : Subject(trigger.First);
    }

    /// <summary>To whom it is done: the object of an active verb, the subject of a passive one, what follows a noun's "on", "against" or "with".</summary>
    public Party Target(Trigger trigger)
    {
        if (FrameOf(trigger).Target is { IsNamed: true } target)
            return target;
        if (trigger.Sense.Class is WordClass.Noun)
            return OnNoun(trigger.End);
        return IsPassive(trigger) ? Subject(trigger.First) : Object(trigger.End);
    }

    /// <summary>
    /// The actors that head the nearest noun phrase before <paramref name="verb"/> that no preposition governs, or that own its head
    /// ("regime warplanes", "the army's shelling"); a relative clause looks before its pronoun.
    /// </summary>
    public Party Subject(int verb)
    {
        var (start, _) = clauses.Of(verb);
        var found = SubjectWithin(start, verb);
        return found.IsNamed || start == sentence.First || !Clauses.IsRelative(text, start) ? found : SubjectWithin(Math.Max(sentence.First, start - 12), start);
    }

    /// <summary>True when the subject of <paramref name="verb"/> is "it", "they", "we" or "he", or "its aircraft", "our forces".</summary>
    public bool HasPronounSubject(int verb)
    {
        for (var i = verb - 1; i >= sentence.First && i >= verb - 5; i--)
        {
            if (i > sentence.First && text.Lower(i - 1) is "its" or "their" or "our" && (Things.Aircraft.Contains(text.Lower(i)) || Actors.ActorWords.IsArmy(text.Lower(i)) || Actors.ActorWords.IsFighters(text.Lower(i)) || text.Lower(i) is "forces" or "men" or "units" or "pilots"))
                return true;
            if (text.Lower(i) is "it" or "they" or "we" or "he")
                return true;
            if (text.Tokens[i].Tag is not (Tag.Auxiliary or Tag.Adverb) && text.Lower(i) is not ("to" or "planned" or "vowed" or "managed" or "also"))
                break;
        }

        return false;
    }

    /// <summary>The first actor of the sentence before <paramref name="verb"/>: whom its "they" most likely means.</summary>
    public Party FirstActor(int verb)
    {
        for (var i = sentence.First; i < verb; i++)
        {
            if (text.ActorAt(i) is { } name && Does(name))
                return Coordinated(name, sentence.First);
        }

        return Party.None;
    }

    private Party SubjectWithin(int start, int verb)
    {
        for (var i = verb - 1; i >= start; i--)
        {
            var token = text.Tokens[i];
            if (text.ActorAt(i) is { } name)
            {
                if (Does(name) && !IsGoverned(name.First, start))
                    return Coordinated(name, start);
                i = name.First;
                continue;
            }

            // Another verb's object or an earlier clause without a mark: its nouns are not this verb's subject.
            if (token.Tag is Tag.Verb && i < verb - 1 && VerbForms.Of(token.Lower) is VerbForm.Third or VerbForm.Base)
                return Party.None;
            if (token.Tag is Tag.Noun && !IsGoverned(i, start))
                return Owner(i, start);
        }

        return Party.None;
    }

    // "Russian air strikes", "regime warplanes", "the rebel barrage": an actor before the head in the same noun phrase.
    private Party Owner(int head, int start)
    {
        for (var i = head - 1; i >= Math.Max(start, head - 5); i--)
        {
            if (text.ActorAt(i) is { } name)
                return Does(name) ? Coordinated(name, start) : Party.None;
            // In a headline verbs have capitals too: "Xyz Condemns Attack".
            if (text.Tokens[i].Tag is not (Tag.Adjective or Tag.Noun or Tag.ProperNoun or Tag.Conjunction or Tag.Gerund) && text.Tokens[i].Kind != TokenKind.Clitic || text.Tokens[i].Tag == Tag.ProperNoun && Actors.StateNames.IsAddressing(text.Lower(i)))
                break;
        }

        return Party.None;
    }

    // People who are harmed are nobody's fighters.
    private static bool Does(NameMatch name) => name.Actor is { Acts: true, Side: not ("civil" or "monitor"), Kind: not ActorKind.Organisation };

    /// <summary>"by the army": the first actors behind "by" in the clause.</summary>
    public Party Agent(int from)
    {
        var (_, end) = clauses.Of(from - 1);
        for (var i = from; i < end; i++)
        {
            if (text.Lower(i) != "by" || IsOfParticiple(i, from))
                continue;
            for (var at = i + 1; at < Math.Min(end, i + 7); at++)
            {
                if (text.ActorAt(at) is { } name && Does(name))
                    return CoordinatedAfter(name, end);
            }
        }

        return Party.None;
    }

    // "killed in a raid on a village held by rebels": who holds it did not do it.
    private bool IsOfParticiple(int by, int from)
    {
        var verb = by - 1;
        while (verb > from && text.Tokens[verb].Tag == Tag.Adverb)
            verb--;
        return verb >= from && text.Tokens[verb].Tag == Tag.PastVerb && VerbForms.Lemma(text.Lower(verb)) is "hold" or "control" or "run" or "surround" or "besiege" or "claim" or "use" or "own" or "dominate" or "occupy" or "seize" or "capture" or "govern" or "manage" or "support" or "know";
    }

    private Party OfNoun(Trigger trigger)
    {
        var agent = Agent(trigger.End);
        if (agent.IsNamed && agent.First - trigger.End < 9 && !FiniteVerbWithin(trigger.End, agent.First))
            return agent;
        var owner = Owner(trigger.First, sentence.First);
        if (owner.IsNamed)
            return owner;
        // "rebels launched an offensive", "carried out an attack": the subject of the verb that has it as object.
        for (var i = trigger.First - 1; i >= Math.Max(sentence.First, trigger.First - 7); i--)
        {
            if (VerbForms.Lemma(text.Lower(i)) is "launch" or "carry" or "conduct" or "mount" or "wage" or "stage" or "start" or "begin" or "open" or "lead" or "continue" or "make" or "escalate" or "intensify" or "plan" or "resume" or "impose" or "tighten" or "rage")
                return Subject(i);
        }

        return text.Lower(trigger.End) is "between" or "among" or "of" ? OnNoun(trigger.End) : Party.None;
    }

    // "attack on the army", "clashes with rebels", "between A and B": the first actors behind the noun's own preposition.
    private Party OnNoun(int from)
    {
        var (_, end) = clauses.Of(from - 1);
        for (var i = from; i < Math.Min(end, from + 8); i++)
        {
            if (text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary || text.Lower(i) == "by")
                break;
            if (text.Lower(i) is not ("on" or "against" or "at" or "with" or "between" or "targeting" or "among" or "of" or "upon"))
                continue;
            var party = Within(i + 1, Math.Min(end, i + 7));
            if (party.IsNamed)
                return party;
        }

        return Party.None;
    }

    /// <summary>The object of a verb that ends before <paramref name="from"/>, bare or behind "on", "at", "against", "with": up to the next preposition or verb.</summary>
    public Party Object(int from)
    {
        var (_, end) = clauses.Of(from - 1);
        return Within(from, Math.Min(end, from + 9));
    }

    private Party Within(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.ActorAt(i) is { } name)
            {
                if (name.Actor!.Acts)
                    return CoordinatedAfter(name, Math.Min(name.End + 16, clauses.Of(i).End));
                return Party.None;
            }

            if (text.Lower(i) is "," or "in" or "by" or "near" or "from" or "after" or "during" or "for" or "into" or "to" or "since" || text.Tokens[i].Tag is Tag.Verb or Tag.Auxiliary && i > from)
                break;
        }

        return Party.None;
    }

    // Goes left over "A and B", "A, B and C", and right over "A backed by B".
    private Party Coordinated(NameMatch head, int start)
    {
        var names = new List<NameMatch> { head };
        var at = head.First - 1;
        while (at > start)
        {
            var skip = at;
            while (skip > start && (text.Lower(skip) is "and" or "," or "the" or "its" or "their" || text.Tokens[skip].Tag is Tag.Adjective))
                skip--;
            if (skip == at || text.ActorAt(skip) is not { } before || !before.Actor!.Acts || !HasJoint(skip + 1, at + 1))
                break;
            names.Insert(0, before);
            at = before.First - 1;
        }

        return Make(names);
    }

    private Party CoordinatedAfter(NameMatch head, int end)
    {
        var names = new List<NameMatch> { head };
        var at = head.End;
        while (at < end)
        {
            var skip = at;
            while (skip < end && (text.Lower(skip) is "and" or "," or "the" or "its" or "their" or "backed" or "by" or "as" or "well" || text.Tokens[skip].Tag is Tag.Adjective or Tag.Noun && skip == at))
                skip++;
            if (skip == at || skip >= end || text.ActorAt(skip) is not { } next || !next.Actor!.Acts || !HasJoint(at, skip))
                break;
            names.Add(next);
            at = next.End;
        }

        return Make(names);
    }

    private bool HasJoint(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Lower(i) is "and" or "," or "backed")
                return true;
        }

        return false;
    }

    private Party Make(List<NameMatch> names) =>
        new([.. names.Select(n => text.Theatre.FightsAs(Named(n))).Distinct()], names[0].First, names[^1].End);

    // "fighters from Ahrar al-Sham", "ISIL terrorists", "rebels of the Levant Front": the group names them better than the common noun.
    private ActorId Named(NameMatch name)
    {
        if (name.Actor!.Kind != ActorKind.Collective)
            return name.Actor.Id;
        if (text.ActorAt(name.First - 1) is { Actor: { Acts: true, Kind: not ActorKind.Collective } before } && before.Kind != ActorKind.Government)
            return before.Id;
        if (text.Lower(name.End) is "from" or "of" or "belonging")
        {
            for (var i = name.End + 1; i < Math.Min(sentence.End, name.End + 4); i++)
            {
                if (text.ActorAt(i) is { Actor: { Acts: true, Kind: not ActorKind.Collective } group })
                    return group.Id;
            }
        }

        return name.Actor.Id;
    }

    private bool IsGoverned(int first, int start)
    {
        for (var i = first - 1; i >= start; i--)
        {
            if (text.Tokens[i].Tag is Tag.Determiner or Tag.Adjective or Tag.ProperNoun or Tag.Numeral || text.NameAt(i) is not null)
                continue;
            // "a push to take the rebels' last town killed five".
            if (text.Tokens[i].Tag == Tag.Verb && text.Lower(i - 1) == "to")
                return true;
            return text.Lower(i) is "by" or "of" or "in" or "against" or "with" or "from" or "on" or "at" or "near" or "to" or "between" or "into" or "against" or "over" or "for" or "among";
        }

        return false;
    }

    // "the bombing came ahead of preparations by": the agent belongs to another noun. "strikes launched by" is the noun's own.
    private bool FiniteVerbWithin(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Tag is Tag.Verb or Tag.Auxiliary || text.Tokens[i].Tag == Tag.PastVerb && VerbForms.Lemma(text.Lower(i)) is not ("launch" or "carry" or "conduct" or "drop" or "fire" or "stage" or "commit" or "lead" or "mount" or "wage"))
                return true;
        }

        return false;
    }

    private bool IsNumber(int at) => at < sentence.End && (text.Tokens[at].Kind == TokenKind.Number || NumberWords.TryValue(text.Lower(at), out _) || text.Lower(at) is "dozens" or "hundreds" or "scores" or "thousands");

    private bool ObjectFollows(int at)
    {
        if (at >= sentence.End)
            return false;
        var token = text.Tokens[at];
        // "killed at least 18", "wounded up to 30", "killed nearly 50".
        if (IsNumber(at) || token.Lower is "at" or "up" or "more" or "over" or "about" or "around" or "nearly" or "between" or "some" or "almost" or "as" or "approximately" or "fewer" or "less"
            && (IsNumber(at + 1) || text.Lower(at + 1) is "least" or "most" or "to" or "than" or "many"))
            return true;
        // A lost comma: "killed SANA reported" has no object.
        if (text.ActorAt(at) is { Actor.Acts: false })
            return false;
        if (token.Tag is Tag.Preposition or Tag.Conjunction or Tag.Subordinator or Tag.Punctuation)
            return token.Lower is "“" or "\"";
        return token.Tag is Tag.Determiner or Tag.Noun or Tag.ProperNoun or Tag.Numeral or Tag.Pronoun or Tag.Adjective
            && !(token.IsCapitalised && Times.CalendarWords.TryDay(token.Lower, out _))
            && (token.Lower is not ("it" or "he" or "they" or "who") || token.Lower == "it" && text.TreeOf(sentence).Is(at, "obj"));
    }
}
