using Marsad.Core.Model;
using Marsad.Core.Reading.Ground;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Control;

/// <summary>Reads who holds, takes, leaves or moves on a place.</summary>
internal static class ControlRules
{
    private const int Near = 12;

    /// <summary>Control claims of the sentence.</summary>
    public static IEnumerable<Draft> Read(SentenceReading sentence)
    {
        RoleFinder? roles = null;
        foreach (var trigger in sentence.Triggers)
        {
            if (trigger.Sense.Kind != "control" || !KebabEnum.TryParse<ControlAction>(trigger.Sense.Value, out var action) || IsUnreal(sentence, trigger, action))
                continue;
            roles ??= new RoleFinder(sentence);
            var ground = new GroundPhrases(sentence, roles);
            var phrase = roles.Of(trigger, "place");
            if (IsIdiom(sentence, trigger, phrase))
                continue;
            var places = PlacesOf(sentence, ground, roles, trigger, action, phrase);
            // "advanced", "withdrew" move fighters whatever else is named; to take or hold something that is no ground is another matter.
            if (places is null && (phrase.IsThere || !MovesAlone(trigger) || action == ControlAction.Contested))
                continue;
            var (change, holder, former) = Parties(sentence, roles, trigger, action);
            if (places is not { Count: > 0 } && change is ControlAction.Withdrew or ControlAction.Contested && sentence.Modalities.At(trigger.First, null) == Modality.Planned)
                continue;
            if (!IsFighting(sentence, holder) || holder.Actors.Count == 0 && !(places is { Count: > 0 } && IsArmed(sentence, roles, trigger)))
                continue;
            foreach (var place in places is { Count: > 0 } ? places : (IReadOnlyList<PlaceMention?>)[null])
            {
                var draft = sentence.Draft("control/" + trigger.Sense.Name, trigger.First, trigger.End, place) with { Control = change, Initiator = holder, Target = change == ControlAction.Captured ? former : Party.None };
                yield return change == ControlAction.Holds ? Since(sentence, trigger, draft) : draft;
            }
        }
    }

    private static IReadOnlyList<PlaceMention>? PlacesOf(SentenceReading sentence, GroundPhrases ground, RoleFinder roles, Trigger trigger, ControlAction action, Phrase phrase)
    {
        if (action == ControlAction.Contested && (trigger.Sense.Class == WordClass.Adjective || sentence.Tree.Relation(trigger.First) == "amod"))
            return Contested(sentence, ground, roles, trigger.First);
        var (_, end) = sentence.Clauses.Of(trigger.First);
        var places = ground.Of(phrase, takesNames: true)?.Places;
        // The tree took only a part of the phrase: "out of majority Kurdish areas of X".
        if (places is null && phrase.Head >= 0 && phrase.First > trigger.First && RoleFrame.Of(trigger.Sense).Object != "place")
            places = ground.Of(new Phrase(-1, phrase.First, Math.Min(end, phrase.First + Near)))?.Places;
        var behind = sentence.Listed(trigger.End, Math.Min(end, trigger.End + Near));
        // "territory held by the group in X"; "advanced to within range of X": whatever the clause names.
        if (places is { Count: 0 } && roles.IsPassive(trigger) && behind.Count > 0 && (behind[0].Rank > 0 || GroundWords.ClassOf(sentence.Text.Lower(phrase.Head)) == GroundClass.Part))
            return behind;
        if (places is null or { Count: 0 } && action == ControlAction.Advanced && (trigger.Sense.Name == "advanced.advance" || phrase.IsThere && trigger.Sense.Name != "advanced.enter") && behind.Count > 0)
            return behind;
        // "in X, where it took large areas".
        if (places is { Count: 0 } or null && (places is not null || action == ControlAction.Advanced && !phrase.IsThere) && Where(sentence, trigger) is { } there)
            return [there];
        if (places is null && action == ControlAction.Contested && sentence.PlacesBefore(trigger.First) is { Count: > 0 } before)
            return [before[^1]];
        // What has no name is held by somebody everywhere; and who crosses a border takes nothing.
        if (action == ControlAction.Holds && places is { Count: 0 } or [{ Rank: 0 }] && !(places is [{ } stated] && stated.First >= sentence.Sentence.First) || trigger.Sense.Name == "advanced.enter" && places is { Count: 0 } or [{ Rank: 0 }])
            return null;
        return places;
    }

