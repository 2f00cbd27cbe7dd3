using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Reads what became of people: every number of people takes the effect that the words beside it tell.</summary>
internal static class CasualtyRules
{
    /// <summary>Casualties of the sentence, given the events read in it and the last one told before it, which they may go on from.</summary>
    public static IReadOnlyList<Draft> Read(SentenceReading sentence, IReadOnlyList<Draft> events, Draft? lastEvent)
    {
        var effects = sentence.Triggers.Where(t => t.Sense.Kind == "effect").ToList();
        if (effects.Count == 0)
            return [];
        var drafts = new List<Draft>();
        Count? previous = null;
        (Effect Effect, Trigger Trigger)? carried = null;
        foreach (var count in Candidates(sentence, effects))
        {
            var isPart = previous is { } total && IsPartOf(sentence, total, count);
            // A part takes what became of its whole: "nine were killed, including three children, and 34 injured".
            var found = isPart && carried is not null ? carried : EffectOf(sentence, effects, count);
            if (found is null && carried is { } same && previous is { } before && (isPart || IsCoordinated(sentence, before, count)))
                found = same;
            if (found is not { } effect)
            {
                if (!count.IsBare)
                    previous = count;
                continue;
            }

            if (!sentence.Modalities.IsAim(effect.Trigger.First))
            {
                var draft = Make(sentence, CauseOf(sentence, events, lastEvent, effect.Trigger), count, effect.Effect, effect.Trigger, isPart && drafts.Count > 0);
                drafts.Add(draft.Part ? draft with { Place = drafts[^1].Place, PlaceStated = drafts[^1].PlaceStated } : draft);
            }

            carried = effect;
            previous = count;
        }

        return drafts;
    }

    // Numbers, and people without one that stand directly beside an effect: "killing a woman", "civilians were killed".
    private static List<Count> Candidates(SentenceReading sentence, List<Trigger> effects)
    {
        var counts = new List<Count>(sentence.Counts);
        for (var i = sentence.Sentence.First; i < sentence.Sentence.End; i++)
        {
            if (counts.Any(c => i >= c.First && i < c.End) || !StartsPhrase(sentence, i, counts))
                continue;
            if (SinglePerson.At(sentence.Text, sentence.Sentence, i) is { } single && (single.Numbered ? NearEffect(sentence, single, effects) || counts.Any(c => c.End <= i && IsPartOf(sentence, c, single)) : IsBareSubject(sentence, single, effects)))
            {
                counts.Add(single);
                i = single.End - 1;
            }
        }

        counts.Sort((a, b) => a.First.CompareTo(b.First));
        return counts;
    }

    private static bool StartsPhrase(SentenceReading sentence, int i, List<Count> counts)
    {
        if (sentence.Text.Lower(i) is "a" or "an" or "another" or "one")
            return true;
        if (i > sentence.Sentence.First && sentence.Text.Tokens[i - 1].Tag is Tag.Adjective or Tag.Noun or Tag.ProperNoun or Tag.Determiner or Tag.Numeral)
            return false;
        return !counts.Any(c => c.End == i);
    }

    private static bool NearEffect(SentenceReading sentence, Count count, List<Trigger> effects) => EffectOf(sentence, effects, count) is not null;

    // A bare plural is counted only as the subject of a passive or the object right behind the verb.
    private static bool IsBareSubject(SentenceReading sentence, Count count, List<Trigger> effects) =>
        effects.Any(t => t.IsVerb && t.Sense.Subject != "-" && t.First >= count.End && t.First - count.End <= 4 && sentence.Arguments.IsPassive(t) && OnlyAuxiliaries(sentence, count.End, t.First));

    private static (Effect Effect, Trigger Trigger)? EffectOf(SentenceReading sentence, List<Trigger> effects, Count count)
    {
        foreach (var trigger in effects)
        {
            if (Fits(sentence, trigger, count) && KebabEnum.TryParse<Effect>(trigger.Sense.Value, out var effect))
                return (effect, trigger);
        }

        return null;
    }

