using System.Collections.Frozen;

namespace Marsad.Intake.Html;

/// <summary>
/// Guards the parser: placing an element takes it as long as there are open ones around it, so a page of a hundred thousand unclosed
/// elements would keep it busy for minutes.
/// </summary>
internal static class Nesting
{
    /// <summary>Browsers draw no deeper than 512.</summary>
    public const int Deepest = 2000;

    // Elements that have no end, or whose end may be left out.
    private static readonly FrozenSet<string> Endless = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body");

    /// <summary>True when more than <see cref="Deepest"/> elements stand open at some point. Counts tags alone, so it is an estimate.</summary>
    public static bool IsTooDeep(string html)
    {
        var endless = Endless.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var rest = html.AsSpan(isEnd ? at + 2 : at + 1);
            var length = 0;
            while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
                length++;
            if (length == 0 || endless.Contains(rest[..length]))
                continue;
            open = isEnd ? Math.Max(0, open - 1) : open + 1;
            if (open > Deepest)
                return true;
        }

        return false;
    }
}
