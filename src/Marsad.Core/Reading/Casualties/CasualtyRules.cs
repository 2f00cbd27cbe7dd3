using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Reading.Times;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Reads what became of people: every number of people takes the effect that the words beside it tell.</summary>
internal static class CasualtyRules
{
    /// <summary>Casualties of the sentence, given the events read in it and the last attack told before it, which they may go on from.</summary>
    public static IReadOnlyList<Draft> Read(SentenceReading sentence, IReadOnlyList<Draft> events, Draft? lastAttack)
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
                || inParts && (joined || Parts.GoesOn(sentence, previous!.Value, count)) && (own is null || own.Value.Effect == carried?.Effect || sentence.Counts.Any(c => c.First >= count.End && c.First < own.Value.Trigger.First));
            // A part takes what became of its whole: "nine were killed, including three children, and 34 injured".
            var gapped = own is null && !isPart && !joined && carried is { } verb && previous is { } first && Parts.IsGapped(sentence, first, count, verb.Trigger.First);
            var found = isPart && carried is not null ? carried : own ?? (isPart || joined || gapped ? carried : null);
            if (found is not { } fate)
            {
                if (!count.IsBare)
                    previous = count;
                continue;
            }

            if (IsRate(sentence, count))
                continue;
            if (previous is { } part && drafts.Count > 0 && Parts.IsAmongWhole(sentence, part, count))
                drafts[^1] = drafts[^1] with { Part = true };
            if (count.Value.High == 0 || !sentence.Modalities.IsAim(fate.Trigger.First) || IsCaused(sentence, fate.Trigger))
            {
                var cause = CauseFinder.Of(sentence, events, lastAttack, fate);
                var whole = isPart ? drafts.FindLastIndex(d => !d.Part) : -1;
                var draft = Make(sentence, cause, count, fate, drafts, gapped);
                if (whole >= 0)
                {
                    draft = AsPart(draft, drafts[whole]);
                    // Children among "48 people": the whole were civilians.
                    if (drafts[whole].VictimClass == VictimClass.Unknown && draft.VictimClass == VictimClass.Civilian)
                        drafts[whole] = drafts[whole] with { VictimClass = draft.VictimClass, VictimActor = draft.VictimActor };
                }

                drafts.AddRange(Distribution.Of(sentence, count, fate, WarTotals.Is(sentence, count, fate) ? WarTotals.AsTotal(sentence, draft) : draft));
            }

