using Marsad.Core.Language;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Events;

/// <summary>Tells words of war that say what somebody means, fears or is, from those that say that something was done.</summary>
internal static class NoHappening
{
    // "plotting strikes", "to avert an offensive", "cannot justify the bombing".
    private static readonly HashSet<string> Unreal = new(StringComparer.Ordinal)
    {
        "plot", "plan", "authorise", "authorize", "prepare", "prevent", "avert", "avoid", "fear", "anticipate", "justify", "deter", "oppose", "contemplate", "consider", "approve", "discuss", "propose", "debate", "weigh", "mull", "rule", "foresee", "envisage",
    };

    private static readonly HashSet<string> Turned = new(StringComparer.Ordinal) { "repel", "repell", "repulse", "thwart", "foil" };

    // "for fear of attacks", "the threat of an offensive".
    private static readonly HashSet<string> Unsure = new(StringComparer.Ordinal) { "fear", "threat", "risk", "danger", "possibility", "prospect", "pretext", "eventuality", "anticipation", "case", "event" };

    private static readonly HashSet<string> Proposed = new(StringComparer.Ordinal) { "potential", "proposed", "impending", "looming", "imminent", "prospective", "threatened", "eventual", "future" };

    // More people than one offensive drives out in the news of a day.
    private const int Masses = 500_000;

    private static readonly HashSet<string> Wars = new(StringComparer.Ordinal) { "conflict", "war", "uprising", "crisis", "unrest", "insurgency", "rebellion", "revolt", "revolution" };

    // "the war broke out", "the country has been locked in a war".
    private static readonly HashSet<string> Beginning = new(StringComparer.Ordinal) { "begin", "start", "erupt", "break", "evolve", "flare", "descend", "spiral" };

    // "the strikes would go on": announced.
    private static readonly HashSet<string> Going = new(StringComparer.Ordinal) { "continue", "resume", "go", "begin", "start", "last", "end", "stop", "follow", "hit", "target", "strike", "take" };

    private static readonly HashSet<string> Locked = new(StringComparer.Ordinal) { "lock", "mire", "grip", "tear", "embroil", "plunge", "engulf", "ravage", "bog", "descend" };

