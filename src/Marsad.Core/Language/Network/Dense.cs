namespace Marsad.Core.Language.Network;

/// <summary>
/// A dense layer: every row of the input times a matrix, plus a bias.
/// </summary>
internal sealed class Dense
{
    private readonly float[] _panels;
    private readonly float[] _bias;

    /// <param name="weights">Inputs × outputs, row by row.</param>
    /// <param name="bias">One for each output; empty for none.</param>
    /// <param name="inputs">Columns of the input.</param>
    public Dense(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, int inputs)
    {
        (Inputs, Outputs) = (inputs, weights.Length / inputs);
        Width = Product.WidthOf(Outputs);
        _panels = new float[inputs * Width];
        _bias = new float[Width];
        Set(weights, bias);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Columns of the result as it is laid out: <see cref="Outputs"/> and then zeroes up to a whole panel.</summary>
    public int Width { get; }

    /// <summary>Takes other weights of the same shape.</summary>
    public void Set(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        for (var panel = 0; panel < Width; panel += Product.Panel)
        {
            var columns = Math.Min(Product.Panel, Outputs - panel);
            for (var k = 0; k < Inputs; k++)
                weights.Slice(k * Outputs + panel, columns).CopyTo(_panels.AsSpan(panel * Inputs + k * Product.Panel));
        }

        bias.CopyTo(_bias);
    }

    /// <summary>Writes rows × <see cref="Width"/> numbers.</summary>
    /// <param name="input">Rows × <see cref="Inputs"/>.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="output">Where to write.</param>
    public void Apply(ReadOnlySpan<float> input, int rows, Span<float> output) =>
        Product.Write(new Rows(_bias, 0), input, rows, Inputs, _panels, Width, output);

    /// <summary>Adds the product, without the bias, to the rows × <see cref="Width"/> numbers that <paramref name="output"/> has.</summary>
    /// <param name="input">Rows × <see cref="Inputs"/>.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="output">Where to write.</param>
    public void Add(ReadOnlySpan<float> input, int rows, Span<float> output) => Product.Add(input, rows, Inputs, _panels, Width, output);
}
