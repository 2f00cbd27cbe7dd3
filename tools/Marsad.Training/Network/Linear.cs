using Marsad.Core.Language.Network;

namespace Marsad.Training.Network;

/// <summary>A dense layer that learns. Inputs and outputs are whole panels wide.</summary>
internal sealed class Linear
{
    private readonly Dense _forward;
    private readonly Dense _back;
    private readonly float[] _turned;
    private float[] _columns = [];
    private float[] _panels = [];
    private readonly float[] _product;

    public Linear(int inputs, int outputs, bool biased, Chance chance, float[]? start = null)
    {
        (Inputs, Outputs) = (inputs, outputs);
        Weights = start is null ? Parameter.Even(inputs, outputs, chance) : new Parameter(start, outputs);
        Bias = biased ? Parameter.Zero(1, outputs) : null;
        _turned = new float[inputs * outputs];
        _product = new float[inputs * outputs];
        _forward = new Dense(Weights.Value, Bias is null ? [] : Bias.Value, inputs);
        _back = new Dense(_turned, [], outputs);
        Refresh();
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public Parameter Weights { get; }

    public Parameter? Bias { get; }

    public IEnumerable<Parameter> Parameters => Bias is null ? [Weights] : [Weights, Bias];

    /// <summary>Takes over what the parameters have become; call it after each step.</summary>
    public void Refresh()
    {
        _forward.Set(Weights.Value, Bias is null ? [] : Bias.Value);
        for (var i = 0; i < Inputs; i++)
        {
            for (var j = 0; j < Outputs; j++)
                _turned[j * Inputs + i] = Weights.Value[i * Outputs + j];
        }

        _back.Set(_turned, []);
    }

    public void Forward(ReadOnlySpan<float> input, int rows, Span<float> output) => _forward.Apply(input, rows, output);

    /// <summary>Adds to what <paramref name="output"/> has.</summary>
    public void Add(ReadOnlySpan<float> input, int rows, Span<float> output) => _forward.Add(input, rows, output);

    /// <summary>Adds the gradient of the input to <paramref name="inputGradient"/>.</summary>
    public void BackToInput(ReadOnlySpan<float> gradient, int rows, Span<float> inputGradient) => _back.Add(gradient, rows, inputGradient);

    /// <summary>Adds up the gradients of weights and bias.</summary>
    public void BackToWeights(ReadOnlySpan<float> input, ReadOnlySpan<float> gradient, int rows)
    {
        if (_columns.Length < rows * Inputs)
            (_columns, _panels) = (new float[rows * Inputs * 2], new float[rows * Outputs * 2]);
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < Inputs; i++)
                _columns[i * rows + r] = input[r * Inputs + i];
            for (var p = 0; p < Outputs; p += Product.Panel)
                gradient.Slice(r * Outputs + p, Product.Panel).CopyTo(_panels.AsSpan(p * rows + r * Product.Panel));
        }

        Array.Clear(_product);
        Product.Add(_columns, Inputs, rows, _panels.AsSpan(0, rows * Outputs), Outputs, _product);
        for (var i = 0; i < _product.Length; i++)
            Weights.Gradient[i] += _product[i];
        if (Bias is null)
            return;
        for (var r = 0; r < rows; r++)
        {
            for (var j = 0; j < Outputs; j++)
                Bias.Gradient[j] += gradient[r * Outputs + j];
        }
    }
}