    private static bool Fits(SentenceReading sentence, Trigger trigger, Count count)
    {
        var text = sentence.Text;
        switch (trigger.Sense.Class)
        {
            case WordClass.CountedNoun:
                // "100 bodies", "dozens of casualties", "15 dead".
                return trigger.First >= count.NumberEnd && trigger.End <= Math.Max(count.End, count.NumberEnd + 2) && count.Numbered && (trigger.First == count.NumberEnd || trigger.End == count.End || text.Lower(count.NumberEnd) is "of" or "more" or "”");
            case WordClass.Noun when trigger.Sense.Object == "victims-toll":
                return count.First >= trigger.End && count.First - trigger.End <= 24 && TollReaches(sentence, trigger, count);
            case WordClass.Noun:
                // "the death of eight", "the killing of 30 soldiers".
                return text.Lower(trigger.End) == "of" && count.First >= trigger.End && count.First - trigger.End <= 3;
            case WordClass.Adjective:
                // "11 people dead", "many were missing", "people are living under siege".
                return trigger.First >= count.End && trigger.First - count.End <= 6 && OnlyAuxiliaries(sentence, count.End, trigger.First);
        }

        if (trigger.Sense.Object == "-" && trigger.Sense.Subject == "victims")
            return trigger.First >= count.End && OnlyAuxiliaries(sentence, count.End, trigger.First);
        var passive = sentence.Arguments.IsPassive(trigger);
        if (trigger.Sense.Object == "victims-only" && (count.IsBare || passive))
            return false;
        if (trigger.First >= count.End)
            return (passive || trigger.Sense.Subject == "victims-any") && (OnlyAuxiliaries(sentence, count.End, trigger.First) || passive && !count.IsBare && IsSubject(sentence, count.End, trigger.First));
        // "Among those killed were three children."
        if (passive && count.First - trigger.End is 1 or 2 && sentence.Text.Lower(trigger.End) is "were" or "was" or "are" or "is")
            return !count.IsBare;
        return !passive && count.First >= trigger.End && OnlyModifiers(sentence, trigger.End, count.First) && (!count.IsBare || AllowsBare(sentence, trigger, count));
    }

    // "kills at least 15 near", "kill 270 in": a bare number behind a verb counts people when no noun follows it.
    private static bool AllowsBare(SentenceReading sentence, Trigger trigger, Count count)
    {
        if (trigger.Sense.Value is not ("killed" or "injured"))
            return false;
        var next = count.End < sentence.Sentence.End ? sentence.Text.Tokens[count.End] : default;
        return next.Tag is Tag.Preposition or Tag.Conjunction or Tag.Punctuation or Tag.Subordinator || count.End >= sentence.Sentence.End;
    }

    // "reached at least 112", "has risen to 61", "rose to 5": the last number that the toll's own verb or preposition brings.
    private static bool TollReaches(SentenceReading sentence, Trigger trigger, Count count)
    {
        for (var i = count.First - 1; i >= trigger.End; i--)
        {
            var lower = sentence.Text.Lower(i);
            if (lower is "as" or "high" or "low")
                continue;
            if (lower is "to" or "at" or "of" or "was" or "is" || VerbForms.Lemma(lower) is "reach" or "rise" or "put")
                return true;
            if (lower is not ("a" or "some" or "total"))
                return false;
        }

        return count.First == trigger.End;
    }

    // "26 from the forces in the city were killed": a noun phrase that runs on up to the auxiliary, with no verb of its own and no other number.
    private static bool IsSubject(SentenceReading sentence, int first, int verb)
    {
        var text = sentence.Text;
        var end = verb;
        while (end > first && text.Tokens[end - 1].Tag is Tag.Auxiliary or Tag.Adverb)
            end--;
        if (end == verb || end - first > 14)
            return false;
        for (var i = first; i < end; i++)
        {
            if (text.NameAt(i) is null && text.Tokens[i].Tag is not (Tag.Preposition or Tag.Determiner or Tag.Noun or Tag.ProperNoun or Tag.Adjective or Tag.Conjunction) || sentence.Counts.Any(c => c.First == i && !c.IsBare))
                return false;
        }

        return true;
    }

    // Between the people and what became of them: auxiliaries, adverbs, the phrase's own rest, coordinated people, "including …".
    private static bool OnlyAuxiliaries(SentenceReading sentence, int first, int end)
    {
        if (end - first > 14)
            return false;
        var text = sentence.Text;
        var inParts = false;
        for (var i = first; i < end; i++)
        {
            var token = text.Tokens[i];
            if (token.Lower is "including" or "among" or "and" or "or" or "mostly" or "," or "(" or ")" or "all" or "both" or "some" or "critically")
            {
                inParts = inParts || token.Lower is not ("mostly" or "all");
                continue;
            }

            if (token.Tag is Tag.Auxiliary or Tag.Adverb || token.Lower is "living" or "also" or "“" or "”" or "\"" or "believed" or "to" or "confirmed" or "reported" or "more" or "currently" or "left" or "so" or "far" or "-" or "–")
                continue;
            if (inParts && (token.Tag is Tag.Determiner or Tag.Noun or Tag.Numeral or Tag.Adjective or Tag.ProperNoun || token.Kind == TokenKind.Number || PeopleNouns.TryGet(token.Lower, out _) || token.Lower is "of" or "at" or "least" or "them"))
                continue;
            if (i - first < 6 && token.Tag is Tag.Preposition && !inParts && sentence.Places.Within(i, end).FirstOrDefault() is { } place && place.First - i <= 4)
            {
                i = place.End - 1;
                continue;
            }

            if (text.ActorAt(i) is not null)
                continue;
            return false;
        }

        return true;
    }

    private static bool OnlyModifiers(SentenceReading sentence, int first, int end)
    {
        if (end - first > 4)
            return false;
        for (var i = first; i < end; i++)
        {
            var token = sentence.Text.Tokens[i];
            if (token.Tag is not (Tag.Determiner or Tag.Adverb or Tag.Adjective) && token.Lower is not ("“" or "\"" or "and" or "or" or "about" or "around" or "over" or "executed" or "wounded"))
                return false;
        }

        return true;
    }

