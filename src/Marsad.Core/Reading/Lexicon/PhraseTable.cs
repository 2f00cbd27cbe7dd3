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
        entries.Add((words[1..], value));
    }

    /// <summary>Every phrase that begins at token <paramref name="at"/> and ends before <paramref name="end"/>, longest first.</summary>
    public IEnumerable<(int End, T Value)> At(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (!_byFirst.TryGetValue(tokens[at].Lower, out var entries))
            yield break;
        foreach (var (rest, value) in entries.OrderByDescending(e => e.Following.Length))
        {
            if (Fits(tokens, at + 1, end, rest))
                yield return (at + 1 + rest.Length, value);
        }
    }

    private static bool Fits(IReadOnlyList<Token> tokens, int at, int end, string[] rest)
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
