using System.Globalization;
using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Tells which of two figures in one report its words give as the earlier one: "raised from 50 to 58", "an initial toll of 50".</summary>
internal static class EarlierFigure
{
    /// <summary>"from more than some 50": words between the cue and its number.</summary>
    private const int WordsBetween = 3;

    private static readonly HashSet<string> BeforeNumber = Cues("number");
    private static readonly HashSet<string> Anywhere = Cues("anywhere");

    /// <summary>True when the words of <paramref name="claim"/> give its number as one of before.</summary>
    public static bool Is(CasualtyClaim claim) => claim.Evidence.Any(e => TellsOfBefore(e) || StandsBehind(e, claim));

    private static bool TellsOfBefore(string evidence)
    {
        var text = $" {string.Join(' ', Words(evidence))} ";
        return Anywhere.Any(cue => text.Contains($" {cue} ", StringComparison.Ordinal));
    }

    private static bool StandsBehind(string evidence, CasualtyClaim claim)
    {
        var since = int.MaxValue;
        foreach (var word in Words(evidence))
        {
            if (Number(word) is { } number)
            {
                if (since <= WordsBetween && (number == claim.Low || number == claim.High || number + 1 == claim.Low))
                    return true;
                since = int.MaxValue;
            }
            else
            {
                since = BeforeNumber.Contains(word) ? 0 : since == int.MaxValue ? since : since + 1;
            }
        }

        return false;
    }

    private static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Split([' ', '\n', '\t', ';', ':', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim(',', '.'));

    private static long? Number(string word) =>
        long.TryParse(word.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static HashSet<string> Cues(string place) => EmbeddedWords.Lines("Ledger/Tolls/earlier.tsv")
        .Select(line => line.Split('\t'))
        .Where(fields => fields[1] == place)
        .Select(fields => fields[0])
        .ToHashSet(StringComparer.Ordinal);
}
