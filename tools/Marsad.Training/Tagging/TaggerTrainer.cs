using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;
using Marsad.Training.Treebanks;
using Marsad.Training.Weights;

namespace Marsad.Training.Tagging;

/// <summary>Learns one round of tagging: the first, the second (from the first's tags) or the universal tags (from XPOS tags).</summary>
internal enum Round
{
    First,
    Second,
    Universal,
}

/// <summary>Averaged-perceptron training of the tagger's rounds.</summary>
internal static class TaggerTrainer
{
    /// <summary>Learns from examples whose earlier rounds' tags have been given by models that did not see them.</summary>
    /// <param name="choose">Which style of sentence i to learn from this time; examples are indexed by sentence.</param>
    public static TrainingWeights Train(
        Round round, int classes, Func<int, Chance, Example> choose, IReadOnlyList<int> sentences, int passes, int touches, ulong seed)
    {
        var weights = new TrainingWeights(classes, touches);
        var chance = new Chance(seed);
        var order = sentences.ToArray();
        var atoms = new SentenceAtoms();
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<int> scores = stackalloc int[SparseWeights.MaxClasses];
        for (var pass = 0; pass < passes; pass++)
        {
            chance.Shuffle(order);
            foreach (var sentence in order)
                Learn(round, choose(sentence, chance), weights, atoms, features, scores);
        }

        return weights;
    }

    private static void Learn(Round round, Example example, TrainingWeights weights, SentenceAtoms atoms, Span<ulong> features, Span<int> scores)
    {
        Given(round, example, atoms);
        var gold = round == Round.Universal ? example.Upos : example.Xpos;
        var decided = round switch { Round.First => atoms.Draft, Round.Second => atoms.Xpos, _ => atoms.Upos };
        for (var i = 1; i <= example.Count; i++)
        {
            var n = round switch
            {
                Round.First => TagFeatures.First(atoms, i, decided, features),
                Round.Second => TagFeatures.Second(atoms, i, decided, features),
                _ => TagFeatures.Universal(atoms, i, features),
            };
            weights.Score(features[..n], scores);
            var guess = PartOfSpeechTagger.Best(scores[..weights.Classes]);
            var right = gold[i - 1] - 1;
            if (guess != right)
            {
                weights.Update(features[..n], right, 1);
                weights.Update(features[..n], guess, -1);
            }

            weights.Tick();
            decided[i] = (byte)(guess + 1);
        }
    }

    private static void Given(Round round, Example example, SentenceAtoms atoms)
    {
        atoms.Set(example.Forms);
        if (round == Round.Second)
            example.Draft.CopyTo(atoms.Draft.AsSpan(1));
        if (round == Round.Universal)
            example.GivenXpos.CopyTo(atoms.Xpos.AsSpan(1));
    }
}
