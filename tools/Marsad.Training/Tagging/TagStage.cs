using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;
using Marsad.Training.Treebanks;
using Marsad.Training.Weights;

namespace Marsad.Training.Tagging;

/// <summary>
/// Learns the three rounds, and gives every training sentence the tags of models that have not seen it: later rounds and the parser
/// must learn from tags as wrong as those they will meet.
/// </summary>
internal sealed class TagStage(Corpus corpus, Inventory inventory, ulong seed)
{
    private const int Folds = 5;
    private const int FoldPasses = 5;
    private const int Passes = 8;

    // An error touches a feature twice. The folds' models, which are only means, leave out what a single error touched.
    private const int FoldTouches = 3;
    private const int Touches = 1;

    /// <summary>The weights of the three rounds; every example's given tags are filled in.</summary>
    public Dictionary<Round, AveragedWeights> Run()
    {
        var learned = new Dictionary<Round, AveragedWeights>();
        foreach (var round in Enum.GetValues<Round>())
        {
            for (var fold = 0; fold < Folds; fold++)
            {
                var others = Enumerable.Range(0, corpus.Count).Where(i => FoldOf(i) != fold).ToList();
                Give(round, fold, new SparseWeights(WeightsCompiler.Compile(Train(round, others, FoldPasses, FoldTouches), 2).Bytes));
            }

            learned[round] = Train(round, [.. Enumerable.Range(0, corpus.Count)], Passes, Touches);
            Console.WriteLine($"tagger, {round}: {learned[round].Features.Length} features; {Right(round):P2} of the training words by folds");
        }

        return learned;
    }

    // Neighbouring sentences are of one document and stay together.
    private static int FoldOf(int sentence) => sentence / 12 % Folds;

    private AveragedWeights Train(Round round, List<int> sentences, int passes, int touches)
    {
        var classes = round == Round.Universal ? inventory.UposTags.Length : inventory.XposTags.Length;
        return AveragedWeights.Of(TaggerTrainer.Train(round, classes, corpus.Choose, sentences, passes, touches, seed));
    }

    private void Give(Round round, int fold, SparseWeights weights)
    {
        var atoms = new SentenceAtoms();
        foreach (var variant in Enum.GetValues<Variant>())
        {
            for (var i = 0; i < corpus.Count; i++)
            {
                if (FoldOf(i) == fold)
                    Give(round, corpus[variant, i], weights, atoms);
            }
        }
    }

    private void Give(Round round, Example example, SparseWeights weights, SentenceAtoms atoms)
    {
        atoms.Set(example.Forms);
        example.Draft.CopyTo(atoms.Draft.AsSpan(1));
        example.GivenXpos.CopyTo(atoms.Xpos.AsSpan(1));
        switch (round)
        {
            case Round.First:
                PartOfSpeechTagger.TagFirst(atoms, weights);
                example.Draft = atoms.Draft.AsSpan(1, example.Count).ToArray();
                break;
            case Round.Second:
                PartOfSpeechTagger.TagSecond(atoms, weights);
                example.GivenXpos = atoms.Xpos.AsSpan(1, example.Count).ToArray();
                break;
            case Round.Universal:
                PartOfSpeechTagger.TagUniversally(atoms, weights, inventory.Allowed);
                example.GivenUpos = atoms.Upos.AsSpan(1, example.Count).ToArray();
                break;
        }
    }

    private double Right(Round round)
    {
        var (right, all) = (0, 0);
        for (var i = 0; i < corpus.Count; i++)
        {
            var example = corpus[Variant.Plain, i];
            var gold = round == Round.Universal ? example.Upos : example.Xpos;
            var given = round switch { Round.First => example.Draft, Round.Second => example.GivenXpos, _ => example.GivenUpos };
            right += gold.Zip(given).Count(p => p.First == p.Second);
            all += gold.Length;
        }

        return (double)right / all;
    }
}
