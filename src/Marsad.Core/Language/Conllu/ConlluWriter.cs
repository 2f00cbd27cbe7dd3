using System.Globalization;
using System.Text;
using Marsad.Core.Language.Engine;

namespace Marsad.Core.Language.Conllu;

/// <summary>Writes CoNLL-U.</summary>
public static class ConlluWriter
{
    /// <summary>
    /// One parsed sentence, with the empty line after it: its text, its tokens ("don't") before their words, the offsets of each word as
    /// <c>TokenRange=start:end</c> in MISC, as well as SpaceAfter=No, and <c>Name=person</c> on the words of a proper name.
    /// </summary>
    public static string Write(ParsedText text, int sentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parsed = text.Sentences[sentence];
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"# sent_id = {sentence + 1}\n# text = {OneLine(parsed.Span.Of(text.Text))}\n");
        for (var i = 0; i < parsed.Words.Count; i++)
        {
            var word = parsed.Words[i];
            if (!word.IsJoined)
                WriteToken(lines, text.Text, parsed, i);
            lines.Append(CultureInfo.InvariantCulture,
                $"{i + 1}\t{Value(word.Span.Of(text.Text))}\t{Value(word.Lemma)}\t{word.Upos}\t{word.Xpos}\t_\t{word.Head}\t{word.Relation}\t_\t{Misc(text.Text, parsed, i)}\n");
        }

        return lines.Append('\n').ToString();
    }

    /// <summary>A sentence that was read, with predicted tags, heads and relations in place of its own; ids, forms, ranges and MISC stay.</summary>
    public static string Write(ConlluSentence given, ParsedSentence parsed)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(parsed);
        var lines = new StringBuilder();
        foreach (var comment in given.Comments)
            lines.Append(comment).Append('\n');
        for (var i = 0; i < given.Words.Count; i++)
        {
            foreach (var range in given.Ranges.Where(r => r.First == i + 1))
                lines.Append(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}\t{range.Form}\t_\t_\t_\t_\t_\t_\t_\t{range.Misc}\n");
            var word = parsed.Words[i];
            lines.Append(CultureInfo.InvariantCulture,
                $"{i + 1}\t{given.Words[i].Form}\t{Value(word.Lemma)}\t{word.Upos}\t{word.Xpos}\t_\t{word.Head}\t{word.Relation}\t_\t{given.Words[i].Misc}\n");
        }

        return lines.Append('\n').ToString();
    }

    private static void WriteToken(StringBuilder lines, string text, ParsedSentence sentence, int first)
    {
        var last = first;
        while (last + 1 < sentence.Words.Count && sentence.Words[last + 1].IsJoined)
            last++;
        if (last == first)
            return;
        var form = text[sentence.Words[first].Span.Start..sentence.Words[last].Span.End];
        lines.Append(CultureInfo.InvariantCulture, $"{first + 1}-{last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{(IsSpaced(text, sentence, last) ? "_" : "SpaceAfter=No")}\n");
    }

    private static string Misc(string text, ParsedSentence sentence, int i)
    {
        var span = sentence.Words[i].Span;
        var name = sentence.Names.Where(n => n.First <= i && i < n.End).Select(n => $"Name={n.Kind.ToString().ToLowerInvariant()}|").FirstOrDefault("");
        var inToken = sentence.Words[i].IsJoined || (i + 1 < sentence.Words.Count && sentence.Words[i + 1].IsJoined);
        var space = inToken || IsSpaced(text, sentence, i) ? "" : "SpaceAfter=No|";
        return $"{name}{space}TokenRange={span.Start}:{span.End}";
    }

    private static bool IsSpaced(string text, ParsedSentence sentence, int i)
    {
        var end = sentence.Words[i].Span.End;
        return end >= text.Length || char.IsWhiteSpace(text[end]);
    }

    private static string Value(string text) => text.Length == 0 ? "_" : OneLine(text);

    private static string OneLine(string text) => text.AsSpan().ContainsAny('\t', '\r', '\n') ? text.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ') : text;
}
