using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Marsad.Core.Language.Weights;

/// <summary>
/// Trained weights, read where they lie in the model's bytes: an open-addressing table of features, each with its non-zero weights only.
/// </summary>
/// <remarks>
/// Little-endian: int classes, int slots (a power of two), int entries; slots × ulong (upper half: the hash's upper 32 bits, lower half: where
/// its entries begin, 0 for a free slot); entries × ushort. A feature's entries open with their count; each then holds a class (lower 7 bits)
/// and a weight (upper 9 bits, signed).
/// </remarks>
internal sealed class SparseWeights : IFeatureWeights
{
    public const int MaxClasses = 128;
    public const int MaxWeight = 255;
    private const int HeaderBytes = 12;

    private readonly ReadOnlyMemory<byte> _slots;
    private readonly ReadOnlyMemory<byte> _entries;

    /// <exception cref="ModelFormatException">If the bytes are not such a table.</exception>
    public SparseWeights(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderBytes)
            throw new ModelFormatException($"a table of weights has {bytes.Length} bytes; its header alone has {HeaderBytes}");
        Classes = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        var slots = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[4..]);
        var entries = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[8..]);
        if (Classes is < 1 or > MaxClasses || slots < 1 || (slots & (slots - 1)) != 0 || entries < 1
            || bytes.Length != HeaderBytes + slots * 8L + entries * 2L)
        {
            throw new ModelFormatException($"a table of weights claims {Classes} classes, {slots} slots, {entries} entries in {bytes.Length} bytes");
        }

        _slots = bytes.Slice(HeaderBytes, slots * 8);
        _entries = bytes[(HeaderBytes + slots * 8)..];
    }

    public int Classes { get; }

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        var slots = MemoryMarshal.Cast<byte, ulong>(_slots.Span);
        var entries = MemoryMarshal.Cast<byte, ushort>(_entries.Span);
        var mask = (uint)slots.Length - 1;
        Span<int> sums = stackalloc int[MaxClasses];
        sums.Clear();
        foreach (var feature in features)
        {
            var tag = (uint)(feature >> 32);
            var at = (uint)feature & mask;
            ulong slot;
            while ((uint)(slot = slots[(int)at]) != 0)
            {
                if ((uint)(slot >> 32) == tag)
                {
                    var start = (int)(uint)slot;
                    foreach (var entry in entries.Slice(start + 1, entries[start]))
                        sums[entry & 127] += (short)entry >> 7;
                    break;
                }

                at = (at + 1) & mask;
            }
        }

        sums[..Classes].CopyTo(scores);
    }
}
