using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Marsad.Core.Language.Network;

namespace Marsad.Training.Network;

/// <summary>A <see cref="RecurrentLayer"/> that learns: both directions, with what the way back needs.</summary>
internal sealed class Recurrent
{
    private const int Gates = RecurrentLayer.Gates;

    private readonly Linear _input;
    private readonly Linear[] _recurrent;
    private float[] _sums = [];
    private float[] _memory = [];
    private float[] _memoryBefore = [];
    private float[] _hiddenBefore = [];
    private float[] _gradient = [];

    public Recurrent(int inputs, int units, Chance chance)
    {
        (Inputs, Units) = (inputs, units);
        _input = new Linear(inputs, 2 * Gates * units, true, chance);
        _recurrent = [new Linear(units, Gates * units, false, chance), new Linear(units, Gates * units, false, chance)];
        // To begin with, what was read is kept rather than replaced.
        for (var d = 0; d < 2; d++)
            _input.Bias!.Value.AsSpan(d * Gates * units, units).Fill(-1);
        Refresh();
    }

    public int Inputs { get; }

    public int Units { get; }

    /// <summary>In the order of the model's part "network".</summary>
    public IEnumerable<Parameter> Parameters => [.. _input.Parameters, .. _recurrent[0].Parameters, .. _recurrent[1].Parameters];

    public void Refresh()
    {
        _input.Refresh();
        _recurrent[0].Refresh();
        _recurrent[1].Refresh();
    }

    /// <summary>Writes rows × twice the units.</summary>
    public void Forward(Batch batch, float[] input, float[] output)
    {
        var rows = batch.Rows;
        if (_memory.Length < rows * 2 * Units)
        {
            _sums = new float[rows * 4 * Gates * Units];
            _gradient = new float[rows * 4 * Gates * Units];
            (_memory, _memoryBefore, _hiddenBefore) = (new float[rows * 4 * Units], new float[rows * 4 * Units], new float[rows * 4 * Units]);
        }

        _input.Forward(input, rows, _sums);
        for (var d = 0; d < 2; d++)
            Read(batch, d, output);
    }

    private static int At(int row, int direction) => row * 2 + direction;

    private void Read(Batch batch, int d, float[] output)
    {
        var width = Gates * Units;
        var hidden = new float[batch.Sentences * Units];
        var memory = new float[batch.Sentences * Units];
        var sums = new float[batch.Sentences * width];
        for (var k = 0; k < batch.Steps; k++)
        {
            var step = d == 0 ? k : batch.Steps - 1 - k;
            var (first, count) = (batch.Start(step), batch.Count(step));
            for (var i = 0; i < count; i++)
            {
                _sums.AsSpan(At(first + i, d) * width, width).CopyTo(sums.AsSpan(i * width));
                hidden.AsSpan(i * Units, Units).CopyTo(_hiddenBefore.AsSpan((d * batch.Rows + first + i) * Units));
                memory.AsSpan(i * Units, Units).CopyTo(_memoryBefore.AsSpan((d * batch.Rows + first + i) * Units));
            }

            _recurrent[d].Add(hidden, count, sums);
            for (var i = 0; i < count; i++)
            {
                var row = d * batch.Rows + first + i;
                var h = hidden.AsSpan(i * Units, Units);
                Advance(sums.AsSpan(i * width, width), memory.AsSpan(i * Units, Units), h);
                // Kept as gates: what the way back asks for.
                sums.AsSpan(i * width, width).CopyTo(_sums.AsSpan(At(first + i, d) * width));
                memory.AsSpan(i * Units, Units).CopyTo(_memory.AsSpan(row * Units));
                h.CopyTo(output.AsSpan((first + i) * 2 * Units + d * Units));
            }
        }
    }

