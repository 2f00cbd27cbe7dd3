using System.IO.Compression;

namespace Marsad.Store.Tables;

/// <summary>Originals as they lie in the store: packed with Brotli where that saves at least an eighth.</summary>
internal static class Packing
{
    // Level 5 packs news text to about a third, faster than it is read from disk; higher levels cost more than they save.
    private const int Quality = 5;

    /// <summary>The bytes to store and how they are packed; null for as they are.</summary>
    public static (byte[] Bytes, string? Packing) Pack(ReadOnlySpan<byte> original)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(original.Length)];
        return BrotliEncoder.TryCompress(original, packed, out var length, Quality, window: 22) && length <= original.Length - original.Length / 8
            ? (packed[..length], "br")
            : (original.ToArray(), null);
    }

    /// <summary>What <see cref="Pack"/> was given.</summary>
    public static byte[] Unpack(byte[] stored, string? packing)
    {
        if (packing is null)
            return stored;
        using var unpacked = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(stored), CompressionMode.Decompress);
        brotli.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
