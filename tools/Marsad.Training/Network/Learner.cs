using Marsad.Core.Language.Names;
using Marsad.Core.Language.Network;
using Marsad.Core.Language.Tagging;
using Marsad.Training.Treebanks;

namespace Marsad.Training.Network;

/// <summary>A sentence to learn from.</summary>
/// <param name="Names">Class of each word for <see cref="NameFinder"/>; null where names are not annotated.</param>
internal sealed record Lesson(Example Example, WordAtoms[] Words, int[]? Names);

/// <summary>The network that becomes a <see cref="SentenceNetwork"/>, with its way back.</summary>
internal sealed class Learner
{
    private const float XposWeight = 1;
    private const float UposWeight = 0.2f;
    private const float NameWeight = 1;
    private const float MostGradient = 5;

    private readonly WordSource _words;
    private readonly Recurrent[] _layers;
    private readonly Linear _readout;
    private readonly Linear _arcs;
    private readonly Linear _relations;
    private readonly Parameter _distance = Parameter.Zero(1, SentenceNetwork.Distances);
    private readonly Parameter _root;
    private readonly Batch _batch = new();
    private readonly Chance _chance;
    private readonly float _dropout;
    private int _step;

    public Learner(WordSource words, NetworkSize size, float dropout, Chance chance)
    {
        (_words, Size, _dropout, _chance) = (words, size, dropout, chance);
        _layers = [.. Enumerable.Range(0, size.Layers).Select(i => new Recurrent(size.Inputs(i), size.Units, chance))];
        _readout = new Linear(2 * size.Units, Product.WidthOf(size.Readout.Columns), true, chance);
        _arcs = new Linear(size.Readout.Arc, size.Readout.Arc, true, chance);
        _relations = new Linear(size.Readout.Relation, Product.WidthOf(size.Relations), true, chance);
        _root = Parameter.Even(1, 2 * size.Units, 0.1f, chance);
    }

    public NetworkSize Size { get; }

    public WordSource Words => _words;

    /// <summary>In the order of the model's part "network", each with the columns that it has there.</summary>
    public IEnumerable<(Parameter Parameter, int Columns)> Exported =>
    [
        .. _layers.SelectMany(l => l.Parameters).Select(p => (p, p.Columns)),
        .. _readout.Parameters.Select(p => (p, Size.Readout.Columns)),
        .. _arcs.Parameters.Select(p => (p, p.Columns)),
        .. _relations.Parameters.Select(p => (p, Size.Relations)),
        (_distance, _distance.Columns),
        (_root, _root.Columns),
    ];

    private IEnumerable<Parameter> All => [.. _words.Parameters, .. _layers.SelectMany(l => l.Parameters), .. _readout.Parameters, .. _arcs.Parameters, .. _relations.Parameters, _distance, _root];

    /// <summary>Learns from sentences at once.</summary>
    /// <returns>The loss a word.</returns>
    public double Learn(Lesson[] lessons, float rate)
    {
        _batch.Set(lessons.Select(l => l.Words.Length).ToArray());
        var rows = _batch.Rows;
        var atoms = new WordAtoms[rows];
        for (var place = 0; place < lessons.Length; place++)
        {
            for (var i = 0; i < _batch.LengthAt(place); i++)
                atoms[_batch.Row(place, i)] = lessons[_batch.SentenceAt(place)].Words[i];
        }

        var inputs = new float[_layers.Length + 1][];
        var masks = new float[_layers.Length + 1][];
        inputs[0] = new float[rows * _words.Columns];
        _words.Forward(atoms, inputs[0], _chance);
        masks[0] = Drop(inputs[0], _words.Columns);
        var columns = 2 * Size.Units;
        for (var l = 0; l < _layers.Length; l++)
        {
            // The last has a row more: the root.
            inputs[l + 1] = new float[(rows + 1) * columns];
            _layers[l].Forward(_batch, inputs[l], inputs[l + 1]);
            masks[l + 1] = Drop(inputs[l + 1], columns);
        }

        var last = inputs[^1];
        _root.Value.CopyTo(last.AsSpan(rows * columns));
        var read = new float[(rows + 1) * _readout.Outputs];
        _readout.Forward(last, rows + 1, read);
        var gradient = new float[(rows + 1) * _readout.Outputs];
        var loss = 0.0;
        for (var place = 0; place < lessons.Length; place++)
            loss += Sentence(lessons[_batch.SentenceAt(place)], place, read, gradient, 1f / rows);
        loss += Tags(lessons, read, gradient, 1f / rows);

        var back = new float[(rows + 1) * columns];
        _readout.BackToInput(gradient, rows + 1, back);
        _readout.BackToWeights(last, gradient, rows + 1);
        Vectors.AddScaled(1, back.AsSpan(rows * columns, columns), _root.Gradient);
        for (var l = _layers.Length - 1; l >= 0; l--)
        {
            Multiply(back, masks[l + 1], rows * columns);
            var before = new float[rows * _layers[l].Inputs];
            _layers[l].Back(_batch, inputs[l], back, before);
            back = before;
        }

        Multiply(back, masks[0], back.Length);
        _words.Back(rows, back);
        Step(rate);
        return loss / rows;
    }

