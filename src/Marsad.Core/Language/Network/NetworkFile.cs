using System.Globalization;
using System.Runtime.InteropServices;
using Marsad.Core.Language.Engine;
using Marsad.Core.Language.Weights;

namespace Marsad.Core.Language.Network;

/// <summary>The sizes of a network.</summary>
/// <param name="Columns">Numbers in the vector of a word.</param>
/// <param name="Units">Units of one direction of a recurrent layer.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Readout">What is read out for each word.</param>
/// <param name="Relations">How many relations there are.</param>
internal sealed record NetworkSize(int Columns, int Units, int Layers, Readout Readout, int Relations)
{
    /// <summary>Numbers that come into layer <paramref name="layer"/>.</summary>
    public int Inputs(int layer) => layer == 0 ? Columns : 2 * Units;

    /// <summary>As the model's part "network.size" has it.</summary>
    public IEnumerable<string> Lines() =>
        new[] { Columns, Units, Layers, Readout.Arc, Readout.Relation, Readout.Xpos, Readout.Upos, Readout.Names, Relations }.Select(n => n.ToString(CultureInfo.InvariantCulture));

    /// <exception cref="ModelFormatException">If the lines are not those nine numbers.</exception>
    public static NetworkSize Of(string[] lines)
    {
        var numbers = lines.Select(line => int.TryParse(line, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 0).ToArray();
        if (numbers.Length != 9 || numbers.Contains(0) || numbers[1] % Product.Panel != 0 || numbers[3] % Product.Panel != 0 || numbers[4] % Product.Panel != 0)
            throw new ModelFormatException($"the part \"network.size\" should be nine positive numbers, and has \"{string.Join(", ", lines)}\"");
        return new NetworkSize(numbers[0], numbers[1], numbers[2], new Readout(numbers[3], numbers[4], numbers[5], numbers[6], numbers[7]), numbers[8]);
    }
}

/// <summary>Makes a network out of the parts of a model. The part "network" is the weights as floats, in the order in which they are taken here.</summary>
internal static class NetworkFile
{
    /// <exception cref="ModelFormatException">If a part is missing or has another size.</exception>
    public static SentenceNetwork Read(LanguageFile file)
    {
        var size = NetworkSize.Of(file.Lines("network.size"));
        var tables = WordVectors.Parts.Select(part => new VectorTable(file.Part("vectors." + part))).ToArray();
        if (tables.Any(t => t.Columns != size.Columns))
            throw new ModelFormatException($"the vectors of words should have {size.Columns} columns each");
        var bytes = file.Part("network");
        var at = 0;
        var gates = RecurrentLayer.Gates * size.Units;
        var layers = new RecurrentLayer[size.Layers];
        var biases = new float[size.Layers - 1][];
        Dense? first = null;
        for (var i = 0; i < layers.Length; i++)
        {
            var input = Floats(size.Inputs(i) * 2 * gates);
            var bias = Floats(2 * gates);
            if (i == 0)
                first = new Dense(input, bias, size.Inputs(i));
            else
                biases[i - 1] = bias.ToArray();
            var words = i == 0 ? [] : input;
            layers[i] = new RecurrentLayer(Recurrent(words, 0, Floats(size.Units * gates)), Recurrent(words, 1, Floats(size.Units * gates)), size.Units);
        }

        var weights = Floats(2 * size.Units * size.Readout.Columns);
        var readoutBias = Floats(size.Readout.Columns);
        var readout = new ByteProduct(weights, 2 * size.Units);
        var arcs = Layer(size.Readout.Arc, size.Readout.Arc);
        var relations = Layer(size.Readout.Relation, size.Relations);
        var distance = Floats(SentenceNetwork.Distances).ToArray();
        var root = new float[readout.Width];
        new Dense(weights, readoutBias, 2 * size.Units).Apply(Floats(2 * size.Units), 1, root);
        return at == bytes.Length
            ? new SentenceNetwork(new WordVectors(tables), first!, layers, biases, readout, [.. readoutBias, .. new float[readout.Width - readoutBias.Length]], size.Readout, arcs, relations, distance, root)
            : throw new ModelFormatException($"the part \"network\" has {bytes.Length} bytes, and its size says {at}");

        Dense Layer(int inputs, int outputs) => new(Floats(inputs * outputs), Floats(outputs), inputs);

        // The columns of one direction, of what comes from the words and then of what was shown before.
        ByteProduct Recurrent(ReadOnlySpan<float> words, int direction, ReadOnlySpan<float> shown)
        {
            var both = new float[words.Length / 2 + shown.Length];
            for (var row = 0; row < words.Length / (2 * gates); row++)
                words.Slice((2 * row + direction) * gates, gates).CopyTo(both.AsSpan(row * gates));
            shown.CopyTo(both.AsSpan(words.Length / 2));
            return new ByteProduct(both, both.Length / gates);
        }

        ReadOnlySpan<float> Floats(int count)
        {
            if (bytes.Length - at < count * sizeof(float))
                throw new ModelFormatException($"the part \"network\" has {bytes.Length} bytes, too few for its size");
            var floats = MemoryMarshal.Cast<byte, float>(bytes.Span.Slice(at, count * sizeof(float)));
            at += count * sizeof(float);
            return floats;
        }
    }
}
