using System.Text;

namespace Marsad.Core.Theatre.Names;

/// <summary>The consonants of a folded word, those that transliterations confuse brought to one letter.</summary>
internal static class Consonants
{
    /// <summary>"fatah" and "fath" → "ft", "shma" and "sham" → "$m", "zinki" and "zanki" → "znk"; empty for a word of vowels.</summary>
    public static string Of(string folded)
    {
        var kept = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            var next = i + 1 < folded.Length ? folded[i + 1] : '\0';
            if (next == 'h' && c is 's' or 'c')
            {
                kept.Append('$');
                i++;
                continue;
            }

            switch (c)
            {
                case 'a' or 'e' or 'i' or 'o' or 'u' or 'y': continue;
                case 'h' or 'w' when i > 0: continue;
                case 'p' when next == 'h': c = 'f'; break;
                case 'q' or 'c': c = 'k'; break;
            }

            if (kept.Length == 0 || kept[^1] != c)
                kept.Append(c);
        }

        return kept.ToString();
    }
}
