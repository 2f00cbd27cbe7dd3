
namespace Marsad.Training.Network;

/// <summary>Numbers that are learned, with their gradients; moved by Adam (Kingma and Ba 2015).</summary>
/// <param name="value">What they begin with.</param>
/// <param name="columns">Numbers of a row.</param>
/// <param name="sparse">True where a batch touches few rows, so that only those are moved.</param>
internal sealed class Parameter(float[] value, int columns, bool sparse = false)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.98f;
    private const float Least = 1e-8f;

    private readonly float[] _first = new float[value.Length];
    private readonly float[] _second = new float[value.Length];
    private readonly HashSet<int> _touched = [];

    public float[] Value => value;

    public float[] Gradient { get; } = new float[value.Length];

    public int Columns => columns;

    public static Parameter Zero(int rows, int columns, bool sparse = false) => new(new float[rows * columns], columns, sparse);

    /// <summary>Evenly from a range that keeps the size of what passes through (Glorot and Bengio 2010).</summary>
    public static Parameter Even(int inputs, int outputs, Chance chance) => Even(inputs, outputs, MathF.Sqrt(6f / (inputs + outputs)), chance);

    public static Parameter Even(int rows, int columns, float range, Chance chance, bool sparse = false)
    {
        var value = new float[rows * columns];
        for (var i = 0; i < value.Length; i++)
            value[i] = (2 * chance.Part() - 1) * range;
        return new Parameter(value, columns, sparse);
    }

    public Span<float> Row(int row) => value.AsSpan(row * columns, columns);

    /// <summary>The gradient of a row, which will be moved.</summary>
    public Span<float> Touch(int row)
    {
        _touched.Add(row);
        return Gradient.AsSpan(row * columns, columns);
    }

    /// <summary>The sum of the squares of the gradients.</summary>
    public double Square()
    {
        var sum = 0.0;
        foreach (var (from, count) in Ranges())
        {
            for (var i = from; i < from + count; i++)
                sum += Gradient[i] * (double)Gradient[i];
        }

        return sum;
    }

    /// <summary>Moves the numbers against their gradients, and clears these.</summary>
    /// <param name="scale">What the gradients are multiplied with before.</param>
    /// <param name="step">Steps up to this one, from 1.</param>
    public void Step(float rate, float scale, int step)
    {
        var corrected = rate * MathF.Sqrt(1 - MathF.Pow(SecondDecay, step)) / (1 - MathF.Pow(FirstDecay, step));
        foreach (var (from, count) in Ranges())
        {
            for (var i = from; i < from + count; i++)
            {
                var gradient = Gradient[i] * scale;
                _first[i] += (1 - FirstDecay) * (gradient - _first[i]);
                _second[i] += (1 - SecondDecay) * (gradient * gradient - _second[i]);
                value[i] -= corrected * _first[i] / (MathF.Sqrt(_second[i]) + Least);
                Gradient[i] = 0;
            }
        }

        _touched.Clear();
    }

    // In order, so that sums are always the same.
    private IEnumerable<(int From, int Count)> Ranges() => sparse ? _touched.Order().Select(row => (row * columns, columns)) : [(0, value.Length)];
}
