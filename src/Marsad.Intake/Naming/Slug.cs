using System.Text;

namespace Marsad.Intake.Naming;

/// <summary>Names as ids: lower-case letters and digits of any script, everything else one hyphen.</summary>
internal static class Slug
{
    private const int Longest = 60;

    /// <summary>"Al-Jazeera (English)" → "al-jazeera-english", cut after 60 characters; null if nothing is left.</summary>
    public static string? Of(string? name)
    {
        if (name is null)
            return null;
        var slug = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= Longest)
                break;
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed : null;
    }
}
