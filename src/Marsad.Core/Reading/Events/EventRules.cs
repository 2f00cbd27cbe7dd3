using Marsad.Core.Model;

namespace Marsad.Core.Reading.Events;

/// <summary>Reads what was done: one draft a trigger and named place.</summary>
internal static class EventRules
{
    /// <summary>Events of the sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The last event told before it, to which "the attack" points back.</param>
    /// <param name="strike">The last one before it that somebody can be charged with: no clash and no deal.</param>
    public static IEnumerable<Draft> Read(SentenceReading sentence, Draft? before, Draft? strike)
    {
        var read = -1;
        foreach (var trigger in sentence.Triggers)
        {
            // Of several senses of a word the first that holds reads it.
            if (trigger.Sense.Kind != "event" || trigger.First == read)
                continue;
            if (Charges.IsCharge(trigger))
            {
                if (Charges.Of(sentence, trigger, strike) is { } charge)
                    yield return charge;
                continue;
            }

            if (EventTypes.Of(sentence, trigger, before is { Generic: true, Type: EventType.Battle } && strike?.Sentence >= before.Sentence ? strike : before) is not { } type)
                continue;
            read = trigger.First;
            var initiator = sentence.InitiatorOf(trigger);
            var target = sentence.Arguments.Target(trigger);
            if (trigger.Sense.Subject == "target")
                (initiator, target) = (target, initiator);
            if (sentence.Modalities.IsAim(trigger.First) || NoHappening.IsAimedAt(sentence, trigger) || NoHappening.IsBackground(sentence, trigger) || NoHappening.IsOpening(sentence, trigger))
                continue;
            var blamed = Charges.Blamed(sentence, trigger);
            if (blamed.IsNamed)
                initiator = blamed;
            var claimed = Retelling.IsClaimed(sentence, trigger);
            if (Charges.IsOfAnother(sentence, trigger, type, initiator, strike))
            {
                yield return Retelling.Again(sentence, trigger, strike!, initiator) with { Again = true };
                continue;
            }

            // "the assault" of somebody who claims it is what was told, whatever the word.
            if (claimed && strike is not null && sentence.Index - strike.Sentence <= 3 && Retelling.IsAnaphor(sentence, trigger, hasParties: target.IsNamed))
                before = strike;
            // "the attack" is no truce.
            if (before?.Type is EventType.Agreement or EventType.Breach or EventType.Release && strike is not null && EventTypes.IsGeneric(sentence, trigger))
                before = strike;
            if (before is not null && Retelling.IsAnaphor(sentence, trigger, initiator.IsNamed && !blamed.IsNamed && !claimed || target.IsNamed))
            {
                // Blamed on somebody by another voice, it is another claim of the same happening; else it tells nothing new.
                if (type is not (EventType.Agreement or EventType.Breach) && Retelling.IsAnotherVoice(sentence, trigger, before))
                    yield return Retelling.Again(sentence, trigger, before, initiator.IsNamed || !Retelling.IsStrike(before) ? initiator : Charges.Denied(sentence, trigger));
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

            if (!target.IsNamed && type is not (EventType.Agreement or EventType.Breach) && Conditions.HitsCivilObject(sentence, trigger))
                target = new Party([new ActorId("civilians")], -1, -1);
            var places = sentence.PlacesOf(trigger.First, trigger.End);
            foreach (var each in EventTypes.Told(sentence, trigger, type))
            {
                foreach (var place in places.Count > 0 ? places : (IReadOnlyList<Places.PlaceMention?>)[null])
                {
                    var told = Draft(place, each);
                    strike = Retelling.IsStrike(told) ? told : strike;
                    yield return told;
                }
            }

            Draft Draft(Places.PlaceMention? place, EventType each)
            {
                var draft = sentence.Draft("event/" + trigger.Sense.Name, trigger.First, trigger.End, place) with
                {
                    Type = each,
                    Initiator = initiator,
                    Target = target,
                    Generic = EventTypes.IsGeneric(sentence, trigger),
                    Again = Retelling.IsReported(sentence, trigger, before),
                };
                return !draft.TimeStated && NoHappening.IsHabit(sentence, trigger) ? draft with { Time = null, TimeStated = true } : draft;
            }
        }
    }

    // The convoys and clinics of aid organisations stand with those whom they serve.
    private static Party Helped(ReportText text, Party target) =>
        target.Actors.Any(a => IsAid(text, a)) ? target with { Actors = [.. target.Actors.Select(a => IsAid(text, a) ? new ActorId("civilians") : a).Distinct()] } : target;

    private static bool IsAid(ReportText text, ActorId actor) => text.Theatre.FindActor(actor) is { Kind: Theatre.ActorKind.Organisation, Side: not "civil" };

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
