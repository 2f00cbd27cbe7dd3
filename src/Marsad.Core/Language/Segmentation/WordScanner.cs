using System.Buffers;
using System.Globalization;

namespace Marsad.Core.Language.Segmentation;

/// <summary>Cuts a stretch of text without white space into words, from left to right.</summary>
internal sealed class WordScanner(Segments segments)
{
    private static readonly SearchValues<string> _addresses = SearchValues.Create(["http://", "https://", "www.", "ftp://"], StringComparison.OrdinalIgnoreCase);

    private const int LongestName = 128;

    // Parts that UD leaves whole before a hyphen.
    private static readonly HashSet<string> _prefixes = new(
        ["co", "re", "e", "ex", "non", "anti", "pro", "mid", "un", "multi", "inter", "pre", "post", "semi", "sub", "counter", "over", "mini", "extra"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixLookup = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    private string Text => segments.Text;

    /// <summary>Adds the words of [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public void Scan(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var next = IsAddress(at, end) ? Address(at, end) : IsWordSign(at) ? Word(at, end) : Marks(at, end);
            at = next;
        }
    }

    // At the beginning of a word only, and not further than a name can be long, so that any text is looked through in linear time.
    private bool IsAddress(int at, int end)
    {
        if (at > 0 && !char.IsWhiteSpace(Text[at - 1]) && Text[at - 1] is not ('(' or '<' or '"' or '“' or '[' or '\'' or '‘'))
            return false;
        var rest = Text.AsSpan(at, end - at);
        if (rest[0] is '@' or '#')
            return rest.Length > 1 && IsWordSign(at + 1);
        if (!IsWordSign(at))
            return false;
        if (rest[..Math.Min(rest.Length, 8)].IndexOfAny(_addresses) == 0)
            return true;
        var sign = rest[..Math.Min(rest.Length, LongestName)].IndexOf('@');
        return sign > 0 && rest[(sign + 1)..Math.Min(rest.Length, sign + LongestName)].Contains('.');
    }

    private int Address(int start, int end)
    {
        var last = end;
        while (last > start + 1 && Text[last - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '>' or '"' or '”' or '\'' or '’' or '…')
            last--;
        segments.AddWord(start, last);
        return last;
    }

    private bool IsWordSign(int at) => char.IsLetterOrDigit(Text[at]) || char.GetUnicodeCategory(Text[at])
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format or UnicodeCategory.Control;

    // A run of letters, digits and the signs between them that do not part words.
    private int Word(int start, int end)
    {
        var at = start + 1;
        while (at < end && (IsWordSign(at) || Holds(start, at, end)))
            at++;
        var stop = at;
        if (at < end && Text[at] == '.' && KeepsDot(start, at, end))
            stop = at + 1;
        WordParts.Add(segments, start, stop);
        return stop;
    }

    // Whether the sign at this place stands inside a word.
    private bool Holds(int start, int at, int end)
    {
        if (at + 1 >= end || !IsWordSign(at + 1))
            return false;
        var (before, after) = (Text[at - 1], Text[at + 1]);
        return Text[at] switch
        {
            '\'' or '’' or '‘' or '_' or '&' => true,
            '.' => !(char.IsLower(before) && char.IsUpper(after)) && !(at - start > 3 && char.IsDigit(before) && char.IsUpper(after)),
            ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
            '/' => char.IsDigit(before) == char.IsDigit(after) && (char.IsDigit(before) || at - start == 1),
            '-' => char.IsDigit(before) ? IsPhone(start, at) : _prefixLookup.Contains(Text.AsSpan(start, at - start)) && char.IsLetter(after),
            _ => false,
        };
    }

    // Three digits, a hyphen, and a number before: 713-853-3989 is one word, 1914-1918 three.
    private bool IsPhone(int start, int at) => at - start == 3 || (at - start == 7 && Text[start + 3] == '-');

    private bool KeepsDot(int start, int dot, int end)
    {
        if (dot + 1 < end && Text[dot + 1] == '.')
            return false;
        var next = dot + 1;
        while (next < Text.Length && next < dot + 3 && Text[next] is ' ' or '\u00A0')
            next++;
        var follows = next < Text.Length && Text[next] != '\n' ? Text[next] : '\n';
        return Abbreviations.Of(Text.AsSpan(start, dot - start)) switch
        {
            Abbreviation.None => false,
            Abbreviation.BeforeNumber => char.IsDigit(follows),
            Abbreviation.BeforeName => char.IsLetterOrDigit(follows) || follows is '"' or '“' or '(' or ',',
            _ => true,
        };
    }

    // Marks: runs of one mark stay together, as do "?!" and pairs of surrogates; all others stand alone.
    private int Marks(int start, int end)
    {
        var at = start + 1;
        if (char.IsHighSurrogate(Text[start]) && at < end && char.IsLowSurrogate(Text[at]))
            at++;
        else if (Text[start] is '.' or '-' or '*' or '=' or '_' or '~' or '+' or '<' or '>' or '`')
            while (at < end && Text[at] == Text[start]) at++;
        else if (Text[start] is '!' or '?')
            while (at < end && Text[at] is '!' or '?') at++;
        else if (Text[start] is '\'' && at < end && Text[at] == '\'')
            at++;
        else if (Text[start] is '\'' or '’' && at < end && char.IsLetter(Text[at]) && WordParts.IsClitic(Text.AsSpan(start, end - start), out var length))
            at = start + length;
        segments.AddWord(start, at);
        return at;
    }
}
