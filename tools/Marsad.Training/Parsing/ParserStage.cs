using System.Diagnostics;
using Marsad.Core.Language.Conllu;
using Marsad.Core.Language.Parsing;
using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;
using Marsad.Training.Scoring;
using Marsad.Training.Treebanks;
using Marsad.Training.Weights;

namespace Marsad.Training.Parsing;

/// <summary>How a parser is trained.</summary>
/// <param name="Greedy">How many passes decide one transition at a time before the beam is used.</param>
/// <param name="Passes">How many passes there are in all: as many as the dev files gained from.</param>
/// <param name="Beam">Width of the beam.</param>
/// <param name="Margin">How far behind the best a configuration of the beam may be, in units of the learned weights.</param>
/// <param name="Touches">How many updates must touch a feature before it gets weights.</param>
/// <param name="Seed">Decides the order of the sentences and their styles.</param>
internal sealed record ParserPlan(int Greedy, int Passes, int Beam, long Margin, int Touches, ulong Seed);

/// <summary>Trains the parser, and tells after each pass how good it is on the dev files.</summary>
internal sealed class ParserStage(Corpus corpus, Inventory inventory, PartOfSpeechTagger tagger, IReadOnlyList<List<ConlluSentence>> dev)
{
    /// <summary>The averaged weights after the last pass.</summary>
    public AveragedWeights Run(ParserPlan plan, TransitionSet transitions)
    {
        var weights = new TrainingWeights(transitions.Count, plan.Touches);
        var greedy = new GreedyTrainer(transitions, weights);
        var beam = new BeamTrainer(transitions, weights, plan.Beam, plan.Margin);
        var chance = new Chance(plan.Seed);
        for (var pass = 0; pass < plan.Passes; pass++)
        {
            var watch = Stopwatch.StartNew();
            if (pass == plan.Greedy)
                weights.RestartAverage();
            (pass < plan.Greedy ? (ParserTrainer)greedy : beam).Pass(corpus, pass, chance);
            Console.Write($"parser, pass {pass + 1} of {plan.Passes}, {(pass < plan.Greedy ? "greedy" : "beam")}: {watch.Elapsed.TotalSeconds:F0} s");
            if (pass >= plan.Greedy)
                Report(AveragedWeights.Of(weights), plan, transitions);
            Console.WriteLine();
        }

        return AveragedWeights.Of(weights);
    }

    private void Report(AveragedWeights weights, ParserPlan plan, TransitionSet transitions)
    {
        var compiled = WeightsCompiler.Compile(weights, 2);
        var parser = new BeamParser(transitions, new SparseWeights(compiled.Bytes), plan.Beam, (long)(plan.Margin * compiled.Scale));
        var scores = dev.Select(d => Score(d, parser, transitions));
        Console.Write($", {compiled.Features} features; dev {string.Join(" and ", scores.Select(s => $"UAS {s.Uas:F2} LAS {s.Las:F2}"))}");
    }

    /// <summary>The transitions that the training data needs.</summary>
    public static TransitionSet Transitions(Corpus corpus, Inventory inventory)
    {
        var seen = new SortedDictionary<(Move, byte), int>();
        for (var s = 0; s < corpus.Count; s++)
        {
            var example = corpus[Variant.Plain, s];
            var heads = Projectivity.Lift(example.Heads);
            for (var i = 0; i < heads.Length; i++)
            {
                var key = (heads[i] == 0 || heads[i] > i + 1 ? Move.Left : Move.Right, example.Labels[i]);
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }

        // A label seen once or twice on a side is more often an error than a construction.
        var common = seen.Where(p => p.Value >= 3).Select(p => new Transition(p.Key.Item1, p.Key.Item2));
        return new TransitionSet(inventory.Relations, [new Transition(Move.Shift, 0), .. common]);
    }

    private TreeScores Score(List<ConlluSentence> sentences, BeamParser parser, TransitionSet transitions)
    {
        var atoms = new SentenceAtoms();
        var scores = new TreeScores();
        foreach (var sentence in sentences)
        {
            atoms.Set(sentence.Words.Select(w => w.Form).ToList());
            tagger.Tag(atoms);
            var heads = new int[atoms.Count];
            var labels = new byte[atoms.Count];
            parser.Parse(atoms, heads, labels);
            for (var i = 0; i < atoms.Count; i++)
            {
                scores.Add(sentence.Words[i], inventory.XposTags[atoms.Xpos[i + 1] - 1], inventory.UposTags[atoms.Upos[i + 1] - 1], "", heads[i],
                    transitions.Relations[labels[i]]);
            }
        }

        return scores;
    }
}
