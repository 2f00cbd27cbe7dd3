using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Places;

namespace Marsad.Core.Reading.Control;

/// <summary>Reads who holds, takes, leaves or moves on a place.</summary>
internal static class ControlRules
{
    private static readonly HashSet<string> Ground = new(StringComparer.Ordinal)
    {
        "area", "areas", "territory", "territories", "base", "bases", "building", "buildings", "point", "points", "village", "villages", "town", "towns", "city",
        "district", "districts", "neighbourhood", "neighbourhoods", "neighborhood", "neighborhoods", "hill", "hills", "field", "fields", "farm", "farms", "checkpoint", "checkpoints", "parts", "part",
        "quarter", "quarters", "airport", "airbase", "countryside", "province", "road", "swathes", "stronghold", "facility", "college", "school", "east", "west", "half",
    };

    /// <summary>Control claims of the sentence.</summary>
    public static IEnumerable<Draft> Read(SentenceReading sentence)
    {
        foreach (var trigger in sentence.Triggers)
        {
            if (trigger.Sense.Kind != "control" || !KebabEnum.TryParse<ControlAction>(trigger.Sense.Value.Split('-')[0], out var action))
                continue;
            if (action == ControlAction.Holds ? sentence.Modalities.IsCondition(trigger.First) : sentence.Modalities.IsAim(trigger.First))
                continue;
            var (holder, from) = Parties(sentence, trigger);
            if (holder.Actors.Count == 0 || sentence.Text.Theatre.FindActor(holder.Actors[0]) is { Side: "civil" } or { Kind: Theatre.ActorKind.Organisation })
                continue;
            var places = PlacesOf(sentence, trigger, action);
            if (places is null)
                continue;
            if (places.Count == 0)
                yield return Draft(null);
            foreach (var place in places)
                yield return Draft(place);

            Draft Draft(PlaceMention? place)
            {
                var draft = sentence.Draft("control/" + trigger.Sense.Name, trigger.First, trigger.End, place) with { Control = action, Initiator = holder, Target = from };
                return action is ControlAction.Holds && trigger.Sense.Name == "holds.stronghold" ? draft with { Epithet = true, Source = null, Via = [], SourceWords = (-1, -1) } : draft;
            }
        }
    }

    private static (Party Holder, Party From) Parties(SentenceReading sentence, Trigger trigger)
    {
        var arguments = sentence.Arguments;
        if (trigger.Sense.Class == WordClass.Phrase || trigger.Sense.Subject == "place")
            return (Behind(sentence, trigger.End), Party.None);
        var holder = trigger.Sense.Class == WordClass.Noun ? arguments.Initiator(trigger) : arguments.IsPassive(trigger) ? arguments.Agent(trigger.End) : sentence.InitiatorOf(trigger);
        return (holder, From(sentence, trigger.End));
    }

    // "under the control of the rebels": whoever stands right behind.
    private static Party Behind(SentenceReading sentence, int at)
    {
        for (var i = at; i < Math.Min(sentence.Sentence.End, at + 5); i++)
        {
            if (sentence.Text.ActorAt(i) is { } name && name.Actor!.Acts)
                return sentence.Arguments.Subject(name.End) is { IsNamed: true } party && party.First <= name.First && party.End >= name.End ? party : new Party([name.Actor.Id], name.First, name.End);
        }

        return Party.None;
    }

    private static Party From(SentenceReading sentence, int at)
    {
        var (_, end) = sentence.Clauses.Of(at - 1);
        for (var i = at; i < end; i++)
        {
            if (sentence.Text.Lower(i) == "from" && Behind(sentence, i + 1) is { IsNamed: true } party)
                return party;
        }

        return Party.None;
    }

    // Null when the words hold no ground: "captured two soldiers", "took part".
    private static IReadOnlyList<PlaceMention>? PlacesOf(SentenceReading sentence, Trigger trigger, ControlAction action)
    {
        var places = sentence.PlacesOf(trigger.First, trigger.End);
        if (trigger.Sense.Class == WordClass.Phrase || trigger.Sense.Subject == "place")
        {
            var (start, _) = sentence.Clauses.Of(trigger.First);
            var subject = sentence.PlacesBefore(trigger.First);
            if (subject.Count > 0)
                return Group(sentence, subject);
            return places.Count > 0 || NamesGround(sentence, start, trigger.First) ? places : null;
        }

        var (_, end) = sentence.Clauses.Of(trigger.First);
        if (sentence.Counts.Any(c => c.First >= trigger.End && c.First <= trigger.End + 1 && !c.IsBare))
            return null;
        if (sentence.Text.Lower(trigger.End) is "responsible" || IsRoute(sentence, trigger.End))
            return null;
        var near = sentence.Places.Within(trigger.End, Math.Min(end, trigger.End + (trigger.Sense.Value.EndsWith("-place", StringComparison.Ordinal) ? 4 : 14))).Any();
        if (trigger.Sense.Value.EndsWith("-of", StringComparison.Ordinal))
            return sentence.Text.Lower(trigger.End) is "of" or "in" ? [.. sentence.Places.Within(trigger.End, Math.Min(end, trigger.End + 5)).Take(1)] : null;
        if (trigger.Sense.Value.EndsWith("-place", StringComparison.Ordinal))
            return near || trigger.Sense.Name == "holds.hold" && NamesGround(sentence, trigger.End, Math.Min(end, trigger.End + 4)) ? places : null;
        if (sentence.Arguments.IsPassive(trigger))
            return places.Count > 0 || NamesGround(sentence, sentence.Clauses.Of(trigger.First).Start, trigger.First) ? places : null;
        if (action == ControlAction.Advanced)
            return near || trigger.IsVerb && sentence.Text.Lower(trigger.First) is not ("enter" or "entered" or "reach" or "reached" or "moved" or "overlooking") ? places : null;
        return near || NamesGround(sentence, trigger.End, Math.Min(end, trigger.End + 7)) ? places : null;
    }

    // "seized the last access route": a way in was cut, no ground was taken.
    private static bool IsRoute(SentenceReading sentence, int at)
    {
        for (var i = at; i < at + 5; i++)
        {
            if (sentence.Text.Lower(i) is "route" or "routes")
                return true;
        }

        return false;
    }

    // The whole list before "are in the hands of".
    private static IReadOnlyList<PlaceMention> Group(SentenceReading sentence, IReadOnlyList<PlaceMention> subject)
    {
        if (subject.Count > 1 && sentence.Text.Lower(subject[0].End) is "," or "and")
            return [.. subject.TakeWhile((p, i) => i == 0 || p.First - subject[i - 1].End <= 3)];
        return [subject.OrderByDescending(p => p.Rank).First()];
    }

    private static bool NamesGround(SentenceReading sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Ground.Contains(sentence.Text.Lower(i)))
                return true;
        }

        return false;
    }
}
