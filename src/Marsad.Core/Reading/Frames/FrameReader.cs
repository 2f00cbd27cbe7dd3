using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Frames;

/// <summary>Normalises what a tree says around a trigger to one frame, however it is put: active, passive, participle, relative clause, noun with its verb.</summary>
internal sealed class FrameReader(ReportText text, SentenceTree tree)
{
    // Verbs that only say that what their object names was done: "launch an attack", "carry out a raid".
    private static readonly HashSet<string> Light = new(StringComparer.Ordinal)
    {
        "launch", "carry", "conduct", "mount", "wage", "stage", "start", "begin", "open", "lead", "continue", "make", "escalate", "intensify", "resume", "impose", "tighten", "rage", "perpetrate",
        "commit", "execute", "undertake", "unleash", "stage", "do", "renew", "press", "initiate", "orchestrate", "plan", "claim", "pursue", "step", "direct", "deliver", "repeat", "perform", "complete", "finish", "achieve", "be",
    };

    // What an attack as subject does to what it hits: the object is its target.
    private static readonly HashSet<string> Hitting = new(StringComparer.Ordinal)
    {
        "hit", "strike", "target", "kill", "wound", "injure", "destroy", "damage", "pound", "rock", "rip", "hurt", "batter", "pummel", "rattle", "level", "flatten", "devastate", "shake", "ravage", "shatter",
    };

    private readonly Phrases _phrases = new(text, tree);

    /// <summary>The frame of a trigger.</summary>
    public Frame Read(Trigger trigger)
    {
        var head = tree.HeadOf(trigger.First, trigger.End);
        // "killed in regime shelling": the -ing form of a verb may stand as a noun.
        return trigger.Sense.Class == WordClass.Noun || trigger.Form == Language.VerbForm.Gerund && tree.IsNoun(head) ? OfNoun(head) : OfVerb(head, trigger.Sense.Class == WordClass.Intransitive);
    }

    private Frame OfVerb(int verb, bool intransitive)
    {
        var passive = !intransitive && tree.IsPassive(verb);
        var subject = tree.Subject(verb);
        if (passive)
        {
            var agent = tree.Agent(verb);
            return new Frame(verb, Voice.Passive, agent, subject, _phrases.Of(agent, fighting: true), _phrases.Of(subject, fighting: false));
        }

        var target = tree.Object(verb);
        if (target < 0)
            target = First(verb, "on", "against", "with", "at", "upon");
        return new Frame(verb, Voice.Active, subject, target, _phrases.Of(subject, fighting: true), _phrases.Of(target, fighting: false));
    }

    private Frame OfNoun(int noun)
    {
        var (doer, owner) = DoerOf(noun);
        var done = TargetOf(noun);
        var between = First(noun, "between", "among");
        if (between >= 0 && doer < 0)
            return new Frame(noun, Voice.Nominal, between, done, _phrases.Of(between, fighting: true), _phrases.Of(done, fighting: false));
        return new Frame(noun, Voice.Nominal, doer, done, owner.IsNamed ? owner : _phrases.Of(doer, fighting: true), _phrases.Of(done, fighting: false));
    }

    private (int Phrase, Party Party) DoerOf(int noun)
    {
        var by = First(noun, "by");
        if (by >= 0)
            return (by, Party.None);
        foreach (var child in tree.Dependents(noun))
        {
            // "an attack launched by militants".
            if (child > noun && tree.Is(child, "acl") && tree.IsPassive(child) && tree.Agent(child) is >= 0 and var agent)
                return (agent, Party.None);
            // "strikes blamed on the army".
            if (child > noun && tree.Is(child, "acl") && tree[child].Lemma is "blame" or "pin" && First(child, "on") is >= 0 and var blamed)
                return (blamed, Party.None);
        }

        // "Russian air strikes", "the army's offensive".
        foreach (var child in tree.Dependents(noun))
        {
            if (child < noun && tree.Relation(child) is "amod" or "compound" or "nmod" && _phrases.Of(child, fighting: true) is { IsNamed: true } party)
                return (child, party);
        }

        var governor = tree.Head(noun);
        if (governor < 0)
            return (-1, Party.None);
        if (tree.IsVerb(governor))
        {
            // "the clashes pitted the rebels against the army".
            if (tree.Is(noun, "nsubj") && tree[governor].Lemma == "pit")
                return (tree.Object(governor), Party.None);
            var light = Light.Contains(tree[governor].Lemma);
            if (light && tree.Is(noun, "obj"))
                return (tree.Subject(governor), Party.None);
            if (light && tree[noun].Relation == "nsubj:pass")
                return (tree.Agent(governor), Party.None);
            if (tree.Is(noun, "obl") && tree.Preposition(noun) is "with" or "in" && !tree.IsPassive(governor) && tree[governor].Lemma is "respond" or "retaliate" or "reply" or "continue" or "press" or "proceed" or "engage" or "participate" or "involve")
                return (tree.Subject(governor), Party.None);
            if (tree.Is(noun, "obl") && tree.Preposition(noun) == "under" && tree[governor].Lemma == "come")
                return (First(governor, "from", "by"), Party.None);
        }

        // "clashes and shelling by the army": what is coordinated shares its doer.
        if (tree.Is(noun, "conj") && tree.IsNoun(governor))
            return DoerOf(governor);
        return (First(noun, "from"), Party.None);
    }

    private int TargetOf(int noun)
    {
        var on = First(noun, "on", "against", "at", "with", "upon", "into");
        if (on >= 0)
            return on;
        foreach (var child in tree.Dependents(noun))
        {
            if (child > noun && tree.Is(child, "acl") && !tree.IsPassive(child) && Hitting.Contains(tree[child].Lemma) && tree.Object(child) is >= 0 and var hit && hit != noun)
                return hit;
        }

        var governor = tree.Head(noun);
        if (governor >= 0 && tree.IsVerb(governor))
        {
            if (tree.Is(noun, "nsubj") && tree[governor].Lemma == "pit")
                return First(governor, "against");
            if (tree[noun].Relation == "nsubj" && Hitting.Contains(tree[governor].Lemma))
                return tree.Object(governor);
            if (tree[noun].Relation is "obl:agent" || tree.Is(noun, "obl") && tree.Preposition(noun) is "in" or "by" or "during" or "under" && tree.IsPassive(governor))
                return tree.Subject(governor);
            if (tree.Is(noun, "obl") && tree.Preposition(noun) == "under" && tree[governor].Lemma == "come")
                return tree.Subject(governor);
            if (tree.Is(noun, "obj") && Light.Contains(tree[governor].Lemma))
                return First(governor, "on", "against", "at", "upon");
        }

        return First(noun, "of");
    }

    private int First(int of, params string[] prepositions)
    {
        foreach (var phrase in tree.Obliques(of, prepositions))
            return phrase;
        return -1;
    }
}