    // "divided Aleppo", "X is contested", "X is one of the main contested cities".
    private static IReadOnlyList<PlaceMention>? Contested(SentenceReading sentence, GroundPhrases ground, RoleFinder roles, int word)
    {
        var noun = sentence.Tree.Relation(word) == "amod" ? sentence.Tree.Head(word) : -1;
        if (noun > word && ground.Of(roles.Whole(noun)) is { Places: { Count: > 0 } divided } && sentence.Tree.Dependent(noun, "cop") < 0)
            return divided;
        return noun <= word && noun >= 0 ? null : sentence.Tree.Subject(word) is >= 0 and var passive && ground.Of(roles.Whole(passive)) is { Places: { Count: > 0 } subject } ? subject
            : ground.Of(roles.Whole(roles.Predicated(noun < 0 ? word : noun))) is { Places: { Count: > 0 } said } ? said : null;
    }

    // "pushed towards X, held by Y since 2014": the span behind a state is its own.
    private static Draft Since(SentenceReading sentence, Trigger trigger, Draft draft) =>
        sentence.Times.FirstOrDefault(t => t.Running && t.First >= trigger.End && t.First < trigger.End + Near) is { } since && since.Range is { } range
            ? draft with { Time = range, TimePrecision = since.Precision, TimeStated = true, Cumulative = true }
            : draft;

    private static PlaceMention? Where(SentenceReading sentence, Trigger trigger)
    {
        var (start, _) = sentence.Clauses.Of(trigger.First);
        return sentence.Text.Lower(start) == "where" ? sentence.Places.Within(Math.Max(sentence.Sentence.First, start - 4), start).LastOrDefault() : null;
    }

    // "taking part", "took a position", "held a meeting place".
    private static bool IsIdiom(SentenceReading sentence, Trigger trigger, Phrase phrase) =>
        trigger.Sense.Name == "captured.take" && phrase.Head >= 0 && sentence.Text.Lower(phrase.Head) is "part" or "place" or "position" or "positions" or "side" or "sides" or "point" or "road";

    // Aims, conditions and what "would be a step": nothing has changed hands.
    private static bool IsUnreal(SentenceReading sentence, Trigger trigger, ControlAction action)
    {
        if (action == ControlAction.Holds ? sentence.Modalities.IsCondition(trigger.First) : sentence.Modalities.IsAim(trigger.First))
            return true;
        // "fighters killed on the outskirts of X" are not told to stand there.
        if (trigger.Sense.Name == "advanced.at" && (sentence.Tree.Dependent(sentence.Tree.HeadOf(trigger.First, trigger.End), "cop") is not (>= 0 and var copula) || sentence.Text.Lower(copula + 1) is "still" or "not"))
            return true;
        // "were pushed back across": who is moved does not advance; "broke the siege" is no advance either.
        if (trigger.Sense.Name == "advanced.push" && (sentence.Tree.IsPassive(trigger.First) || sentence.Tree.Dependent(trigger.First, "obj") >= 0))
            return true;
        // "Army of Conquest"; "holds them responsible".
        return sentence.Text.ActorAt(trigger.First) is not null || Aims.IsAim(sentence, trigger) || trigger.Sense.Name == "holds.hold" && Blames(sentence, trigger.End);
    }

    private static bool Blames(SentenceReading sentence, int at)
    {
        for (var i = at; i < Math.Min(sentence.Sentence.End, at + 8); i++)
        {
            if (sentence.Text.Lower(i) is "responsible" or "accountable" or "hostage" or "liable")
                return true;
        }

        return false;
    }

    private static bool MovesAlone(Trigger trigger) => trigger.Sense.Name is "advanced.advance" or "advanced.ground" or "withdrew.withdraw" or "withdrew.abandon";

