using Marsad.Core.Language.Parsing;
using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;
using Marsad.Training.Treebanks;
using Marsad.Training.Weights;

namespace Marsad.Training.Parsing;

/// <summary>What one pass over the training data learns from a sentence.</summary>
internal abstract class ParserTrainer(TransitionSet transitions, TrainingWeights weights)
{
    protected TransitionSet Transitions => transitions;

    protected TrainingWeights Weights => weights;

    protected SentenceAtoms Atoms { get; } = new();

    public void Pass(Corpus corpus, int[] order, int pass, Chance chance)
    {
        chance.Shuffle(order);
        foreach (var sentence in order)
        {
            var example = corpus.Choose(sentence, chance);
            Atoms.Set(example.Forms);
            example.GivenXpos.CopyTo(Atoms.Xpos.AsSpan(1));
            example.GivenUpos.CopyTo(Atoms.Upos.AsSpan(1));
            Learn(example, pass, chance);
        }
    }

    protected abstract void Learn(Example example, int pass, Chance chance);
}

/// <summary>Learns to decide one transition at a time; after the first pass it mostly follows its own decisions, to learn to go on after errors.</summary>
internal sealed class GreedyTrainer(TransitionSet transitions, TrainingWeights weights) : ParserTrainer(transitions, weights)
{
    private const int ErrorsFollowedInHundred = 90;
    private readonly Chart _chart = new(transitions);

    protected override void Learn(Example example, int pass, Chance chance)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        Span<int> scores = stackalloc int[SparseWeights.MaxClasses];
        var oracle = Oracle.Of(example.Heads, example.Labels);
        var at = _chart.Start(example.Count);
        for (var step = 0; step < 2 * example.Count; step++)
        {
            var n = ParserFeatures.Of(_chart, at, Atoms, features);
            Weights.Score(features[..n], scores);
            var (guess, right) = Decide(at, oracle, scores);
            if (guess != right && right >= 0)
            {
                Weights.Update(features[..n], right, 1);
                Weights.Update(features[..n], guess, -1);
            }

            Weights.Tick();
            var follow = right < 0 || (pass > 0 && chance.Below(100) < ErrorsFollowedInHundred) ? guess : right;
            at = _chart.Follow(at, follow, 0);
        }
    }

    // The best allowed class, and the best of those that lose nothing (the same where the guess is right, -1 where all lose).
    private (int Guess, int Right) Decide(int at, Oracle oracle, Span<int> scores)
    {
        var (shift, left, right) = oracle.Costless(_chart, at);
        var (leftLabel, rightLabel) = (left ? oracle.LabelFor(Move.Left, _chart, at) : null, right ? oracle.LabelFor(Move.Right, _chart, at) : null);
        var toRoot = _chart.NextIsRoot(at);
        var (guess, best) = (-1, -1);
        for (var i = 0; i < Transitions.Count; i++)
        {
            var (move, label) = Transitions[i];
            var allowed = move switch
            {
                Move.Shift => _chart.CanShift(at),
                Move.Left => _chart.CanLeft(at) && toRoot == (i == Transitions.RootClass),
                _ => _chart.CanRight(at),
            };
            if (!allowed)
                continue;
            if (guess < 0 || scores[i] > scores[guess])
                guess = i;
            var free = move switch
            {
                Move.Shift => shift,
                Move.Left => left && (leftLabel ?? label) == label,
                _ => right && (rightLabel ?? label) == label,
            };
            if (free && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        return (guess, best);
    }
}

/// <summary>
/// Learns whole ways through a beam: where the best wrong way is furthest ahead of the right one, the weights are moved from the one to the
/// other (max-violation update; Huang, Fayong and Guo 2012).
/// </summary>
internal sealed class BeamTrainer(TransitionSet transitions, TrainingWeights weights, int width) : ParserTrainer(transitions, weights)
{
    private readonly BeamParser _parser = new(transitions, weights, width, long.MaxValue / 4);

    protected override void Learn(Example example, int pass, Chance chance)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        Span<int> scores = stackalloc int[SparseWeights.MaxClasses];
        var chart = _parser.Chart;
        var oracle = Oracle.Of(Projectivity.Lift(example.Heads), example.Labels);
        var size = _parser.Begin(Atoms);
        var gold = _parser.Beam(size)[0];
        var (worst, worstGold, worstBest) = (long.MinValue, -1, -1);
        for (var step = 0; step < 2 * example.Count; step++)
        {
            var (move, label) = oracle.Next(chart, gold);
            var right = Transitions.ClassOf(move, label);
            if (right < 0)
                return;
            Weights.Score(features[..ParserFeatures.Of(chart, gold, Atoms, features)], scores);
            gold = chart.Follow(gold, right, chart[gold].Score + scores[right]);
            size = _parser.Advance(Atoms, size);
            var best = _parser.Beam(size)[0];
            var ahead = chart[best].Score - chart[gold].Score;
            if (ahead >= worst && !SameWay(chart, best, gold))
                (worst, worstGold, worstBest) = (ahead, gold, best);
        }

        if (worstGold >= 0 && worst >= 0)
            Move(chart, worstGold, worstBest, features);
        Weights.Tick();
    }

    private void Move(Chart chart, int gold, int guess, Span<ulong> features)
    {
        while (gold >= 0 && chart[gold].Previous >= 0)
        {
            var (g, w) = (chart[gold].Previous, chart[guess].Previous);
            if (chart[gold].Taken != chart[guess].Taken || !SameWay(chart, g, w))
            {
                Weights.Update(features[..ParserFeatures.Of(chart, g, Atoms, features)], chart[gold].Taken, 1);
                Weights.Update(features[..ParserFeatures.Of(chart, w, Atoms, features)], chart[guess].Taken, -1);
            }

            (gold, guess) = (g, w);
        }
    }

    private static bool SameWay(Chart chart, int a, int b)
    {
        while (a != b && a >= 0 && b >= 0)
        {
            if (chart[a].Taken != chart[b].Taken)
                return false;
            (a, b) = (chart[a].Previous, chart[b].Previous);
        }

        return a == b || (a < 0 && b < 0);
    }
}
