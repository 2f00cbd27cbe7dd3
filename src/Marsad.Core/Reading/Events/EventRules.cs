using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Attribution;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Events;

/// <summary>Reads what was done: one draft a trigger and named place.</summary>
internal static class EventRules
{
    /// <summary>Events of the sentence, given the last one told before it, to which "the attack" points back.</summary>
    public static IEnumerable<Draft> Read(SentenceReading sentence, Draft? before)
    {
        var read = -1;
        foreach (var trigger in sentence.Triggers)
        {
            // Of several senses of a word the first that holds reads it.
            if (trigger.Sense.Kind != "event" || trigger.First == read || EventTypes.Of(sentence, trigger, before) is not { } type)
                continue;
            read = trigger.First;
            var initiator = sentence.InitiatorOf(trigger);
            var target = sentence.Arguments.Target(trigger);
            if (trigger.Sense.Subject == "target")
                (initiator, target) = (target, initiator);
            if (sentence.Modalities.IsAim(trigger.First) || IsAimedAt(sentence, trigger))
                continue;
            if (trigger.Sense.Value == "denial")
            {
                yield return Again(sentence, trigger, before!, before!.Initiator);
                continue;
            }

            var blamed = Blamed(sentence, trigger);
            if (blamed.IsNamed)
                initiator = blamed;
            if (before is not null && IsAnaphor(sentence, trigger, initiator.IsNamed && !blamed.IsNamed || target.IsNamed))
            {
                // Blamed on somebody by another voice, it is another claim of the same happening; else it tells nothing new.
                if (IsAnotherVoice(sentence, trigger, before))
                    yield return Again(sentence, trigger, before, initiator);
                continue;
            }

            if (initiator.IsNamed && target.IsNamed && initiator.First == target.First)
                target = Party.None;
            if (type == EventType.Battle)
                (initiator, target) = Sides(sentence, initiator, target);
            else if (type == EventType.Agreement)
                (initiator, target) = (AgreementParties.Of(sentence, trigger, initiator, target), Party.None);
            else if (type == EventType.Breach)
                target = Party.None;
            else
                target = Helped(sentence.Text, target);
            // Who does it is not its target ("shells fired by terrorists hit the neighbourhood").
            if (target.Actors.All(initiator.Actors.Contains))
                target = Party.None;

            if (!target.IsNamed && type is not (EventType.Agreement or EventType.Breach) && EventTypes.HitsCivilObject(sentence, trigger))
                target = new Party([new ActorId("civilians")], -1, -1);
            var places = sentence.PlacesOf(trigger.First, trigger.End);
            foreach (var each in EventTypes.Told(sentence, trigger, type))
            {
                if (places.Count == 0)
                    yield return Draft(null, each);
                foreach (var place in places)
                    yield return Draft(place, each);
            }

            Draft Draft(Places.PlaceMention? place, EventType each) => sentence.Draft("event/" + trigger.Sense.Name, trigger.First, trigger.End, place) with
            {
                Type = each,
                Initiator = initiator,
                Target = target,
                Generic = EventTypes.IsGeneric(sentence, trigger),
            };
        }
    }

    // "used the base to launch attacks", "plotting strikes": what somebody means to do.
    private static bool IsAimedAt(SentenceReading sentence, Trigger trigger)
    {
        if (trigger.Sense.Class != WordClass.Noun || sentence.Arguments.FrameOf(trigger).Head is not (>= 0 and var head) || !sentence.Tree.Is(head, "obj"))
            return false;
        var verb = sentence.Tree.Head(head);
        if (verb < sentence.Sentence.First || !sentence.Tree.IsVerb(verb) || VerbForms.Lemma(sentence.Text.Lower(Math.Max(sentence.Tree.Head(verb), 0))) is "attempt" or "try")
            return false;
        return sentence.Modalities.IsAim(verb) || VerbForms.Lemma(sentence.Text.Lower(verb)) is "plot" or "plan" or "authorise" or "authorize" or "prepare";
    }

    // The convoys and clinics of aid organisations stand with those whom they serve.
    private static Party Helped(ReportText text, Party target) =>
        target.Actors.Any(a => IsAid(text, a)) ? target with { Actors = [.. target.Actors.Select(a => IsAid(text, a) ? new ActorId("civilians") : a).Distinct()] } : target;

    private static bool IsAid(ReportText text, ActorId actor) => text.Theatre.FindActor(actor) is { Kind: Theatre.ActorKind.Organisation, Side: not "civil" };

    // "the opposition blamed the army for the attack", "accused Russia of shelling": who is blamed did it, as the speaker has it.
    private static Party Blamed(SentenceReading sentence, Trigger trigger) =>
        sentence.AttributionOf(trigger.First) is { Verb: "blame" or "accuse", Direct: true } charge ? sentence.Arguments.Object(charge.ScopeFirst) : Party.None;

    private static bool IsAnotherVoice(SentenceReading sentence, Trigger trigger, Draft before) =>
        before.Type is not (EventType.Battle or EventType.Agreement)
        && sentence.AttributionOf(trigger.First) is { Source: { } source } voice && source != before.Source && (voice.Direct || IsTold(voice, trigger));

    // "state television reported the blast", "the group claimed the attack".
    private static bool IsTold(AttributionMention voice, Trigger trigger) =>
        voice.Verb is "report" or "confirm" or "claim" or "acknowledge" or "admit" or "deny" or "announce" && voice.VerbAt < trigger.First && trigger.First - voice.VerbAt <= 3;

    private static Draft Again(SentenceReading sentence, Trigger trigger, Draft before, Party initiator) =>
        sentence.Draft("event/" + trigger.Sense.Name, trigger.First, trigger.End, before.Place) with
        {
            Type = before.Type,
            Again = sentence.AttributionOf(trigger.First) is { } voice && IsTold(voice, trigger),
            PlaceStated = before.PlaceStated,
            Initiator = initiator,
            Target = before.Target,
            Time = before.Time,
            TimePrecision = before.TimePrecision,
            TimeStated = before.TimeStated,
        };

    // "the attack", "the strikes": points back to what was told, unless it brings a place, a day or a doer of its own.
    private static bool IsAnaphor(SentenceReading sentence, Trigger trigger, bool hasParties)
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

    // "clashes between A and B": the first named and its own side fight the others.
    private static (Party Initiator, Party Target) Sides(SentenceReading sentence, Party initiator, Party target)
    {
        var both = initiator.IsNamed ? initiator : target;
        if (initiator.IsNamed && target.IsNamed || both.Actors.Count < 2)
            return (initiator, target);
        var enemies = both.Actors.Where(a => sentence.Text.Theatre.AreEnemies(both.Actors[0], a)).ToList();
        return enemies.Count == 0 ? (initiator, target) : (both with { Actors = [.. both.Actors.Except(enemies)] }, both with { Actors = enemies });
    }
}
