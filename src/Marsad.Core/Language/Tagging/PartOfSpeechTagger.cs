using System.Numerics;
using Marsad.Core.Language.Weights;

namespace Marsad.Core.Language.Tagging;

/// <summary>
/// Tags a sentence in three rounds: XPOS from left to right, XPOS again with the first round's tags on both sides, then UPOS among the
/// universal tags that occur with the XPOS tag.
/// </summary>
/// <remarks><c>allowed</c> holds for each XPOS tag a set of UPOS tags, one bit each.</remarks>
internal sealed class PartOfSpeechTagger(IFeatureWeights first, IFeatureWeights second, IFeatureWeights universal, uint[] allowed)
{
    /// <summary>Writes <see cref="SentenceAtoms.Xpos"/> and <see cref="SentenceAtoms.Upos"/>.</summary>
    public void Tag(SentenceAtoms sentence)
    {
        TagFirst(sentence, first);
        TagSecond(sentence, second);
        TagUniversally(sentence, universal, allowed);
    }

    /// <summary>The first round: writes <see cref="SentenceAtoms.Draft"/>.</summary>
    public static void TagFirst(SentenceAtoms s, IFeatureWeights weights)
    {
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<int> scores = stackalloc int[SparseWeights.MaxClasses];
        for (var i = 1; i <= s.Count; i++)
        {
            weights.Score(features[..TagFeatures.First(s, i, s.Draft, features)], scores);
            s.Draft[i] = (byte)(Best(scores[..weights.Classes]) + 1);
        }
    }

    /// <summary>The second round: reads the first's tags, writes <see cref="SentenceAtoms.Xpos"/>.</summary>
    public static void TagSecond(SentenceAtoms s, IFeatureWeights weights)
    {
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<int> scores = stackalloc int[SparseWeights.MaxClasses];
        for (var i = 1; i <= s.Count; i++)
        {
            weights.Score(features[..TagFeatures.Second(s, i, s.Xpos, features)], scores);
            s.Xpos[i] = (byte)(Best(scores[..weights.Classes]) + 1);
        }
    }

    /// <summary>The third round: reads the XPOS tags, writes <see cref="SentenceAtoms.Upos"/>.</summary>
    public static void TagUniversally(SentenceAtoms s, IFeatureWeights weights, uint[] allowed)
    {
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<int> scores = stackalloc int[SparseWeights.MaxClasses];
        for (var i = 1; i <= s.Count; i++)
        {
            var among = allowed[s.Xpos[i] - 1];
            if (BitOperations.IsPow2(among))
            {
                s.Upos[i] = (byte)(BitOperations.TrailingZeroCount(among) + 1);
                continue;
            }

            weights.Score(features[..TagFeatures.Universal(s, i, features)], scores);
            s.Upos[i] = (byte)(Best(scores[..weights.Classes], among) + 1);
        }
    }

    /// <summary>The class of the highest score; of equal ones the first.</summary>
    public static int Best(ReadOnlySpan<int> scores) => Best(scores, uint.MaxValue);

    private static int Best(ReadOnlySpan<int> scores, uint among)
    {
        var best = BitOperations.TrailingZeroCount(among);
        for (var i = best + 1; i < scores.Length; i++)
        {
            if ((i > 31 || (among >> i & 1) != 0) && scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
