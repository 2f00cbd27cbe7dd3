using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;

namespace Marsad.Core.Reading.Events;

/// <summary>Types an attack by the weapons and craft that stand in a range of tokens.</summary>
internal static class WeaponWords
{
    /// <summary>The part of a trigger's clause that tells its own weapon: what came before or after it ("a day after a gas attack") had its own.</summary>
    public static (int Start, int End) Near(SentenceReading sentence, Trigger trigger)
    {
        var (start, end) = sentence.Clauses.Of(trigger.First);
        for (var i = trigger.First - 1; i > start; i--)
        {
            if (IsTurn(sentence.Text, i))
                start = i;
        }

        for (var i = trigger.End; i < end; i++)
        {
            if (IsTurn(sentence.Text, i))
                end = i;
        }

        return (start, end);
    }

    private static bool IsTurn(ReportText text, int i) => text.Lower(i) is "after" or "before" or "following" or "despite" or "because" || text.Lower(i) is "in" && text.Lower(i + 1) is "retaliation" or "response" or "revenge";

    /// <summary>The types that the weapons of the range stand for, in their order, each once.</summary>
    public static List<EventType> Types(ReportText text, int first, int end)
    {
        var types = new List<EventType>();
        for (var i = first; i < end; i++)
        {
            if (Senses.WeaponAt(text.Tokens, i, end) is not { } weapon)
                continue;
            var type = text.Lower(i) is "bomber" or "bombers" && text.TellsOfSuicideBombers ? EventType.Bombing : weapon.Type;
            if (!types.Contains(type))
                types.Add(type);
            i = weapon.End - 1;
        }

        return types;
    }

    /// <summary>Of several weapons the most telling decides: gas, then a planted or driven bomb, then aircraft, then guns; null when none is named.</summary>
    public static EventType? Strongest(ReportText text, int first, int end)
    {
        var types = Types(text, first, end);
        return types.Count == 0 ? null : types.MaxBy(Rank);
    }

    /// <summary>"warplanes and artillery": the two means, from the air and from the ground, that the words join; empty when they name no such pair first.</summary>
    public static List<EventType> Coordinated(ReportText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Senses.WeaponAt(text.Tokens, i, end) is not { Type: EventType.Airstrike or EventType.Shelling } weapon)
                continue;
            var next = weapon.End;
            while (next < end && next < weapon.End + 6 && Senses.WeaponAt(text.Tokens, next, end) is null)
                next++;
            var joined = false;
            for (var j = weapon.End; j < next; j++)
                joined |= text.Lower(j) is "and" || text.Lower(j) is "well" && text.Lower(j + 1) is "as";
            return joined && next < end && Senses.WeaponAt(text.Tokens, next, end) is { Type: EventType.Airstrike or EventType.Shelling } other && other.Type != weapon.Type ? [weapon.Type, other.Type] : [];
        }

        return [];
    }

    private static int Rank(EventType type) => type switch { EventType.Chemical => 4, EventType.Bombing => 3, EventType.Airstrike => 2, EventType.Shelling => 1, _ => 0 };
}
