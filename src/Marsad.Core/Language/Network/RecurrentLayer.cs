using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Core.Language.Network;

/// <summary>
/// Reads sentences from the left and from the right with long short-term memory whose input and forget gates are one (Greff et al. 2017):
/// c' = c + i (g - c), h' = o tanh c', with i and o logistic and g tanh of what the word and the h before it give.
/// </summary>
/// <remarks>Gates lie in the order i, g, o, each <see cref="Units"/> wide; the right-to-left ones behind the left-to-right ones.</remarks>
internal sealed class RecurrentLayer(Dense input, Dense left, Dense right)
{
    public const int Gates = 3;

    private const int Lanes = 16;

    /// <summary>Units of one direction, a multiple of <see cref="Product.Panel"/>.</summary>
    public int Units => left.Inputs;

    /// <summary>Columns of the result: both directions.</summary>
    public int Outputs => 2 * Units;

    /// <summary>Numbers that all gates of both directions take, for each row.</summary>
    public int Scratch => 2 * Gates * Units;

    /// <summary>What the gates take from the words: <see cref="Scratch"/> numbers a row.</summary>
    /// <param name="words">Rows × <see cref="Dense.Inputs"/> numbers.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="gates">Where to write.</param>
    public void Weigh(ReadOnlySpan<float> words, int rows, Span<float> gates) => input.Apply(words, rows, gates);

    /// <summary>Reads the batch from both sides and writes rows × <see cref="Outputs"/>.</summary>
    /// <param name="batch">How the rows lie.</param>
    /// <param name="gates">What the gates take from the words.</param>
    /// <param name="state">Working memory, four times <see cref="Units"/> a sentence.</param>
    /// <param name="output">Where to write.</param>
    public void Read(Batch batch, ReadOnlySpan<float> gates, Span<float> state, Span<float> output)
    {
        Read(batch, gates, 0, left, state, output);
        Read(batch, gates, 1, right, state, output);
    }

    private void Read(Batch batch, ReadOnlySpan<float> gates, int direction, Dense recurrent, Span<float> state, Span<float> output)
    {
        var width = Gates * Units;
        var memory = state[..(batch.Sentences * Units)];
        var sums = state.Slice(batch.Sentences * Units, batch.Sentences * width);
        memory.Clear();
        // What a step shows is read by the next where it was written; the sentences that begin with this one have none before it.
        var (before, going) = (0, 0);
        for (var k = 0; k < batch.Steps; k++)
        {
            var step = direction == 0 ? k : batch.Steps - 1 - k;
            var (first, count) = (batch.Start(step), batch.Count(step));
            var taken = gates[((first * 2 + direction) * width)..];
            going = Math.Min(going, count);
            recurrent.Sum(new Rows(taken, 2 * width), new Rows(output[(before * Outputs + direction * Units)..], Outputs), going, sums);
            for (var i = going; i < count; i++)
                taken.Slice(2 * i * width, width).CopyTo(sums[(i * width)..]);
            for (var i = 0; i < count; i++)
                Advance(sums.Slice(i * width, width), memory.Slice(i * Units, Units), output.Slice((first + i) * Outputs + direction * Units, Units));
            (before, going) = (first, count);
        }
    }

    /// <summary>One step of one sentence: sums become gates, and memory and hidden state those of the next word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Advance(Span<float> sums, Span<float> memory, Span<float> hidden)
    {
        var units = (nuint)memory.Length;
        ref var a = ref MemoryMarshal.GetReference(sums);
        ref var c = ref MemoryMarshal.GetReference(memory);
        ref var h = ref MemoryMarshal.GetReference(hidden);
        for (nuint j = 0; j < units; j += Lanes)
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
}