    /// <summary>True for a noun that names what somebody plans, fears or prevents: "used the base to launch attacks", "fear of more attacks".</summary>
    public static bool IsAimedAt(SentenceReading sentence, Trigger trigger)
    {
        var tree = sentence.Tree;
        if (trigger.IsVerb)
            return IsInability(sentence, trigger.First) || trigger.Form == VerbForm.Gerund && tree.Is(trigger.First, "xcomp") && Unreal.Contains(tree[tree.Head(trigger.First)].Lemma) || IsCalledFor(tree, sentence.Arguments.FrameOf(trigger).Head);
        if (trigger.Sense.Class != WordClass.Noun || sentence.Arguments.FrameOf(trigger).Head is not (>= 0 and var head))
            return false;
        // "possible strikes", "a proposed offensive": none yet.
        foreach (var child in tree.Dependents(head))
        {
            if (tree.Is(child, "amod") && (Proposed.Contains(tree[child].Lemma) || tree[child].Lemma == "possible" && !trigger.Sense.Name.StartsWith("chemical", StringComparison.Ordinal)))
                return true;
        }

        // "it was the third attack in a week": says of what was told how many there were.
        if (IsOfAnyKind(sentence, trigger) || tree.Dependent(head, "cop") >= 0 && (tree.Dependent(head, "nsubj") is >= 0 and var subject && tree[subject].Lemma is "it" or "this" or "that" || IsSuperlative(tree, head)))
            return true;
        var governor = tree.Head(head);
        if (governor < sentence.Sentence.First)
            return false;
        // "foiled an attack attempt".
        if (tree.Is(head, "compound") && tree[governor].Lemma is "attempt" or "bid")
            (head, governor) = (governor, tree.Head(governor));
        if (governor < sentence.Sentence.First)
            return false;
        // "fighting in the port would cut off supplies", "the raid would be the first".
        if (tree.Is(head, "nsubj") && (tree.IsVerb(governor) || tree.Dependent(governor, "cop") >= 0) && !Going.Contains(tree[governor].Lemma) && IsHypothetical(tree, governor))
            return true;
        // "it would mark the deadliest attack": says of what was told what it was.
        if (tree.Is(head, "obj") && tree[governor].Lemma is "mark" or "represent" or "constitute" && (IsSuperlative(tree, head) || IsHypothetical(tree, governor)))
            return true;
        // "feared being caught in an air strike".
        if (tree.Is(head, "obl") && tree.Relation(governor) is "xcomp" or "ccomp" && tree[tree.Head(governor)].Lemma is "fear" or "dread" or "avoid")
            return true;
        if (tree.Is(head, "nmod"))
            return Unsure.Contains(tree[governor].Lemma) && tree.Preposition(head) is "of" or "for";
        // "repelled an attack": told by the verb, the sides with it.
        if (tree.IsVerb(governor) && tree[head].Relation is "obj" or "nsubj:pass" && Turned.Contains(tree[governor].Lemma))
            return true;
        if (!tree.Is(head, "obj") || !tree.IsVerb(governor) || tree.Head(governor) >= 0 && tree[tree.Head(governor)].Lemma is "attempt" or "try")
            return false;
        // "agreed to halt the bombing".
        if (tree[governor].Lemma is "halt" or "stop" or "end" or "cease" or "freeze" && tree.Head(governor) is >= 0 and var agreed && tree[agreed].Lemma is "agree" or "accept" or "commit" or "promise" or "pledge" or "undertake")
            return true;
        // "struggling to broker a ceasefire".
        if (trigger.Sense.Value == "agreement-begun" && Ground.Aims.IsInfinitive(tree, governor))
            return true;
        // "purporting to show the killing of": it was done.
        return tree[governor].Lemma is not ("show" or "depict" or "portray") && sentence.Modalities.IsAim(governor) || Unreal.Contains(tree[governor].Lemma);
    }

    /// <summary>True for what only says who somebody is or what the whole war is about: "the coalition fighting the group", "the battle against extremism".</summary>
    public static bool IsBackground(SentenceReading sentence, Trigger trigger)
    {
        // "drove the rebels from the town": a change of hands, told as such; the fighting is another word's.
        if (trigger.Sense.Name is "battle.drive" or "battle.rout" && sentence.Triggers.Any(t => t.Sense.Value == "captured" && t.First == trigger.First) && sentence.Tree.Obliques(sentence.Arguments.FrameOf(trigger).Head, "from", "of", "out").Any())
            return true;
        if (IsOfOrigins(sentence) || IsTactic(sentence, trigger))
            return true;
        // "displaced families", "the fleeing militants", "home to people displaced by fighting": who they are.
        if (trigger.Sense.Name.StartsWith("displacement.", StringComparison.Ordinal) && trigger.IsVerb && (sentence.Tree.Relation(trigger.First) == "amod" || sentence.Tree[trigger.First] is { Relation: "acl", Xpos: "VBN" }))
            return true;
        // "the war has displaced millions": a total, and no happening.
        if (trigger.Sense.Name.StartsWith("displacement.", StringComparison.Ordinal) && (sentence.IsOfTheWar(trigger.First) || sentence.Counts.Any(c => c.Value.Low >= Masses)))
            return true;
        if (!trigger.Sense.Value.StartsWith("battle", StringComparison.Ordinal) || trigger.Sense.Name is not ("battle.fight" or "battle.clash" or "battle.battle" or "battle.clashes" or "battle.engage" or "battle.operation"))
            return false;
        var tree = sentence.Tree;
        var head = tree.HeadOf(trigger.First, trigger.End);
        var (first, end) = tree.Span(head);
        // "its fight against the group", "fighting terrorism": what somebody is for, and no battle.
        if (IsCause(sentence, trigger) && !sentence.Places.Within(first, end).Any(p => p.Rank > 0))
            return true;
        if (sentence.Times.Any(t => t.First >= first && t.End <= end) || sentence.Places.Within(first, end).Any(p => p.Rank > 0))
            return false;
        if (trigger.Form == VerbForm.Gerund && (tree.IsVerb(head) && tree.Is(head, "acl") || IsBehindFighters(sentence, trigger)))
            return true;
        if (trigger.Sense.Class == WordClass.Noun && sentence.Text.Lower(trigger.End) == "against" && tree.Preposition(head) is "in" or "for" or "of" or "from" or "to")
            return true;
        // "the militia has fought alongside the army": whose side it is on.
        return trigger.IsVerb && (IsOfTheWholeWar(sentence) || sentence.Text.Lower(trigger.End) == "alongside");
    }

