using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Actors;

/// <summary>
/// Armed groups that no pack knows, told with their short name: "the Revolutionary Army of Xyz (RAX)". The short name is the id, and stands for
/// the group wherever the report has it. A bracket shows a name even where all words have capitals.
/// </summary>
internal static class Acronyms
{
    private const int MostWords = 9;

    /// <summary>The names with such groups among them; what overlaps with them goes.</summary>
    public static List<NameMatch> Add(TokenList tokens, List<NameMatch> names)
    {
        var found = new List<NameMatch>();
        for (var i = 2; i + 1 < tokens.Count; i++)
        {
            if (!IsAcronym(tokens[i]) || Before(tokens, i) is not (> 0 and var end) || names.Exists(n => n.First <= i && i < n.End && n.Actor is not null))
                continue;
            if (Start(tokens, end) is not { } first || names.Exists(n => n.Actor is { Kind: not ActorKind.Collective } && n.First < end && first < n.End && n.End - n.First > 1))
                continue;
            var actor = new Actor(new ActorId(tokens[i].Lower), ActorKind.ArmedGroup, "unknown", tokens[i].Text, [], null, []);
            found.Add(new NameMatch(first, tokens[i + 1].Lower is ")" or "]" ? i + 2 : i + 1, actor, []));
            for (var at = i + 2; at < tokens.Count; at++)
            {
                if (tokens[at].Text == tokens[i].Text)
                    found.Add(new NameMatch(at, at + 1, actor, []));
            }
        }

        return NamedActors.Merge(names, found);
    }

    // Where the full name ends that the short one follows: "(RAX)", "[RAX]", ", or RAX,"; -1 where none does.
    private static int Before(TokenList tokens, int i) =>
        tokens[i - 1].Lower is "(" or "[" && tokens[i + 1].Lower is ")" or "]" ? i - 1 : tokens[i - 1].Lower == "or" && tokens[i - 2].Lower == "," ? i - 2 : -1;

    private static bool IsAcronym(Token token) => token.Kind == TokenKind.Word && token.Text.Length is >= 2 and <= 8 && token.Text.All(c => char.IsUpper(c) || c == '-');

    // The first word of the name that ends before `end`: back to its article, over capitals and what links them, if a word of it means fighters.
    private static int? Start(TokenList tokens, int end)
    {
        var armed = false;
        for (var i = end - 1; i >= 0 && end - i <= MostWords; i--)
        {
            if (tokens[i].Lower is "the" or "of" or "from" or "by" && armed && (tokens[i].Lower is "the" or "by" or "from" || !IsLinked(tokens, i)))
                return i + 1 < end ? i + 1 : null;
            if (tokens[i].Kind != TokenKind.Word || !tokens[i].IsCapitalised && tokens[i].Lower is not ("of" or "for" or "and" or "de" or "la" or "the"))
                return armed && i + 1 < end && !tokens[i + 1].Text.All(char.IsUpper) && tokens[i + 1].IsCapitalised ? i + 1 : null;
            armed = armed || ActorWords.IsBody(tokens[i].Lower) || tokens[i].Lower is "tigers" or "liberation" or "revolutionary" or "forces" or "insurgent" or "guerrilla";
        }

        return null;
    }

    // "Army of Liberation": the link stands within the name.
    private static bool IsLinked(TokenList tokens, int link) => link > 0 && tokens[link - 1].IsCapitalised && !ActorWords.IsFighters(tokens[link - 1].Lower);
}
