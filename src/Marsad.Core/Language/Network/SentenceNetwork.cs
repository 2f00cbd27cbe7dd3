using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Marsad.Core.Language.Tagging;

namespace Marsad.Core.Language.Network;

/// <summary>
/// Words to tags, trees and names: vectors of the words, recurrent layers over them, and scores for every arc between two words (Dozat and
/// Manning 2017), of which the best tree is taken. Weights alone, shared by all threads; what is written lies in a <see cref="Desk"/>.
/// </summary>
internal sealed class SentenceNetwork
{
    /// <summary>Words that are read as one at most; all pairs of them are looked at.</summary>
    public const int MostWords = 192;

    /// <summary>Numbers in the vector of distances: heads 20 or more words before, to 20 or more behind.</summary>
    public const int Distances = 2 * Farthest + 1;

    private const int Farthest = 20;

    /// <summary>Words that are new to the first layer are weighed so many at a time.</summary>
    public const int FreshWords = 32;

    // Rows that are read out together: so many that their sums stay near.
    private const int ReadRows = 48;

    private readonly WordVectors _vectors;
    private readonly Dense _first;
    private readonly RecurrentLayer[] _layers;
    private readonly float[][] _biases;
    private readonly ByteProduct _readout;
    private readonly float[] _readoutBias;
    private readonly Dense _arcs;
    private readonly Dense _relations;
    private readonly float[] _distance;
    private readonly float[] _root;

    /// <param name="vectors">Vectors of words.</param>
    /// <param name="first">From those vectors to what the gates of the first layer start from.</param>
    /// <param name="layers">Recurrent layers.</param>
    /// <param name="biases">What the gates of each layer but the first start from.</param>
    /// <param name="readout">From the last layer to the columns of <paramref name="shape"/>.</param>
    /// <param name="readoutBias">What those start from, as wide.</param>
    /// <param name="shape">What is read out.</param>
    /// <param name="arcs">From a dependent to what is multiplied with every head.</param>
    /// <param name="relations">From dependent and head, added and rectified, to the scores of relations.</param>
    /// <param name="distance">What is added to an arc's score for how far away the head is.</param>
    /// <param name="root">What is read out of the root.</param>
    public SentenceNetwork(
        WordVectors vectors, Dense first, RecurrentLayer[] layers, float[][] biases, ByteProduct readout, float[] readoutBias, Readout shape, Dense arcs, Dense relations, float[] distance, float[] root)
    {
        (_vectors, _first, _layers, _biases, _readout, _readoutBias) = (vectors, first, layers, biases, readout, readoutBias);
        (Shape, _arcs, _relations, _distance, _root) = (shape, arcs, relations, distance, root);
        Squash.Rectify(_root.AsSpan(0, shape.Rectified));
    }

    public Readout Shape { get; }

    /// <summary>How many relations it tells apart.</summary>
    public int Relations => _relations.Outputs;

    /// <summary>Where the vector of distances has that of a head to a dependent, both numbered from 1.</summary>
    public static int Distance(int head, int dependent) => Math.Clamp(head - dependent, -Farthest, Farthest) + Farthest;

    /// <summary>Reads sentences; <paramref name="desk"/> then has the results of their words, one sentence after the other.</summary>
    /// <param name="words">The words of all sentences.</param>
    /// <param name="lengths">Words of each sentence, from 1 to <see cref="MostWords"/>.</param>
    /// <param name="desk">Where to write.</param>
    public void Read(ReadOnlySpan<WordAtoms> words, ReadOnlySpan<int> lengths, Desk desk)
    {
        var batch = desk.Batch;
        batch.Set(lengths);
        desk.Reserve(words.Length, lengths.Length, _first, _layers, ReadRows * _readout.Width, _readout.Width, _relations);
        Embed(words, lengths, desk);
        _layers[0].Read(batch, [], desk.Known.Rows, desk.StartOf, desk, desk.Output);
        for (var i = 1; i < _layers.Length; i++)
        {
            desk.Swap();
            _layers[i].Read(batch, desk.Input, _biases[i - 1], desk.SameStart, desk, desk.Output);
        }

        ReadOut(desk);
        for (int i = 0, first = 0; i < lengths.Length; first += lengths[i++])
            Tree(first, lengths[i], desk);
        Relate(words.Length, lengths, desk);
    }

