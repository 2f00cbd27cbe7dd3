using System.Text;

namespace Marsad.Store.Tables;

/// <summary>
/// Text as both databases can keep it. PostgreSQL takes no U+0000 and SQLite reads only up to one, so it lies there as the data link escape (U+0010) with "0",
/// and that escape itself doubled. Half a surrogate pair is no character in UTF-8: it becomes U+FFFD, one unit for one, so that spans keep their places.
/// </summary>
internal static class StoredText
{
    private const char Escape = '\u0010';
    private const string Nul = "\\u0000";
    private const string Hider = "\\u0010";
    private const string HiddenNul = Hider + "0";

    /// <summary>The text to store.</summary>
    public static string Hide(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return text.AsSpan().ContainsAny('\0', Escape)
            ? text.Replace("\u0010", "\u0010\u0010", StringComparison.Ordinal).Replace("\0", "\u00100", StringComparison.Ordinal)
            : text;
    }

    /// <summary>What <see cref="Hide"/> was given. An escape that is followed by neither stands for itself.</summary>
    public static string Show(string stored)
    {
        if (!stored.Contains(Escape, StringComparison.Ordinal))
            return stored;
        var text = new StringBuilder(stored.Length);
        for (var i = 0; i < stored.Length; i++)
        {
            var next = stored[i] == Escape && i + 1 < stored.Length ? stored[i + 1] : default;
            text.Append(next == '0' ? '\0' : stored[i]);
            if (next is '0' or Escape)
                i++;
        }

        return text.ToString();
    }

    /// <summary>The same for JSON, where both characters stand as escapes: "\u0000" becomes "\u00100".</summary>
    public static string HideJson(string json) => json.Contains("\\u00", StringComparison.Ordinal)
        ? EachEscape(json, escape => escape[..Math.Min(6, escape.Length)] switch { Nul => (HiddenNul, 6), Hider => (Hider + Hider, 6), _ => (null, 0) })
        : json;

    /// <summary>What <see cref="HideJson"/> was given.</summary>
    public static string ShowJson(string stored) => stored.Contains(Hider, StringComparison.Ordinal)
        ? EachEscape(stored, escape => escape.StartsWith(HiddenNul, StringComparison.Ordinal) ? (Nul, 7) : escape is Hider + Hider ? (Hider, 12) : (null, 0))
        : stored;

    // Gives each escape with what follows it to "replace", which says what stands instead and how many characters that takes the place of.
    private static string EachEscape(string json, Func<ReadOnlySpan<char>, (string? Instead, int Length)> replace)
    {
        var result = new StringBuilder(json.Length + 16);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                result.Append(json[i]);
                continue;
            }

            var (instead, length) = replace(json.AsSpan(i, Math.Min(12, json.Length - i)));
            result.Append(instead ?? json[i..(i + 2)]);
            i += instead is null ? 1 : length - 1;
        }

        return result.ToString();
    }
}
