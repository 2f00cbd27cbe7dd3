namespace Marsad.Core.Language.Conllu;

/// <summary>One syntactic word of a CoNLL-U file; "_" in the file is an empty string here, but for form and lemma.</summary>
/// <remarks>The head is a word's number from 1, 0 for the root. Misc is the last column as it stands, "SpaceAfter=No|Entity=…".</remarks>
public sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Relation, string Misc)
{
    /// <summary>False where the next word follows without a space.</summary>
    public bool SpaceAfter => !Misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
}

/// <summary>A token that stands for several words, such as "don't" for "do" and "n't": word numbers from 1, both included.</summary>
public sealed record ConlluRange(int First, int Last, string Form, string Misc)
{
    /// <summary>False where the next token follows without a space.</summary>
    public bool SpaceAfter => !Misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
}

/// <summary>One sentence of a CoNLL-U file. Empty words (8.1) are left out, as in the basic trees they have no part.</summary>
/// <remarks>Comments are the lines that begin with '#', as they stand.</remarks>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluWord> Words, IReadOnlyList<ConlluRange> Ranges)
{
    /// <summary>The value of comment "# key = value", null if there is none.</summary>
    public string? Comment(string key)
    {
        foreach (var comment in Comments)
        {
            var parts = comment.TrimStart('#').Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[0] == key)
                return parts[1];
        }

        return null;
    }

    /// <summary>True where comment "# key" stands, with or without a value.</summary>
    public bool Opens(string key) => Comments.Any(c => c.TrimStart('#').TrimStart().StartsWith(key, StringComparison.Ordinal));
}
