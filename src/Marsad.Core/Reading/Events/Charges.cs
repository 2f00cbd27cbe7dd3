using Marsad.Core.Model;
using Marsad.Core.Reading.Attribution;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Events;

/// <summary>Who is said to have done what was told before, and who denies it: each voice's charge or denial is a claim of its own.</summary>
internal static class Charges
{
    // Sentences that a charge may stand behind the telling.
    private const int Reach = 5;

    private static readonly HashSet<string> Bearing = new(StringComparer.Ordinal) { "bear", "carry", "share", "shoulder" };

    private static readonly HashSet<string> Laying = new(StringComparer.Ordinal) { "lay", "put", "pin", "place", "lie", "fall", "rest", "cast", "point", "attribute", "blame" };

    /// <summary>True for words that charge somebody with what was told, or turn the charge down.</summary>
    public static bool IsCharge(Trigger trigger) => trigger.Sense.Value is "denial" or "blame";

    /// <summary>The claim of who charges or denies, of the last strike told; null where there is none, or where other words of the sentence tell of it themselves.</summary>
    public static Draft? Of(SentenceReading sentence, Trigger trigger, Draft? strike)
    {
        if (strike is null || sentence.Index - strike.Sentence > Reach || sentence.IsTitle)
            return null;
        var charge = Accused(sentence, trigger);
        return trigger.Sense.Value == "denial" && !charge.IsNamed ? Denial(sentence, trigger, strike) : Charge(sentence, trigger, strike, charge);
    }

    /// <summary>"the opposition blamed the army for the attack", "accused Russia of shelling": who is blamed did it, as the speaker has it.</summary>
    public static Party Blamed(SentenceReading sentence, Trigger trigger) =>
        sentence.AttributionOf(trigger.First) is { Verb: "blame" or "accuse", Direct: true } charge && sentence.Arguments.Object(charge.ScopeFirst) is { IsNamed: true } accused && accused.First < trigger.First
            ? accused
            : Behind(sentence, trigger);

    /// <summary>Who denies it did it, where the words name nobody else: "denied any part in the raid".</summary>
    public static Party Denied(SentenceReading sentence, Trigger trigger) =>
        sentence.AttributionOf(trigger.First) is { Manner: Manner.Deny } ? sentence.Speaker(trigger.First) : Party.None;

    /// <summary>True where another voice than the telling's says who did "the attack", or that its doer was behind it.</summary>
    public static bool IsOfAnother(SentenceReading sentence, Trigger trigger, EventType type, Party doer, Draft? strike) =>
        doer.IsNamed && strike is not null && sentence.Index - strike.Sentence <= Reach && (type == strike.Type || EventTypes.IsGeneric(sentence, trigger))
        && sentence.AttributionOf(trigger.First) is { Source: { } source } && source != strike.Source
        && Retelling.IsAnaphor(sentence, trigger, hasParties: false);

    // "the army was behind the strike".
    private static Party Behind(SentenceReading sentence, Trigger trigger)
    {
        if (trigger.Sense.Class != WordClass.Noun || sentence.Text.Lower(trigger.First - 2) != "behind" && sentence.Text.Lower(trigger.First - 1) != "behind" && sentence.Text.Lower(trigger.First - 3) != "behind")
            return Party.None;
        var tree = sentence.Tree;
        var noun = tree.HeadOf(trigger.First, trigger.End);
        if (tree.Preposition(noun) != "behind")
            return Party.None;
        var predicate = tree.Dependent(noun, "cop") >= 0 ? noun : tree.Head(noun);
        return predicate >= 0 && tree.Subject(predicate) is >= 0 and var subject ? sentence.Arguments.Subject(tree.Span(subject).End) : Party.None;
    }

    // "denied the allegations", "denied any responsibility for the attack", "an accusation dismissed by the government".
    private static Draft? Denial(SentenceReading sentence, Trigger trigger, Draft strike)
    {
        var denial = sentence.Attributions.FirstOrDefault(a => a.Manner == Manner.Deny && a.VerbAt < trigger.First && trigger.First - a.VerbAt <= 5);
        var denier = denial is not null ? denial.Source : Denier(sentence, trigger);
        if (denier is not { } source)
            return null;
        var doer = strike.Initiator.IsNamed || sentence.Text.Theatre.FindActor(source) is not { Acts: true, Side: not "civil" } ? strike.Initiator : new Party([sentence.Text.Theatre.FightsAs(source)], -1, -1);
        return Retelling.Again(sentence, trigger, strike, doer) with { Source = source, Modality = Modality.Denied, Again = true };
    }

