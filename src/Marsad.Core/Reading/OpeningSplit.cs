using Marsad.Core.Language;

namespace Marsad.Core.Reading;

/// <summary>
/// Cuts the head of a text where a page's parts run together without a mark: a dateline, or the title once more, before the first sentence.
/// A repeated title tells nothing that the title does not, and is left out.
/// </summary>
internal static class OpeningSplit
{
    /// <summary>The sentences of <paramref name="analysed"/>, cut behind a repeated title and behind the tokens before <paramref name="dateline"/>.</summary>
    /// <param name="analysed">The text, title first.</param>
    /// <param name="titleLength">Length of the title in UTF-16 units.</param>
    /// <param name="dateline">Index after the dateline's last token; 0 if the text has none.</param>
    public static IReadOnlyList<Sentence> Cut(AnalysedText analysed, int titleLength, int dateline)
    {
        var echo = Echo(analysed, titleLength);
        if (echo is null && dateline == 0)
            return analysed.Sentences;
        var sentences = new List<Sentence>(analysed.Sentences.Count + 2);
        foreach (var sentence in analysed.Sentences)
        {
            var from = sentence.First;
            // The dateline may stand before the repeated title or behind it.
            var (first, end) = echo ?? default;
            foreach (var cut in (ReadOnlySpan<int>)[Math.Min(dateline, first), first, end, Math.Max(dateline, end)])
            {
                if (cut <= from || cut >= sentence.End)
                    continue;
                Add(from, cut, sentence.Paragraph);
                from = cut;
            }

            Add(from, sentence.End, sentence.Paragraph);
        }

        return sentences;

        void Add(int first, int end, int paragraph)
        {
            if (echo is not { } repeated || first < repeated.First || end > repeated.End)
                sentences.Add(new Sentence(analysed.SpanOf(first, end), first, end, paragraph));
        }
    }

    // The title word for word in the opening of the body: its tokens there.
    private static (int First, int End)? Echo(AnalysedText analysed, int titleLength)
    {
        var tokens = analysed.Tokens;
        var title = 0;
        while (title < tokens.Count && tokens[title].Span.Start < titleLength)
            title++;
        // "Strike kills ten - Region - The Daily": the page repeats the headline alone.
        for (var i = 4; i < title; i++)
        {
            if (tokens[i].Text is "|" or "-" or "–" or "—" or "_" && tokens[i - 1].Span.End < tokens[i].Span.Start && EndOfSame(tokens, title, title) is null)
            {
                for (var at = title; at < Math.Min(tokens.Count, title + 40); at++)
                {
                    if (EndOfSame(tokens, i, at) is { } stop)
                        return (at, stop);
                }
            }
        }

        if (title < 4)
            return null;
        for (var at = title; at < Math.Min(tokens.Count, title + 40); at++)
        {
            if (EndOfSame(tokens, title, at) is { } end)
                return (at, end);
        }

        return null;
    }

    // Words alone are compared: a page repeats its title without the quotation marks, or with others.
    private static int? EndOfSame(TokenList tokens, int title, int at)
    {
        for (var i = 0; i < title; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation)
                continue;
            while (at < tokens.Count && tokens[at].Kind == TokenKind.Punctuation)
                at++;
            if (at >= tokens.Count || tokens[at].Lower != tokens[i].Lower)
                return null;
            at++;
        }

        return at;
    }
}
