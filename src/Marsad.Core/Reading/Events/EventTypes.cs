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

    private static readonly HashSet<string> Drones = new(StringComparer.Ordinal) { "drone", "drones" };

    /// <summary>The type; null when the words tell of no event.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">A trigger of kind "event".</param>
    /// <param name="before">The event told before it, whose kind an attack without a weapon takes.</param>
    public static EventType? Of(SentenceReading sentence, Trigger trigger, Draft? before)
    {
        var (start, end) = WeaponWords.Near(sentence, trigger);
        var (value, condition) = Split(trigger.Sense.Value);
        if (condition.Length > 0 && !Conditions.Holds(sentence, trigger, condition, sentence.Clauses.Of(trigger.First).Start, sentence.Clauses.Of(trigger.First).End))
            return null;
        if (trigger.Sense.Name == "battle.storm" && IsOnCivilians(sentence, trigger))
            return EventType.Killing;
        // "the helicopter was hit by gunfire", "their plane came under fire".
        if ((value.StartsWith("attack:", StringComparison.Ordinal) || trigger.Sense.Name == "killing.shoot") && trigger.IsVerb && IsOnAircraft(sentence, trigger))
            return EventType.Battle;
        // "helicopters drop improvised explosives": nobody planted them.
        if (trigger.Sense.Name == "airstrike.drop" && WeaponWords.Strongest(sentence.Text, start, end) is EventType.Bombing)
            return EventType.Airstrike;
        if (trigger.IsVerb && value == "attack:-" && OfSubject(sentence, trigger) is { } noun)
            return Of(sentence, noun, before);
        if (value == "attack:bombing" && IsBombingOf(sentence, trigger))
        {
            // "bombing and shelling by the army": what it does besides shelling it does from the air.
            if (sentence.Text.Lower(trigger.End) == "and" && sentence.Text.Lower(trigger.End + 1) == "shelling" || sentence.Text.Lower(trigger.First - 1) == "and" && sentence.Text.Lower(trigger.First - 2) == "shelling")
                return EventType.Airstrike;
            value = "attack:shelling";
        }

        // "one rocket hit the school", told behind an air strike: it came from the air.
        if (value.StartsWith("attack:", StringComparison.Ordinal) && trigger.IsVerb && before is { Type: EventType.Airstrike, Generic: false } && sentence.Index - before.Sentence <= 1 && sentence.Arguments.FrameOf(trigger) is { Doer: >= 0 and var rocket, Initiator.IsNamed: false }
            && sentence.Text.Lower(rocket) is "rocket" or "rockets" or "missile" or "missiles" or "bomb" or "bombs")
            return EventType.Airstrike;
        if (value.StartsWith("attack:", StringComparison.Ordinal))
            return Armed(sentence, trigger, WeaponWords.Strongest(sentence.Text, start, end) ?? (trigger.IsVerb ? OfWeapon(sentence, sentence.Arguments.FrameOf(trigger).Doer) : null)) ?? FromContext(sentence, trigger, before) ?? (KebabEnum.TryParse<EventType>(value["attack:".Length..], out var standard) ? standard == EventType.Battle && IsOnCivilians(sentence, trigger) ? EventType.Killing : Unaided(sentence, trigger, standard) : BetweenArmed(sentence, trigger));
        switch (value)
        {
            case "weapon":
                var (first, stop) = WeaponRange(sentence, trigger);
                return IsFromAir(sentence, trigger) && WeaponWords.Strongest(sentence.Text, first, stop) is EventType.Shelling ? EventType.Airstrike : WeaponWords.Strongest(sentence.Text, first, stop) ?? (trigger.Sense.Subject == "weapon" ? OfBombs(sentence, first, stop) ?? OfWeapon(sentence, sentence.Arguments.FrameOf(trigger).Doer) : null);
            case "gunfire": return WeaponWords.Strongest(sentence.Text, start, end) is { } arms and (EventType.Shelling or EventType.Airstrike) ? arms : Conditions.IsFighting(sentence, sentence.Arguments.Target(trigger)) || IsPosition(sentence, trigger) ? EventType.Battle : Conditions.HitsCivilObject(sentence, trigger) || Conditions.HasPeople(sentence, trigger) || sentence.Arguments.Target(trigger).IsNamed ? EventType.Killing : null;
            case "massacre": return WeaponWords.Strongest(sentence.Text, start, end) ?? EventType.Killing;
            case "deaths": return OfDeaths(sentence, trigger, start, end);
            default: return KebabEnum.TryParse<EventType>(value, out var type) ? type == EventType.Bombing && OfBombs(sentence, trigger.First, trigger.End) is not null && IsArmys(sentence, trigger) ? EventType.Shelling : type : null;
        }
    }

    // "air strikes hit the town": what the strikes are, their hitting is.
    private static Trigger? OfSubject(SentenceReading sentence, Trigger trigger)
    {
        var subject = sentence.Arguments.FrameOf(trigger).Doer;
        foreach (var noun in sentence.Triggers)
        {
            if (noun is { Sense: { Kind: "event", Class: WordClass.Noun } } && noun.First <= subject && subject < noun.End)
                return noun;
        }

        return null;
    }

    // "bombs fell on the town": what falls was not planted.
    private static EventType? OfBombs(SentenceReading sentence, int first, int end) => Conditions.Names(sentence, first, end, Things.Bombs) ? EventType.Shelling : null;

    // "regime bombs": an army's bombs are fired or dropped.
    private static bool IsArmys(SentenceReading sentence, Trigger trigger) =>
        sentence.InitiatorOf(trigger) is { IsNamed: true } by && by.Actors.All(a => sentence.Text.Theatre.FindActor(a) is { Kind: ActorKind.StateForce or ActorKind.Government });

    /// <summary>True for an attack whose means the words do not tell.</summary>
    public static bool IsGeneric(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = WeaponWords.Near(sentence, trigger);
        return (trigger.Sense.Value.StartsWith("attack:", StringComparison.Ordinal) && !IsFromAbroad(sentence, trigger) || trigger.Sense.Value == "deaths") && WeaponWords.Strongest(sentence.Text, start, end) is null;
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
        // "shells filled with sarin": the gas is what was fired.
        if (types.Contains(EventType.Chemical))
            return [EventType.Chemical];
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

    // "detention-people": a type and what must hold of the words around it.
    private static (string Value, string Condition) Split(string value) =>
        value.LastIndexOf('-') is > 0 and var hyphen && !value.EndsWith(":-", StringComparison.Ordinal) ? (value[..hyphen], value[(hyphen + 1)..]) : (value, "");

    // "the army killed three protesters": who kills without a word of how, and whom, tells what it was.
    private static EventType? OfDeaths(SentenceReading sentence, Trigger trigger, int start, int end)
    {
        if (sentence.Triggers.Any(t => t.Sense.Kind == "event" && t.First != trigger.First && t.First >= start && t.First < end && !IsOfAnotherKind(t)))
            return null;
        var doer = sentence.Arguments.FrameOf(trigger).Doer;
        if (!Conditions.Fights(sentence, trigger))
            return OfWeapon(sentence, doer) ?? (IsFallen(sentence, trigger) ? EventType.Battle : null);
        if (WeaponWords.Strongest(sentence.Text, start, end) is { } weapon)
            return weapon;
        if (doer >= 0 && Things.Bombs.Contains(sentence.Text.Lower(doer)))
            return EventType.Shelling;
        var target = sentence.Arguments.Target(trigger);
        if (Conditions.IsFighting(sentence, target))
            return IsAbroad(sentence, trigger) ? EventType.Airstrike : EventType.Battle;
        var victims = sentence.Arguments.FrameOf(trigger).Done;
        return target.IsNamed ? EventType.Killing
            : victims >= 0 && Quantities.PeopleNouns.TryGet(sentence.Text.Lower(victims), out var noun) ? noun.Class == VictimClass.Combatant ? EventType.Battle : EventType.Killing
            : null;
    }

    // "killed four and arrested 12": what is told beside it does not tell how they died.
    private static bool IsOfAnotherKind(Trigger trigger) => Split(trigger.Sense.Value).Value is "detention" or "release" or "displacement" or "agreement" or "breach" or "denial" or "blame";

    // "the bombing of the town", "bombing by the army": what is bombed is shelled, or bombed from the air.
    private static bool IsBombingOf(SentenceReading sentence, Trigger trigger) =>
        sentence.Text.Lower(trigger.First) is "bombing" or "bombings" && (sentence.Text.Lower(trigger.End) == "of" || IsArmys(sentence, trigger));

    private static bool IsOnAircraft(SentenceReading sentence, Trigger trigger)
    {
        var frame = sentence.Arguments.FrameOf(trigger);
        return (trigger.Sense.Subject == "target" ? frame.Doer : frame.Done) is >= 0 and var craft && Things.Aircraft.Contains(sentence.Text.Lower(craft)) && sentence.Text.Lower(craft) is not ("fighter" or "fighters");
    }

    // "a mortar round killed a child", "snipers have killed five": what kills tells what was done.
    private static EventType? OfWeapon(SentenceReading sentence, int doer) =>
        doer >= sentence.Sentence.First && sentence.Tree.Span(doer) is var (first, end) ? WeaponWords.Strongest(sentence.Text, Math.Max(first, doer - 3), Math.Min(end, doer + 3)) : null;

    // "another militant was killed in a village east of the town": fighters who are killed at a place of its own, and no more is told, fell in a fight.
    private static bool IsFallen(SentenceReading sentence, Trigger trigger) =>
        trigger.Sense.Name == "killing.doer" && sentence.Arguments.IsPassive(trigger) && !sentence.Triggers.Any(t => t.Sense.Kind == "event" && t.First != trigger.First)
        && sentence.Arguments.FrameOf(trigger).Done is >= 0 and var fallen && (Quantities.PeopleNouns.TryGet(sentence.Text.Lower(fallen), out var people) && people.Class == VictimClass.Combatant || Conditions.IsFighting(sentence, sentence.Arguments.Target(trigger)))
        && sentence.Tree.Obliques(sentence.Arguments.FrameOf(trigger).Head, "in", "near", "at", "outside", "around").Any(p => sentence.Places.Within(p, sentence.Tree.Span(p).End).Any(at => at.Rank > 0));

    // Gunmen who attack a bus or a church, and nobody who fights back, kill.
    private static bool IsOnCivilians(SentenceReading sentence, Trigger trigger)
    {
        var target = sentence.Arguments.Target(trigger);
        if (Conditions.IsFighting(sentence, target) || sentence.InitiatorOf(trigger).Actors.Any(a => sentence.Text.Theatre.FindActor(a) is { Kind: ActorKind.StateForce or ActorKind.Government or ActorKind.Coalition }))
            return false;
        // "a bus carrying soldiers".
        if (sentence.Arguments.FrameOf(trigger).Done is >= 0 and var carrier && Conditions.NamesCombatants(sentence, carrier, sentence.Tree.Span(carrier).End))
            return false;
        return target.Actors.Any(a => a.Value == "civilians") || sentence.Arguments.FrameOf(trigger).Done is >= 0 and var done && Things.Gathering.Contains(sentence.Text.Lower(done));
    }

    private static bool IsPosition(SentenceReading sentence, Trigger trigger) =>
        sentence.Arguments.FrameOf(trigger).Done is >= 0 and var done && Things.Military.Contains(sentence.Text.Lower(done))
        || Conditions.Names(sentence, trigger.End, Math.Min(sentence.Clauses.Of(trigger.First).End, trigger.End + 4), Things.Military);

    // Where a verb that fires or lands has its weapons: before a passive, else behind; "shells landed" has them before.
    private static (int First, int End) WeaponRange(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return trigger.Sense.Subject == "weapon" ? (start, trigger.First)
            : sentence.Arguments.IsPassive(trigger) ? (Math.Max(start, trigger.First - 7), trigger.First)
            : (trigger.End, Math.Min(end, trigger.End + 7));
    }

    // Gunmen who attack those who fight back make a battle; groups have no aircraft, and those in their clause are others'.
    private static EventType? Armed(SentenceReading sentence, Trigger trigger, EventType? means) =>
        means == EventType.Airstrike && trigger.Sense.Value == "attack:battle" && IsGroup(sentence, trigger) ? EventType.Battle
        : means == EventType.Killing && (Conditions.IsFighting(sentence, sentence.Arguments.Target(trigger)) || IsPosition(sentence, trigger)) ? EventType.Battle : means;

    private static bool IsGroup(SentenceReading sentence, Trigger trigger) =>
        sentence.Arguments.FrameOf(trigger).Initiator is { IsNamed: true } by && by.Actors.All(a => sentence.Text.Theatre.FindActor(a) is { Kind: ActorKind.ArmedGroup or ActorKind.Collective, Side: not "government" })
        && !Conditions.Names(sentence, sentence.Clauses.Of(trigger.First).Start, sentence.Clauses.Of(trigger.First).End, Drones);

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
        // "the bombardment of the city by the regime and its Russian backers": what a foreign state bombards, it bombards from the air.
        if (standard == EventType.Shelling && sentence.InitiatorOf(trigger).Actors.Any(a => sentence.Text.Theatre.FindActor(a) is { Kind: ActorKind.Government or ActorKind.Coalition, Side: "government" or "international" } && sentence.Text.Theatre.FightsAs(a) == a))
            return EventType.Airstrike;
        if (standard != EventType.Airstrike || sentence.Arguments.Initiator(trigger) is not { IsNamed: true } by || sentence.Text.Theatre.FindActor(by.Actors[0]) is not { Kind: ActorKind.ArmedGroup or ActorKind.Collective })
            return standard;
        var frame = sentence.Arguments.FrameOf(trigger);
        return frame.Done >= 0 && Things.Buildings.Contains(sentence.Text.Lower(frame.Done)) ? EventType.Bombing : EventType.Shelling;
    }

    // "the militia targeted the army": without a weapon, and between two who fight.
    private static EventType? BetweenArmed(SentenceReading sentence, Trigger trigger) => !Conditions.Holds(sentence, trigger, "sides", 0, 0) && !(Conditions.IsFighting(sentence, sentence.InitiatorOf(trigger)) && IsPosition(sentence, trigger)) ? OnBuildings(sentence, trigger) : IsFromAbroad(sentence, trigger) ? EventType.Airstrike : EventType.Battle;

    // "the army and its allies target hospitals", in a report on strikes of one kind: by those.
    private static EventType? OnBuildings(SentenceReading sentence, Trigger trigger) =>
        Conditions.IsFighting(sentence, sentence.InitiatorOf(trigger)) && sentence.Arguments.FrameOf(trigger).Done is >= 0 and var done && (Things.Gathering.Contains(sentence.Text.Lower(done)) || Things.Buildings.Contains(sentence.Text.Lower(done)))
            ? sentence.Text.Means ?? EventType.Shelling
            : IsOnPlace(sentence, trigger) ? IsAbroad(sentence, trigger) ? EventType.Airstrike : sentence.Text.Means ?? EventType.Shelling
            : null;

    // "militants targeted the neighbourhood of A", "the town has often been hit by the army": who fights fires at where people live.
    private static bool IsOnPlace(SentenceReading sentence, Trigger trigger)
    {
        var frame = sentence.Arguments.FrameOf(trigger);
        return trigger.IsVerb && frame is { Doer: >= 0, Done: >= 0 } && frame.Initiator.IsNamed && Conditions.IsFighting(sentence, frame.Initiator)
            && (Things.Civil.Contains(sentence.Text.Lower(frame.Done)) || Things.Inhabited.Contains(sentence.Text.Lower(frame.Done)) || sentence.Places.Within(frame.Done, frame.Done + 1).Any(p => p.Rank > 0));
    }

    // "Israel struck the base": a state that has no troops in the fight strikes from the air, where nothing else is told.
    private static bool IsFromAbroad(SentenceReading sentence, Trigger trigger) =>
        VerbForms.Lemma(sentence.Text.Lower(trigger.First)) is "strike" or "hit" or "pound" && IsAbroad(sentence, trigger);

    private static bool IsAbroad(SentenceReading sentence, Trigger trigger) =>
        sentence.InitiatorOf(trigger) is { IsNamed: true } by && by.Actors.All(a => sentence.Text.Theatre.FindActor(a) is { Kind: ActorKind.Government or ActorKind.Coalition, Side: "international" });
}
