using Marsad.Core.Language;

namespace Marsad.Core.Theatre.Names;

/// <summary>A spelling of the pack, by what it stands for.</summary>
/// <param name="FirstWord">Its first word as the pack writes it.</param>
/// <param name="Words">How many words it has, articles not counted.</param>
/// <param name="Actor">What it names, if an actor; else null.</param>
/// <param name="Place">What it names, if a place; else null.</param>
internal sealed record NameEntry(string FirstWord, int Words, Actor? Actor, Place? Place)
{
    private readonly bool _capital = char.IsUpper(FirstWord[0]) || FirstWord.Contains('-', StringComparison.Ordinal) && FirstWord.Any(char.IsUpper) || char.IsDigit(FirstWord[0]);
    private readonly bool _acronym = FirstWord.Length <= 4 && FirstWord.All(c => char.IsUpper(c) || c == '.') && FirstWord.Length > 1;

    /// <summary>Names want their capital, and short acronyms all of them ("IS", "WHO"), so that words are not taken for names.</summary>
    public bool Fits(Token token)
    {
        if (_acronym && Words == 1)
            return IsPossessiveAcronym(token.Text) || token.Text.All(c => !char.IsLower(c));
        if (Place is not null && Words == 1 && EnglishWords.IsDemonym(token.Lower))
            return false;
        return !_capital || token.Text.Any(char.IsUpper) || char.IsDigit(token.Text[0]);
    }

    /// <summary>"UNs", "SANAs": an acronym whose apostrophe was lost.</summary>
    public static bool IsPossessiveAcronym(string text) => text.Length > 2 && text[^1] == 's' && text.AsSpan(..^1).IndexOfAnyExceptInRange('A', 'Z') < 0;
}

/// <summary>A word within the names that open with the same words; the names that end here are its entries.</summary>
internal sealed class NameNode
{
    private Dictionary<string, NameNode>? _next;
    private List<NameEntry>? _entries;

    /// <summary>The node of the next word; null where no name goes on so.</summary>
    public NameNode? Next(string folded) => _next?.GetValueOrDefault(folded);

    /// <summary>The node of the next word, made where there is none.</summary>
    public NameNode NextOrNew(string folded)
    {
        _next ??= new(StringComparer.Ordinal);
        if (!_next.TryGetValue(folded, out var node))
            _next[folded] = node = new NameNode();
        return node;
    }

    /// <summary>Takes an entry, once for each that it stands for.</summary>
    public void Add(NameEntry entry)
    {
        _entries ??= [];
        if (!_entries.Exists(e => e.Actor == entry.Actor && e.Place == entry.Place))
            _entries.Add(entry);
    }

    /// <summary>What the names that end here stand for, when they fit the token that opens them; null when none does.</summary>
    public NameMatch? Match(TokenList tokens, int at, int first, int end)
    {
        if (_entries is null)
            return null;
        Actor? actor = null;
        List<Place>? places = null;
        foreach (var entry in _entries)
        {
            if (!entry.Fits(tokens[first]))
                continue;
            actor ??= entry.Actor;
            if (entry.Place is { } place)
                (places ??= []).Add(place);
        }

        return actor is null && places is null ? null : new NameMatch(at, end, actor, places ?? (IReadOnlyList<Place>)[]);
    }
}
