using Marsad.Core.Language;

namespace Marsad.Core.Theatre.Names;

/// <summary>
/// Names of two and more words by their consonants alone, for slips that folding does not reach ("Ahrar al-Shma", "Noor al-Deen Zinky"):
/// words as rare together as these need no vowels to be told apart. What two names share finds neither.
/// </summary>
internal sealed class ConsonantIndex
{
    private const int LeastWords = 2;
    private const int MostWords = 5;

    // Fewer consonants over all words, or a word without two, leave too much open ("Abu Ali").
    private const int LeastConsonants = 5;

    // Of a whole name with a word beside it that shows a place.
    private const int LeastOfPlace = 4;

    private readonly Dictionary<string, List<Place>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameEntry?> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);

    /// <summary>Adds a name by its folded words.</summary>
    public void Add(IReadOnlyList<string> folded, NameEntry entry)
    {
        var words = folded.Select(Consonants.Of).ToArray();
        if (entry.Place is { Kind: not PlaceKind.Country } place)
            AddPlace(words, place);
        if (folded.Count is < LeastWords or > MostWords || !char.IsUpper(entry.FirstWord[0]))
            return;
        if (words.Any(w => w.Length < 2) || words.Sum(w => w.Length) < LeastConsonants)
            return;
        var key = string.Join(' ', words);
        _openings.Add(words[0]);
        if (!_entries.TryAdd(key, entry) && _entries[key] is { } other && (other.Actor != entry.Actor || other.Place != entry.Place))
            _entries[key] = null;
    }

    /// <summary>
    /// Places whose name has the consonants of <paramref name="name"/>, however it is cut into words ("Tal Jibbin" for "Tlajibin") and with its
    /// article or without. For a name that its words show to be a place's; fewer than four consonants tell too little and find none.
    /// </summary>
    public IReadOnlyList<Place> Places(string name)
    {
        var key = Joined(name);
        if (_places.GetValueOrDefault(key) is { } places)
            return places;
        // "Altalbisa": the article has grown on.
        return name.Length > 5 && name.StartsWith("al", StringComparison.OrdinalIgnoreCase) ? _places.GetValueOrDefault(Joined(name[2..])) ?? [] : [];
    }

    private static string Joined(string name) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).Select(Consonants.Of));

    private void AddPlace(string[] words, Place place)
    {
        var key = string.Concat(words);
        if (key.Length < LeastOfPlace)
            return;
        if (!_places.TryGetValue(key, out var places))
            _places[key] = places = [];
        if (!places.Contains(place))
            places.Add(place);
    }

    /// <summary>The longest name from <paramref name="first"/> that reaches further than <paramref name="reached"/>; every word of it has a capital.</summary>
    public NameMatch? Longest(TokenList tokens, string[] folded, int at, int first, int reached)
    {
        if (!HasCapital(tokens[first]) || folded[first].Length < 2)
            return null;
        var key = Consonants.Of(folded[first]);
        if (!_openings.Contains(key))
            return null;
        NameMatch? best = null;
        var i = first;
        for (var words = 1; words < MostWords; words++)
        {
            i++;
            while (i < folded.Length && folded[i].Length == 0 && (Folding.IsArticle(tokens[i].Lower) || tokens[i].Kind == TokenKind.Clitic))
                i++;
            if (i >= folded.Length || folded[i].Length == 0 || !HasCapital(tokens[i]))
                break;
            key = $"{key} {Consonants.Of(folded[i])}";
            if (i + 1 > reached && _entries.GetValueOrDefault(key) is { } entry)
                best = new NameMatch(at, i + 1, entry.Actor, entry.Place is { } place ? [place] : []);
        }

        return best;
    }

    // "al-Sham": the capital may stand behind the article.
    private static bool HasCapital(Token token) =>
        token.IsCapitalised || token.Text.LastIndexOf('-') is > 0 and var hyphen && hyphen + 1 < token.Text.Length && char.IsUpper(token.Text[hyphen + 1]);
}
