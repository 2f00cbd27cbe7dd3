namespace Marsad.Core.Ledger.Blocking;

/// <summary>Hashes that are the same in every process and on every machine, as those of the runtime are not.</summary>
internal static class Hashing
{
    /// <summary>Where a 32-bit FNV-1a hash starts.</summary>
    public const uint Start32 = 2166136261;

    /// <summary>Takes one character into a 32-bit FNV-1a hash.</summary>
    public static uint Add(uint hash, char letter) => (hash ^ letter) * 16777619;

    /// <summary>64-bit FNV-1a over UTF-16 units.</summary>
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037;
        foreach (var letter in text)
            hash = (hash ^ letter) * 1099511628211;
        return hash;
    }

    /// <summary>Takes <paramref name="value"/> into <paramref name="hash"/>; the finisher is that of SplitMix64.</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        var mixed = hash + value + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
