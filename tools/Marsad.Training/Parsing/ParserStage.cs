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
/// <param name="Beam">Width of the beam in training; 1 is greedy with the dynamic oracle.</param>
/// <param name="Passes">Most passes over the training data.</param>
/// <param name="Touches">How many updates must touch a feature before it gets weights.</param>
/// <param name="Least">Quantised weights smaller than this are left out of the model.</param>
internal sealed record ParserPlan(int Beam, int Passes, int Touches, int Least, ulong Seed) { public int First; public int Gum; public long Margin; }

/// <summary>Trains the parser and keeps what was best on the dev files.</summary>
internal sealed class ParserStage(Corpus corpus, Inventory inventory, PartOfSpeechTagger tagger, List<ConlluSentence> dev)
{
    /// <summary>The compiled weights of the best pass, with its LAS on the dev files.</summary>
    public AveragedWeights Run(ParserPlan plan, TransitionSet transitions, Action<AveragedWeights> keep)
    {
        var weights = new TrainingWeights(transitions.Count, plan.Touches);
        ParserTrainer greedy = new GreedyTrainer(transitions, weights), trainer = plan.Beam == 1 ? new GreedyTrainer(transitions, weights) : new BeamTrainer(transitions, weights, plan.Beam, plan.Margin);
        var chance = new Chance(plan.Seed);
        var order = Enumerable.Range(0, corpus.Count).Concat(Enumerable.Repeat(Enumerable.Range(12544, corpus.Count - 12544), plan.Gum - 1).SelectMany(x => x)).ToArray();
        var (best, bestLas) = (default(AveragedWeights), 0.0);
        for (var pass = 0; pass < plan.Passes; pass++)
        {
            var watch = Stopwatch.StartNew();
            if (pass == plan.First) weights.RestartAverage();
            (pass < plan.First ? greedy : trainer).Pass(corpus, order, pass, chance);
            var trained = watch.Elapsed.TotalSeconds;
            if (pass < 2)
                continue;
            var averaged = AveragedWeights.Of(weights);
            var compiled = WeightsCompiler.Compile(averaged, plan.Least);
            var parser = new BeamParser(transitions, new SparseWeights(compiled.Bytes), pass < plan.First ? 1 : plan.Beam, long.MaxValue / 4);
            var scores = Score(parser, transitions);
            if (pass >= plan.First) { Console.Write(" NARROW "); Score(new BeamParser(transitions, new SparseWeights(compiled.Bytes), 8, (long)(120 * compiled.Scale)), transitions); }
            Console.WriteLine($"pass {pass + 1}: {trained:F0} s, {compiled.Features} features, {compiled.Entries} weights, dev {scores}");
            if (scores.Las <= bestLas)
                continue;
            (best, bestLas) = (averaged, scores.Las);
            keep(averaged);
        }

        return best!;
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

        var common = seen.Where(p => p.Value >= 3).Select(p => new Transition(p.Key.Item1, p.Key.Item2));
        return new TransitionSet(inventory.Relations, [new Transition(Move.Shift, 0), .. common]);
    }

    private TreeScores Score(BeamParser parser, TransitionSet transitions)
    {
        var atoms = new SentenceAtoms();
        var scores = new TreeScores();
        var n = 0; double ewt = 0;
        foreach (var sentence in dev)
        {
            if (n++ == 2001) { ewt = scores.Las; Console.Write($"ewt {scores.Uas:F2} {scores.Las:F2}  "); }
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

        Console.Write($"gum {(scores.Las * 35778 - ewt * 25147) / 10631:F2} ");
        return scores;
    }
}
