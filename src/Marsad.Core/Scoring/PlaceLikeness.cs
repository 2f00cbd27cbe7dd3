using System.Text;
using System.Text.RegularExpressions;
using Marsad.Core.Language;

namespace Marsad.Core.Scoring;

/// <summary>Whether two spellings are one place to the scorer: generic words, articles and points of the compass aside, vowels and doubled letters alike.</summary>
internal static partial class PlaceLikeness
{
    /// <summary>From here two folded names are one place.</summary>
    private const double Alike = 0.8;

    /// <summary>Milliseconds; none of the patterns backtracks far.</summary>
    private const int Timeout = 1000;

    /// <summary>True for one place; two claims without a place agree.</summary>
    public static bool Same(string? a, string? b)
    {
        if (string.IsNullOrEmpty(a) || string.IsNullOrEmpty(b))
            return string.IsNullOrEmpty(a) && string.IsNullOrEmpty(b);
        var (x, y) = (Fold(a), Fold(b));
        return x == y || SequenceRatio.Of(x, y) >= Alike;
    }

    /// <summary>"Deir el-Zour city" is "dirzur".</summary>
    public static string Fold(string name)
    {
        var ascii = new StringBuilder(name.Length);
        foreach (var marked in name)
        {
            var c = LatinLetters.Plain(marked);
            if (char.IsAscii(c) && c is not ('\'' or '`'))
                ascii.Append(char.ToLowerInvariant(c));
        }

        var folded = Other().Replace(Direction().Replace(Generic().Replace(ascii.ToString(), " "), ""), "")
            .Replace("ou", "u", StringComparison.Ordinal).Replace("oo", "u", StringComparison.Ordinal)
            .Replace("ee", "i", StringComparison.Ordinal).Replace("ei", "i", StringComparison.Ordinal)
            .Replace("ay", "i", StringComparison.Ordinal).Replace("ai", "i", StringComparison.Ordinal);
        return Doubled().Replace(folded, "${letter}");
    }

    [GeneratedRegex(@"\b(?:the|city|town|village|province|governorate|district|neighbou?rhood|camp|area|of|in)\b", RegexOptions.None, Timeout)]
    private static partial Regex Generic();

    [GeneratedRegex(@"\b(?:al|el|ar|as|ash|at|ad|an|az|eastern|western|northern|southern|east|west|north|south)\b[- ]?", RegexOptions.None, Timeout)]
    private static partial Regex Direction();

    [GeneratedRegex("[^a-z0-9]", RegexOptions.None, Timeout)]
    private static partial Regex Other();

    [GeneratedRegex(@"(?<letter>.)\k<letter>", RegexOptions.None, Timeout)]
    private static partial Regex Doubled();
}
