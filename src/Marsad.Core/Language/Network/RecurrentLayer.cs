using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Core.Language.Network;

/// <summary>
/// Reads sentences from the left and from the right with long short-term memory whose input and forget gates are one (Greff et al. 2017):
/// c' = c + i (g - c), h' = o tanh c', with i and o logistic and g tanh of what the word and the h before it give. What is shown, h, lies
/// between -1 and 1 and is kept in a byte, as <see cref="ByteProduct"/> takes it.
/// </summary>
/// <remarks>Gates lie in the order i, g, o, each <see cref="Units"/> wide; the right-to-left ones behind the left-to-right ones.</remarks>
internal sealed class RecurrentLayer
{
    public const int Gates = 3;

    private const int Lanes = 16;

    private readonly ByteProduct[] _products;

    /// <param name="left">From what stands in bytes of a word, and h before it, to the gates from the left.</param>
    /// <param name="right">From the right.</param>
    /// <param name="units">Units of one direction, a multiple of <see cref="Product.Panel"/>.</param>
    public RecurrentLayer(ByteProduct left, ByteProduct right, int units) => (_products, Units) = ([left, right], units);

    /// <summary>Units of one direction.</summary>
    public int Units { get; }

    /// <summary>Bytes of a word that come in, in front of the h before it.</summary>
    public int Inputs => _products[0].Inputs - Units;

    /// <summary>Columns of the result: both directions.</summary>
    public int Outputs => 2 * Units;

    /// <summary>Numbers that the gates of one direction take.</summary>
    public int Width => Gates * Units;

    /// <summary>Reads the batch from both sides and writes rows × <see cref="Outputs"/> bytes.</summary>
    /// <param name="batch">How the rows lie.</param>
    /// <param name="words">Rows × <see cref="Inputs"/> bytes.</param>
    /// <param name="starts">What gates start from: for a row those of both directions, twice <see cref="Width"/>.</param>
    /// <param name="startOf">Where in <paramref name="starts"/> those of a row are.</param>
    /// <param name="desk">Working memory.</param>
    /// <param name="output">Where to write.</param>
    public void Read(Batch batch, ReadOnlySpan<byte> words, ReadOnlySpan<float> starts, ReadOnlySpan<int> startOf, Desk desk, Span<byte> output)
    {
        for (var direction = 0; direction < 2; direction++)
            Read(batch, direction, words, starts[(direction * Width)..], startOf, desk, output);
    }

    private void Read(Batch batch, int direction, ReadOnlySpan<byte> words, ReadOnlySpan<float> starts, ReadOnlySpan<int> startOf, Desk desk, Span<byte> output)
    {
        var product = _products[direction];
        var taken = desk.Taken.AsSpan(0, batch.Sentences * product.Inputs);
        var sums = desk.Sums.AsSpan(0, batch.Sentences * Width);
        var memory = desk.Memory.AsSpan(0, batch.Sentences * Units);
        taken.Fill(ByteProduct.Zero);
        memory.Clear();
        for (var k = 0; k < batch.Steps; k++)
        {
            var step = direction == 0 ? k : batch.Steps - 1 - k;
            var (first, count) = (batch.Start(step), batch.Count(step));
            for (var i = 0; i < count; i++)
                words.Slice((first + i) * Inputs, Inputs).CopyTo(taken[(i * product.Inputs)..]);
            product.Write(taken, count, sums);
            for (var i = 0; i < count; i++)
            {
                var shown = taken.Slice(i * product.Inputs + Inputs, Units);
                Advance(sums.Slice(i * Width, Width), product.Scale, starts.Slice(startOf[first + i], Width), memory.Slice(i * Units, Units), shown);
                shown.CopyTo(output[((first + i) * Outputs + direction * Units)..]);
            }
        }
    }

    // One step of one sentence: sums become gates, and memory and hidden state those of the next word.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Advance(ReadOnlySpan<int> sums, ReadOnlySpan<float> scale, ReadOnlySpan<float> start, Span<float> memory, Span<byte> shown)
    {
        var units = (nuint)memory.Length;
        ref var a = ref MemoryMarshal.GetReference(sums);
        ref var s = ref MemoryMarshal.GetReference(scale);
        ref var from = ref MemoryMarshal.GetReference(start);
        ref var c = ref MemoryMarshal.GetReference(memory);
        ref var h = ref MemoryMarshal.GetReference(shown);
        for (nuint j = 0; j < units; j += Lanes)
        {
            var gate = Squash.Logistic(Squash.Weighed(ref a, ref s, ref from, j));
            var fresh = Squash.Tanh(Squash.Weighed(ref a, ref s, ref from, units + j));
            var open = Squash.Logistic(Squash.Weighed(ref a, ref s, ref from, 2 * units + j));
            var before = Vector512.LoadUnsafe(ref c, j);
            // Between what was and what is fresh, and so between -1 and 1.
            var now = Vector512.FusedMultiplyAdd(gate, fresh - before, before);
            now.StoreUnsafe(ref c, j);
            Squash.ToBytes(open * Squash.TanhOfSmall(now)).StoreUnsafe(ref h, j);
        }
    }
}
