using System.Runtime.CompilerServices;

namespace Marsad.Core.Language.Weights;

/// <summary>The running 64-bit hash by which parts of words are known. The mixing step is one of MurmurHash3's finalizer (Appleby, public domain).</summary>
internal static class FeatureHash
{
    private const ulong M1 = 0xFF51AFD7ED558CCD;

    /// <summary>Takes one more value into a running hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Step(ulong hash, ulong value)
    {
        var mixed = (hash ^ value) * M1;
        return mixed ^ (mixed >> 32);
    }
}
