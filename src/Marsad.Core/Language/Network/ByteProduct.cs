using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Core.Language.Network;

/// <summary>
/// The product of rows of bytes, which stand for numbers from -1 to 1, and of weights in eight bits, of which each column has its scale. Its sums are
/// whole numbers: the same on every machine, and whatever rows are given together.
/// </summary>
internal sealed class ByteProduct
{
    /// <summary>Steps from 0 to 1, and to a column's greatest weight.</summary>
    public const int Steps = 127;

    /// <summary>The byte that stands for 0; 1 is <see cref="Steps"/> above it.</summary>
    public const byte Zero = 128;

    // Twelve sums, two weights and an input fit in sixteen registers, which is all that the instruction may name.
    private const int Block = 6;
    private const int Panel = 2 * ByteSum.Columns;
    private const int GroupBytes = Panel * ByteSum.Group;

    private readonly sbyte[] _panels;
    private readonly int[] _start;
    private readonly float[] _scale;

    /// <param name="weights">Inputs × outputs, row by row.</param>
    /// <param name="inputs">Columns of the input, a multiple of <see cref="ByteSum.Group"/>.</param>
    public ByteProduct(ReadOnlySpan<float> weights, int inputs)
    {
        var outputs = weights.Length / inputs;
        (Inputs, Width) = (inputs, Product.WidthOf(outputs));
        (_panels, _start, _scale) = (new sbyte[inputs * Width], new int[Width], new float[Width]);
        for (var column = 0; column < outputs; column++)
        {
            var most = 0f;
            for (var k = 0; k < inputs; k++)
                most = MathF.Max(most, MathF.Abs(weights[k * outputs + column]));
            var step = most == 0 ? 1 : most / Steps;
            _scale[column] = step / Steps;
            for (var k = 0; k < inputs; k++)
            {
                var weight = (sbyte)MathF.Round(weights[k * outputs + column] / step);
                _panels[column / Panel * Panel * inputs + k / ByteSum.Group * GroupBytes + column % Panel * ByteSum.Group + k % ByteSum.Group] = weight;
                _start[column] -= Zero * weight;
            }
        }
    }

    /// <summary>Columns of the input.</summary>
    public int Inputs { get; }

    /// <summary>Columns of the result as it is laid out, whole panels of <see cref="Product.Panel"/>.</summary>
    public int Width { get; }

    /// <summary>What one of each column's sums is worth.</summary>
    public ReadOnlySpan<float> Scale => _scale;

