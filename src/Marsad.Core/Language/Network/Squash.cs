using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Marsad.Core.Language.Network;

/// <summary>
/// The bounded functions of a network, sixteen numbers at a time. They are made of fused steps and one division, so that every machine gets the
/// same bits; tanh is the rational function with the continued-fraction coefficients of Lambert, cut after seven levels and held within ±1.
/// </summary>
internal static class Squash
{
    private const int Lanes = 16;

    // Beyond it the fraction leaves ±1.
    private const float Limit = 4.97f;

    /// <summary>Hyperbolic tangent, error below 0.0001.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-Limit)), Vector512.Create(Limit));
        var s = x * x;
        var over = Vector512.FusedMultiplyAdd(s, s + Vector512.Create(378f), Vector512.Create(17325f));
        over = Vector512.FusedMultiplyAdd(s, over, Vector512.Create(135135f)) * x;
        var under = Vector512.FusedMultiplyAdd(s, Vector512.Create(28f), Vector512.Create(3150f));
        under = Vector512.FusedMultiplyAdd(s, under, Vector512.Create(62370f));
        under = Vector512.FusedMultiplyAdd(s, under, Vector512.Create(135135f));
        return over / under;
    }

    /// <summary>Hyperbolic tangent of what lies between -1 and 1, error below 0.00001: a polynomial through its values at the Chebyshev points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhOfSmall(Vector512<float> x)
    {
        var s = x * x;
        var sum = Vector512.FusedMultiplyAdd(s, Vector512.Create(0.00901040621f), Vector512.Create(-0.0447649844f));
        sum = Vector512.FusedMultiplyAdd(s, sum, Vector512.Create(0.13033478f));
        sum = Vector512.FusedMultiplyAdd(s, sum, Vector512.Create(-0.332973838f));
        return Vector512.FusedMultiplyAdd(s, sum, Vector512.Create(0.999992847f)) * x;
    }

    /// <summary>The logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Logistic(Vector512<float> x) =>
        Vector512.FusedMultiplyAdd(Tanh(x * Vector512.Create(0.5f)), Vector512.Create(0.5f), Vector512.Create(0.5f));

    /// <summary>Numbers between -1 and 1 as <see cref="ByteProduct"/> takes them: the nearest of its steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToBytes(Vector512<float> x)
    {
        // Above zero, where to cut off is to round down.
        var steps = Vector512.ConvertToInt32Native(Vector512.FusedMultiplyAdd(x, Vector512.Create((float)ByteProduct.Steps), Vector512.Create(ByteProduct.Zero + 0.5f))).AsUInt32();
        if (Avx512F.IsSupported)
            return Avx512F.ConvertToVector128Byte(steps);
        var words = Vector256.Narrow(steps.GetLower(), steps.GetUpper());
        return Vector128.Narrow(words.GetLower(), words.GetUpper());
    }

    /// <summary>Replaces negative numbers by zero; the length is a multiple of sixteen.</summary>
    public static void Rectify(Span<float> values)
    {
        ref var x = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)values.Length; i += Lanes)
            Vector512.Max(Vector512.LoadUnsafe(ref x, i), Vector512<float>.Zero).StoreUnsafe(ref x, i);
    }

    /// <summary>Writes start + scale × sum; the length is a multiple of sixteen.</summary>
    public static void Weigh(ReadOnlySpan<int> sums, ReadOnlySpan<float> scale, ReadOnlySpan<float> start, Span<float> to)
    {
        ref var a = ref MemoryMarshal.GetReference(sums);
        ref var s = ref MemoryMarshal.GetReference(scale[..sums.Length]);
        ref var from = ref MemoryMarshal.GetReference(start[..sums.Length]);
        ref var y = ref MemoryMarshal.GetReference(to[..sums.Length]);
        for (nuint i = 0; i < (nuint)sums.Length; i += Lanes)
            Weighed(ref a, ref s, ref from, i).StoreUnsafe(ref y, i);
    }

    /// <summary>Sixteen numbers at a place: start + scale × sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Weighed(ref int sums, ref float scale, ref float start, nuint at) =>
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref sums, at)), Vector512.LoadUnsafe(ref scale, at), Vector512.LoadUnsafe(ref start, at));

    /// <summary>Writes a + b, negative numbers as zero; the length is a multiple of sixteen.</summary>
    public static void RectifiedSum(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> sum)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b[..a.Length]);
        ref var to = ref MemoryMarshal.GetReference(sum[..a.Length]);
        for (nuint i = 0; i < (nuint)a.Length; i += Lanes)
            Vector512.Max(Vector512.LoadUnsafe(ref x, i) + Vector512.LoadUnsafe(ref y, i), Vector512<float>.Zero).StoreUnsafe(ref to, i);
    }
}
