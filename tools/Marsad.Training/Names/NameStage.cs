using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Names;
using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;
using Marsad.Training.Treebanks;
using Marsad.Training.Weights;

namespace Marsad.Training.Names;

/// <summary>Learns to find proper names from GUM's entities and the tags given to its sentences.</summary>
internal static class NameStage
{
    private const int Passes = 8;

    /// <summary>Learns from those of the corpus's sentences that have entities.</summary>
    public static AveragedWeights Run(List<ConlluSentence> sentences, Corpus corpus, ulong seed)
    {
        var gold = sentences.Select(s => s.Words.Any(w => w.Misc.Contains("Entity=", StringComparison.Ordinal)) ? Classes(s) : null).ToArray();
        var order = Enumerable.Range(0, gold.Length).Where(i => gold[i] is not null).ToArray();
        var weights = new TrainingWeights(NameFinder.Classes, 1);
        var chance = new Chance(seed);
        var atoms = new SentenceAtoms();
        for (var pass = 0; pass < Passes; pass++)
        {
            chance.Shuffle(order);
            foreach (var i in order)
            {
                // Other styles change which words there are or how they are written; only the latter keep the names in place.
                var example = corpus[chance.Below(10) == 0 ? Variant.Capitals : Variant.Plain, i];
                atoms.Set(example.Forms);
                example.GivenXpos.CopyTo(atoms.Xpos.AsSpan(1));
                Learn(atoms, gold[i]!, weights);
            }
        }

        return AveragedWeights.Of(weights);
    }

    private static void Learn(SentenceAtoms atoms, int[] gold, TrainingWeights weights)
    {
        Span<ulong> features = stackalloc ulong[NameFinder.MostFeatures];
        Span<int> scores = stackalloc int[SparseWeights.MaxClasses];
        var before = 0;
        for (var i = 1; i <= atoms.Count; i++)
        {
            var n = NameFinder.Features(atoms, i, before, features);
            weights.Score(features[..n], scores);
            var guess = NameFinder.Best(scores, before);
            if (guess != gold[i - 1])
            {
                weights.Update(features[..n], gold[i - 1], 1);
                weights.Update(features[..n], guess, -1);
            }

            weights.Tick();
            before = guess;
        }
    }

    private static int[] Classes(ConlluSentence sentence)
    {
        var classes = new int[sentence.Words.Count];
        foreach (var name in GoldNames.Of(sentence))
        {
            for (var i = name.First; i < name.End; i++)
                classes[i] = 1 + (int)name.Kind + (i == name.First ? 0 : NameFinder.Kinds);
        }

        return classes;
    }
}
