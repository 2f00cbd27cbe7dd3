using Marsad.Core.Language;
using Marsad.Core.Language.Engine;

namespace Marsad.Core.Reading.Trees;

/// <summary>Carries a parse over to the reading's tokens, which keep hyphenated words whole where the parse has their parts.</summary>
internal static class TreeAlignment
{
    /// <summary>One node a token of the sentence, with exactly one root.</summary>
    public static TreeNode[] Align(TokenList tokens, Sentence sentence, ParsedSentence parsed)
    {
        var nodes = new TreeNode[sentence.End - sentence.First];
        var words = parsed.Words;
        Span<int> tokenOf = words.Count <= 256 ? stackalloc int[words.Count] : new int[words.Count];
        Span<int> depth = words.Count <= 256 ? stackalloc int[words.Count] : new int[words.Count];
        for (int w = 0, token = 0; w < words.Count; w++)
        {
            while (token + 1 < nodes.Length && tokens[sentence.First + token + 1].Span.Start <= words[w].Span.Start)
                token++;
            tokenOf[w] = token;
        }

        for (var w = 0; w < words.Count; w++)
            SetDepth(words, depth, w);

        for (int token = 0, first = 0; token < nodes.Length; token++)
        {
            // The word nearest to the root stands for its token: so no token can come to stand under itself.
            var best = -1;
            for (; first < words.Count && tokenOf[first] == token; first++)
            {
                if (best < 0 || depth[first] < depth[best])
                    best = first;
            }

            nodes[token] = best < 0
                ? new TreeNode(sentence.First + token - 1, "goeswith", "", "X", tokens[sentence.First + token].Lower)
                : new TreeNode(words[best].Head == 0 ? -1 : sentence.First + tokenOf[words[best].Head - 1], words[best].Relation, words[best].Xpos, words[best].Upos, words[best].Lemma);
        }

        return nodes;
    }

    // Depths start at 1 for the root; up to the first word that has one already, and down again.
    private static void SetDepth(IReadOnlyList<Word> words, Span<int> depth, int word)
    {
        var steps = 0;
        var top = word;
        for (; depth[top] == 0 && words[top].Head > 0; top = words[top].Head - 1)
            steps++;
        if (depth[top] == 0)
            depth[top] = 1;
        for (var at = word; at != top; at = words[at].Head - 1)
            depth[at] = depth[top] + steps--;
    }
}
