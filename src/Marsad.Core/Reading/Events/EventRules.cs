using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Events;

/// <summary>Reads what was done: one draft a trigger and named place.</summary>
internal static class EventRules
{
    private static readonly HashSet<string> CivilObjects = new(StringComparer.Ordinal)
    {
        "hospital", "hospitals", "clinic", "clinics", "market", "marketplace", "school", "schools", "home", "homes", "house", "houses", "mosque", "mosques", "church", "residential", "bakery",
        "bus", "buses", "ambulance", "ambulances", "convoy", "tents", "citizens", "civilian", "camp", "university", "shelter", "neighbourhoods", "neighborhoods",
    };

    private static readonly HashSet<string> Begun = new(StringComparer.Ordinal)
    {
        "agree", "sign", "reach", "come", "take", "announce", "broker", "begin", "start", "declare", "accept", "implement", "negotiate",
    };

    private const int ContextSentences = 3;

    /// <summary>Events of the sentence, given the last one told before it, to which "the attack" points back.</summary>
    public static IEnumerable<Draft> Read(SentenceReading sentence, Draft? before)
    {
        foreach (var trigger in sentence.Triggers)
        {
            if (trigger.Sense.Kind != "event" || TypeOf(sentence, trigger, before) is not { } type)
                continue;
            var initiator = sentence.InitiatorOf(trigger);
            var target = sentence.Arguments.Target(trigger);
            if (trigger.Sense.Subject == "target")
                (initiator, target) = (target, initiator);
            if (sentence.Modalities.IsAim(trigger.First))
                continue;
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
            // Who does it is not its target ("shells fired by terrorists hit the neighbourhood").
            if (target.Actors.All(initiator.Actors.Contains))
                target = Party.None;

            if (!target.IsNamed && HitsCivilObject(sentence, trigger))
                target = new Party([new ActorId("civilians")], -1, -1);
            var places = sentence.PlacesOf(trigger.First, trigger.End);
            foreach (var each in trigger.Sense.Value == "weapon" ? Weapons(sentence, trigger) : new List<EventType> { type })
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
                Generic = IsGeneric(sentence, trigger),
            };
        }
    }

    private static bool IsGeneric(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return trigger.Sense.Value.StartsWith("attack:", StringComparison.Ordinal) && WeaponWords.Strongest(sentence.Text, start, end) is null;
    }

    // Where a verb that fires or lands has its weapons: before a passive, else behind.
    private static (int First, int End) WeaponRange(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return sentence.Arguments.IsPassive(trigger) ? (Math.Max(start, trigger.First - 7), trigger.First) : (trigger.End, Math.Min(end, trigger.End + 7));
    }

    // "fired shells and car bombs": an event of each.
    private static List<EventType> Weapons(SentenceReading sentence, Trigger trigger)
    {
        var (first, end) = WeaponRange(sentence, trigger);
        return WeaponWords.Types(sentence.Text, first, end);
    }

    // "three days of attacks", told behind air strikes: the attack is of the kind that was told just before.
    private static EventType? FromContext(SentenceReading sentence, Trigger trigger, Draft? before) =>
        trigger.Sense.Class == WordClass.Noun && before is { Generic: false, Type: EventType.Airstrike or EventType.Shelling or EventType.Bombing or EventType.Chemical } && sentence.Index - before.Sentence <= ContextSentences
            ? before.Type
            : null;

    // Groups have no aircraft: what they bomb they shell.
    private static EventType Unaided(SentenceReading sentence, Trigger trigger, EventType standard) =>
        standard == EventType.Airstrike && sentence.Arguments.Initiator(trigger) is { IsNamed: true } by && sentence.Text.Theatre.FindActor(by.Actors[0]) is { Kind: ActorKind.ArmedGroup or ActorKind.Collective }
            ? EventType.Shelling
            : standard;

    private static EventType? TypeOf(SentenceReading sentence, Trigger trigger, Draft? before)
    {
        var value = trigger.Sense.Value;
        var (start, end) = sentence.Clauses.Of(trigger.First);
        if (value.StartsWith("attack:", StringComparison.Ordinal))
            return WeaponWords.Strongest(sentence.Text, start, end) ?? FromContext(sentence, trigger, before) ?? (KebabEnum.TryParse<EventType>(value["attack:".Length..], out var standard) ? Unaided(sentence, trigger, standard) : null);
        switch (value)
        {
            case "weapon":
                var (first, stop) = WeaponRange(sentence, trigger);
                return WeaponWords.Strongest(sentence.Text, first, stop);
            case "weapon-chemical": return WeaponWords.Strongest(sentence.Text, start, end) == EventType.Chemical ? EventType.Chemical : null;
            case "weapon-subject": return WeaponWords.Strongest(sentence.Text, start, trigger.First);
            case "agreement-begun": return IsBegun(sentence, trigger, start, end) ? EventType.Agreement : null;
            case "detention-people": return HasPeople(sentence, trigger) ? EventType.Detention : null;
            case "release-people": return HasPeople(sentence, trigger) ? EventType.Release : null;
            case "displacement-people": return HasPeople(sentence, trigger) ? EventType.Displacement : null;
            case "destruction": return HitsCivilObject(sentence, trigger) ? EventType.Destruction : null;
            case "breach" when trigger.Sense.Object == "truce": return Names(sentence, trigger.End, end, "ceasefire", "truce", "cease-fire", "agreement", "cessation") ? EventType.Breach : null;
            case "airstrike" when trigger.Sense.Object == "weapon": return WeaponWords.Strongest(sentence.Text, start, end) ?? (Names(sentence, trigger.End, end, "bomb", "bombs") ? EventType.Airstrike : null);
            default: return KebabEnum.TryParse<EventType>(value, out var type) ? type : null;
        }
    }

    private static bool IsBegun(SentenceReading sentence, Trigger trigger, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (VerbForms.Lemma(sentence.Text.Lower(i)) is { } lemma && Begun.Contains(lemma) && (lemma is not ("come" or "take") || sentence.Text.Lower(i + 1) is "into" or "effect"))
                return true;
        }

        return sentence.Text.Lower(trigger.First - 1) == "under" || sentence.Text.Lower(trigger.First - 2) == "under" || sentence.Text.Lower(trigger.First - 2) == "in" && sentence.Text.Lower(trigger.First - 1) is "an";
    }

    // "the opposition blamed the army for the attack", "accused Russia of shelling": who is blamed did it, as the speaker has it.
    private static Party Blamed(SentenceReading sentence, Trigger trigger) =>
        sentence.AttributionOf(trigger.First) is { Verb: "blame" or "accuse", Direct: true } charge ? sentence.Arguments.Object(charge.ScopeFirst) : Party.None;

    private static bool IsAnotherVoice(SentenceReading sentence, Trigger trigger, Draft before) =>
        before.Type is not (EventType.Battle or EventType.Agreement)
        && sentence.AttributionOf(trigger.First) is { Direct: true, Source: { } source } && source != before.Source;

    private static Draft Again(SentenceReading sentence, Trigger trigger, Draft before, Party initiator) =>
        sentence.Draft("event/" + trigger.Sense.Name, trigger.First, trigger.End, before.Place) with
        {
            Type = before.Type,
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

    private static bool HitsCivilObject(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        for (var i = trigger.IsVerb && !sentence.Arguments.IsPassive(trigger) ? trigger.End : start; i < end; i++)
        {
            if (CivilObjects.Contains(sentence.Text.Lower(i)))
                return true;
        }

        return false;
    }

    private static bool HasPeople(SentenceReading sentence, Trigger trigger) =>
        sentence.Arguments.IsPassive(trigger)
            ? sentence.Counts.Any(c => c.End <= trigger.First && !c.IsBare && c.End >= trigger.First - 6)
            : sentence.Counts.Any(c => c.First >= trigger.End && c.First <= trigger.End + 3 && !c.IsBare)
                || sentence.Arguments.Target(trigger) is { IsNamed: true } target && target.First <= trigger.End + 2
                || trigger.End < sentence.Sentence.End && Quantities.SinglePerson.At(sentence.Text, sentence.Sentence, trigger.End) is not null;

    private static bool Names(SentenceReading sentence, int first, int end, params ReadOnlySpan<string> words)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Contains(sentence.Text.Lower(i)))
                return true;
        }

        return false;
    }
}
