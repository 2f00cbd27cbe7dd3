using Marsad.Core.Model;

namespace Marsad.Core.Language;

/// <summary>
/// Cuts a text into tokens that never overlap and cover every character that is not white space exactly once.
/// One pass, linear in the length of the text; any string is handled.
/// </summary>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/> between two offsets, untagged.</summary>
    internal static void Tokenize(string text, int start, int end, List<Token> tokens)
    {
        var at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (length, kind) = Next(text, at, end);
            tokens.Add(Make(text, at, at + length, kind));
            at += length;
        }
    }

    private static (int Length, TokenKind Kind) Next(string text, int at, int end)
    {
        var c = text[at];
        if (AddressLength(text, at, end) is > 0 and var address)
            return (address, TokenKind.Symbol);
        if (CliticLength(text, at, end) is > 0 and var clitic)
            return (clitic, TokenKind.Clitic);
        if (char.IsDigit(c))
            return (NumberLength(text, at, end), TokenKind.Number);
        if (char.IsLetter(c) || (IsApostrophe(c) && at + 1 < end && char.IsLetter(text[at + 1]) && StartsArabicName(text, at)))
            return (WordLength(text, at, end), TokenKind.Word);
        if (c == '.')
        {
            var run = at;
            while (run < end && text[run] == '.')
                run++;
            return (run - at, TokenKind.Punctuation);
        }

        if (char.IsHighSurrogate(c) && at + 1 < end && char.IsLowSurrogate(text[at + 1]))
            return (2, TokenKind.Symbol);
        return (1, char.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol);
    }

    // "300.000", "1,200", "3.5", "12:30", "2nd", "12pm", "100km", "9-year" stays "9" "-" "year".
    private static int NumberLength(string text, int at, int end)
    {
        var i = at;
        while (i < end)
        {
            if (char.IsDigit(text[i]))
                i++;
            else if (text[i] is '.' or ',' or ':' or '/' && i + 1 < end && char.IsDigit(text[i + 1]))
                i += 2;
            else
                break;
        }

        while (i < end && char.IsLetter(text[i]))
            i++;
        return i - at;
    }

    // Letters with inner hyphens and apostrophes ("al-Ma'arra", "pro-regime"), and the dots of "U.S." and "a.m.".
    private static int WordLength(string text, int at, int end)
    {
        var i = at + 1;
        while (i < end)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                i++;
            }
            else if (c is '-' or '‑' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]))
            {
                i += 2;
            }
            else if (IsApostrophe(c) && i + 1 < end && char.IsLetter(text[i + 1]) && CliticLength(text, i, end) == 0)
            {
                if (NegationStart(text, at, i, end))
                    return i - 1 - at;
                i += 2;
            }
            else if (c == '.' && i - at >= 1 && IsDottedAbbreviation(text, at, i, end))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return Math.Max(1, i - at);
    }

    // "didn't" is "did" + "n't": the word ends before the n.
    private static bool NegationStart(string text, int at, int apostrophe, int end) =>
        apostrophe - 1 > at
        && text[apostrophe - 1] is 'n' or 'N'
        && apostrophe + 1 < end
        && text[apostrophe + 1] is 't' or 'T'
        && (apostrophe + 2 >= end || !char.IsLetter(text[apostrophe + 2]));

    // A dot inside "U.S." or after its last letter: every letter so far stands alone between dots.
    private static bool IsDottedAbbreviation(string text, int at, int dot, int end)
    {
        if (dot - at == 1)
            return dot + 2 < end && char.IsLetter(text[dot + 1]) && text[dot + 2] == '.';
        if (dot - at < 2)
            return false;
        return text[dot - 2] == '.' && char.IsLetter(text[dot - 1]);
    }

    private static int CliticLength(string text, int at, int end)
    {
        if (at > 0 && IsApostrophe(text[at]) && char.IsLetterOrDigit(text[at - 1]))
        {
            foreach (var ending in (ReadOnlySpan<string>)["s", "re", "ve", "ll", "d", "m"])
            {
                if (Follows(text, at + 1, end, ending))
                    return ending.Length + 1;
            }
        }

        if (at > 0 && text[at] is 'n' or 'N' && at + 2 < end && char.IsLetter(text[at - 1]) && IsApostrophe(text[at + 1]) && Follows(text, at + 2, end, "t"))
            return 3;
        return 0;
    }

    private static bool Follows(string text, int at, int end, string ending) =>
        at + ending.Length <= end
        && string.Compare(text, at, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + ending.Length == end || !char.IsLetterOrDigit(text[at + ending.Length]));

    private static int AddressLength(string text, int at, int end)
    {
        var isAddress = text[at] is '@' or '#'
            ? at + 1 < end && char.IsLetter(text[at + 1])
            : Starts("http://") || Starts("https://") || Starts("www.");
        if (!isAddress)
            return 0;
        var i = at + 1;
        while (i < end && !char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '”' or '<' or '>' or ')' or ','))
            i++;
        while (i > at + 1 && text[i - 1] is '.' or ';' or ':' or '!' or '?' or '’' or '\'')
            i--;
        return i - at;

        bool Starts(string scheme) => at + scheme.Length < end && string.CompareOrdinal(text, at, scheme, 0, scheme.Length) == 0;
    }

    // A name may open with the sign of a glottal stop ("‘Ayn"), when no quotation opens there.
    private static bool StartsArabicName(string text, int at) => text[at] == 'ʿ' || text[at] == 'ʾ';

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`' or 'ʿ' or 'ʾ';

    private static Token Make(string text, int start, int end, TokenKind kind)
    {
        var slice = text[start..end];
        return new Token(new TextSpan(start, end), kind, slice, Lower(slice), kind == TokenKind.Punctuation ? Tag.Punctuation : Tag.Other);
    }

    private static string Lower(string slice)
    {
        foreach (var c in slice)
        {
            if (char.IsUpper(c) || c is '’' or 'ʼ' or '‑')
                return slice.Replace('’', '\'').Replace('ʼ', '\'').Replace('‑', '-').ToLowerInvariant();
        }

        return slice;
    }
}
