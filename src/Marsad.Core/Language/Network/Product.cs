using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Core.Language.Network;

/// <summary>
/// The product of two matrices, of which the second lies in panels. Each number of the result is summed in the same order with fused steps,
/// however wide the machine's vectors are and however many rows are given at once, so that results are the same everywhere.
/// </summary>
internal static class Product
{
    /// <summary>Columns of the result come in whole panels of so many.</summary>
    public const int Panel = 32;

    private const int Lanes = 16;
    private const int Block = 8;
    private const int Half = 4;

    /// <summary>Columns up to a whole panel.</summary>
    public static int WidthOf(int columns) => (columns + Panel - 1) / Panel * Panel;

    /// <summary>Adds the product to <paramref name="output"/>.</summary>
    /// <param name="input">Rows × inputs.</param>
    /// <param name="rows">Rows of the input.</param>
    /// <param name="inputs">Columns of the input.</param>
    /// <param name="panels">For each panel its columns' weights, <see cref="Panel"/> an input.</param>
    /// <param name="width">Columns of the result, whole panels.</param>
    /// <param name="output">Rows × width.</param>
    public static void Add(ReadOnlySpan<float> input, int rows, int inputs, ReadOnlySpan<float> panels, int width, Span<float> output) =>
        Write(new Rows(output, width), input, rows, inputs, panels, width, output);

    /// <summary>Writes the sum of <paramref name="start"/> and the product.</summary>
    /// <param name="start">Rows of <paramref name="width"/> numbers; they may lie where the output does.</param>
    /// <param name="input">Rows × inputs.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="inputs">Columns of the input.</param>
    /// <param name="panels">For each panel its columns' weights, <see cref="Panel"/> an input.</param>
    /// <param name="width">Columns of the result, whole panels.</param>
    /// <param name="output">Rows × width.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(Rows start, ReadOnlySpan<float> input, int rows, int inputs, ReadOnlySpan<float> panels, int width, Span<float> output)
    {
        if (input.Length < rows * inputs || !start.Have(rows, width) || output.Length < rows * width || panels.Length < inputs * width || width % Panel != 0)
            throw new ArgumentException($"{rows} rows of {inputs} to {width} columns do not fit in {input.Length}, {start.Numbers.Length}, {panels.Length} and {output.Length} numbers", nameof(input));
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var from = ref MemoryMarshal.GetReference(start.Numbers);
        ref var y = ref MemoryMarshal.GetReference(output);
        // What is left over is written with some rows before it: they come out the same, unless they were added to where they lie.
        var again = rows >= Half && !Unsafe.AreSame(ref from, ref y);
        for (var panel = 0; panel < width; panel += Panel)
        {
            ref var w = ref Unsafe.Add(ref MemoryMarshal.GetReference(panels), panel * inputs);
            var row = 0;
            for (; row + Block <= rows; row += Block)
                Rows8(ref Unsafe.Add(ref from, row * start.Stride + panel), (nuint)start.Stride, ref Unsafe.Add(ref x, row * inputs), (nuint)inputs, ref w, ref Unsafe.Add(ref y, row * width + panel), (nuint)width);
            for (; row + Half <= rows || again && row < rows; row += Half)
            {
                var first = Math.Min(row, rows - Half);
                Rows4(ref Unsafe.Add(ref from, first * start.Stride + panel), (nuint)start.Stride, ref Unsafe.Add(ref x, first * inputs), (nuint)inputs, ref w, ref Unsafe.Add(ref y, first * width + panel), (nuint)width);
            }
        }

        for (var row = again ? rows : rows - rows % Half; row < rows; row++)
            Row(ref Unsafe.Add(ref from, row * start.Stride), ref Unsafe.Add(ref x, row * inputs), (nuint)inputs, panels, ref Unsafe.Add(ref y, row * width), width);
    }

