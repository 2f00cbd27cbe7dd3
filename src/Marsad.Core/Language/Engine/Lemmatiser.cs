namespace Marsad.Core.Language.Engine;

/// <summary>Dictionary forms: a table of what the rules of English spelling get wrong, then the rules.</summary>
/// <remarks>The exceptions are lines "form TAB universal tag TAB lemma", the form in lower case.</remarks>
internal sealed class Lemmatiser
{
    private readonly Dictionary<string, string>[] _exceptions;
    private readonly string[] _uposTags;

    public Lemmatiser(string[] exceptions, string[] uposTags)
    {
        _uposTags = uposTags;
        _exceptions = new Dictionary<string, string>[uposTags.Length];
        for (var i = 0; i < uposTags.Length; i++)
            _exceptions[i] = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in exceptions)
        {
            var columns = line.Split('\t');
            if (columns.Length == 3 && Array.IndexOf(uposTags, columns[1]) is >= 0 and var tag)
                _exceptions[tag][columns[0]] = columns[2];
        }
    }

    /// <summary>The lemma of <paramref name="form"/>; the universal tag is given by its index.</summary>
    public string Lemma(string form, string xpos, int upos)
    {
        var lower = form.ToLowerInvariant();
        return _exceptions[upos].TryGetValue(lower, out var known) ? known : LemmaRules.Lemma(form, lower, xpos, _uposTags[upos]);
    }
}
