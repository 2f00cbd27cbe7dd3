using Marsad.Core.Language.Tagging;
using Marsad.Core.Language.Weights;

namespace Marsad.Core.Language.Parsing;

/// <summary>
/// Finds the best-scored way through the transitions with a beam: of all configurations after k transitions, the best few that are not
/// more than a margin behind the best are followed. Where the first choice is clear, that is one. Takes 2n steps whatever the text.
/// </summary>
/// <param name="transitions">What the classes of the weights mean.</param>
/// <param name="weights">The trained weights.</param>
/// <param name="width">Most configurations followed at once.</param>
/// <param name="margin">How far behind the best a configuration may be, in units of the weights.</param>
internal sealed class BeamParser(TransitionSet transitions, IFeatureWeights weights, int width, long margin)
{
    private readonly Candidate[] _candidates = new Candidate[width];
    private readonly int[] _beam = new int[width];
    private int _found;

    private readonly record struct Candidate(int From, int Taken, long Score);

    public Chart Chart { get; } = new(transitions);

    /// <summary>Parses a tagged sentence of at least one word; heads are word numbers from 1, 0 for the root.</summary>
    public void Parse(SentenceAtoms sentence, Span<int> heads, Span<byte> labels)
    {
        _beam[0] = Chart.Start(sentence.Count);
        var size = 1;
        for (var step = 0; step < 2 * sentence.Count; step++)
            size = Advance(sentence, size);
        Chart.ReadTree(_beam[0], heads, labels);
    }

    /// <summary>The beam's configurations, the best first.</summary>
    public ReadOnlySpan<int> Beam(int size) => _beam.AsSpan(0, size);

    /// <summary>Puts the start of a sentence into the beam.</summary>
    public int Begin(SentenceAtoms sentence)
    {
        _beam[0] = Chart.Start(sentence.Count);
        return 1;
    }

    /// <summary>Leaves one configuration in the beam.</summary>
    public int Restart(int at)
    {
        _beam[0] = at;
        return 1;
    }

    /// <summary>Takes one transition from every configuration of the beam and keeps the best; returns how many.</summary>
    public int Advance(SentenceAtoms sentence, int size)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        Span<int> scores = stackalloc int[SparseWeights.MaxClasses];
        _found = 0;
        foreach (var at in Beam(size))
        {
            weights.Score(features[..ParserFeatures.Of(Chart, at, sentence, features)], scores);
            Consider(at, scores);
        }

        for (var i = 0; i < _found; i++)
            _beam[i] = Chart.Follow(_candidates[i].From, _candidates[i].Taken, _candidates[i].Score);
        return _found;
    }

    private void Consider(int at, ReadOnlySpan<int> scores)
    {
        var score = Chart[at].Score;
        if (Chart.NextIsRoot(at))
        {
            if (!Chart.CanRight(at))
            {
                Offer(new Candidate(at, transitions.RootClass, score + scores[transitions.RootClass]));
                return;
            }
        }
        else
        {
            Offer(new Candidate(at, TransitionSet.Shift, score + scores[TransitionSet.Shift]));
            if (Chart.CanLeft(at))
                Offer(at, scores, 1, transitions.FirstRight, score);
        }

        if (Chart.CanRight(at))
            Offer(at, scores, transitions.FirstRight, transitions.Count, score);
    }

    private void Offer(int at, ReadOnlySpan<int> scores, int from, int to, long score)
    {
        for (var i = from; i < to; i++)
        {
            if ((_found < _candidates.Length || score + scores[i] > _candidates[_found - 1].Score) && i != transitions.RootClass)
                Offer(new Candidate(at, i, score + scores[i]));
        }
    }

    // The candidates stay sorted, the best first; of equals the earlier one.
    private void Offer(Candidate candidate)
    {
        if (_found > 0 && candidate.Score < _candidates[0].Score - margin)
            return;
        var place = _found;
        while (place > 0 && _candidates[place - 1].Score < candidate.Score)
            place--;
        if (place == _candidates.Length)
            return;
        var last = Math.Min(_found, _candidates.Length - 1);
        Array.Copy(_candidates, place, _candidates, place + 1, last - place);
        _candidates[place] = candidate;
        _found = last + 1;
        if (place == 0)
        {
            while (_candidates[_found - 1].Score < candidate.Score - margin)
                _found--;
        }
    }
}