    // What the first layer takes from the words: of those that came before, as it was kept; of the others some at a time, as its product likes them.
    private void Embed(ReadOnlySpan<WordAtoms> words, ReadOnlySpan<int> lengths, Desk desk)
    {
        desk.Number(lengths);
        var fresh = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (desk.Known.Take(words[i].Key, out var place))
                _vectors.Write(in words[i], desk.Vectors.AsSpan(fresh++ * _vectors.Columns, _vectors.Columns));
            desk.StartOf[desk.RowOf[i]] = place * _first.Width;
            if (fresh == FreshWords || i + 1 == words.Length)
            {
                _first.Apply(desk.Vectors, fresh, desk.Known.Rows.AsSpan((desk.Known.Count - fresh) * _first.Width));
                fresh = 0;
            }
        }
    }

    // From the rows of the batch to the words in their order: what is read out of a word is then looked at again and again.
    private void ReadOut(Desk desk)
    {
        var (rows, columns) = (desk.Batch.Rows, _layers[^1].Outputs);
        for (var i = 0; i < rows; i++)
            desk.Output.AsSpan(desk.RowOf[i] * columns, columns).CopyTo(desk.Input.AsSpan(i * columns));
        for (var first = 0; first < rows; first += ReadRows)
        {
            var count = Math.Min(ReadRows, rows - first);
            _readout.Write(desk.Input.AsSpan(first * columns), count, desk.ReadSums);
            for (var i = 0; i < count; i++)
            {
                var row = desk.Read.AsSpan((first + i) * _readout.Width, _readout.Width);
                Squash.Weigh(desk.ReadSums.AsSpan(i * _readout.Width, _readout.Width), _readout.Scale, _readoutBias, row);
                Squash.Rectify(row[..Shape.Rectified]);
            }
        }
    }

    private void Tree(int first, int words, Desk desk)
    {
        var width = Product.WidthOf(words + 1);
        var panels = desk.Panels.AsSpan(0, width * Shape.Arc);
        panels.Clear();
        for (var head = 0; head <= words; head++)
        {
            var from = head == 0 ? _root.AsSpan(Shape.ArcHead, Shape.Arc) : Of(desk, first + head - 1, Shape.ArcHead, Shape.Arc);
            var to = panels[(head / Product.Panel * Product.Panel * Shape.Arc + head % Product.Panel)..];
            for (var k = 0; k < from.Length; k++)
                to[k * Product.Panel] = from[k];
        }

        var dependents = desk.Dependents.AsSpan(0, words * Shape.Arc);
        for (var i = 0; i < words; i++)
            Of(desk, first + i, Network.Readout.ArcDependent, Shape.Arc).CopyTo(dependents[(i * Shape.Arc)..]);
        var asked = desk.Asked.AsSpan(0, words * _arcs.Width);
        _arcs.Apply(dependents, words, asked);
        var scores = desk.Scores.AsSpan(0, words * width);
        for (var i = 0; i < words; i++)
        {
            var row = scores.Slice(i * width, width);
            row[0] = 0;
            for (var head = 1; head <= words; head++)
                row[head] = _distance[Distance(head, i + 1)];
        }

        Product.Add(asked, words, Shape.Arc, panels, width, scores);
        desk.Trees.Find(scores, width, desk.Heads.AsSpan(first, words));
    }

    private void Relate(int words, ReadOnlySpan<int> lengths, Desk desk)
    {
        for (int s = 0, first = 0; s < lengths.Length; first += lengths[s++])
        {
            for (var i = first; i < first + lengths[s]; i++)
            {
                var head = desk.Heads[i] == 0 ? _root.AsSpan(Shape.RelationHead, Shape.Relation) : Of(desk, first + desk.Heads[i] - 1, Shape.RelationHead, Shape.Relation);
                var both = desk.Pairs.AsSpan(i * Shape.Relation, Shape.Relation);
                Squash.RectifiedSum(Of(desk, i, Shape.RelationDependent, Shape.Relation), head, both);
            }
        }

        _relations.Apply(desk.Pairs, words, desk.RelationScores);
        for (var i = 0; i < words; i++)
            desk.Labels[i] = (byte)Best(desk.RelationScores.AsSpan(i * _relations.Width, _relations.Outputs));
    }

    private Span<float> Of(Desk desk, int word, int column, int count) => desk.Read.AsSpan(word * _readout.Width + column, count);

    /// <summary>The scores of a word's tags or names.</summary>
    public ReadOnlySpan<float> Scores(Desk desk, int word, int column, int count) => Of(desk, word, column, count);

    /// <summary>The index of the highest score; of equal ones the first.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        var highest = Vector256.Create(float.NegativeInfinity);
        ref var x = ref MemoryMarshal.GetReference(scores);
        var i = 0;
        for (; i + Vector256<float>.Count <= scores.Length; i += Vector256<float>.Count)
            highest = Vector256.Max(highest, Vector256.LoadUnsafe(ref x, (nuint)i));
        var best = float.NegativeInfinity;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
            best = MathF.Max(best, highest[lane]);
        for (; i < scores.Length; i++)
            best = MathF.Max(best, scores[i]);
        return scores.IndexOf(best);
    }
}
