using System.Buffers;

namespace Marsad.Core.Language;

/// <summary>Which form of a verb a word is.</summary>
public enum VerbForm
{
    None,
    Base,
    Third,
    Past,
    Gerund,
}

/// <summary>The forms of the verbs that the lexicons name, made from their base form by rule and a table of irregular ones.</summary>
public static class VerbForms
{
    // base, past and participles; from common grammar.
    private const string Irregular =
        "be is are am was were been|break broke broken|bar barred barring|bring brought|blow blew blown|catch caught|choke choked|come came|cut cut|die died dying|drive drove driven|"
        + "fall fell fallen|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|free freed freeing|give gave given|go went gone|hear heard|hit hit hitting|hold held|hurt hurt|"
        + "keep kept|know knew known|lay laid|lead led|leave left|lie lay lain lying|lose lost|make made|meet met|put put putting|pull pulled|quit quit|read read|"
        + "retake retook retaken|rise rose risen|run ran running|say said|see saw seen|seek sought|send sent|set set setting|shoot shot|show showed shown|slay slew slain|"
        + "speak spoke spoken|stand stood|strike struck stricken|sweep swept|take took taken|tell told|think thought|throw threw thrown|understand understood|"
        + "win won winning|withdraw withdrew withdrawn|write wrote written|overrun overran overrun overrunning|overtake overtook overtaken|begin began begun beginning|shut shut|"
        + "behead beheaded|split split splitting|stop stopped stopping|trap trapped trapping|drop dropped dropping|bombard bombarded|target targeted targeting targetting targetted|"
        + "fire fired|kidnap kidnapped kidnapping|ram rammed ramming|gun gunned gunning|step stepped stepping|commit committed committing|occur occurred occurring|admit admitted admitting|"
        + "expel expelled expelling|repel repelled repelling|compel compelled compelling|propel propelled propelling|refer referred referring|control controlled controlling|raid raided|hang hanged|machinegun machinegunned machinegunning|machine-gun machine-gunned machine-gunning|gas gassed gassing|starve starved|sink sank sunk|cost cost|burst burst|spread spread|slit slit slitting|beat beat beaten|stab stabbed stabbing|club clubbed clubbing|shell shelled";

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly Dictionary<string, string[]> IrregularForms = Irregular.Split('|').Select(l => l.Split(' ')).ToDictionary(f => f[0], f => f[1..], StringComparer.Ordinal);

    private static readonly Dictionary<string, (string Lemma, VerbForm Form)> Forms = Build();

    /// <summary>Which form of a known verb <paramref name="lower"/> is.</summary>
    public static VerbForm Of(string lower) => Forms.TryGetValue(lower, out var found) ? found.Form : VerbForm.None;

    /// <summary>True for a base form that is the past form and the participle too: "cut".</summary>
    public static bool IsUnchanged(string lower) => IrregularForms.TryGetValue(lower, out var forms) && forms.Contains(lower);

    /// <summary>The base form of a known verb's form; null for other words.</summary>
    public static string? Lemma(string lower) => Forms.TryGetValue(lower, out var found) ? found.Lemma : null;

    /// <summary>All forms of a verb given by its base form, with which form each is.</summary>
    public static IEnumerable<(string Word, VerbForm Form)> Inflect(string lemma)
    {
        ArgumentException.ThrowIfNullOrEmpty(lemma);
        yield return (lemma, VerbForm.Base);
        yield return (Third(lemma), VerbForm.Third);
        var irregular = IrregularForms.GetValueOrDefault(lemma, []);
        foreach (var form in irregular)
            yield return (form, form.EndsWith("ing", StringComparison.Ordinal) ? VerbForm.Gerund : form is "is" or "are" or "am" ? VerbForm.Third : VerbForm.Past);
        if (!irregular.Any(f => f.EndsWith("ing", StringComparison.Ordinal)))
            yield return (Gerund(lemma), VerbForm.Gerund);
        if (!irregular.Any(f => !f.EndsWith("ing", StringComparison.Ordinal)))
            yield return (Past(lemma), VerbForm.Past);
    }

    private static string Third(string lemma) => lemma switch
    {
        _ when EndsIn(lemma, "s", "sh", "ch", "x", "z", "o") => lemma + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ies",
        _ => lemma + "s",
    };

    private static string Past(string lemma) => lemma switch
    {
        [.., 'e'] => lemma + "d",
        _ when Doubles(lemma) => lemma + lemma[^1] + "ed",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ied",
        _ => lemma + "ed",
    };

    private static string Gerund(string lemma) => lemma switch
    {
        [.., 'e', 'e'] => lemma + "ing",
        [.., 'e'] => lemma[..^1] + "ing",
        _ when Doubles(lemma) => lemma + lemma[^1] + "ing",
        _ => lemma + "ing",
    };

    // "slam", "nab", "stop": one syllable that ends in one vowel and one consonant.
    private static bool Doubles(string lemma) =>
        lemma is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'a' or 'e' or 'i' or 'o' or 'u', not ('a' or 'e' or 'i' or 'o' or 'u' or 's' or 'w' or 'x' or 'y' or 'h')]
        && !lemma.AsSpan(0, lemma.Length - 2).ContainsAny(Vowels);

    private static bool EndsIn(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static Dictionary<string, (string Lemma, VerbForm Form)> Build()
    {
        var forms = new Dictionary<string, (string, VerbForm)>(StringComparer.Ordinal);
        foreach (var lemma in EmbeddedWords.Lines("Language/verbs.tsv"))
        {
            foreach (var (word, form) in Inflect(lemma))
                forms.TryAdd(word, (lemma, form));
        }

        return forms;
    }
}
