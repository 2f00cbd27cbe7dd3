namespace Marsad.Core.Language.Segmentation;

/// <summary>From text to words and sentences, in one pass. A line feed ends a sentence.</summary>
internal static class Segmenter
{
    /// <summary>Cuts <paramref name="text"/>; any string is accepted, in linear time.</summary>
    public static Segments Cut(string text)
    {
        var segments = new Segments(text);
        var scanner = new WordScanner(segments);
        var firstOfLine = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '\n')
            {
                SentenceCutter.Cut(segments, firstOfLine);
                firstOfLine = segments.Words.Count;
            }

            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            scanner.Scan(at, end);
            at = end;
        }

        SentenceCutter.Cut(segments, firstOfLine);
        return segments;
    }
}
