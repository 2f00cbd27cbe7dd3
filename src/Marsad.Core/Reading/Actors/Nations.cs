using Marsad.Core.Language;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Actors;

/// <summary>The state whose war a report tells of where that is not the theatre's: "the army" is then its own (nations.tsv).</summary>
internal static class Nations
{
    private static readonly string[][] All = [.. EmbeddedWords.Lines("Language/nations.tsv").Select(line => line.Split('\t'))];

    private static readonly Dictionary<string, (int Nation, string[] Words, bool Capital)[]> Opening = All
        .SelectMany((row, nation) => row.Select((name, column) => (name.Split(' ')[0], (nation, name.Split(' '), column == 2))))
        .GroupBy(e => e.Item1, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(e => e.Item2).ToArray(), StringComparer.Ordinal);

    /// <summary>The adjective of the state that the report names most, "egyptian"; null where that is the theatre's own, or no other is named far more often.</summary>
    public static string? Of(TokenList tokens, IReadOnlyList<NameMatch> names, TheatrePack theatre)
    {
        if (names.Any(n => n.Places.Any(p => p.Name == theatre.Name)))
            return null;
        var counts = new int[All.Length];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsCapitalised && At(tokens, i) is { } found)
                (counts[found.Nation], i) = (counts[found.Nation] + 1, found.End - 1);
        }

        var most = Array.IndexOf(counts, counts.Max());
        var own = Array.FindIndex(All, row => string.Equals(row[0], theatre.Name, StringComparison.OrdinalIgnoreCase));
        // What is spelt like a place of the theatre counts for the theatre.
        var home = names.Count(n => n.Places.Any(p => p.Adm1 is not null)) + (own >= 0 ? counts[own] : 0);
        return most == own || counts[most] == 0 || counts[most] <= home || counts.Count(c => c == counts[most]) > 1 ? null : All[most][1];
    }

    /// <summary>The adjective of a country, as it opens an id; null for an unknown one.</summary>
    public static string? AdjectiveOf(string country) => All.FirstOrDefault(row => string.Equals(row[0], country, StringComparison.OrdinalIgnoreCase))?[1].Replace(' ', '-');

    /// <summary>The adjective that the tokens from <paramref name="i"/> on are ("Egyptian"), as it opens an id, and the token behind; null for other words.</summary>
    public static (string Adjective, int End)? Adjective(TokenList tokens, int i) =>
        At(tokens, i) is { } found && All[found.Nation][1].Split(' ').Length == found.End - i && tokens[found.End - 1].Lower == All[found.Nation][1].Split(' ')[^1] ? (All[found.Nation][1].Replace(' ', '-'), found.End) : null;

    /// <summary>The id of the state that the tokens name as a whole by its country or capital ("Kenya", "Nairobi"); null for other words.</summary>
    public static Model.ActorId? State(TokenList tokens, int first, int end) =>
        first < end && tokens[first].IsCapitalised && At(tokens, first) is { } found && found.End == end && Adjective(tokens, first) is null ? new Model.ActorId(All[found.Nation][0].Replace(' ', '-')) : null;

    private static (int Nation, int End)? At(TokenList tokens, int i)
    {
        if (!Opening.TryGetValue(tokens[i].Lower, out var entries))
            return null;
        (int Nation, int End)? best = null;
        foreach (var (nation, words, _) in entries)
        {
            var fits = i + words.Length <= tokens.Count;
            for (var w = 1; fits && w < words.Length; w++)
                fits = tokens[i + w].Lower == words[w];
            if (fits && (best is not { } known || i + words.Length > known.End))
                best = (nation, i + words.Length);
        }

        return best;
    }
}
