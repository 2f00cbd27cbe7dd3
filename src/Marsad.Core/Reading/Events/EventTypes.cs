using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Events;

/// <summary>Decides which type of event a trigger tells of, if any: by its sense, the weapon beside it, and what its sense asks of its doer and target.</summary>
internal static class EventTypes
{
    private const int ContextSentences = 3;

    /// <summary>The type; null when the words tell of no event.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">A trigger of kind "event".</param>
    /// <param name="before">The event told before it, whose kind an attack without a weapon takes.</param>
    public static EventType? Of(SentenceReading sentence, Trigger trigger, Draft? before)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        var (value, condition) = Split(trigger.Sense.Value);
        if (condition.Length > 0 && !Holds(sentence, trigger, condition, start, end))
            return null;
        if (value.StartsWith("attack:", StringComparison.Ordinal))
            return Armed(sentence, trigger, WeaponWords.Strongest(sentence.Text, start, end)) ?? FromContext(sentence, trigger, before) ?? (KebabEnum.TryParse<EventType>(value["attack:".Length..], out var standard) ? Unaided(sentence, trigger, standard) : BetweenArmed(sentence, trigger));
        switch (value)
        {
            case "weapon":
                var (first, stop) = WeaponRange(sentence, trigger);
                return IsFromAir(sentence, trigger) && WeaponWords.Strongest(sentence.Text, first, stop) is EventType.Shelling ? EventType.Airstrike : WeaponWords.Strongest(sentence.Text, first, stop);
            case "denial": return before is { Type: not (EventType.Battle or EventType.Agreement) } told && sentence.Index - told.Sentence <= ContextSentences && sentence.AttributionOf(trigger.First) is { Manner: Attribution.Manner.Deny } denial && denial.VerbAt < trigger.First && trigger.First - denial.VerbAt <= 4 ? told.Type : null;
            case "gunfire": return WeaponWords.Strongest(sentence.Text, start, end) is EventType.Shelling ? EventType.Shelling : IsFighting(sentence, sentence.Arguments.Target(trigger)) || IsPosition(sentence, trigger) ? EventType.Battle : HitsCivilObject(sentence, trigger) || HasPeople(sentence, trigger) || sentence.Arguments.Target(trigger).IsNamed ? EventType.Killing : null;
            case "deaths": return OfDeaths(sentence, trigger, start, end);
            default: return KebabEnum.TryParse<EventType>(value, out var type) ? type : null;
        }
    }

    /// <summary>True for an attack whose means the words do not tell.</summary>
    public static bool IsGeneric(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return trigger.Sense.Value.StartsWith("attack:", StringComparison.Ordinal) && WeaponWords.Strongest(sentence.Text, start, end) is null;
    }

    /// <summary>The types that the words tell of at once: of all that is fired ("fired shells and car bombs"), of both means of an attack.</summary>
    public static List<EventType> Told(SentenceReading sentence, Trigger trigger, EventType type) =>
        trigger.Sense.Value == "weapon" ? Weapons(sentence, trigger)
        : trigger.Sense.Value.StartsWith("attack:", StringComparison.Ordinal) && Weapons(sentence, trigger) is { Count: 2 } both && both.Contains(type) ? both
        : [type];

    private static List<EventType> Weapons(SentenceReading sentence, Trigger trigger)
    {
        var (start, stop) = sentence.Clauses.Of(trigger.First);
        if (trigger.Sense.Value != "weapon")
            return WeaponWords.Coordinated(sentence.Text, start, stop);
        var (first, end) = WeaponRange(sentence, trigger);
        var types = WeaponWords.Types(sentence.Text, first, end);
        return IsFromAir(sentence, trigger) ? [.. types.Select(t => t == EventType.Shelling ? EventType.Airstrike : t).Distinct()] : types;
    }

    // "jets fired missiles", "missiles fired from a jet": what aircraft fire comes from the air.
    private static bool IsFromAir(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        for (var i = start; i < end; i++)
        {
            if (Senses.WeaponAt(sentence.Text.Tokens, i, end) is { Type: EventType.Airstrike } && (i < trigger.First || sentence.Text.Lower(i - 1) is "from" or "by" || sentence.Text.Lower(i - 2) is "from" or "by" || sentence.Text.Lower(i - 3) is "from" or "by"))
                return true;
        }

        return false;
    }

    /// <summary>True when homes, hospitals, markets and their like stand where the target stands.</summary>
    public static bool HitsCivilObject(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return Names(sentence, trigger.IsVerb && !sentence.Arguments.IsPassive(trigger) ? trigger.End : start, end, Things.Civil);
    }

    // "detention-people": a type and what must hold of the words around it.
    private static (string Value, string Condition) Split(string value) =>
        value.LastIndexOf('-') is > 0 and var hyphen && !value.EndsWith(":-", StringComparison.Ordinal) ? (value[..hyphen], value[(hyphen + 1)..]) : (value, "");

    private static bool Holds(SentenceReading sentence, Trigger trigger, string condition, int start, int end) => condition switch
    {
        "people" => HasPeople(sentence, trigger),
        "civil" => HitsCivilObject(sentence, trigger),
        "armed" => IsFighting(sentence, sentence.InitiatorOf(trigger)) || IsFighting(sentence, sentence.Arguments.Target(trigger)),
        "sides" => IsFighting(sentence, sentence.InitiatorOf(trigger)) && IsFighting(sentence, sentence.Arguments.Target(trigger)),
        "begun" => IsBegun(sentence, trigger, start, end),
        "truce" => Names(sentence, trigger.End, end, Things.Truces) || trigger.IsVerb && Names(sentence, start, trigger.First, Things.Truces) && sentence.Arguments.IsPassive(trigger),
        "trucesubject" => Names(sentence, start, trigger.First, Things.Truces),
        "device" => HasDevice(sentence, trigger, strictly: false),
        "chemical" => WeaponWords.Strongest(sentence.Text, start, end) == EventType.Chemical,
        "shells" => WeaponWords.Strongest(sentence.Text, start, trigger.First) == EventType.Shelling,
        "bombs" => WeaponWords.Strongest(sentence.Text, start, end) is not null || Names(sentence, trigger.End, end, Things.Devices),
        "into" => IsFighting(sentence, sentence.InitiatorOf(trigger)) && sentence.Tree.Obliques(sentence.Arguments.FrameOf(trigger).Head, "into", "toward", "towards", "across").Any(),
        "doer" => IsFighting(sentence, sentence.InitiatorOf(trigger)),
        "ground" => Names(sentence, start, end, Things.Ground) && WeaponWords.Strongest(sentence.Text, start, end) is null,
        "aircraft" => Names(sentence, trigger.End, end, Things.Aircraft),
        "captives" => Names(sentence, start, end, Things.Captives),
        "residents" => Names(sentence, start, end, Things.Residents),
        "truceof" => sentence.Text.Lower(trigger.End) is "of" or "to" or "in" && Names(sentence, trigger.End, Math.Min(sentence.Sentence.End, trigger.End + 7), Things.Truces),
        "buildingof" => sentence.Text.Lower(trigger.End) == "of" && Names(sentence, trigger.End, Math.Min(end, trigger.End + 7), Things.Buildings),
        "used" => sentence.Tree.Head(sentence.Arguments.FrameOf(trigger).Head) is >= 0 and var user && sentence.Tree.IsVerb(user) && !sentence.Tree.Is(sentence.Arguments.FrameOf(trigger).Head, "obj"),
        "hostage" => Names(sentence, trigger.End, Math.Min(end, trigger.End + 6), Things.Captives) && HasPeople(sentence, trigger),
        "explosive" => HasDevice(sentence, trigger, strictly: true),
        "bombclause" => WeaponWords.Types(sentence.Text, start, end).Contains(EventType.Bombing) || Names(sentence, start, end, Things.Explosives),
        "hits" => sentence.Arguments.FrameOf(trigger) is { Done: >= 0 },
        "vehicle" => Names(sentence, trigger.End, end, Things.Military) && IsFighting(sentence, sentence.InitiatorOf(trigger)),
        "building" => HasBuilding(sentence, trigger, start, end),
        "peopleof" => sentence.Text.Lower(trigger.End) == "of" && HasPeople(sentence, trigger),
        "alone" => !sentence.Triggers.Any(t => t.Sense.Kind == "event" && t.First != trigger.First && t.Sense.Value != trigger.Sense.Value),
        "unarmed" => !IsFighting(sentence, sentence.Arguments.Initiator(trigger)),
        _ => throw new InvalidOperationException($"'{trigger.Sense.Value}' of {trigger.Sense.Name} asks for '{condition}', which is no condition"),
    };

    private static bool HasBuilding(SentenceReading sentence, Trigger trigger, int start, int end)
    {
        var done = sentence.Arguments.FrameOf(trigger).Done;
        if (done < 0)
            return Names(sentence, trigger.IsVerb && !sentence.Arguments.IsPassive(trigger) ? trigger.End : start, end, Things.Buildings);
        return sentence.Tree.Conjuncts(done).Any(c => Things.Buildings.Contains(sentence.Text.Lower(c)));
    }

    private static bool IsFighting(SentenceReading sentence, Party party) =>
        party.IsNamed && party.Actors.Any(a => sentence.Text.Theatre.FindActor(a) is { Acts: true, Side: not "civil" });

    // "the army killed three protesters": who kills without a word of how, and whom, tells what it was.
    private static EventType? OfDeaths(SentenceReading sentence, Trigger trigger, int start, int end)
    {
        if (sentence.Triggers.Any(t => t.Sense.Kind == "event" && t.First != trigger.First && t.First >= start && t.First < end) || !IsFighting(sentence, sentence.Arguments.Initiator(trigger)))
            return null;
        if (WeaponWords.Strongest(sentence.Text, start, end) is { } weapon)
            return weapon;
        var target = sentence.Arguments.Target(trigger);
        if (IsFighting(sentence, target))
            return EventType.Battle;
        var victims = sentence.Arguments.FrameOf(trigger).Done;
        return target.IsNamed ? EventType.Killing
            : victims >= 0 && Quantities.PeopleNouns.TryGet(sentence.Text.Lower(victims), out var noun) ? noun.Class == VictimClass.Combatant ? EventType.Battle : EventType.Killing
            : null;
    }

    private static bool IsPosition(SentenceReading sentence, Trigger trigger) =>
        sentence.Arguments.FrameOf(trigger).Done is >= 0 and var done && Things.Military.Contains(sentence.Text.Lower(done))
        || Names(sentence, trigger.End, Math.Min(sentence.Clauses.Of(trigger.First).End, trigger.End + 4), Things.Military);

    // "the device went off", "detonated his vest", "a car exploded".
    private static bool HasDevice(SentenceReading sentence, Trigger trigger, bool strictly)
    {
        var words = strictly ? Things.Explosives : Things.Devices;
        var tree = sentence.Tree;
        var frame = sentence.Arguments.FrameOf(trigger);
        return IsDevice(frame.Doer) || IsDevice(frame.Done) || trigger.Sense.Class == WordClass.Intransitive && Names(sentence, sentence.Clauses.Of(trigger.First).Start, trigger.First, Things.Explosives);

        bool IsDevice(int head)
        {
            if (head < 0)
                return false;
            var (first, end) = tree.Span(head);
            return words.Contains(sentence.Text.Lower(head)) || WeaponWords.Types(sentence.Text, first, end).Contains(EventType.Bombing) || Names(sentence, first, Math.Min(end, head + 1), words);
        }
    }

    // Where a verb that fires or lands has its weapons: before a passive, else behind; "shells landed" has them before.
    private static (int First, int End) WeaponRange(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return trigger.Sense.Subject == "weapon" ? (start, trigger.First)
            : sentence.Arguments.IsPassive(trigger) ? (Math.Max(start, trigger.First - 7), trigger.First)
            : (trigger.End, Math.Min(end, trigger.End + 7));
    }

    // Gunmen who attack those who fight back make a battle.
    private static EventType? Armed(SentenceReading sentence, Trigger trigger, EventType? means) =>
        means == EventType.Killing && IsFighting(sentence, sentence.Arguments.Target(trigger)) ? EventType.Battle : means;

    // "three days of attacks", told behind air strikes: the attack is of the kind that was told just before, or that the report is about.
    private static EventType? FromContext(SentenceReading sentence, Trigger trigger, Draft? before)
    {
        if (trigger.Sense.Class != WordClass.Noun && (!sentence.Arguments.IsPassive(trigger) || sentence.Arguments.Initiator(trigger).IsNamed))
            return null;
        return before is { Generic: false, Type: EventType.Killing } && sentence.Index - before.Sentence <= 1 ? EventType.Killing
            : before is { Generic: false, Type: EventType.Airstrike or EventType.Shelling or EventType.Bombing or EventType.Chemical } && sentence.Index - before.Sentence <= ContextSentences
            ? before.Type
            : sentence.Text.Means;
    }

    // Groups have no aircraft: the areas that they bomb they shell, and in buildings they plant their bombs.
    private static EventType Unaided(SentenceReading sentence, Trigger trigger, EventType standard)
    {
        if (standard != EventType.Airstrike || sentence.Arguments.Initiator(trigger) is not { IsNamed: true } by || sentence.Text.Theatre.FindActor(by.Actors[0]) is not { Kind: ActorKind.ArmedGroup or ActorKind.Collective })
            return standard;
        var frame = sentence.Arguments.FrameOf(trigger);
        return frame.Done >= 0 && Things.Buildings.Contains(sentence.Text.Lower(frame.Done)) ? EventType.Bombing : EventType.Shelling;
    }

    // "the militia targeted the army": without a weapon, and between two who fight.
    private static EventType? BetweenArmed(SentenceReading sentence, Trigger trigger) => Holds(sentence, trigger, "sides", 0, 0) ? EventType.Battle : null;

    private static bool IsBegun(SentenceReading sentence, Trigger trigger, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (VerbForms.Lemma(sentence.Text.Lower(i)) is var known && (known ?? sentence.Text.Lower(i)) is var lemma && Things.Begun.Contains(lemma) && (lemma != "strike" || sentence.Text.Lower(i) == "struck" || sentence.Text.Lower(i + 1) == "a") && (lemma is not ("come" or "take") || sentence.Text.Lower(i + 1) is "into" or "effect"))
                return true;
        }

        return sentence.Text.Lower(trigger.First - 1) == "under" || sentence.Text.Lower(trigger.First - 2) == "under" || sentence.Text.Lower(trigger.First - 2) == "in" && sentence.Text.Lower(trigger.First - 1) is "an";
    }

    private static bool HasPeople(SentenceReading sentence, Trigger trigger)
    {
        if (sentence.Arguments.IsPassive(trigger)
            ? sentence.Counts.Any(c => c.End <= trigger.First && !c.IsBare && c.End >= trigger.First - 6)
            : sentence.Counts.Any(c => c.First >= trigger.End && c.First <= trigger.End + 3 && !c.IsBare)
                || sentence.Arguments.Target(trigger) is { IsNamed: true } target && target.First <= trigger.End + 2
                || trigger.End < sentence.Sentence.End && Quantities.SinglePerson.At(sentence.Text, sentence.Sentence, trigger.End) is not null)
            return true;
        return IsPerson(sentence, sentence.Arguments.FrameOf(trigger).Done);
    }

    // The head of the phrase names people, or is a name that the theatre does not know ("Adnan Dibs was arrested").
    private static bool IsPerson(SentenceReading sentence, int head) =>
        head >= sentence.Sentence.First
        && (Quantities.PeopleNouns.TryGet(sentence.Text.Lower(head), out _)
            || sentence.Tree[head].Xpos == "NNP" && sentence.Text.NameAt(head) is null && !sentence.Places.Within(head, head + 1).Any() && sentence.Tree.Dependent(head, "det") < 0);

    private static bool Names(SentenceReading sentence, int first, int end, HashSet<string> words)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Contains(sentence.Text.Lower(i)))
                return true;
        }

        return false;
    }
}