    private static bool IsCause(SentenceReading sentence, Trigger trigger)
    {
        var text = sentence.Text;
        if (trigger.Sense.Class == WordClass.Noun)
            return text.Lower(trigger.End) == "against" && text.Lower(trigger.First - 1) is "its" or "their" or "his" or "her" or "our" or "the" && text.Lower(trigger.First) is "fight" or "war" or "battle" or "campaign" or "struggle";
        return text.Lower(trigger.End) is "terrorism" or "extremism" or "terror" or "militancy" or "jihadism";
    }

    // "The conflict began when the government cracked down": how the whole war came about.
    private static bool IsOfOrigins(SentenceReading sentence)
    {
        var tree = sentence.Tree;
        var root = sentence.Sentence.First;
        while (root < sentence.Sentence.End && tree.Head(root) >= 0)
            root++;
        if (root == sentence.Sentence.End || !tree.IsVerb(root))
            return false;
        return Locked.Contains(tree[root].Lemma) && tree.Obliques(root, "in", "by", "into").Any(o => Wars.Contains(tree[o].Lemma))
            || Beginning.Contains(tree[root].Lemma) && tree.Subject(root) is >= 0 and var subject && Wars.Contains(tree[subject].Lemma);
    }

    // "the tactics of the army have included mass executions".
    private static bool IsTactic(SentenceReading sentence, Trigger trigger)
    {
        var include = -1;
        for (var i = trigger.First - 1; i >= sentence.Sentence.First; i--)
        {
            if (include < 0 && sentence.Text.Lower(i) is "include" or "includes" or "included" or "including")
                include = i;
            else if (include >= 0 && sentence.Text.Lower(i) is "tactics" or "methods" or "strategy" or "tactic")
                return true;
        }

        return false;
    }

    private static bool IsHypothetical(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Dependents(verb))
        {
            if (tree.Is(child, "aux") && tree[child].Lemma == "would")
                return true;
        }

