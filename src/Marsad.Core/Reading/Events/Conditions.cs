using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Events;

/// <summary>What senses ask for beside their words, by the name that stands behind the hyphen in their tables.</summary>
internal static class Conditions
{
    /// <summary>True when homes, hospitals, markets and their like stand where the target stands.</summary>
    public static bool HitsCivilObject(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        return Names(sentence, trigger.IsVerb && !sentence.Arguments.IsPassive(trigger) ? trigger.End : start, end, Things.Civil);
    }

    /// <summary>True when what a sense asks for beside its words is there.</summary>
    /// <exception cref="InvalidOperationException">If the condition is none that is known.</exception>
    public static bool Holds(SentenceReading sentence, Trigger trigger, string condition, int start, int end) => condition switch
    {
        // Fighters who are expelled lose ground, and are not displaced.
        "people" => HasPeople(sentence, trigger) && !(trigger.Sense.Name.StartsWith("displacement", StringComparison.Ordinal) && IsFighting(sentence, sentence.Arguments.Target(trigger))),
        "civil" => HitsCivilObject(sentence, trigger),
        "against" => sentence.Tree.Obliques(sentence.Arguments.FrameOf(trigger).Head, "against", "on").Any(),
        "phase" => IsPhaseOfTruce(sentence, trigger),
        "combatantsbehind" => sentence.Arguments.FrameOf(trigger).Done is >= 0 and var done && Quantities.PeopleNouns.TryGet(sentence.Text.Lower(done), out var fallen) && fallen.Class == VictimClass.Combatant && sentence.Counts.Any(c => c.First <= done && done < c.End),
        "combatants" => IsFighting(sentence, sentence.InitiatorOf(trigger)) || IsFighting(sentence, sentence.Arguments.Target(trigger)) || NamesCombatants(sentence, start, end),
        "armed" => Fights(sentence, trigger) || IsFighting(sentence, sentence.Arguments.Target(trigger)),
        "sides" => IsFighting(sentence, sentence.InitiatorOf(trigger)) && IsFighting(sentence, sentence.Arguments.Target(trigger)),
        "begun" => IsBegun(sentence, trigger, start, end),
        "truce" => Names(sentence, trigger.End, end, Things.Truces) || sentence.Text.Lower(trigger.End) is "it" or "them" && Names(sentence, sentence.Sentence.First, trigger.First, Things.Truces) || trigger.IsVerb && (Names(sentence, start, trigger.First, Things.Truces) || sentence.Arguments.FrameOf(trigger).Done is >= 0 and var broken && Things.Truces.Contains(sentence.Text.Lower(broken))) && sentence.Arguments.IsPassive(trigger),
        "trucein" => Names(sentence, sentence.Sentence.First, sentence.Sentence.End, Things.Truces) && (IsFighting(sentence, sentence.InitiatorOf(trigger)) || sentence.Counts.Count > 0 || trigger.First > sentence.Sentence.First && sentence.Text.Tokens[trigger.First - 1].Tag == Tag.Numeral),
        "trucesubject" => (Names(sentence, start, trigger.First, Things.Truces) || sentence.Tree.Subject(trigger.First) is >= 0 and var truce && Things.Truces.Contains(sentence.Text.Lower(truce))) && sentence.Tree.Dependent(trigger.First, "obj") < 0,
        "homes" => HasPeople(sentence, trigger) && IsFromHomes(sentence, trigger.End),
        "device" => HasDevice(sentence, trigger, strictly: false),
        "chemical" => WeaponWords.Strongest(sentence.Text, start, end) == EventType.Chemical,
        "shells" => WeaponWords.Strongest(sentence.Text, start, trigger.First) == EventType.Shelling,
        "bombs" => WeaponWords.Strongest(sentence.Text, start, end) is not null || Names(sentence, trigger.End, end, Things.Devices),
        "into" => IsFighting(sentence, sentence.InitiatorOf(trigger)) && sentence.Tree.Obliques(sentence.Arguments.FrameOf(trigger).Head, "into", "toward", "towards", "across").Any(),
        "doer" => Fights(sentence, trigger),
        "ground" => Names(sentence, start, end, Things.Ground) && WeaponWords.Strongest(sentence.Text, start, end) is null,
        "aircraft" => Names(sentence, trigger.End, end, Things.Aircraft),
        "vessel" => sentence.Arguments.FrameOf(trigger).Done is >= 0 and var sunk && Things.Vessels.Contains(sentence.Text.Lower(sunk)) && Fights(sentence, trigger),
        "aircraftof" => sentence.Text.Lower(trigger.End) == "of" && Names(sentence, trigger.End, Math.Min(end, trigger.End + 7), Things.Aircraft),
        "captives" => Names(sentence, start, end, Things.Captives),
        "residents" => Names(sentence, start, end, Things.Residents),
        "truceof" => sentence.Text.Lower(trigger.End) is "of" or "to" or "in" && sentence.Text.Lower(trigger.End + 1) != "international" && Names(sentence, trigger.End, Math.Min(sentence.Sentence.End, trigger.End + 7), Things.Truces),
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

    // "drove ten thousand people from their homes".
    private static bool IsFromHomes(SentenceReading sentence, int end)
    {
        for (var i = end; i < Math.Min(sentence.Sentence.End, end + 9); i++)
        {
            if (sentence.Text.Lower(i) == "from" && (sentence.Text.Lower(i + 1) is "home" or "homes" || sentence.Text.Lower(i + 2) is "home" or "homes" or "houses" or "villages" or "land" or "lands" or "towns"))
                return true;
        }

        return false;
    }

    private static bool HasBuilding(SentenceReading sentence, Trigger trigger, int start, int end)
    {
        var done = sentence.Arguments.FrameOf(trigger).Done;
        if (done < 0)
            return Names(sentence, trigger.IsVerb && !sentence.Arguments.IsPassive(trigger) ? trigger.End : start, end, Things.Buildings);
        // "three of the city's hospitals".
        return sentence.Tree.Conjuncts(done).Any(c => Things.Buildings.Contains(sentence.Text.Lower(c)) || sentence.Tree[c].Xpos == "CD" && sentence.Text.Lower(c + 1) == "of" && sentence.Tree.Obliques(c, "of").Any(of => Things.Buildings.Contains(sentence.Text.Lower(of))));
    }

    /// <summary>True for a party that fights.</summary>
    public static bool IsFighting(SentenceReading sentence, Party party) =>
        party.IsNamed && party.Actors.Any(a => sentence.Text.Theatre.FindActor(a) is { Acts: true, Side: not "civil" });

    /// <summary>True when who does it fights: an actor of the theatre, or "soldiers", "gunmen" of no known side.</summary>
    public static bool Fights(SentenceReading sentence, Trigger trigger) =>
        IsFighting(sentence, sentence.InitiatorOf(trigger)) || sentence.Arguments.FrameOf(trigger).Doer is >= 0 and var doer && sentence.Tree.Conjuncts(doer).Any(c => Things.Fighters.Contains(sentence.Text.Lower(c)));

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

    private static bool IsBegun(SentenceReading sentence, Trigger trigger, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (VerbForms.Lemma(sentence.Text.Lower(i)) is var known && (known ?? sentence.Text.Lower(i)) is var lemma && Things.Begun.Contains(lemma) && (lemma != "strike" || sentence.Text.Lower(i) == "struck" || sentence.Text.Lower(i + 1) == "a") && (lemma is not ("come" or "take") || sentence.Text.Lower(i + 1) is "into" or "effect"))
                return true;
        }

        // "a de-escalation zone under a deal between": agreed on by being one.
        for (var i = trigger.End; i < Math.Min(sentence.Sentence.End, trigger.End + 8); i++)
        {
            if (sentence.Text.Lower(i) is "under" or "as" && Names(sentence, i + 1, Math.Min(sentence.Sentence.End, i + 5), Things.Truces))
                return true;
        }

        return sentence.Text.Lower(trigger.First - 1) == "under" || sentence.Text.Lower(trigger.First - 2) == "under" || sentence.Text.Lower(trigger.First - 2) == "in" && sentence.Text.Lower(trigger.First - 1) is "an";
    }