    private void Step(float rate)
    {
        _step++;
        var norm = (float)Math.Sqrt(All.Sum(p => p.Square()));
        var scale = norm > MostGradient ? MostGradient / norm : 1;
        foreach (var parameter in All)
            parameter.Step(rate, scale, _step);
        _words.Refresh();
        foreach (var layer in _layers)
            layer.Refresh();
        _readout.Refresh();
        _arcs.Refresh();
        _relations.Refresh();
    }

    // The same columns of a sentence at every word.
    private float[] Drop(float[] values, int columns)
    {
        var mask = new float[_batch.Rows * columns];
        var of = new float[columns];
        for (var place = 0; place < _batch.Sentences; place++)
        {
            for (var j = 0; j < columns; j++)
                of[j] = _chance.Part() < _dropout ? 0 : 1 / (1 - _dropout);
            for (var i = 0; i < _batch.LengthAt(place); i++)
                of.CopyTo(mask, _batch.Row(place, i) * columns);
        }

        Multiply(values, mask, mask.Length);
        return mask;
    }

    private static void Multiply(float[] values, float[] by, int count)
    {
        for (var i = 0; i < count; i++)
            values[i] *= by[i];
    }

    // Arcs and relations of one sentence.
    private double Sentence(Lesson lesson, int place, float[] read, float[] gradient, float weight)
    {
        var shape = Size.Readout;
        var (n, a, r) = (lesson.Words.Length, shape.Arc, shape.Relation);
        var example = lesson.Example;
        // Row j of heads is the root, then word j; row j of dependents is word j + 1.
        var heads = new float[(n + 1) * a];
        var dependents = new float[n * a];
        for (var j = 0; j <= n; j++)
        {
            Rectified(At(read, Row(j), shape.ArcHead, a), heads.AsSpan(j * a, a));
            if (j > 0)
                Rectified(At(read, Row(j), Readout.ArcDependent, a), dependents.AsSpan((j - 1) * a, a));
        }

        var (headMask, dependentMask) = (Mask(heads), Mask(dependents));
        var asked = new float[n * a];
        _arcs.Forward(dependents, n, asked);
        var (askedGradient, headGradient, dependentGradient) = (new float[n * a], new float[(n + 1) * a], new float[n * a]);
        var scores = new float[n + 1];
        var loss = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= n; j++)
                scores[j] = Vectors.Dot(asked.AsSpan(i * a, a), heads.AsSpan(j * a, a)) + (j == 0 ? 0 : _distance.Value[SentenceNetwork.Distance(j, i + 1)]);
            loss += Vectors.SoftmaxGradient(scores, example.Heads[i], weight);
            for (var j = 0; j <= n; j++)
            {
                Vectors.AddScaled(scores[j], heads.AsSpan(j * a, a), askedGradient.AsSpan(i * a, a));
                Vectors.AddScaled(scores[j], asked.AsSpan(i * a, a), headGradient.AsSpan(j * a, a));
                if (j > 0)
                    _distance.Gradient[SentenceNetwork.Distance(j, i + 1)] += scores[j];
            }
        }

        _arcs.BackToInput(askedGradient, n, dependentGradient);
        _arcs.BackToWeights(dependents, askedGradient, n);
        Multiply(headGradient, headMask, headGradient.Length);
        Multiply(dependentGradient, dependentMask, dependentGradient.Length);
        for (var j = 0; j <= n; j++)
        {
            Through(read, headGradient.AsSpan(j * a, a), Row(j), shape.ArcHead, gradient);
            if (j > 0)
                Through(read, dependentGradient.AsSpan((j - 1) * a, a), Row(j), Readout.ArcDependent, gradient);
        }

        return loss + RelationsOf();

        int Row(int word) => word == 0 ? _batch.Rows : _batch.Row(place, word - 1);

        double RelationsOf()
        {
            var pairs = new float[n * r];
            for (var i = 0; i < n; i++)
                Squash.RectifiedSum(At(read, Row(i + 1), shape.RelationDependent, r), At(read, Row(example.Heads[i]), shape.RelationHead, r), pairs.AsSpan(i * r, r));
            var mask = Mask(pairs);
            var labels = new float[n * _relations.Outputs];
            _relations.Forward(pairs, n, labels);
            var sum = 0.0;
            for (var i = 0; i < n; i++)
            {
                sum += Vectors.SoftmaxGradient(labels.AsSpan(i * _relations.Outputs, Size.Relations), example.Labels[i], weight);
                labels.AsSpan(i * _relations.Outputs + Size.Relations, _relations.Outputs - Size.Relations).Clear();
            }

            var pairGradient = new float[n * r];
            _relations.BackToInput(labels, n, pairGradient);
            _relations.BackToWeights(pairs, labels, n);
            for (var i = 0; i < n * r; i++)
                pairGradient[i] *= pairs[i] > 0 ? mask[i] : 0;
            for (var i = 0; i < n; i++)
            {
                Vectors.AddScaled(1, pairGradient.AsSpan(i * r, r), At(gradient, Row(i + 1), shape.RelationDependent, r));
                Vectors.AddScaled(1, pairGradient.AsSpan(i * r, r), At(gradient, Row(example.Heads[i]), shape.RelationHead, r));
            }

            return sum;
        }
    }

    private Span<float> At(float[] read, int row, int column, int count) => read.AsSpan(row * _readout.Outputs + column, count);

    private static void Rectified(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var k = 0; k < from.Length; k++)
            to[k] = Math.Max(0, from[k]);
    }

    private float[] Mask(float[] values)
    {
        var mask = new float[values.Length];
        for (var i = 0; i < mask.Length; i++)
            mask[i] = _chance.Part() < _dropout ? 0 : 1 / (1 - _dropout);
        Multiply(values, mask, mask.Length);
        return mask;
    }

    private void Through(float[] read, ReadOnlySpan<float> from, int row, int column, float[] gradient)
    {
        var values = At(read, row, column, from.Length);
        var to = At(gradient, row, column, from.Length);
        for (var k = 0; k < from.Length; k++)
            to[k] += values[k] > 0 ? from[k] : 0;
    }

    private double Tags(Lesson[] lessons, float[] read, float[] gradient, float weight)
    {
        var loss = 0.0;
        var shape = Size.Readout;
        for (var place = 0; place < lessons.Length; place++)
        {
            var lesson = lessons[_batch.SentenceAt(place)];
            for (var i = 0; i < lesson.Words.Length; i++)
            {
                var row = _batch.Row(place, i);
                loss += Softmax(row, shape.XposScores, shape.Xpos, lesson.Example.Xpos[i] - 1, XposWeight);
                loss += Softmax(row, shape.UposScores, shape.Upos, lesson.Example.Upos[i] - 1, UposWeight);
                if (lesson.Names is not null)
                    loss += Softmax(row, shape.NameScores, shape.Names, lesson.Names[i], NameWeight);
            }
        }

        return loss;

        double Softmax(int row, int column, int count, int gold, float share)
        {
            var to = At(gradient, row, column, count);
            At(read, row, column, count).CopyTo(to);
            return share * Vectors.SoftmaxGradient(to, gold, weight * share);
        }
    }
}