        return false;
    }

    // "the raid was the deadliest attack since the war began".
    private static bool IsSuperlative(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Dependents(noun))
        {
            if (tree[child].Xpos == "JJS" || tree[child].Lemma is "first" or "second" or "third" or "latest" or "last")
                return true;
        }

        return false;
    }

    // "not aware of any fighting", "the gravity of any use": none that happened; who denies any says so of one.
    private static bool IsOfAnyKind(SentenceReading sentence, Trigger trigger)
    {
        for (var i = trigger.First - 1; i >= Math.Max(sentence.Sentence.First, trigger.First - 3); i--)
        {
            if (sentence.Text.Lower(i) == "any")
                return sentence.AttributionOf(trigger.First) is not { Manner: Attribution.Manner.Deny };
            if (sentence.Text.Tokens[i].Tag is not (Tag.Adjective or Tag.Noun))
                return false;
        }

        return false;
    }

    /// <summary>True for "in a separate attack", which only opens the sentence that tells what was done.</summary>
    public static bool IsOpening(SentenceReading sentence, Trigger trigger)
    {
        var first = sentence.Sentence.First;
        // "Strikes:" over a paragraph.
        if (!sentence.IsTitle && sentence.Sentence.End - first <= 2)
            return true;
        return trigger.Sense.Class == WordClass.Noun && trigger.First - first is > 1 and <= 3 && sentence.Text.Lower(first) == "in" && sentence.Text.Lower(first + 1) is "a" or "another" or "one"
            && sentence.Triggers.Any(t => t.Sense.Kind == "event" && t.First > trigger.End && t.First != trigger.First);
    }

    // "a coalition fighting the group in several countries", whatever the tree makes of it.
    private static bool IsBehindFighters(SentenceReading sentence, Trigger trigger)
    {
        var before = sentence.Text.Lower(trigger.First - 1);
        return (before is "coalition" or "alliance" or "forces" or "groups" or "group" or "factions" or "troops" or "states" or "countries" || Quantities.PeopleNouns.TryGet(before, out var people) && people.Class == Model.VictimClass.Combatant)
            && sentence.Text.ActorWithin(trigger.End, Math.Min(sentence.Sentence.End, trigger.End + 4)) is not null
            && !sentence.Places.Within(trigger.End, Math.Min(sentence.Sentence.End, trigger.End + 8)).Any(p => p.Rank > 0);
    }

    /// <summary>True for what is told as going on, day by day: "regularly", "nearly every day".</summary>
    public static bool IsHabit(SentenceReading sentence, Trigger trigger)
    {
        for (var i = Math.Max(sentence.Sentence.First, trigger.First - 3); i < Math.Min(sentence.Sentence.End, trigger.End + 3); i++)
        {
            if (sentence.Text.Lower(i) is "regularly" or "frequently" or "often" or "repeatedly" or "routinely" or "constantly" or "continually" or "sporadically" or "systematically" or "regular" or "daily" or "occasionally"
                || sentence.Text.Lower(i) == "every" && sentence.Text.Lower(i + 1) == "day" || sentence.Text.Lower(i) is "years" or "months" && sentence.Text.Lower(i + 1) == "of" && i < trigger.First)
                return true;
        }

        return false;
    }

    // "called on the states to help them drive out the group".
    private static bool IsCalledFor(SentenceTree tree, int verb)
    {
        for (var (at, steps) = (verb, 0); steps < 4 && at >= 0 && tree.Relation(at) is "xcomp" or "advcl" or "ccomp" or "conj" or "acl"; steps++)
        {
            if (tree[at].Xpos != "VB")
                return false;
            at = tree.Head(at);
            if (at >= 0 && tree[at].Lemma is "call" or "urge" or "appeal" or "demand" or "ask" or "request" or "invite" or "want")
                return true;
        }

        return false;
    }

    // "could not flee", "can not fight us", "visitors can fire a cannon".
    private static bool IsInability(SentenceReading sentence, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(sentence.Sentence.First, verb - 3); i--)
        {
            // "is able to strike": that it can, and not that it did.
            if (sentence.Text.Lower(i) == "able" && sentence.Text.Lower(i + 1) == "to" && sentence.Text.Lower(i - 1) is "is" or "are" or "be" or "being" || sentence.Text.Lower(i) == "capable" && sentence.Text.Lower(i + 1) == "of")
                return true;
            if (sentence.Text.Lower(i) is "not" or "n't" && sentence.Text.Lower(i - 1) is "can" or "could" || sentence.Text.Lower(i) is "cannot" or "unable" || sentence.Text.Lower(i) == "can" && i == verb - 1)
                return true;
        }

        return false;
    }

    // "the war, in which the two sides still fight each other".
    private static bool IsOfTheWholeWar(SentenceReading sentence)
    {
        for (var i = sentence.Sentence.First; i < sentence.Sentence.End - 1; i++)
        {
            if (sentence.Text.Lower(i + 1) is "war" or "conflict" or "uprising" && (sentence.Text.Lower(i) == "civil" || sentence.Text.Lower(i).EndsWith("year", StringComparison.Ordinal) || sentence.Text.Lower(i).EndsWith("year-old", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
