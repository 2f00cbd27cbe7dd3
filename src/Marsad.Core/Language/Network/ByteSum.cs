using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Marsad.Core.Language.Network;

/// <summary>
/// Adds products of bytes to sums of 32 bits, four to each: whole numbers, so that every machine gets the same by whatever instructions it has.
/// </summary>
internal static class ByteSum
{
    /// <summary>Inputs that are multiplied at once.</summary>
    public const int Group = 4;

    /// <summary>Columns whose sums a vector holds.</summary>
    public const int Columns = 8;

    /// <summary>Adds to each sum four inputs times its four weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> inputs, Vector256<sbyte> weights)
    {
        if (AvxVnni.IsSupported)
            return AvxVnni.MultiplyWideningAndAdd(sums, inputs, weights);
        if (Avx2.IsSupported)
            return AddPairs(sums, inputs, weights);
        return AddSingly(sums, inputs, weights);
    }

    /// <summary>As <see cref="Add"/>, by products of sixteen bits: those of even and of odd bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddPairs(Vector256<int> sums, Vector256<byte> inputs, Vector256<sbyte> weights)
    {
        var (x, w) = (inputs.AsInt16(), weights.AsInt16());
        return sums
            + Avx2.MultiplyAddAdjacent(x & Vector256.Create((short)0xFF), (w << 8) >> 8)
            + Avx2.MultiplyAddAdjacent(x >>> 8, w >> 8);
    }

    /// <summary>As <see cref="Add"/>, one byte of each four at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddSingly(Vector256<int> sums, Vector256<byte> inputs, Vector256<sbyte> weights)
    {
        var (x, w, one) = (inputs.AsInt32(), weights.AsInt32(), Vector256.Create(0xFF));
        return sums
            + (x & one) * ((w << 24) >> 24)
            + ((x >>> 8) & one) * ((w << 16) >> 24)
            + ((x >>> 16) & one) * ((w << 8) >> 24)
            + (x >>> 24) * (w >> 24);
    }
}
