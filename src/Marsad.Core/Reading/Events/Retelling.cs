using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Attribution;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Events;

/// <summary>What a sentence says of a happening that was told before: who is blamed for it, who denies it, who else reports it.</summary>
internal static class Retelling
{
    private const int Reach = 3;

    /// <summary>True for words that charge somebody with what was told, or turn the charge down.</summary>
    public static bool IsCharge(Trigger trigger) => trigger.Sense.Value is "denial" or "blame";

    /// <summary>True for what somebody can be charged with: no clash and no deal.</summary>
    public static bool IsStrike(Draft draft) => draft is { Effect: null, Type: EventType.Airstrike or EventType.Shelling or EventType.Bombing or EventType.Chemical or EventType.Killing, Modality: not Modality.Denied };

    /// <summary>The claim of who charges or denies, of the last strike told; null where there is none, or where the words behind tell of it themselves.</summary>
    public static Draft? Charge(SentenceReading sentence, Trigger trigger, Draft? strike) =>
        strike is null || sentence.Index - strike.Sentence > Reach ? null
        : trigger.Sense.Value == "denial" ? Denial(sentence, trigger, strike)
        : Blame(sentence, trigger, strike);

    /// <summary>"the opposition blamed the army for the attack", "accused Russia of shelling": who is blamed did it, as the speaker has it.</summary>
    public static Party Blamed(SentenceReading sentence, Trigger trigger) =>
        sentence.AttributionOf(trigger.First) is { Verb: "blame" or "accuse", Direct: true } charge ? sentence.Arguments.Object(charge.ScopeFirst) : Party.None;

    /// <summary>True where somebody else than who told it before tells of it.</summary>
    public static bool IsAnotherVoice(SentenceReading sentence, Trigger trigger, Draft before) =>
        before.Type is not (EventType.Battle or EventType.Agreement)
        && sentence.AttributionOf(trigger.First) is { Source: { } source } voice && source != before.Source && (voice.Direct || IsTold(voice, trigger));

    /// <summary>What was told before, as the claim of who speaks here.</summary>
    public static Draft Again(SentenceReading sentence, Trigger trigger, Draft before, Party initiator) =>
        sentence.Draft("event/" + trigger.Sense.Name, trigger.First, trigger.End, before.Place) with
        {
            Type = before.Type,
            Again = sentence.AttributionOf(trigger.First) is { } voice && (IsTold(voice, trigger) || voice.Direct && IsToldOf(sentence.Tree, sentence.Tree.HeadOf(trigger.First, trigger.End))),
            PlaceStated = before.PlaceStated,
            Initiator = initiator,
            Target = before.Target,
            Time = before.Time,
            TimePrecision = before.TimePrecision,
            TimeStated = before.TimeStated,
        };

    /// <summary>True for "claimed the attack", "claimed responsibility for the bombing": who says so did it.</summary>
    public static bool IsClaimed(SentenceReading sentence, Trigger trigger)
    {
        var tree = sentence.Tree;
        if (trigger.Sense.Class != WordClass.Noun || sentence.Arguments.FrameOf(trigger).Head is not (>= 0 and var head))
            return false;
        var governor = tree.Head(head);
        if (governor >= 0 && tree.Is(head, "nmod") && tree[governor].Lemma == "responsibility")
            (head, governor) = (governor, tree.Head(governor));
        return governor >= 0 && tree.Is(head, "obj") && tree[governor].Lemma == "claim";
    }

    /// <summary>"the attack", "the strikes": points back to what was told, unless it brings a place, a day or a doer of its own.</summary>
    public static bool IsAnaphor(SentenceReading sentence, Trigger trigger, bool hasParties)
    {
        if (trigger.Sense.Class != WordClass.Noun || sentence.IsTitle)
            return false;
        for (var i = trigger.First - 1; i >= Math.Max(sentence.Sentence.First, trigger.First - 3); i--)
        {
            if (sentence.Text.Lower(i) is "the" or "this" or "these" or "those" or "such")
            {
                var (start, end) = sentence.Clauses.Of(trigger.First);
                return !hasParties && !sentence.Places.Within(trigger.End, Math.Min(end, trigger.End + 6)).Any() && !sentence.Times.Any(t => t.First >= start && t.End <= end);
            }

            if (sentence.Text.Tokens[i].Tag is not (Tag.Adjective or Tag.Noun or Tag.ProperNoun))
                break;
        }

        return false;
    }

    // "denied the allegations", "denied any responsibility for the attack", "an accusation dismissed by the government".
    private static Draft? Denial(SentenceReading sentence, Trigger trigger, Draft strike)
    {
        var denial = sentence.Attributions.FirstOrDefault(a => a.Manner == Manner.Deny && a.VerbAt < trigger.First && trigger.First - a.VerbAt <= 5);
        var denier = denial is not null ? denial.Source : Denier(sentence, trigger);
        if (denier is not { } source)
            return null;
        var doer = strike.Initiator.IsNamed || sentence.Text.Theatre.FindActor(source) is not { Acts: true, Side: not "civil" } ? strike.Initiator : new Party([sentence.Text.Theatre.FightsAs(source)], -1, -1);
        return Again(sentence, trigger, strike, doer) with { Source = source, Modality = Modality.Denied, Again = true };
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

    // "Ankara has blamed the militia", "an attack that the regime blamed on the rebels".
    private static Draft? Blame(SentenceReading sentence, Trigger trigger, Draft strike)
    {
        if (sentence.Triggers.Any(t => t.Sense.Kind == "event" && t.First > trigger.First))
            return null;
        var tree = sentence.Tree;
        var accused = sentence.Arguments.FrameOf(trigger).Target;
        foreach (var on in tree.Obliques(trigger.First, "on", "to", "at"))
        {
            if (sentence.Arguments.Object(on) is { IsNamed: true } charged)
                accused = charged;
        }

        if (accused.Actors.All(a => sentence.Text.Theatre.FindActor(a) is not { Acts: true, Side: not "civil" }))
            return null;
        var speaker = sentence.Attributions.FirstOrDefault(a => a.VerbAt == trigger.First)?.Source ?? (sentence.Text.ActorAt(tree.Subject(trigger.First)) is { } subject ? subject.Actor!.Id : null);
        return speaker is { } source ? Again(sentence, trigger, strike, accused) with { Source = source, Again = true } : null;
    }

    // "said the attack targeted a market"; "said the attack caused damage" tells of the damage.
    private static bool IsToldOf(SentenceTree tree, int noun) =>
        tree.Is(noun, "nsubj") && tree.Head(noun) is >= 0 and var verb && tree.IsVerb(verb) && tree[verb].Lemma is not ("claim" or "cause" or "destroy" or "damage" or "leave" or "lead" or "result");

    /// <summary>True for "the monitor also reported the attack on the town": its own claim, even of what somebody told before.</summary>
    public static bool IsReported(SentenceReading sentence, Trigger trigger, Draft? before) =>
        before is not null && trigger.Sense.Class == WordClass.Noun && sentence.AttributionOf(trigger.First) is { Source: { } source } voice && source != before.Source && IsTold(voice, trigger);

    // "state television reported the blast", "the group claimed the attack".
    private static bool IsTold(AttributionMention voice, Trigger trigger) =>
        voice.Verb is "report" or "confirm" or "claim" or "acknowledge" or "admit" or "deny" or "announce" && voice.VerbAt < trigger.First && trigger.First - voice.VerbAt <= 3;
}
