using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;

namespace Marsad.Core.Reading.Events;

/// <summary>Types an attack by the weapons and craft that stand in a range of tokens.</summary>
internal static class WeaponWords
{
    /// <summary>The types that the weapons of the range stand for, in their order, each once.</summary>
    public static List<EventType> Types(ReportText text, int first, int end)
    {
        var types = new List<EventType>();
        for (var i = first; i < end; i++)
        {
            if (Senses.WeaponAt(text.Tokens, i, end) is not { } weapon)
                continue;
            if (!types.Contains(weapon.Type))
                types.Add(weapon.Type);
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

    private static int Rank(EventType type) => type switch { EventType.Chemical => 4, EventType.Bombing => 3, EventType.Airstrike => 2, EventType.Shelling => 1, _ => 0 };
}