    /// <summary>Writes rows × <see cref="Width"/> sums.</summary>
    /// <param name="input">Rows × <see cref="Inputs"/> bytes.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="sums">Where to write.</param>
    public void Write(ReadOnlySpan<byte> input, int rows, Span<int> sums)
    {
        if (input.Length < rows * Inputs || sums.Length < rows * Width)
            throw new ArgumentException($"{rows} rows of {Inputs} to {Width} columns do not fit in {input.Length} bytes and {sums.Length} sums", nameof(input));
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var y = ref MemoryMarshal.GetReference(sums);
        for (var panel = 0; panel < Width; panel += Panel)
        {
            ref var w = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_panels), panel * Inputs);
            ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_start), panel);
            for (var next = 0; next < rows; next += Block)
            {
                // What is left over is written with some rows before it, which come out the same.
                var row = Math.Max(0, Math.Min(next, rows - Block));
                ref var from = ref Unsafe.Add(ref x, row * Inputs);
                ref var to = ref Unsafe.Add(ref y, row * Width + panel);
                if (rows >= Block)
                    Rows6(ref from, (nuint)Inputs, ref w, ref start, ref to, (nuint)Width);
                else
                    Few(ref from, rows, ref w, ref start, ref to);
            }
        }
    }

    private void Few(ref byte x, int rows, ref sbyte w, ref int start, ref int y)
    {
        for (var row = 0; row < rows; row++)
            Row1(ref Unsafe.Add(ref x, row * Inputs), (nuint)Inputs, ref w, ref start, ref Unsafe.Add(ref y, row * Width));
    }

    // Sums of even and odd groups apart wait less for each other.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row1(ref byte x, nuint inputs, ref sbyte w, ref int start, ref int y)
    {
        var (a0, b0) = (Vector256.LoadUnsafe(ref start), Vector256.LoadUnsafe(ref start, ByteSum.Columns));
        var (a1, b1) = (Vector256<int>.Zero, Vector256<int>.Zero);
        nuint k = 0;
        for (; k + 2 * ByteSum.Group <= inputs; k += 2 * ByteSum.Group)
        {
            var v = Four(ref x, k);
            a0 = ByteSum.Add(a0, v, Vector256.LoadUnsafe(ref w, k * Panel));
            b0 = ByteSum.Add(b0, v, Vector256.LoadUnsafe(ref w, k * Panel + GroupBytes / 2));
            v = Four(ref x, k + ByteSum.Group);
            a1 = ByteSum.Add(a1, v, Vector256.LoadUnsafe(ref w, k * Panel + GroupBytes));
            b1 = ByteSum.Add(b1, v, Vector256.LoadUnsafe(ref w, k * Panel + GroupBytes + GroupBytes / 2));
        }

        if (k < inputs)
        {
            var v = Four(ref x, k);
            a0 = ByteSum.Add(a0, v, Vector256.LoadUnsafe(ref w, k * Panel));
            b0 = ByteSum.Add(b0, v, Vector256.LoadUnsafe(ref w, k * Panel + GroupBytes / 2));
        }

        Store(a0 + a1, b0 + b1, ref y, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows6(ref byte x, nuint inputs, ref sbyte w, ref int start, ref int y, nuint width)
    {
        var a0 = Vector256.LoadUnsafe(ref start);
        var b0 = Vector256.LoadUnsafe(ref start, ByteSum.Columns);
        var (a1, a2, a3, a4, a5) = (a0, a0, a0, a0, a0);
        var (b1, b2, b3, b4, b5) = (b0, b0, b0, b0, b0);
        var (x2, x3, x4, x5) = (inputs * 2, inputs * 3, inputs * 4, inputs * 5);
        for (nuint k = 0; k < inputs; k += ByteSum.Group)
        {
            var p = Vector256.LoadUnsafe(ref w, k * Panel);
            var q = Vector256.LoadUnsafe(ref w, k * Panel + GroupBytes / 2);
            ref var at = ref Unsafe.Add(ref x, k);
            var v = Four(ref at, 0);
            a0 = ByteSum.Add(a0, v, p);
            b0 = ByteSum.Add(b0, v, q);
            v = Four(ref at, inputs);
            a1 = ByteSum.Add(a1, v, p);
            b1 = ByteSum.Add(b1, v, q);
            v = Four(ref at, x2);
            a2 = ByteSum.Add(a2, v, p);
            b2 = ByteSum.Add(b2, v, q);
            v = Four(ref at, x3);
            a3 = ByteSum.Add(a3, v, p);
            b3 = ByteSum.Add(b3, v, q);
            v = Four(ref at, x4);
            a4 = ByteSum.Add(a4, v, p);
            b4 = ByteSum.Add(b4, v, q);
            v = Four(ref at, x5);
            a5 = ByteSum.Add(a5, v, p);
            b5 = ByteSum.Add(b5, v, q);
        }

        Store(a0, b0, ref y, 0);
        Store(a1, b1, ref y, width);
        Store(a2, b2, ref y, width * 2);
        Store(a3, b3, ref y, width * 3);
        Store(a4, b4, ref y, width * 4);
        Store(a5, b5, ref y, width * 5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(ref byte x, nuint at) => Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, at))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> a, Vector256<int> b, ref int y, nuint at)
    {
        a.StoreUnsafe(ref y, at);
        b.StoreUnsafe(ref y, at + ByteSum.Columns);
    }
}
