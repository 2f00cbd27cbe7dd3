using System.Buffers;

namespace Marsad.Core.Language.Engine;

/// <summary>English inflection undone by spelling alone.</summary>
internal static class LemmaRules
{
    private static readonly SearchValues<char> _vowels = SearchValues.Create("aeiouy");

    /// <summary>The lemma of a word by its tags.</summary>
    public static string Lemma(string form, string lower, string xpos, string upos) => xpos switch
    {
        "NNPS" => Singular(form),
        "NNP" or "ADD" or "FW" or "GW" => form,
        _ when upos is "PROPN" or "X" => form,
        "NNS" or "VBZ" => Singular(lower),
        "VBD" or "VBN" => Stem(lower, "ed"),
        // A past that was taken for a present: "struck".
        "VBP" when VerbForms.Of(lower) == VerbForm.Past => VerbForms.Lemma(lower) ?? lower,
        "VBG" => Stem(lower, "ing"),
        "JJR" or "RBR" => Stem(lower, "er"),
        "JJS" or "RBS" => Stem(lower, "est"),
        "``" or "''" => lower is "“" or "”" ? "\"" : lower is "‘" or "’" ? "'" : lower,
        "POS" => "'s",
        _ => lower.Replace('’', '\''),
    };

    // "cities", "boxes", "guns"; not "glass".
    private static string Singular(string word)
    {
        if (word.Length < 3 || word[^1] != 's' || word[^2] == 's')
            return word;
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^3] + "y";
        return EndsIn(word, "ches", "shes", "sses", "xes", "zzes", "oes") ? word[..^2] : word[..^1];
    }

    // Takes the ending off, then undoes the doubled consonant ("stopped"), the y that became i ("tried") and the e that fell out ("fired").
    private static string Stem(string word, string ending)
    {
        if (ending is "ed" or "ing" && VerbForms.Lemma(word) is { } known)
            return known;
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 2)
            return word;
        var stem = word[..^ending.Length];
        if (stem[^1] == 'i' && ending != "ing")
            return stem[..^1] + "y";
        if (!stem.AsSpan().ContainsAny(_vowels))
            return ending == "ing" ? word : stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f' or 'e' or 'o'))
            return stem[..^1];
        return LostE(stem) ? stem + "e" : stem;
    }

    private static bool LostE(string stem)
    {
        if (stem.Length < 3)
            return false;
        var (third, second, last) = (stem[^3], stem[^2], stem[^1]);
        if (last is 'v' or 'u' or 'c' || (last == 'z' && second != 'z') || (last == 's' && second != 's'))
            return true;
        if ((last == 'g' && second is 'd' or 'r' or 'a' or 'u') || (last == 'l' && !IsVowel(second) && second is not ('l' or 'r' or 'w')))
            return true;
        if (IsVowel(last) || last is 'w' or 'x' or 'y' or 'h' || !IsVowel(second) || IsVowel(third))
            return false;
        // One vowel before one consonant: "bak(e)", "creat(e)", "decid(e)"; but "visit", "open", "offer".
        return stem.Length == 3 || second is 'a' or 'u' || (second == 'i' && last is 'd' or 'z' or 'r' or 'b');
    }

    private static bool EndsIn(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