    // One step of one sentence, as RecurrentLayer takes it but for the bytes: sums become gates, and memory and hidden state those of the next word.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Advance(Span<float> sums, Span<float> memory, Span<float> hidden)
    {
        var units = (nuint)memory.Length;
        ref var a = ref MemoryMarshal.GetReference(sums);
        ref var c = ref MemoryMarshal.GetReference(memory);
        ref var h = ref MemoryMarshal.GetReference(hidden);
        for (nuint j = 0; j < units; j += (nuint)Vector512<float>.Count)
        {
            var gate = Squash.Logistic(Vector512.LoadUnsafe(ref a, j));
            var fresh = Squash.Tanh(Vector512.LoadUnsafe(ref a, units + j));
            var shown = Squash.Logistic(Vector512.LoadUnsafe(ref a, 2 * units + j));
            gate.StoreUnsafe(ref a, j);
            fresh.StoreUnsafe(ref a, units + j);
            shown.StoreUnsafe(ref a, 2 * units + j);
            var before = Vector512.LoadUnsafe(ref c, j);
            var now = Vector512.FusedMultiplyAdd(gate, fresh - before, before);
            now.StoreUnsafe(ref c, j);
            (shown * Squash.Tanh(now)).StoreUnsafe(ref h, j);
        }
    }

    /// <summary>Adds the gradient of the input, and those of all weights.</summary>
    public void Back(Batch batch, float[] input, float[] outputGradient, float[] inputGradient)
    {
        var rows = batch.Rows;
        for (var d = 0; d < 2; d++)
            Back(batch, d, outputGradient);
        _input.BackToInput(_gradient, rows, inputGradient);
        _input.BackToWeights(input, _gradient, rows);
    }

    private void Back(Batch batch, int d, float[] outputGradient)
    {
        var (width, rows) = (Gates * Units, batch.Rows);
        var hidden = new float[batch.Sentences * Units];
        var memory = new float[batch.Sentences * Units];
        var sums = new float[batch.Sentences * width];
        var own = new float[rows * width];
        for (var k = batch.Steps - 1; k >= 0; k--)
        {
            var step = d == 0 ? k : batch.Steps - 1 - k;
            var (first, count) = (batch.Start(step), batch.Count(step));
            for (var i = 0; i < count; i++)
            {
                var row = d * rows + first + i;
                Differentiate(
                    _sums.AsSpan(At(first + i, d) * width, width), _memory.AsSpan(row * Units, Units), _memoryBefore.AsSpan(row * Units, Units),
                    outputGradient.AsSpan((first + i) * 2 * Units + d * Units, Units), hidden.AsSpan(i * Units, Units), memory.AsSpan(i * Units, Units), sums.AsSpan(i * width, width));
                sums.AsSpan(i * width, width).CopyTo(own.AsSpan((first + i) * width));
                sums.AsSpan(i * width, width).CopyTo(_gradient.AsSpan(At(first + i, d) * width));
            }

            Array.Clear(hidden);
            _recurrent[d].BackToInput(sums, count, hidden);
            // Sentences that begin here hand nothing on.
            var going = d == 0 ? (step == 0 ? 0 : count) : batch.Count(step + 1);
            hidden.AsSpan(going * Units).Clear();
            memory.AsSpan(going * Units).Clear();
        }

        _recurrent[d].BackToWeights(_hiddenBefore.AsSpan(d * rows * Units, rows * Units), own, rows);
    }

    // The gates as they came out are in the order i, g, o.
    private static void Differentiate(
        ReadOnlySpan<float> gates, ReadOnlySpan<float> now, ReadOnlySpan<float> before, ReadOnlySpan<float> output, Span<float> hidden, Span<float> memory, Span<float> sums)
    {
        var n = now.Length;
        for (var j = 0; j < n; j++)
        {
            var (i, g, o) = (gates[j], gates[n + j], gates[2 * n + j]);
            var shown = MathF.Tanh(now[j]);
            var dh = output[j] + hidden[j];
            var dc = memory[j] + dh * o * (1 - shown * shown);
            sums[j] = dc * (g - before[j]) * i * (1 - i);
            sums[n + j] = dc * i * (1 - g * g);
            sums[2 * n + j] = dh * shown * o * (1 - o);
            memory[j] = dc * (1 - i);
        }
    }
}