    private static (ControlAction Change, Party Holder, Party Former) Parties(SentenceReading sentence, RoleFinder roles, Trigger trigger, ControlAction action)
    {
        var frame = RoleFrame.Of(trigger.Sense);
        var holder = frame.Subject == "holder" || trigger.Sense.Class == WordClass.Noun ? sentence.InitiatorOf(trigger) : Party.None;
        if (holder.Actors.Count == 0)
            holder = roles.PartyOf(roles.Of(trigger, "holder"));
        // "the alliance announced the liberation of X": its own.
        if (holder.Actors.Count == 0 && action == ControlAction.Captured && trigger.Sense.Name == "captured.taking")
            holder = sentence.Speaker(trigger.First);
        // "when they captured": whom the sentence has named before.
        if (holder.Actors.Count == 0 && frame.Subject == "holder" && roles.Of(trigger, "holder") is { Head: >= 0 } subject && sentence.Text.Lower(subject.Head) is "they" or "it" or "who" or "which")
            holder = sentence.Arguments.FirstActor(trigger.First);
        if (action == ControlAction.Contested)
            return (action, Sides(sentence, trigger), Party.None);
        var former = roles.PartyOf(roles.Of(trigger, "former"));
        // "they were ousted from X".
        if (!former.IsNamed && holder.Actors.Count == 0 && frame.Object == "former" && roles.IsPassive(trigger))
            former = sentence.Arguments.FirstActor(trigger.First);
        if (former.IsNamed && former.First == holder.First)
            former = Party.None;
        // "captured a rebel-held town".
        if (!former.IsNamed && frame.Object == "place")
            former = HolderBefore(sentence, roles.Of(trigger, "place"), holder);
        // Who lost it is told, who took it is not.
        if (frame.Subject == "former" && !former.IsNamed)
            former = roles.IsPassive(trigger) ? Party.None : sentence.InitiatorOf(trigger);
        if (frame.Subject == "former" || frame.Object == "former")
        {
            if (holder.Actors.Count == 0)
                return (ControlAction.Withdrew, former, Party.None);
            return (ControlAction.Captured, holder, former);
        }

        // "Russia occupied the hills in 2015" changed hands; "the hills occupied by Russia" have not now.
        if (trigger.Sense.Name == "holds.hold" && trigger.Form == Language.VerbForm.Past && sentence.Text.Lower(trigger.First) == "occupied" && !roles.IsPassive(trigger))
            return (ControlAction.Captured, holder, former);
        return (action, holder, former);
    }

    private static Party HolderBefore(SentenceReading sentence, Phrase ground, Party holder)
    {
        for (var i = ground.First; ground.IsThere && i < ground.End; i++)
        {
            if (Epithets.Ending(sentence.Text.Lower(i)) is not null && Epithets.HolderAt(sentence, i) is { } former && !holder.Actors.Contains(former))
                return new Party([former], i, i + 1);
        }

        return Party.None;
    }

    // "divided between A and B", "between government control in the west and rebel control in the east": every fighting side that the clause names.
    private static Party Sides(SentenceReading sentence, Trigger trigger)
    {
        var actors = new List<ActorId>();
        var (_, end) = sentence.Clauses.Of(trigger.First);
        for (var i = trigger.End; i < end; i++)
        {
            if (Epithets.HolderAt(sentence, i) is { } holder && !actors.Contains(holder))
                actors.Add(holder);
        }

        return actors.Count > 1 ? new Party(actors, trigger.First, end) : Party.None;
    }

    private static bool IsFighting(SentenceReading sentence, Party party) =>
        party.Actors.Count == 0 || sentence.Text.Theatre.FindActor(party.Actors[0]) is not ({ Side: "civil" } or { Kind: Theatre.ActorKind.Organisation });

    // A force that the pack does not know: "insurgents", "the movement's fighters"; or nobody named in a passive that can only mean war.
    private static bool IsArmed(SentenceReading sentence, RoleFinder roles, Trigger trigger)
    {
        if (trigger.Sense.Value == "contested")
            return true;
        var phrase = roles.Of(trigger, "holder") is { IsThere: true } holder ? holder : RoleFrame.Of(trigger.Sense).Subject == "former" ? roles.Of(trigger, "former") : Phrase.None;
        if (!phrase.IsThere)
            return trigger.Sense.Name is "captured.capture" or "captured.taking" or "captured.loss" && roles.IsPassive(trigger) | trigger.Sense.Class == WordClass.Noun;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (PeopleNouns.TryGet(sentence.Text.Lower(i), out var people) && people.Class == VictimClass.Combatant || sentence.Text.Lower(i) is "forces" or "army" or "group" or "militia" or "movement" or "troops" or "paramilitaries")
                return true;
            if (sentence.Tree[i].Xpos is "NNP" && sentence.Text.NameAt(i) is null && trigger.Sense.Value is "captured" or "holds")
                return true;
        }

        return phrase.Head >= 0 && sentence.Text.Lower(phrase.Head) == "they";
    }
}
