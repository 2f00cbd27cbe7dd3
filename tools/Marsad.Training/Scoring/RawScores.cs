using System.Text;
using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Engine;

namespace Marsad.Training.Scoring;

/// <summary>
/// Segmentation from raw text, scored as in the CoNLL 2018 shared task: a token or sentence is right if its characters, white space aside,
/// are exactly a gold one's.
/// </summary>
internal static class RawScores
{
    /// <summary>The text of a treebank file: sentences parted by a space, documents and paragraphs by an empty line.</summary>
    public static string TextOf(IReadOnlyList<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0)
                text.Append(sentence.Opens("newdoc") || sentence.Opens("newpar") ? "\n\n" : " ");
            foreach (var (form, space) in Tokens(sentence))
                text.Append(form).Append(space ? " " : "");
        }

        return text.ToString();
    }

    /// <summary>F1 of tokens and sentences, in percent.</summary>
    public static (double Tokens, double Sentences) Score(IReadOnlyList<ConlluSentence> gold, ParsedText parsed)
    {
        var (goldTokens, goldSentences) = (new HashSet<(int, int)>(), new HashSet<(int, int)>());
        var at = 0;
        foreach (var sentence in gold)
        {
            var start = at;
            foreach (var (form, _) in Tokens(sentence))
            {
                var length = form.Count(c => !char.IsWhiteSpace(c));
                goldTokens.Add((at, at += length));
            }

            goldSentences.Add((start, at));
        }

        var (tokens, sentences) = (new HashSet<(int, int)>(), new HashSet<(int, int)>());
        at = 0;
        foreach (var sentence in parsed.Sentences)
        {
            var start = at;
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var from = at;
                at += sentence.Words[i].Span.Length;
                for (; i + 1 < sentence.Words.Count && sentence.Words[i + 1].IsJoined; i++)
                    at += sentence.Words[i + 1].Span.Length;
                tokens.Add((from, at));
            }

            sentences.Add((start, at));
        }

        return (F1(goldTokens, tokens), F1(goldSentences, sentences));
    }

    private static double F1(HashSet<(int, int)> gold, HashSet<(int, int)> found) => 200.0 * gold.Count(found.Contains) / (gold.Count + found.Count);

    private static IEnumerable<(string Form, bool Space)> Tokens(ConlluSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var range = sentence.Ranges.FirstOrDefault(r => r.First == i + 1);
            var space = range?.SpaceAfter ?? sentence.Words[i].SpaceAfter;
            yield return (range?.Form ?? sentence.Words[i].Form, space);
            if (range is not null)
                i = range.Last - 1;
        }
    }
}