            carried = fate;
            previous = count;
            inParts = isPart;
        }

        return OfBothSides(sentence, Distribution.Paired(sentence, drafts));
    }

    // "30 soldiers and 39 rebels were killed in battles", "70 fighters of both sides": no side of the clash caused them all.
    private static List<Draft> OfBothSides(SentenceReading sentence, List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is not { Type: EventType.Battle, VictimClass: VictimClass.Combatant, Cause: >= 0 and var cause } draft || draft.Initiator.Actors.Count == 0)
                continue;
            // "rebels killed five soldiers": the verb tells who did.
            if (sentence.Triggers.Any(t => t.First == draft.Trigger && t is { IsVerb: true, Sense: { Kind: "effect", Subject: "initiator" } } && sentence.Arguments.Initiator(t).IsNamed))
                continue;
            if (draft.VictimActor is not { } victim || drafts.Exists(d => d.Cause == cause && d.VictimActor is { } other && sentence.Text.Theatre.AreEnemies(victim, other)))
                drafts[i] = draft with { Initiator = Party.None };
        }

        return drafts;
    }

    private static Draft Make(SentenceReading sentence, Draft? cause, Count count, Fate fate, List<Draft> before, bool gapped)
    {
        var trigger = fate.Trigger;
        var victims = Victims.Of(sentence, count, fate, cause);
        // "25 militants were killed and many more wounded": the others are of the same people.
        if (victims.Class == VictimClass.Unknown && before.Count > 0 && (count.IsBare || gapped || IsOthers(sentence, count)) && before.FindLast(d => !d.Part) is { } told)
            victims = new Victims(told.VictimClass, told.VictimActor);
        var initiator = trigger.IsVerb && trigger.Sense.Subject == "initiator" ? sentence.Arguments.Initiator(trigger) : Party.None;
        if (victims.Actor is { } victim && initiator.Actors.Contains(victim))
            initiator = Party.None;
        if (!initiator.IsNamed && cause is not null)
            initiator = Doer(sentence, cause, victims.Actor);
        // "three in the south": the place and day are its own, the verb another's.
        var (first, end) = gapped ? (count.First, count.End) : (Math.Min(trigger.First, count.First), Math.Max(trigger.End, count.End));
        var places = sentence.PlacesOf(first, end);
        var place = cause?.PlaceStated == true && places.Count == 0 ? cause.Place : places.Count > 0 ? sentence.WholeOf(places) : null;
        var modality = sentence.Modalities.At(trigger.First, sentence.AttributionOf(trigger.First));
        // "412 fighters who died in May": the day is that of what became of them.
        var draft = sentence.Draft("casualty/" + trigger.Sense.Name, first, end, place, trigger.IsVerb && !gapped ? trigger.First : first);
        var own = gapped ? Behind(sentence, count) : null;
        draft = draft with
        {
            Trigger = trigger.First,
            Time = own?.Range ?? draft.Time,
            TimePrecision = own?.Precision ?? draft.TimePrecision,
            TimeStated = draft.TimeStated || own is not null,
            // "no casualties" is a number, told as so.
            Modality = count.Value.High == 0 && modality == Modality.Denied ? Modality.Asserted : modality,
            Effect = fate.Effect,
            Count = count,
            Part = fate.Among,
            VictimClass = victims.Class,
            VictimActor = victims.Actor,
            Cause = cause?.Trigger ?? -1,
            Type = fate.Effect == Effect.Evacuated ? EventType.Agreement : cause?.Type,
            Initiator = initiator,
        };
        return SpanTotals.Is(sentence, draft, fate, cause) ? draft with { Cumulative = true } : draft;
    }

    // "one on Friday and one on Saturday".
    private static TimeMention? Behind(SentenceReading sentence, Count count)
    {
        foreach (var time in sentence.Times)
        {
            if (time.First >= count.End && time.First - count.End <= 1)
                return time;
        }

        return null;
    }

    // Those killed in clashes were killed by the other side of them.
    private static Party Doer(SentenceReading sentence, Draft cause, ActorId? victim)
    {
        if (victim is not { } hit || hit.Value == "civilians")
            return cause.Initiator;
        if (!cause.Initiator.Actors.Any(a => IsOf(a, hit)))
            return cause.Initiator;
        return cause.Type == EventType.Battle && cause.Target.Actors.Any(a => sentence.Text.Theatre.AreEnemies(a, hit)) ? cause.Target : Party.None;

        bool IsOf(ActorId a, ActorId b) => sentence.Text.Theatre.FightsAs(a) == sentence.Text.Theatre.FightsAs(b);
    }

    // What is told of the whole is told of its part.
    private static Draft AsPart(Draft part, Draft whole) => part with
    {
        Part = true,
        Place = whole.Place,
        PlaceStated = whole.PlaceStated,
        Time = whole.Time,
        TimePrecision = whole.TimePrecision,
        TimeStated = whole.TimeStated,
        Cumulative = whole.Cumulative,
        Cause = whole.Cause,
        Type = whole.Type,
        Initiator = part.VictimActor is { } hurt && whole.Initiator.Actors.Contains(hurt) ? Party.None : whole.Initiator,
    };

    // "56 people a day died", "56 people are killed every day": no number of people, but how fast it goes.
    private static bool IsRate(SentenceReading sentence, Count count)
    {
        var text = sentence.Text;
        if (IsUnit(text.Lower(count.End + 1)) && (text.Lower(count.End) is "per" or "each" or "every" || text.Lower(count.End) is "a" && text.Lower(count.End + 2) is not ("after" or "before" or "earlier" or "later" or "ago")) || text.Lower(count.End) == "daily")
            return true;
        for (var i = sentence.Sentence.First; i < sentence.Sentence.End; i++)
        {
            if (text.Lower(i) is "every" && IsUnit(text.Lower(i + 1)) && i > count.End || text.Lower(i) == "average" && text.Lower(i - 1) is "on" or "an")
                return Math.Abs(i - count.End) < 8;
        }

        return false;
    }

    private static bool IsUnit(string lower) => lower is "day" or "week" or "month" or "year" or "hour";

    // "caused many people to choke", "forced thousands to flee": the infinitive came about.
    private static bool IsCaused(SentenceReading sentence, Trigger trigger)
    {
        var tree = sentence.Tree;
        var verb = tree.HeadOf(trigger.First, trigger.End);
        return tree.Is(verb, "xcomp") && tree[tree.Head(verb)].Lemma is "cause" or "force" or "lead" or "prompt" or "drive" or "compel";
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
}