    // "the deal began", "the first phase of the truce got under way": what begins is the truce or a part of it.
    private static bool IsPhaseOfTruce(SentenceReading sentence, Trigger trigger)
    {
        if (sentence.Tree.Subject(trigger.First) is not (>= 0 and var subject))
            return false;
        return Things.Truces.Contains(sentence.Text.Lower(subject))
            || sentence.Text.Lower(subject) is "phase" or "stage" or "implementation" or "part" or "step" && sentence.Tree.Obliques(subject, "of").Any(of => Things.Truces.Contains(sentence.Text.Lower(of)));
    }

    /// <summary>True when a noun for fighters stands in the range.</summary>
    public static bool NamesCombatants(SentenceReading sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Quantities.PeopleNouns.TryGet(sentence.Text.Lower(i), out var people) && people.Class == VictimClass.Combatant)
                return true;
        }

        return false;
    }

    /// <summary>True when it is done to people: a number of them, a name, a noun for them.</summary>
    public static bool HasPeople(SentenceReading sentence, Trigger trigger)
    {
        // "the hill that rebels seized", "a pilot they captured": what stands before it was seized, and not its subject.
        if (trigger.Sense.Name == "detention.capture" && sentence.Tree[trigger.First] is { Relation: "acl:relcl", Xpos: "VBD" } && sentence.Tree.Dependent(trigger.First, "nsubj") >= 0)
            return IsPerson(sentence, sentence.Tree.Head(trigger.First));
        if (sentence.Arguments.IsPassive(trigger)
            ? sentence.Counts.Any(c => c.End <= trigger.First && !c.IsBare && c.End >= trigger.First - 6) || IsFighting(sentence, sentence.Arguments.FrameOf(trigger).Initiator) && IsFighting(sentence, sentence.Arguments.FrameOf(trigger).Target)
            : sentence.Counts.Any(c => c.First >= trigger.End && c.First <= trigger.End + 3 && !c.IsBare)
                || sentence.Arguments.Target(trigger) is { IsNamed: true } target && target.First <= trigger.End + 2
                || trigger.End < sentence.Sentence.End && Quantities.SinglePerson.At(sentence.Text, sentence.Sentence, trigger.End) is not null)
            return true;
        var done = sentence.Arguments.FrameOf(trigger).Done;
        // "captured Kunduz": one bare name after such a verb may be a place that no pack knows.
        return IsPerson(sentence, done) && (trigger.Sense.Name is not ("detention.capture" or "detention.round-up") || Quantities.PeopleNouns.TryGet(sentence.Text.Lower(done), out _) || trigger.Form != VerbForm.Gerund && (sentence.Tree.Dependent(done, "compound") >= 0 || sentence.Tree.Dependent(done, "flat") >= 0));
    }

    // The head of the phrase names people, or is a name that the theatre does not know ("Adnan Dibs was arrested").
    private static bool IsPerson(SentenceReading sentence, int head) =>
        head >= sentence.Sentence.First
        && (Quantities.PeopleNouns.TryGet(sentence.Text.Lower(head), out _)
            || sentence.Tree[head].Xpos == "NNP" && sentence.Text.NameAt(head) is null && !sentence.Places.Within(head, head + 1).Any() && sentence.Tree.Dependent(head, "det") < 0);

    /// <summary>True when one of the words stands in the range.</summary>
    public static bool Names(SentenceReading sentence, int first, int end, HashSet<string> words)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Contains(sentence.Text.Lower(i)))
                return true;
        }

        return false;
    }
}
