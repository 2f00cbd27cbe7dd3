using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>Tells whether a claim speaks of the only way in: "the last supply route", "its only remaining road".</summary>
internal static class SoleRoute
{
    // "the only remaining supply route": words that may stand between.
    private const int Between = 3;

    private static readonly char[] Apart = [' ', ',', '.', ';', ':', '"', '(', ')', '“', '”'];
    private static readonly Lazy<ILookup<string, string>> Words = new(() => EmbeddedWords.Lines("Ledger/Access/sole-route.tsv")
        .Select(line => line.Split('\t')).ToLookup(cells => cells[0], cells => cells[1], StringComparer.Ordinal));

    public static bool IsMeant(AccessClaim said) => Tells(said.Subject) || Tells(said.Evidence[0]);

    private static bool Tells(string? text)
    {
        if (text is null)
            return false;
        var words = text.Split(Apart, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (!Is("sole", words[i]))
                continue;
            for (var j = i + 1; j < words.Length && j <= i + 1 + Between; j++)
            {
                if (Is("way", words[j]))
                    return true;
            }
        }

        return false;
    }

    private static bool Is(string kind, string word) => Words.Value[kind].Contains(word, StringComparer.OrdinalIgnoreCase);
}
