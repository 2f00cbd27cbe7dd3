using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>The logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Logistic(Vector512<float> x) =>
        Vector512.FusedMultiplyAdd(Tanh(x * Vector512.Create(0.5f)), Vector512.Create(0.5f), Vector512.Create(0.5f));

    /// <summary>Replaces negative numbers by zero; the length is a multiple of sixteen.</summary>
    public static void Rectify(Span<float> values)
    {
        ref var x = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)values.Length; i += Lanes)
            Vector512.Max(Vector512.LoadUnsafe(ref x, i), Vector512<float>.Zero).StoreUnsafe(ref x, i);
    }

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
