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

    public void Pass(Corpus corpus, int pass, Chance chance)
    {
        foreach (var sentence in corpus.Weighted(chance))
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
/// Learns ways through a beam: where the right way falls out of it, the weights are moved from the best way to the right one, and the
/// search goes on from the right configuration (learning as search optimization; Daumé and Marcu 2005).
/// </summary>
internal sealed class BeamTrainer(TransitionSet transitions, TrainingWeights weights, int width, long margin) : ParserTrainer(transitions, weights)
{
    private readonly BeamParser _parser = new(transitions, weights, width, margin);
    private readonly List<int> _right = [];
    private readonly List<int> _guess = [];

    protected override void Learn(Example example, int pass, Chance chance)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        var chart = _parser.Chart;
        var oracle = Oracle.Of(Projectivity.Lift(example.Heads), example.Labels);
        var size = _parser.Begin(Atoms);
        var gold = _parser.Beam(size)[0];
        var since = gold;
        for (var step = 1; step <= 2 * example.Count; step++)
        {
            var (move, label) = oracle.Next(chart, gold);
            var right = Transitions.ClassOf(move, label);
            if (right < 0)
                return;
            size = _parser.Advance(Atoms, size);
            var best = _parser.Beam(size)[0];
            var found = Find(_parser.Beam(size), gold, right);
            var last = step == 2 * example.Count;
            gold = found >= 0 ? found : chart.Follow(gold, right, 0);
            if (found < 0 || (last && best != gold))
            {
                Move(gold, best, since, features);
                chart[gold].Score = 0;
                since = gold;
                size = _parser.Restart(gold);
                Weights.Tick();
            }
        }

        Weights.Tick();
    }

    private int Find(ReadOnlySpan<int> beam, int gold, int right)
    {
        foreach (var at in beam)
        {
            if (_parser.Chart[at].Previous == gold && _parser.Chart[at].Taken == right)
                return at;
        }

        return -1;
    }

    // Both ways lead from the same configuration; what they share is left as it is.
    private void Move(int gold, int guess, int since, Span<ulong> features)
    {
        Trace(gold, since, _right);
        Trace(guess, since, _guess);
        var chart = _parser.Chart;
        var i = _right.Count - 1;
        while (i >= 0 && chart[_right[i]].Taken == chart[_guess[i]].Taken)
            i--;
        for (; i >= 0; i--)
        {
            Weights.Update(features[..ParserFeatures.Of(chart, chart[_right[i]].Previous, Atoms, features)], chart[_right[i]].Taken, 1);
            Weights.Update(features[..ParserFeatures.Of(chart, chart[_guess[i]].Previous, Atoms, features)], chart[_guess[i]].Taken, -1);
        }
    }

    // The configurations from the last back to, not including, the one where both began.
    private void Trace(int at, int since, List<int> way)
    {
        way.Clear();
        for (; at != since; at = _parser.Chart[at].Previous)
            way.Add(at);
    }
}