    // The agent of "dismissed by", and the subject where nothing reads the verb as its speaker's.
    private static ActorId? Denier(SentenceReading sentence, Trigger trigger)
    {
        var tree = sentence.Tree;
        foreach (var child in tree.Dependents(trigger.First))
        {
            if (tree.Is(child, "acl") && Denies(tree, child) && sentence.Arguments.Agent(child + 1) is { IsNamed: true } agent)
                return sentence.Text.ActorAt(agent.First)?.Actor?.Id ?? agent.Actors[0];
        }

        var verb = tree.Head(trigger.First);
        return tree.Is(trigger.First, "obj") && verb >= 0 && Denies(tree, verb) && sentence.Text.ActorAt(tree.Subject(verb)) is { Actor.Acts: true } subject ? subject.Actor.Id : null;
    }

    private static bool Denies(SentenceTree tree, int verb) => tree[verb].Lemma is "deny" or "dismiss" or "reject" or "refute" or "rebut" or "repudiate" or "disown";

    private static Draft? Charge(SentenceReading sentence, Trigger trigger, Draft strike, Party accused)
    {
        // "responsible for the attack" points back; "for shelling the town" tells of it by itself.
        if (!accused.IsNamed || sentence.Triggers.Any(t => t.Sense.Kind == "event" && !IsCharge(t) && t.First > trigger.First && !Retelling.IsAnaphor(sentence, t, hasParties: false)))
            return null;
        if (accused.Actors.All(a => sentence.Text.Theatre.FindActor(a) is not { Acts: true, Side: not "civil" }))
            return null;
        var verb = trigger.IsVerb ? trigger.First : sentence.Tree.Clause(sentence.Tree.HeadOf(trigger.First, trigger.End));
        var speaker = sentence.Attributions.FirstOrDefault(a => a.VerbAt == verb)?.Source ?? sentence.AttributionOf(trigger.First)?.Source
            ?? (sentence.Text.ActorAt(sentence.Tree.Subject(verb)) is { } subject && (subject.First != accused.First) ? subject.Actor!.Id : null);
        if (speaker is not { } source || source == strike.Source || IsNegated(sentence.Tree, verb))
            return null;
        // "Nobody claimed the attack, which the army blamed on the rebels": the other clause's negation is not the charge's.
        return Retelling.Again(sentence, trigger, strike, accused) with { Source = source, Modality = Modality.Asserted, Again = true };
    }

    private static bool IsNegated(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Dependents(verb))
        {
            if (tree.Is(child, "advmod") && tree[child].Lemma is "not" or "n't" or "never")
                return true;
        }

        return false;
    }

    // Whom the words charge.
    private static Party Accused(SentenceReading sentence, Trigger trigger)
    {
        var tree = sentence.Tree;
        var head = tree.HeadOf(trigger.First, trigger.End);
        if (trigger.IsVerb)
        {
            // "an attack that the regime blamed on the rebels", "attributed the raid to the army", "pointed the finger at it".
            var (_, end) = sentence.Clauses.Of(trigger.First);
            for (var i = trigger.End; i < end; i++)
            {
                if (sentence.Text.Lower(i) is "on" or "to" or "at" && sentence.Arguments.Object(i + 1) is { IsNamed: true } charged)
                    return charged;
            }

            return sentence.Arguments.FrameOf(trigger).Target;
        }

        var verb = tree.Head(head);
        // "the blame lies with the rebels", "lay responsibility on the army", "bears the responsibility".
        if (verb >= 0 && tree.IsVerb(verb) && trigger.Sense.Class == WordClass.Noun)
        {
            if (Bearing.Contains(tree[verb].Lemma) && tree.Is(head, "obj"))
                return sentence.Arguments.Subject(verb);
            if (!Laying.Contains(tree[verb].Lemma))
                return Party.None;
            foreach (var on in tree.Obliques(verb, "on", "with", "at", "to"))
            {
                if (sentence.Arguments.Object(tree.Span(on).First) is { IsNamed: true } charged)
                    return charged;
            }

            return Party.None;
        }

        // "held the army responsible", "the army is responsible".
        if (verb >= 0 && tree.IsNoun(verb) && tree.Is(verb, "obj"))
            verb = tree.Head(verb);
        if (verb >= 0 && tree[verb].Lemma is "hold" or "find" or "deem" or "consider")
            return sentence.Arguments.Object(verb + 1);
        return trigger.Sense.Class == WordClass.Adjective && tree.Dependent(head, "nsubj") is >= 0 and var subject ? sentence.Arguments.Subject(tree.Span(subject).End) : Party.None;
    }
}
