using Marsad.Core.Language;

namespace Marsad.Core.Reading.Lexicon;

/// <summary>Phrases of lower-case words, found by their first word; a value for each.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Following, T Value)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase, words separated by single spaces.</summary>
    public void Add(string phrase, T value)
    {
        var words = phrase.Split(' ');
        if (!_byFirst.TryGetValue(words[0], out var entries))
            _byFirst[words[0]] = entries = [];
        var before = entries.FindIndex(e => e.Following.Length < words.Length - 1);
        entries.Insert(before < 0 ? entries.Count : before, (words[1..], value));
    }

    /// <summary>The longest phrase that begins at token <paramref name="at"/> and ends before <paramref name="end"/>, of equal ones the first added; null if none does.</summary>
    public (int End, T Value)? LongestAt(TokenList tokens, int at, int end)
    {
        if (!_byFirst.TryGetValue(tokens[at].Lower, out var entries))
            return null;
        foreach (var (rest, value) in entries)
        {
            if (Fits(tokens, at + 1, end, rest))
                return (at + 1 + rest.Length, value);
        }

        return null;
    }

    /// <summary>Every phrase that begins at token <paramref name="at"/> and ends before <paramref name="end"/>, longest first, then as they were added; null if none does.</summary>
    public List<(int End, T Value)>? At(TokenList tokens, int at, int end)
    {
        // Asked of every word of every report, and mostly in vain.
        if (!_byFirst.TryGetValue(tokens[at].Lower, out var entries))
            return null;
        List<(int, T)>? found = null;
        foreach (var (rest, value) in entries)
        {
            if (Fits(tokens, at + 1, end, rest))
                (found ??= new(entries.Count)).Add((at + 1 + rest.Length, value));
        }

        return found;
    }

    /// <summary>True if a phrase begins at token <paramref name="at"/> and ends before <paramref name="end"/>.</summary>
    public bool BeginsAt(TokenList tokens, int at, int end)
    {
        if (!_byFirst.TryGetValue(tokens[at].Lower, out var entries))
            return false;
        foreach (var (rest, _) in entries)
        {
            if (Fits(tokens, at + 1, end, rest))
                return true;
        }

        return false;
    }

    private static bool Fits(TokenList tokens, int at, int end, string[] rest)
    {
        if (at + rest.Length > end)
            return false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (tokens[at + i].Lower != rest[i])
                return false;
        }

        return true;
    }
}
