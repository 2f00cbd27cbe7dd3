using System.Globalization;

namespace Marsad.Core.Language;

/// <summary>
/// Latin letters without their marks: "Á" is "A", "ḥ" is "h". A table, because a program that carries no culture data does not decompose
/// letters (<see cref="string.Normalize()"/> gives them back as they are). Source: Unicode compatibility decompositions.
/// </summary>
internal static class LatinLetters
{
    private const char FirstLatin = '\u00C0';

    private const char FirstAdditional = '\u1E00';

    // One character each from U+00C0 on; a point where a letter has no single plain one.
    private const string Latin =
        "AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
        + "AaAaAaCcCcCcCcDd..EeEeEeEeEeGgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLlL"
        + "l..NnNnNnn..OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZzs"
        + "................................Oo.............Uu..............."
        + ".............AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa...."
        + "AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............"
        + "................";

    // From U+1E00 on: letters with a dot or line below, as transliterations write them.
    private const string Additional =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
        + "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
        + "WwWwWwWwWwXxXxYyZzZzZzhtwyas....AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
        + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

    /// <summary>The plain letter of a marked one; every other character as it is.</summary>
    public static char Plain(char c)
    {
        var plain = (c - FirstLatin, c - FirstAdditional) switch
        {
            (>= 0 and var i, _) when i < Latin.Length => Latin[i],
            (_, >= 0 and var i) when i < Additional.Length => Additional[i],
            _ => '.',
        };
        return plain == '.' ? c : plain;
    }

    /// <summary>True for a mark that stands behind its letter as a character of its own.</summary>
    public static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
