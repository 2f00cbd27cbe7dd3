using Marsad.Core.Language;

namespace Marsad.Core.Theatre.Names;

/// <summary>A name of the pack found in a text, as a half-open range of tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Actor">What it names, if an actor, body or origin.</param>
/// <param name="Places">What it can name, if a place: namesakes in the pack's order. A capital that stands for its government ("Damascus") has both.</param>
public readonly record struct NameMatch(int First, int End, Actor? Actor, IReadOnlyList<Place> Places);

/// <summary>Finds the names of a pack in tokens: longest match first, over folded forms, in time linear in the tokens.</summary>
public sealed class NameIndex
{
    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Indexes every name and spelling of <paramref name="theatre"/>.</summary>
    public NameIndex(TheatrePack theatre)
    {
        ArgumentNullException.ThrowIfNull(theatre);
        foreach (var actor in theatre.Actors)
        {
            Add(actor.Name, actor, null);
            foreach (var spelling in actor.Spellings)
                Add(spelling, actor, null);
        }

        foreach (var place in theatre.Places)
        {
            Add(place.Name, null, place);
            foreach (var spelling in place.Spellings)
                Add(spelling, null, place);
        }

        foreach (var entries in _byFirst.Values)
            entries.Sort((a, b) => b.Following.Length != a.Following.Length ? b.Following.Length.CompareTo(a.Following.Length) : (b.Actor is not null).CompareTo(a.Actor is not null));
    }

    /// <summary>The names in <paramref name="tokens"/>, in order, never overlapping.</summary>
    public IReadOnlyList<NameMatch> Find(IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var folded = new string[tokens.Count];
        for (var i = 0; i < folded.Length; i++)
            folded[i] = tokens[i].Kind is TokenKind.Word or TokenKind.Number ? Folding.Fold(tokens[i].Text) : "";
        var found = new List<NameMatch>();
        for (var i = 0; i < tokens.Count;)
        {
            var match = MatchAt(tokens, folded, i);
            if (match is { } name)
            {
                found.Add(name);
                i = name.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>The actor that <paramref name="phrase"/> as a whole names, in the singular or plural ("rebel" finds "rebels"); null if none.</summary>
    public Actor? Actor(string phrase)
    {
        foreach (var form in (ReadOnlySpan<string>)[phrase, phrase + "s"])
        {
            var tokens = new List<Token>();
            Tokenizer.Tokenize(form, 0, form.Length, tokens);
            if (tokens.Count > 0 && Find(tokens) is [{ Actor: { } actor, First: 0 } match] && match.End == tokens.Count)
                return actor;
        }

        return null;
    }

    private NameMatch? MatchAt(IReadOnlyList<Token> tokens, string[] folded, int at)
    {
        if (tokens[at].Kind == TokenKind.Punctuation)
            return null;
        var first = at;
        if (folded[at].Length == 0)
        {
            // "Al Bab": a free-standing article opens the name.
            if (tokens[at].Kind != TokenKind.Word || !tokens[at].IsCapitalised || at + 1 >= tokens.Count || folded[at + 1].Length == 0)
                return null;
            first = at + 1;
        }

        return TryEntries(tokens, folded, at, first, folded[first]) ?? (folded[first][^1] == 's' && (folded[first].Length > 4 || IsPossessiveAcronym(tokens[first].Text)) ? TryEntries(tokens, folded, at, first, folded[first][..^1]) : null);
    }

    // "UNs", "SANAs": an acronym whose apostrophe was lost.
    private static bool IsPossessiveAcronym(string text) => text.Length > 2 && text[^1] == 's' && text.AsSpan(..^1).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private NameMatch? TryEntries(IReadOnlyList<Token> tokens, string[] folded, int at, int first, string key)
    {
        if (!_byFirst.TryGetValue(key, out var entries))
            return null;
        Entry? best = null;
        var bestEnd = 0;
        List<Place>? places = null;
        foreach (var entry in entries)
        {
            if (best is not null && entry.Following.Length < best.Following.Length)
                break;
            if (!entry.Fits(tokens[first]) || entry.Place is not null && entry.Following.Length == 0 && EnglishWords.IsDemonym(tokens[first].Lower) || EndOf(entry, folded, tokens, first) is not { } end)
                continue;
            if (best is null)
            {
                best = entry;
                bestEnd = end;
            }

            if (entry.Place is { } place)
                (places ??= []).Add(place);
        }

        return best is null ? null : new NameMatch(at, bestEnd, best.Actor, places ?? (IReadOnlyList<Place>)[]);
    }

    private static int? EndOf(Entry entry, string[] folded, IReadOnlyList<Token> tokens, int first)
    {
        var i = first + 1;
        for (var word = 0; word < entry.Following.Length; word++)
        {
            while (i < folded.Length && folded[i].Length == 0 && (Folding.IsArticle(tokens[i].Lower) || tokens[i].Kind == TokenKind.Clitic))
                i++;
            if (i >= folded.Length)
                return null;
            var last = word == entry.Following.Length - 1;
            if (folded[i] != entry.Following[word] && !(last && folded[i].Length > 3 && folded[i][^1] == 's' && folded[i].AsSpan(..^1).SequenceEqual(entry.Following[word])))
                return null;
            i++;
        }

        return i;
    }

    private void Add(string name, Actor? actor, Place? place)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(name, 0, name.Length, tokens);
        var words = tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select(t => (t.Text, Folded: Folding.Fold(t.Text))).Where(w => w.Folded.Length > 0).ToArray();
        // "Tal", "Khan" and their like open many names and are none by themselves.
        if (words.Length == 0 || place is not null && words.Length == 1 && Folding.IsGeneric(words[0].Folded))
            return;
        var entry = new Entry(words[0].Text, words.Skip(1).Select(w => w.Folded).ToArray(), actor, place);
        if (!_byFirst.TryGetValue(words[0].Folded, out var entries))
            _byFirst[words[0].Folded] = entries = [];
        if (!entries.Any(e => e.Actor == actor && e.Place == place && e.Following.AsSpan().SequenceEqual(entry.Following)))
            entries.Add(entry);
    }

    private sealed record Entry(string FirstWord, string[] Following, Actor? Actor, Place? Place)
    {
        private readonly bool _capital = char.IsUpper(FirstWord[0]) || FirstWord.Contains('-', StringComparison.Ordinal) && FirstWord.Any(char.IsUpper) || char.IsDigit(FirstWord[0]);
        private readonly bool _acronym = FirstWord.Length <= 4 && FirstWord.All(c => char.IsUpper(c) || c == '.') && FirstWord.Length > 1;

        /// <summary>Names want their capital, and short acronyms all of them ("IS", "WHO"), so that words are not taken for names.</summary>
        public bool Fits(Token token)
        {
            if (_acronym && Following.Length == 0)
                return IsPossessiveAcronym(token.Text) || token.Text.All(c => !char.IsLower(c));
            return !_capital || token.Text.Any(char.IsUpper) || char.IsDigit(token.Text[0]);
        }
    }
}
