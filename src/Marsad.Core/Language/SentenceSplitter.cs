namespace Marsad.Core.Language;

/// <summary>Decides where sentences end: at a mark that no abbreviation or number owns, and wherever a paragraph ends.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "sgt", "capt", "brig", "adm", "gov", "sen", "rep", "st", "no", "nos", "vs",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "corp", "approx", "fig", "al",
    };

    /// <summary>Sentences over the tokens from <paramref name="first"/> on, all of them of paragraph <paramref name="paragraph"/>.</summary>
    public static void Split(List<Token> tokens, int first, int paragraph, List<Sentence> sentences)
    {
        var start = first;
        for (var i = first; i < tokens.Count; i++)
        {
            if (!EndsSentence(tokens, i))
                continue;
            var end = i + 1;
            while (end < tokens.Count && ClosesQuotation(tokens, end))
                end++;
            Add(tokens, start, end, paragraph, sentences);
            start = end;
            i = end - 1;
        }

        if (start < tokens.Count)
            Add(tokens, start, tokens.Count, paragraph, sentences);
    }

    private static void Add(List<Token> tokens, int start, int end, int paragraph, List<Sentence> sentences) =>
        sentences.Add(new Sentence(new Model.TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End), start, end, paragraph));

    private static bool EndsSentence(List<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Punctuation)
            return token.Kind == TokenKind.Word && EndsWithAbbreviation(tokens, i);
        if (token.Text is "!" or "?" or "…" or "؟" or "。")
            return !ContinuesInLowerCase(tokens, i + 1);
        if (token.Text[0] != '.')
            return false;
        if (token.Text.Length > 1)
            return !ContinuesInLowerCase(tokens, i + 1);
        if (i == 0)
            return false;
        var before = tokens[i - 1];
        var touches = before.Span.End == token.Span.Start;
        if (touches && before.Kind == TokenKind.Word && (Abbreviations.Contains(before.Lower) || IsInitial(before)))
            return false;
        return !ContinuesInLowerCase(tokens, i + 1);
    }

    // "in the U.S. The army": the token keeps its dot, and a capitalised function word opens the next sentence.
    private static bool EndsWithAbbreviation(List<Token> tokens, int i) =>
        tokens[i].Text.EndsWith('.')
        && i + 1 < tokens.Count
        && tokens[i + 1].IsCapitalised
        && EnglishWords.TagOf(tokens[i + 1].Lower) is Tag.Determiner or Tag.Pronoun or Tag.Preposition;

    private static bool IsInitial(Token token) => token.Text.Length == 1 && token.IsCapitalised;

    private static bool ContinuesInLowerCase(List<Token> tokens, int next)
    {
        while (next < tokens.Count && ClosesQuotation(tokens, next))
            next++;
        return next < tokens.Count && tokens[next].Kind == TokenKind.Word && char.IsLower(tokens[next].Text[0]);
    }

    private static bool ClosesQuotation(List<Token> tokens, int i) =>
        tokens[i].Text is "”" or "’" or ")" or "]" or "»"
        || (tokens[i].Text is "\"" or "'" && i > 0 && tokens[i - 1].Span.End == tokens[i].Span.Start);
}
