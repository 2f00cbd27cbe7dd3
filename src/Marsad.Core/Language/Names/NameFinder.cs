using Marsad.Core.Language.Engine;
using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;
using static Marsad.Core.Language.Weights.FeatureHash;

namespace Marsad.Core.Language.Names;

/// <summary>
/// Finds proper names and their kinds: each word is outside of a name, opens one or goes on with one, decided from left to right.
/// Class 0 is outside, 1 + kind opens, <see cref="Kinds"/> + 1 + kind goes on.
/// </summary>
/// <param name="weights">The trained weights.</param>
/// <param name="hyphen">The XPOS tag of hyphens, as <see cref="SentenceAtoms.Xpos"/> has it: no name ends with one ("al-", "Abu-").</param>
/// <param name="proper">The XPOS tag of proper nouns: before one, a hyphen goes on with the name.</param>
internal sealed class NameFinder(IFeatureWeights weights, byte hyphen, byte proper)
{
    public const int Kinds = 4;
    public const int Classes = 1 + 2 * Kinds;
    public const int MostFeatures = 32;

    /// <summary>The names of a tagged sentence, in its order.</summary>
    public Name[] Find(SentenceAtoms sentence)
    {
        Span<ulong> features = stackalloc ulong[MostFeatures];
        Span<int> scores = stackalloc int[SparseWeights.MaxClasses];
        List<Name>? names = null;
        var (before, open) = (0, -1);
        for (var i = 1; i <= sentence.Count + 1; i++)
        {
            var found = i > sentence.Count ? 0 : Decide(sentence, i, before, features, scores);
            if (open >= 0 && found != before + Kinds && (before <= Kinds || found != before))
            {
                (names ??= []).Add(new Name(open, i - 1, (NameKind)((before - 1) % Kinds)));
                open = -1;
            }

            if (found is > 0 and <= Kinds)
                open = i - 1;
            before = found;
        }

        return names is null ? [] : [.. names];
    }

    /// <summary>True where class <paramref name="next"/> may follow: a name goes on only after a word of the same name.</summary>
    public static bool MayFollow(int before, int next) => next <= Kinds || before == next || before == next - Kinds;

    /// <summary>The features of word <paramref name="i"/>; <paramref name="before"/> is the class of the word before it.</summary>
    public static int Features(SentenceAtoms s, int i, int before, Span<ulong> f)
    {
        var n = 0;
        ref var w = ref s.Words[i];
        ref var p = ref s.Words[i - 1];
        ref var q = ref s.Words[i + 1];
        ulong b = (ulong)before, x = s.Xpos[i], l = s.Xpos[i - 1], r = s.Xpos[i + 1], r2 = s.Xpos[i + 2];
        f[n] = Of(n++, b, x);
        f[n] = Of(n++, b, w.Lower);
        f[n] = Of(n++, x, w.Lower);
        f[n] = Of(n++, b, x, r);
        f[n] = Of(n++, b, x, l);
        f[n] = Of(n++, b, x, r, r2);
        f[n] = Of(n++, b, x, w.Suffix3);
        f[n] = Of(n++, b, x, w.Suffix4);
        f[n] = Of(n++, b, x, w.Prefix3);
        f[n] = Of(n++, b, x, w.Shape);
        f[n] = Of(n++, x, w.Suffix2, w.Shape);
        f[n] = Of(n++, b, x, p.Lower);
        f[n] = Of(n++, b, x, q.Lower);
        f[n] = Of(n++, x, r, q.Lower);
        f[n] = Of(n++, x, q.Suffix3);
        f[n] = Of(n++, x, p.Suffix3, b);
        f[n] = Of(n++, p.Lower, w.Lower, b);
        f[n] = Of(n++, w.Lower, q.Lower, b);
        f[n] = Of(n++, x, r, s.Words[i + 2].Lower);
        f[n] = Of(n++, b, x, i >= 2 ? s.Words[i - 2].Lower : 1);
        f[n] = Of(n++, x, w.Form, i == 1 ? 1ul : 0ul);
        return n;
    }

    private int Decide(SentenceAtoms sentence, int i, int before, Span<ulong> features, Span<int> scores)
    {
        if (before > 0 && (sentence.Xpos[i - 1] == hyphen || (sentence.Xpos[i] == hyphen && sentence.Xpos[i + 1] == proper)))
            return before <= Kinds ? before + Kinds : before;
        weights.Score(features[..Features(sentence, i, before, features)], scores);
        return Best(scores, before);
    }

    /// <summary>The best class that may follow.</summary>
    public static int Best(ReadOnlySpan<int> scores, int before)
    {
        var best = 0;
        for (var c = 1; c < Classes; c++)
        {
            if (scores[c] > scores[best] && MayFollow(before, c))
                best = c;
        }

        return best;
    }
}
