namespace Marsad.Core.Language;

/// <summary>From text to tagged tokens and sentences. A line feed ends a sentence; an empty line, a tab or the first line a paragraph.</summary>
public static class TextAnalyser
{
    /// <summary>Analyses <paramref name="text"/>; any string is accepted, and nothing of it is changed.</summary>
    public static AnalysedText Analyse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 5 + 8);
        var sentences = new List<Sentence>();
        var paragraph = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var first = tokens.Count;
            Tokenizer.Tokenize(text, start, end, tokens);
            if (tokens.Count > first)
            {
                SentenceSplitter.Split(tokens, first, paragraph, sentences);
                paragraph++;
            }

            start = end + 1;
        }

        foreach (var sentence in sentences)
            Tagger.Tag(tokens, sentence);
        return new AnalysedText(text, new TokenList(tokens), sentences);
    }
}
