using System.Text;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Names of speaking bodies that no pack lists, told by their head noun: "the Egyptian Interior Ministry", "Radio Continental".</summary>
internal static class UnknownBodies
{
    private static readonly HashSet<string> Heads = new(
        ("ministry army forces force police command agency council committee committees front party union organisation organization observatory network centre center commission government brigade"
        + " brigades movement radio television tv media news newspaper daily alliance coalition federation authority directorate bureau office department embassy parliament congress court institute"
        + " association society foundation guard corps battalion division pentagon kremlin").Split(' '),
        StringComparer.Ordinal);

    /// <summary>True for a noun that heads the name of a body.</summary>
    public static bool IsBody(string lower) => Heads.Contains(lower);

    /// <summary>The id made of the first such name within the tokens: its words in kebab-case; null if there is none.</summary>
    public static ActorId? Find(ReportText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.Tokens[i].IsCapitalised || text.Tokens[i].Tag == Language.Tag.Determiner)
                continue;
            var stop = i;
            var body = false;
            while (stop < end && (text.Tokens[stop].IsCapitalised || IsBody(text.Lower(stop)) || text.Lower(stop) is "of" or "for" or "and" or "'s" or "’s" or "interior" or "defence" or "defense" or "foreign" or "health" or "state" && stop > i))
            {
                body = body || IsBody(text.Lower(stop));
                stop++;
            }

            while (stop > i && text.Lower(stop - 1) is "of" or "for" or "and")
                stop--;
            if (body && stop - i > 1)
                return new ActorId(Kebab(text, i, stop));
            i = Math.Max(i, stop - 1);
        }

        return null;
    }

    private static string Kebab(ReportText text, int first, int end)
    {
        var id = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind == Language.TokenKind.Clitic)
                continue;
            foreach (var c in text.Lower(i))
            {
                if (char.IsAsciiLetterOrDigit(c))
                    id.Append(c);
                else if (c == '-' && id.Length > 0 && id[^1] != '-')
                    id.Append('-');
            }

            if (i + 1 < end && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString().Trim('-');
    }
}
