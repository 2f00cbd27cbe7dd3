using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Who the people of a number were, and to whom they belonged.</summary>
/// <param name="Class">Civilians, combatants, both, or not told.</param>
/// <param name="Actor">Whose they were; null when not told, or of several sides.</param>
internal readonly record struct Victims(VictimClass Class, ActorId? Actor)
{
    private static readonly ActorId Civilians = new("civilians");

    /// <summary>As the words of the number tell it, and where they leave it open, what the attack hit.</summary>
    public static Victims Of(SentenceReading sentence, Count count, Fate fate, Draft? cause)
    {
        var text = sentence.Text;
        if (fate.Effect == Effect.Casualties && !count.Numbered && Losses.Of(sentence, fate.Trigger) is { IsNamed: true } hurt)
            return hurt.Actors.Any(a => a == Civilians) ? new Victims(VictimClass.Civilian, Civilians) : new Victims(VictimClass.Combatant, hurt.Actors.Count == 1 ? text.Theatre.FightsAs(hurt.Actors[0]) : null);
        var owner = text.ActorWithin(count.NumberEnd, count.End);
        // "14 Iraqis" are none of the state's forces.
        if (owner is { Actor.Kind: ActorKind.Government } state && state.End == count.End && EnglishWords.IsNationals(text.Lower(state.First)))
            owner = null;
        var second = owner is { } first ? text.ActorWithin(first.End, count.End) : null;
        var several = second is { } other && other.Actor != owner!.Value.Actor && Theatre(text, other) != Theatre(text, owner.Value) && IsJoined(text, owner.Value, other);
        var kind = several ? VictimClass.Unknown : ClassOf(sentence, count, owner);
        if (several)
            return new Victims(owner!.Value.Actor!.Side == "civil" || second!.Value.Actor!.Side == "civil" ? VictimClass.Mixed : VictimClass.Combatant, null);
        if (kind == VictimClass.Unknown && owner?.Actor!.Side is null or "civil" && cause is { Target: { First: < 0, Actors: [{ Value: "civilians" }] } })
            kind = VictimClass.Civilian;
        // Who is executed or gunned down does not fight; who is cut off or driven out lives there.
        if (kind == VictimClass.Unknown && owner?.Actor!.Side is null or "civil" && (fate.Effect is Effect.Trapped or Effect.Displaced || fate.Effect is Effect.Killed or Effect.Injured && cause?.Type == EventType.Killing))
            kind = VictimClass.Civilian;
        var actor = (owner?.Actor!.Side == "civil" ? null : owner is { } named ? text.Theatre.FightsAs(named.Actor!.Id) : (ActorId?)null) ?? count.Noun?.Actor ?? (kind == VictimClass.Civilian ? Civilians : null);
        return new Victims(kind, kind == VictimClass.Mixed ? null : actor);
    }

    private static string Theatre(ReportText text, NameMatch name) => text.Theatre.FightsAs(name.Actor!.Id).Value;

    private static bool IsJoined(ReportText text, NameMatch first, NameMatch second)
    {
        for (var i = first.End; i < second.First; i++)
        {
            if (text.Lower(i) is "and" or "or")
                return true;
        }

        return false;
    }

    private static VictimClass ClassOf(SentenceReading sentence, Count count, NameMatch? owner)
    {
        var text = sentence.Text;
        if (count.Noun is { } noun && noun.Class != VictimClass.Unknown)
        {
            // "15 soldiers and civilians", "270 guards and staff".
            for (var i = count.NumberEnd; i < count.End - 1; i++)
            {
                if (text.Lower(i) == "and" && PeopleNouns.TryGet(text.Lower(count.End - 1), out var last) && last.Class != VictimClass.Unknown && last.Class != noun.Class)
                    return VictimClass.Mixed;
            }

            return noun.Class;
        }

        if (count.Noun is null && owner is { Actor.Id.Value: "civilians" })
            return VictimClass.Civilian;
        if (owner is { } named && text.Theatre.SideOf(named.Actor!.Id) != "civil")
            return VictimClass.Combatant;
        return PartsTell(sentence, count);
    }

    // "11 people, including a woman and a child", "39 people, mostly civilians": the parts tell what the whole is.
    private static VictimClass PartsTell(SentenceReading sentence, Count count)
    {
        var text = sentence.Text;
        var end = Math.Min(sentence.Sentence.End, count.End + 6);
        for (var i = count.End; i < end; i++)
        {
            if (text.Lower(i) is not ("including" or "among" or "mostly" or "most" or "all" or "mainly"))
                continue;
            var all = text.Lower(i) is "all" or "most" or "mostly" or "mainly";
            var found = VictimClass.Unknown;
            for (var at = i + 1; at < Math.Min(sentence.Sentence.End, i + 10); at++)
            {
                // "including civilians": the others were not.
                if (!all && text.Lower(at) is "civilians")
                    return VictimClass.Mixed;
                var part = text.ActorAt(at) is { Actor: { Acts: true, Side: not "civil" } } ? VictimClass.Combatant : PeopleNouns.TryGet(text.Lower(at), out var noun) ? noun.Class : VictimClass.Unknown;
                if (part == VictimClass.Unknown)
                    continue;

                found = found == VictimClass.Unknown || found == part ? part : VictimClass.Mixed;
                if (all || at + 1 < text.Tokens.Count && text.Lower(at + 1) is not ("," or "and" or "or") && !PeopleNouns.TryGet(text.Lower(at + 1), out _))
                    break;
            }

            if (found != VictimClass.Unknown)
                return found == VictimClass.Combatant && !all ? VictimClass.Mixed : found;
        }

        return VictimClass.Unknown;
    }
}
