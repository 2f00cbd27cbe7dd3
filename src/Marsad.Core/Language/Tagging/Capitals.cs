using Marsad.Core.Language.Segmentation;

namespace Marsad.Core.Language.Tagging;

/// <summary>Tells sentences in capitals, where case tells nothing about a word.</summary>
internal static class Capitals
{
    /// <summary>True if the words are written in capitals. A lone abbreviation is no sentence in capitals; a stray small letter does not unmake one.</summary>
    /// <param name="segments">Text with its words.</param>
    /// <param name="first">The first word.</param>
    /// <param name="end">The word behind the last.</param>
    public static bool Only(Segments segments, int first, int end)
    {
        var (upper, lower) = (0, 0);
        for (var i = first; i < end; i++)
        {
            foreach (var c in segments.Form(i))
            {
                if (char.IsUpper(c))
                    upper++;
                else if (char.IsLower(c))
                    lower++;
            }
        }

        return upper >= 8 && upper > lower * 8;
    }
}
