using System.Runtime.CompilerServices;

namespace Marsad.Core.Language.Weights;

/// <summary>
/// A feature is a 64-bit hash of its template's number and its values; two features that share a hash share their weights.
/// The mixing steps are those of MurmurHash3's finalizer (Appleby, public domain).
/// </summary>
internal static class FeatureHash
{
    private const ulong M1 = 0xFF51AFD7ED558CCD;
    private const ulong M2 = 0xC4CEB9FE1A85EC53;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a) => Finish(Step((ulong)(template + 1) * M2, a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b) => Finish(Step(Step((ulong)(template + 1) * M2, a), b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b, ulong c) => Finish(Step(Step(Step((ulong)(template + 1) * M2, a), b), c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b, ulong c, ulong d) =>
        Finish(Step(Step(Step(Step((ulong)(template + 1) * M2, a), b), c), d));

    /// <summary>Takes one more value into a running hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Step(ulong hash, ulong value)
    {
        var mixed = (hash ^ value) * M1;
        return mixed ^ (mixed >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong hash)
    {
        hash *= M2;
        return hash ^ (hash >> 29);
    }
}
