namespace Marsad.Core.Language.Segmentation;

/// <summary>Parts one written word into the words of syntax: "don't" into "do" and "n't", "100km" into "100" and "km".</summary>
internal static class WordParts
{
    private static readonly HashSet<string> _units = new(
        ["am", "pm", "a.m.", "p.m.", "km", "kg", "m", "mm", "cm", "ft", "lb", "lbs", "mph", "kph", "bn", "mn", "mi", "hrs", "mg", "gb", "mb", "k", "sq"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _unitLookup = _units.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the parts of [<paramref name="start"/>, <paramref name="end"/>); parts of one token are joined, a number and its unit are two.</summary>
    public static void Add(Segments segments, int start, int end)
    {
        var word = segments.Text.AsSpan(start, end - start);
        var last = Cut(word);
        var first = last == 0 ? 0 : Cut(word[..last]);
        var digits = last == 0 ? UnitAt(word) : 0;
        var stem = first > 0 ? first : last > 0 ? last : digits > 0 ? digits : word.Length;
        segments.AddWord(start, start + stem);
        if (digits > 0)
            segments.AddWord(start + digits, end);
        if (first > 0)
            segments.AddWord(start + first, start + last, joined: true);
        if (last > 0)
            segments.AddWord(start + last, end, joined: true);
    }

    /// <summary>True where a text begins with a clitic that stands alone: "'s" of "[…]'s".</summary>
    public static bool IsClitic(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        foreach (var clitic in (ReadOnlySpan<string>)["s", "re", "ve", "ll", "d", "m"])
        {
            if (text.Length > clitic.Length && text[1..].StartsWith(clitic, StringComparison.OrdinalIgnoreCase)
                && (text.Length == clitic.Length + 1 || !char.IsLetterOrDigit(text[clitic.Length + 1])))
            {
                length = clitic.Length + 1;
            }
        }

        return length > 0;
    }

    // Where the last clitic begins; 0 if the word has none.
    private static int Cut(ReadOnlySpan<char> word)
    {
        if (word.Length is 5 or 6 && (Is(word, "cannot") || Is(word, "gonna") || Is(word, "wanna") || Is(word, "gotta")))
            return 3;
        if (word.Length > 3 && word[^2] is '\'' or '’' && (word[^1] | 32) == 't' && (word[^3] | 32) == 'n')
            return word.Length - 3;
        for (var tail = 2; tail <= 3 && tail < word.Length; tail++)
        {
            if (word[^tail] is '\'' or '’' && IsClitic(word[^tail..], out var length) && length == tail)
                return word.Length - tail;
        }

        return 0;
    }

    private static int UnitAt(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]))
            return 0;
        var digits = word.LastIndexOfAnyInRange('0', '9') + 1;
        return word.Length - digits is > 0 and <= 4 && _unitLookup.Contains(word[digits..]) ? digits : 0;
    }

    private static bool Is(ReadOnlySpan<char> word, string lower) => word.Equals(lower, StringComparison.OrdinalIgnoreCase);
}
