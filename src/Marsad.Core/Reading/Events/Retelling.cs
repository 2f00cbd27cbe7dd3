using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Attribution;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Events;

/// <summary>What a sentence says of a happening that was told before: who else reports it, who claims it.</summary>
internal static class Retelling
{
    /// <summary>True for what somebody can be charged with: no clash and no deal.</summary>
    public static bool IsStrike(Draft draft) => draft is { Effect: null, Type: EventType.Airstrike or EventType.Shelling or EventType.Bombing or EventType.Chemical or EventType.Killing, Modality: not Modality.Denied };

    /// <summary>True where somebody else than who told it before tells of it.</summary>
    public static bool IsAnotherVoice(SentenceReading sentence, Trigger trigger, Draft before) =>
        before.Type is not (EventType.Battle or EventType.Agreement) && !IsNoAccount(sentence, trigger)
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

            if (sentence.Text.Tokens[i].Tag is not (Tag.Adjective or Tag.Noun or Tag.ProperNoun) && sentence.Text.Tokens[i].Kind != TokenKind.Clitic)
                break;
        }

        return false;
    }

    // "such attacks may be crimes": no one of them; "is concerned about the attack": moved by it, and telling nothing.
    private static bool IsNoAccount(SentenceReading sentence, Trigger trigger)
    {
        for (var i = trigger.First - 1; i >= Math.Max(sentence.Sentence.First, trigger.First - 4); i--)
        {
            if (sentence.Text.Lower(i) is "such" or "concerned" or "worried" or "alarmed" or "shocked" or "outraged" or "horrified" or "appalled" or "saddened" or "condemn" or "condemns" or "condemned" or "investigate" or "investigating" or "probe")
                return true;
        }

        return false;
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
