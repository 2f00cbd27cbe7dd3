using Marsad.Core.Model;

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

            at = ScanNext(scanner, text, at, text.Length);
        }

        SentenceCutter.Cut(segments, firstOfLine);
        return segments;
    }

    /// <summary>Cuts what stands on each span into the words of one sentence.</summary>
    /// <exception cref="ArgumentException">If a span holds nothing but white space.</exception>
    public static Segments CutSentences(string text, IReadOnlyList<TextSpan> spans)
    {
        var segments = new Segments(text, spans.Sum(s => s.End - s.Start));
        var scanner = new WordScanner(segments);
        foreach (var span in spans)
        {
            var first = segments.Words.Count;
            for (var at = span.Start; at < span.End;)
                at = ScanNext(scanner, text, at, span.End);
            if (segments.Words.Count == first)
                throw new ArgumentException($"characters {span.Start} to {span.End} are white space, which is no sentence", nameof(spans));
            segments.EndSentence(segments.Words.Count);
        }

        return segments;
    }

    // Passes over one white space, or cuts the stretch without any that begins here; returns where to go on.
    private static int ScanNext(WordScanner scanner, string text, int at, int stop)
    {
        if (char.IsWhiteSpace(text[at]))
            return at + 1;
        var end = at + 1;
        while (end < stop && !char.IsWhiteSpace(text[end]))
            end++;
        scanner.Scan(at, end);
        return end;
    }
}
