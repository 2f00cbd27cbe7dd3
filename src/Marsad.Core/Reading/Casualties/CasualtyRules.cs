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
        var effects = new EffectFinder(sentence);
        if (effects.Effects.Count == 0)
            return [];
        var drafts = new List<Draft>();
        Count? previous = null;
        Fate? carried = null;
        var inParts = false;
        foreach (var count in Candidates.Of(sentence, effects))
        {
            var own = effects.Of(count);
            var joined = previous is { } before && Parts.IsCoordinated(sentence, before, count);
            var isPart = previous is { } total && Parts.IsPartOf(sentence, total, count)
                || inParts && joined && (own is null || own.Value.Effect == carried?.Effect || sentence.Counts.Any(c => c.First >= count.End && c.First < own.Value.Trigger.First));
            // A part takes what became of its whole: "nine were killed, including three children, and 34 injured".
            var found = isPart && carried is not null ? carried : own ?? (isPart || joined ? carried : null);
            if (found is not { } fate)
            {
                if (!count.IsBare)
                    previous = count;
                continue;
            }

            if (previous is { } part && drafts.Count > 0 && Parts.IsAmongWhole(sentence, part, count))
                drafts[^1] = drafts[^1] with { Part = true };
            if (count.Value.High == 0 || !sentence.Modalities.IsAim(fate.Trigger.First))
                drafts.Add(Make(sentence, events, lastEvent, count, fate, isPart && drafts.Count > 0 ? drafts[^1] : null, drafts));
            carried = fate;
            previous = count;
            inParts = isPart;
        }

        return drafts;
    }

    private static Draft Make(SentenceReading sentence, IReadOnlyList<Draft> events, Draft? lastEvent, Count count, Fate fate, Draft? whole, List<Draft> before)
    {
        var trigger = fate.Trigger;
        var nearest = CauseOf(sentence, events, lastEvent, trigger);
        var victims = Victims.Of(sentence, count, nearest);
        // "25 militants were killed and many more wounded": the others are of the same people.
        if (victims.Class == VictimClass.Unknown && before.Count > 0 && (count.IsBare || IsOthers(sentence, count)) && before.FindLast(d => !d.Part) is { } told)
            victims = new Victims(told.VictimClass, told.VictimActor);
        var moved = fate.Effect is Effect.Trapped or Effect.Evacuated;
        var initiator = trigger.IsVerb && trigger.Sense.Subject == "initiator" ? sentence.Arguments.Initiator(trigger) : Party.None;
        if (!initiator.IsNamed && nearest is not null && !moved)
            initiator = nearest.Initiator;
        if (victims.Actor is { } victim && initiator.Actors.Contains(victim))
            initiator = Party.None;
        var (first, end) = (Math.Min(trigger.First, count.First), Math.Max(trigger.End, count.End));
        var places = sentence.PlacesOf(first, end);
        var place = nearest?.PlaceStated == true && places.Count == 0 ? nearest.Place : places.Count > 0 ? places[0] : null;
        var draft = sentence.Draft("casualty/" + trigger.Sense.Name, first, end, place);
        var modality = sentence.Modalities.At(trigger.First, sentence.AttributionOf(trigger.First));
        return draft with
        {
            Place = whole?.Place ?? draft.Place,
            PlaceStated = whole?.PlaceStated ?? draft.PlaceStated,
            Trigger = trigger.First,
            // "no casualties" is a number, told as so.
            Modality = count.Value.High == 0 && modality == Modality.Denied ? Modality.Asserted : modality,
            Effect = fate.Effect,
            Count = count,
            Part = whole is not null || fate.Among,
            VictimClass = victims.Class,
            VictimActor = victims.Actor,
            Cause = moved ? -1 : nearest?.Trigger ?? -1,
            Type = moved ? null : nearest?.Type,
            Initiator = initiator,
        };
    }

    private static bool IsOthers(SentenceReading sentence, Count count)
    {
        for (var i = count.First; i < count.End; i++)
        {
            if (sentence.Text.Lower(i) is "others" or "other" or "more")
                return true;
        }

        return false;
    }

    // The event nearest in the sentence, one in the same clause before others; else the last one told, if it was told just now.
    private static Draft? CauseOf(SentenceReading sentence, IReadOnlyList<Draft> events, Draft? lastEvent, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return events.OrderBy(e => e.Trigger >= start && e.Trigger < end ? 0 : 1).ThenBy(e => Math.Abs(e.Trigger - trigger.First)).FirstOrDefault()
            ?? (lastEvent is { } last && sentence.Index - last.Sentence <= 2 && !sentence.Times.Any(t => t.Running) ? last : null);
    }
}