    private static bool IsPartOf(SentenceReading sentence, Count total, Count count)
    {
        if (count.First < total.End)
            return false;
        for (var i = count.First - 1; i >= Math.Max(total.End - 1, count.First - 6); i--)
        {
            if (sentence.Text.Lower(i) is "including" or "among")
                return true;
            if (sentence.Text.Lower(i) is not ("and" or "," or "them" or "of" or "at" or "least") && !PeopleNouns.TryGet(sentence.Text.Lower(i), out _) && sentence.Text.Tokens[i].Tag is not (Tag.Determiner or Tag.Numeral))
                return false;
        }

        return false;
    }

    private static bool IsCoordinated(SentenceReading sentence, Count before, Count count)
    {
        for (var i = before.End; i < count.First; i++)
        {
            if (sentence.Text.Lower(i) is not ("and" or "," or "as" or "well" or "plus"))
                return false;
        }

        return count.First > before.End && !count.IsBare;
    }

    private static Draft Make(SentenceReading sentence, Draft? nearest, Count count, Effect effect, Trigger trigger, bool isPart)
    {
        var text = sentence.Text;
        var owner = text.ActorWithin(count.NumberEnd, count.End);
        if (owner is { } only && text.ActorWithin(only.End, count.End) is { } another && another.Actor != only.Actor && text.Lower(another.First - 1) == "and")
            owner = null;
        var victimClass = ClassOf(sentence, count, owner?.Actor!.Id);
        if (victimClass == VictimClass.Unknown && count.Noun is not null && owner?.Actor!.Side is null or "civil" && nearest is { Target: { First: < 0, Actors: [{ Value: "civilians" }] } })
            victimClass = VictimClass.Civilian;
        var victimActor = (owner?.Actor!.Side == "civil" ? null : owner?.Actor!.Id) ?? count.Noun?.Actor ?? (victimClass == VictimClass.Civilian ? new ActorId("civilians") : null);
        var initiator = trigger.IsVerb && trigger.Sense.Subject == "initiator" ? sentence.Arguments.Initiator(trigger) : Party.None;
        if (!initiator.IsNamed && nearest is not null && effect is not (Effect.Trapped or Effect.Evacuated))
            initiator = nearest.Initiator;
        if (victimActor is { } victim && initiator.Actors.Contains(victim))
            initiator = Party.None;
        var places = sentence.PlacesOf(Math.Min(trigger.First, count.First), Math.Max(trigger.End, count.End));
        var place = nearest?.PlaceStated == true && places.Count == 0 ? nearest.Place : places.Count > 0 ? places[0] : null;
        var draft = sentence.Draft("casualty/" + trigger.Sense.Name, Math.Min(trigger.First, count.First), Math.Max(trigger.End, count.End), place);
        return draft with
        {
            Trigger = trigger.First,
            Modality = sentence.Modalities.At(trigger.First, sentence.AttributionOf(trigger.First)),
            Effect = effect,
            Count = count,
            Part = isPart,
            VictimClass = victimClass,
            VictimActor = victimActor,
            Cause = effect is Effect.Trapped or Effect.Evacuated ? -1 : nearest?.Trigger ?? -1,
            Type = effect is Effect.Trapped or Effect.Evacuated ? null : nearest?.Type,
            Initiator = initiator,
        };
    }

    // The event nearest in the sentence, one in the same clause before others; else the last one told, if it was told just now.
    private static Draft? CauseOf(SentenceReading sentence, IReadOnlyList<Draft> events, Draft? lastEvent, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return events.OrderBy(e => e.Trigger >= start && e.Trigger < end ? 0 : 1).ThenBy(e => Math.Abs(e.Trigger - trigger.First)).FirstOrDefault()
            ?? (lastEvent is { } last && sentence.Index - last.Sentence <= 2 && !sentence.Times.Any(t => t.Running) ? last : null);
    }

    private static VictimClass ClassOf(SentenceReading sentence, Count count, ActorId? owner)
    {
        if (count.Noun is { } noun && noun.Class != VictimClass.Unknown)
            return noun.Class;
        if (count.Noun is null && owner is { Value: "civilians" })
            return VictimClass.Civilian;
        if (owner is { } named && sentence.Text.Theatre.SideOf(named) != "civil")
            return VictimClass.Combatant;
        // "11 people, including a woman and a child": the parts tell what the whole is.
        for (var i = count.End; i < Math.Min(sentence.Sentence.End, count.End + 2); i++)
        {
            if (sentence.Text.Lower(i) is not ("including" or "among" or "mostly"))
                continue;
            for (var at = i + 1; at < Math.Min(sentence.Sentence.End, i + 8); at++)
            {
                if (PeopleNouns.TryGet(sentence.Text.Lower(at), out var part) && part.Class != VictimClass.Unknown)
                    return part.Class == VictimClass.Civilian ? VictimClass.Civilian : VictimClass.Mixed;
            }
        }

        return VictimClass.Unknown;
    }
}
