using Marsad.Core.Language;

namespace Marsad.Core.Theatre.Names;

/// <summary>A name of the pack found in a text, as a half-open range of tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Actor">What it names, if an actor, body or origin.</param>
/// <param name="Places">What it can name, if a place: namesakes in the pack's order. A capital that stands for its government ("Damascus") has both.</param>
public readonly record struct NameMatch(int First, int End, Actor? Actor, IReadOnlyList<Place> Places);

/// <summary>
/// Finds the names of a pack in tokens: longest match first, over folded forms, in time linear in the tokens however many names there are.
/// Where no folded form matches, names of two words and more are also found by their consonants (<see cref="ConsonantIndex"/>).
/// </summary>
public sealed class NameIndex
{
    private readonly NameNode _root = new();
    private readonly ConsonantIndex _consonants = new();

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
    }

    /// <summary>The names in <paramref name="tokens"/>, in order, never overlapping.</summary>
    public IReadOnlyList<NameMatch> Find(TokenList tokens)
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
                // "the Army of Conquest" is not "the army".
                if (tokens[i].Lower == "the" && i + 1 < tokens.Count && MatchAt(tokens, folded, i + 1) is { } longer && longer.End > name.End)
                    name = longer;
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
            if (tokens.Count > 0 && Find(new TokenList(tokens)) is [{ Actor: { } actor, First: 0 } match] && match.End == tokens.Count)
                return actor;
        }

        return null;
    }

    /// <summary>Places that have a name's consonants (<see cref="ConsonantIndex.Places"/>).</summary>
    public IReadOnlyList<Place> PlacesLike(string name) => _consonants.Places(name);

    private NameMatch? MatchAt(TokenList tokens, string[] folded, int at)
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

        var match = Longest(tokens, folded, at, first, folded[first])
            ?? (folded[first][^1] == 's' && (folded[first].Length > 4 || NameEntry.IsPossessiveAcronym(tokens[first].Text)) ? Longest(tokens, folded, at, first, folded[first][..^1]) : null);
        match ??= Folding.HasGrownArticle(tokens[first].Text, folded[first]) ? Longest(tokens, folded, at, first, folded[first][2..]) : null;
        return _consonants.Longest(tokens, folded, at, first, match?.End ?? first) ?? match;
    }

    private NameMatch? Longest(TokenList tokens, string[] folded, int at, int first, string opening)
    {
        if (_root.Next(opening) is not { } node)
            return null;
        NameMatch? best = null;
        for (var end = first + 1; ;)
        {
            best = node.Match(tokens, at, first, end) ?? best;
            var next = end;
            while (next < folded.Length && folded[next].Length == 0 && (Folding.IsArticle(tokens[next].Lower) || tokens[next].Kind == TokenKind.Clitic))
                next++;
            if (next >= folded.Length)
                return best;
            var word = folded[next];
            if ((node.Next(word) ?? (Folding.HasGrownArticle(tokens[next].Text, word) ? node.Next(word[2..]) : null)) is { } following)
            {
                (node, end) = (following, next + 1);
                continue;
            }

            // The last word may stand in the other number: "opposition fighter" for "opposition fighters".
            var other = word.Length > 3 && word[^1] == 's' ? node.Next(word[..^1]) : node.Next(word + "s");
            return other?.Match(tokens, at, first, next + 1) ?? best;
        }
    }

    private void Add(string name, Actor? actor, Place? place)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(name, 0, name.Length, tokens);
        var words = tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select(t => (t.Text, Folded: Folding.Fold(t.Text))).Where(w => w.Folded.Length > 0).ToArray();
        // "Tal", "Khan" and their like open many names and are none by themselves.
        if (words.Length == 0 || place is not null && words.Length == 1 && Folding.IsGeneric(words[0].Folded))
            return;
        var entry = new NameEntry(words[0].Text, words.Length, actor, place);
        var node = _root;
        foreach (var (_, folded) in words)
            node = node.NextOrNew(folded);
        node.Add(entry);
        _consonants.Add([.. words.Select(w => w.Folded)], entry);
    }
}
