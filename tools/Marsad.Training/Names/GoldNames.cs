using System.Text.RegularExpressions;
using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Engine;
using Marsad.Core.Language.Names;

namespace Marsad.Training.Names;

/// <summary>
/// Proper names out of GUM's entities: mentions whose head is a proper noun, cut to the words of the name itself; of nested ones the outermost.
/// Dates and times are none.
/// </summary>
internal static partial class GoldNames
{
    private sealed record Mention(int First, int Last, string Kind);

    [GeneratedRegex(@"\((?<id>\d+(\[\d+/\d+\])?)-(?<kind>[a-z]+)-[^()]*(?<end>\))?|(?<close>\d+(\[\d+/\d+\])?)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracket();

    /// <summary>The names of a sentence in its order.</summary>
    public static Name[] Of(ConlluSentence sentence)
    {
        var names = new List<Name>();
        foreach (var mention in Mentions(sentence).Where(m => m.Kind != "time").OrderByDescending(m => m.Last - m.First).ThenBy(m => m.First))
        {
            if (NameOf(mention, sentence.Words) is { } name && !names.Any(n => n.First < name.End && name.First < n.End))
                names.Add(name);
        }

        return [.. names.OrderBy(n => n.First)];
    }

    /// <summary>The class of each word as <see cref="NameFinder"/> numbers them.</summary>
    public static int[] Classes(ConlluSentence sentence)
    {
        var classes = new int[sentence.Words.Count];
        foreach (var name in Of(sentence))
        {
            for (var i = name.First; i < name.End; i++)
                classes[i] = 1 + (int)name.Kind + (i == name.First ? 0 : NameFinder.Kinds);
        }

        return classes;
    }

    private static List<Mention> Mentions(ConlluSentence sentence)
    {
        var mentions = new List<Mention>();
        var open = new List<(string Id, string Kind, int First)>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var entity = sentence.Words[i].Misc.Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal)) ?? "";
            foreach (Match bracket in Bracket().Matches(entity))
            {
                if (bracket.Groups["close"].Success)
                    Close(bracket.Groups["close"].Value, i);
                else if (bracket.Groups["end"].Success)
                    mentions.Add(new Mention(i, i, bracket.Groups["kind"].Value));
                else
                    open.Add((bracket.Groups["id"].Value, bracket.Groups["kind"].Value, i));
            }
        }

        return mentions;

        void Close(string id, int last)
        {
            var at = open.FindLastIndex(o => o.Id == id);
            if (at < 0)
                return;
            mentions.Add(new Mention(open[at].First, last, open[at].Kind));
            open.RemoveAt(at);
        }
    }

    private static Name? NameOf(Mention mention, IReadOnlyList<ConlluWord> words)
    {
        var head = Enumerable.Range(mention.First, mention.Last - mention.First + 1).First(i => words[i].Head - 1 < mention.First || words[i].Head - 1 > mention.Last);
        if (words[head].Xpos is not ("NNP" or "NNPS"))
            return null;
        var (first, last) = (head, head);
        while (first > mention.First && IsOfName(words[first - 1]))
            first--;
        while (last < mention.Last && (IsOfName(words[last + 1]) || Joins(words, last + 1, mention.Last)))
            last++;
        while (first < head && words[first].Xpos == "HYPH")
            first++;
        while (last > head && !IsProper(words[last]))
            last--;
        var kind = mention.Kind switch { "person" => NameKind.Person, "organization" => NameKind.Organisation, "place" => NameKind.Place, _ => NameKind.Other };
        return new Name(first, last + 1, kind);
    }

    private static bool IsProper(ConlluWord word) => word.Xpos is "NNP" or "NNPS";

    private static bool IsOfName(ConlluWord word) => IsProper(word) || word.Xpos is "HYPH" or "AFX";

    // "University of Portsmouth", "Party of the People"
    private static bool Joins(IReadOnlyList<ConlluWord> words, int at, int last) =>
        (words[at].Form is "of" or "for" or "de" or "&" && at < last && (IsProper(words[at + 1]) || (words[at + 1].Form == "the" && at + 1 < last && IsProper(words[at + 2]))))
        || (words[at].Form == "the" && at < last && IsProper(words[at + 1]) && words[at - 1].Form is "of" or "for");
}
