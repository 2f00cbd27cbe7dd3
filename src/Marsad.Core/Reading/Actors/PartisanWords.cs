using Marsad.Core.Language;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Actors;

/// <summary>Words by which a side's outlets call friend and foe ("the resistance", "the occupation"), as the pack has them for that side.</summary>
internal static class PartisanWords
{
    /// <summary>The names with such words among them; a longer name that holds the words stays.</summary>
    public static List<NameMatch> Add(AnalysedText text, List<NameMatch> names, IReadOnlyList<PartisanName> partisan, TheatrePack theatre)
    {
        var found = new List<NameMatch>();
        foreach (var (words, actor) in partisan.Select(p => (Words: p.Words.Split(' '), theatre.FindActor(p.Actor))).OrderByDescending(p => p.Words.Length))
        {
            for (var i = 0; i + words.Length <= text.Tokens.Count; i++)
            {
                if (Matches(text.Tokens, i, words) && !names.Exists(n => n.First < i + words.Length && i < n.End && n.End - n.First > words.Length) && !found.Exists(f => f.First < i + words.Length && i < f.End))
                    found.Add(new NameMatch(i, i + words.Length, actor, []));
            }
        }

        return NamedActors.Merge(names, found);
    }

    private static bool Matches(TokenList tokens, int at, string[] words)
    {
        for (var w = 0; w < words.Length; w++)
        {
            if (tokens[at + w].Lower != words[w])
                return false;
        }

        return true;
    }
}