    // One row leaves registers for several panels at a time: sums of one panel alone would wait for each other.
    private static void Row(ref float from, ref float x, nuint n, ReadOnlySpan<float> panels, ref float y, int width)
    {
        var panel = 0;
        for (; panel + Half * Panel <= width; panel += Half * Panel)
            Panels4(ref Unsafe.Add(ref from, panel), ref x, n, ref Unsafe.Add(ref MemoryMarshal.GetReference(panels), (nuint)panel * n), ref Unsafe.Add(ref y, panel));
        for (; panel < width; panel += Panel)
            Panels1(ref Unsafe.Add(ref from, panel), ref x, n, ref Unsafe.Add(ref MemoryMarshal.GetReference(panels), (nuint)panel * n), ref Unsafe.Add(ref y, panel));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Panels4(ref float from, ref float x, nuint n, ref float w, ref float y)
    {
        var (a0, b0) = Load(ref from, 0);
        var (a1, b1) = Load(ref from, Panel);
        var (a2, b2) = Load(ref from, Panel * 2);
        var (a3, b3) = Load(ref from, Panel * 3);
        ref var w1 = ref Unsafe.Add(ref w, n * Panel);
        ref var w2 = ref Unsafe.Add(ref w, n * Panel * 2);
        ref var w3 = ref Unsafe.Add(ref w, n * Panel * 3);
        for (nuint k = 0; k < n; k++)
        {
            var v = Vector512.Create(Unsafe.Add(ref x, k));
            a0 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w, k * Panel), a0);
            b0 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w, k * Panel + Lanes), b0);
            a1 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w1, k * Panel), a1);
            b1 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w1, k * Panel + Lanes), b1);
            a2 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w2, k * Panel), a2);
            b2 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w2, k * Panel + Lanes), b2);
            a3 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w3, k * Panel), a3);
            b3 = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w3, k * Panel + Lanes), b3);
        }

        Store(a0, b0, ref y, 0);
        Store(a1, b1, ref y, Panel);
        Store(a2, b2, ref y, Panel * 2);
        Store(a3, b3, ref y, Panel * 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Panels1(ref float from, ref float x, nuint n, ref float w, ref float y)
    {
        var (a0, b0) = Load(ref from, 0);
        for (nuint k = 0; k < n; k++)
        {
            var p = Vector512.LoadUnsafe(ref w, k * Panel);
            var q = Vector512.LoadUnsafe(ref w, k * Panel + Lanes);
            ref var at = ref Unsafe.Add(ref x, k);
            var v = Vector512.Create(at);
            a0 = Vector512.FusedMultiplyAdd(v, p, a0);
            b0 = Vector512.FusedMultiplyAdd(v, q, b0);
        }

        Store(a0, b0, ref y, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows4(ref float from, nuint fromStride, ref float x, nuint n, ref float w, ref float y, nuint width)
    {
        var (a0, b0) = Load(ref from, 0);
        var (a1, b1) = Load(ref from, fromStride * 1);
        var (a2, b2) = Load(ref from, fromStride * 2);
        var (a3, b3) = Load(ref from, fromStride * 3);
        for (nuint k = 0; k < n; k++)
        {
            var p = Vector512.LoadUnsafe(ref w, k * Panel);
            var q = Vector512.LoadUnsafe(ref w, k * Panel + Lanes);
            ref var at = ref Unsafe.Add(ref x, k);
            var v = Vector512.Create(at);
            a0 = Vector512.FusedMultiplyAdd(v, p, a0);
            b0 = Vector512.FusedMultiplyAdd(v, q, b0);
            v = Vector512.Create(Unsafe.Add(ref at, n));
            a1 = Vector512.FusedMultiplyAdd(v, p, a1);
            b1 = Vector512.FusedMultiplyAdd(v, q, b1);
            v = Vector512.Create(Unsafe.Add(ref at, n * 2));
            a2 = Vector512.FusedMultiplyAdd(v, p, a2);
            b2 = Vector512.FusedMultiplyAdd(v, q, b2);
            v = Vector512.Create(Unsafe.Add(ref at, n * 3));
            a3 = Vector512.FusedMultiplyAdd(v, p, a3);
            b3 = Vector512.FusedMultiplyAdd(v, q, b3);
        }

        Store(a0, b0, ref y, 0);
        Store(a1, b1, ref y, width * 1);
        Store(a2, b2, ref y, width * 2);
        Store(a3, b3, ref y, width * 3);
    }

    // Eight rows at a time keep sixteen sums in registers, for which each weight is read once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows8(ref float from, nuint fromStride, ref float x, nuint n, ref float w, ref float y, nuint width)
    {
        var (a0, b0) = Load(ref from, 0);
        var (a1, b1) = Load(ref from, fromStride * 1);
        var (a2, b2) = Load(ref from, fromStride * 2);
        var (a3, b3) = Load(ref from, fromStride * 3);
        var (a4, b4) = Load(ref from, fromStride * 4);
        var (a5, b5) = Load(ref from, fromStride * 5);
        var (a6, b6) = Load(ref from, fromStride * 6);
        var (a7, b7) = Load(ref from, fromStride * 7);
        for (nuint k = 0; k < n; k++)
        {
            var p = Vector512.LoadUnsafe(ref w, k * Panel);
            var q = Vector512.LoadUnsafe(ref w, k * Panel + Lanes);
            ref var at = ref Unsafe.Add(ref x, k);
            var v = Vector512.Create(at);
            a0 = Vector512.FusedMultiplyAdd(v, p, a0);
            b0 = Vector512.FusedMultiplyAdd(v, q, b0);
            v = Vector512.Create(Unsafe.Add(ref at, n));
            a1 = Vector512.FusedMultiplyAdd(v, p, a1);
            b1 = Vector512.FusedMultiplyAdd(v, q, b1);
            v = Vector512.Create(Unsafe.Add(ref at, n * 2));
            a2 = Vector512.FusedMultiplyAdd(v, p, a2);
            b2 = Vector512.FusedMultiplyAdd(v, q, b2);
            v = Vector512.Create(Unsafe.Add(ref at, n * 3));
            a3 = Vector512.FusedMultiplyAdd(v, p, a3);
            b3 = Vector512.FusedMultiplyAdd(v, q, b3);
            v = Vector512.Create(Unsafe.Add(ref at, n * 4));
            a4 = Vector512.FusedMultiplyAdd(v, p, a4);
            b4 = Vector512.FusedMultiplyAdd(v, q, b4);
            v = Vector512.Create(Unsafe.Add(ref at, n * 5));
            a5 = Vector512.FusedMultiplyAdd(v, p, a5);
            b5 = Vector512.FusedMultiplyAdd(v, q, b5);
            v = Vector512.Create(Unsafe.Add(ref at, n * 6));
            a6 = Vector512.FusedMultiplyAdd(v, p, a6);
            b6 = Vector512.FusedMultiplyAdd(v, q, b6);
            v = Vector512.Create(Unsafe.Add(ref at, n * 7));
            a7 = Vector512.FusedMultiplyAdd(v, p, a7);
            b7 = Vector512.FusedMultiplyAdd(v, q, b7);
        }

        Store(a0, b0, ref y, 0);
        Store(a1, b1, ref y, width * 1);
        Store(a2, b2, ref y, width * 2);
        Store(a3, b3, ref y, width * 3);
        Store(a4, b4, ref y, width * 4);
        Store(a5, b5, ref y, width * 5);
        Store(a6, b6, ref y, width * 6);
        Store(a7, b7, ref y, width * 7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> A, Vector512<float> B) Load(ref float y, nuint at) =>
        (Vector512.LoadUnsafe(ref y, at), Vector512.LoadUnsafe(ref y, at + Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> a, Vector512<float> b, ref float y, nuint at)
    {
        a.StoreUnsafe(ref y, at);
        b.StoreUnsafe(ref y, at + Lanes);
    }
}
