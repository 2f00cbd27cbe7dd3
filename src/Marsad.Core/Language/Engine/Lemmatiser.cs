namespace Marsad.Core.Language.Engine;

/// <summary>Dictionary forms: a table of what the rules of English spelling get wrong, then the rules.</summary>
/// <remarks>The exceptions are lines "form TAB universal tag TAB lemma", the form in lower case.</remarks>
internal sealed class Lemmatiser
{
    private const int LongestOnStack = 128;

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
    public string Lemma(ReadOnlySpan<char> form, string xpos, int upos)
    {
        Span<char> lower = form.Length <= LongestOnStack ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        if (_exceptions[upos].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var known))
            return known;
        var small = lower.ToString();
        return LemmaRules.Lemma(form.SequenceEqual(lower) ? small : form.ToString(), small, xpos, _uposTags[upos]);
    }
}
