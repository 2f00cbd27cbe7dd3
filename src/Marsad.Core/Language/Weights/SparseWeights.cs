using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Core.Language.Weights;

/// <summary>
/// Trained weights, read where they lie in the model's bytes: an open-addressing table of features, each with its non-zero weights only.
/// </summary>
/// <remarks>
/// Little-endian: int classes, int slots (a power of two), int entries; slots × ulong (upper half: the hash's upper 32 bits, lower half: where
/// its entries begin, 0 for a free slot); entries × ushort. A feature's entries open with their count; each then holds a class (lower 7 bits)
/// and a weight (upper 9 bits, signed). A feature with many weights has the count <see cref="Dense"/> and then a weight for every class, as many
/// as fill whole blocks of 32.
/// </remarks>
internal sealed class SparseWeights : IFeatureWeights
{
    public const int MaxClasses = 128;
    public const int MaxWeight = 255;

    /// <summary>Most features that can be scored at once.</summary>
    public const int MostFeatures = 128;

    /// <summary>The count that marks a dense row.</summary>
    public const ushort Dense = ushort.MaxValue;

    private const int Block = 32;
    private const int ClassBits = 7;
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
        Span<int> starts = stackalloc int[MostFeatures];
        Span<short> sums = stackalloc short[MaxClasses];
        sums.Clear();
        foreach (var start in starts[..Find(features, slots, starts)])
        {
            var count = entries[start];
            if (count == Dense)
            {
                Add(MemoryMarshal.Cast<ushort, short>(entries.Slice(start + 1, DenseLength(Classes))), sums);
                continue;
            }

            foreach (var entry in entries.Slice(start + 1, count))
                sums[entry & (MaxClasses - 1)] += (short)((short)entry >> ClassBits);
        }

        for (var i = 0; i < Classes; i++)
            scores[i] = sums[i];
    }

    /// <summary>How many weights a dense row has.</summary>
    public static int DenseLength(int classes) => (classes + Block - 1) / Block * Block;

    // Sums fit: the largest weight times the most features is below 2^15.
    private static void Add(ReadOnlySpan<short> weights, Span<short> sums)
    {
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < weights.Length; i += Block)
            (Vector512.LoadUnsafe(ref sum, (nuint)i) + Vector512.LoadUnsafe(ref weight, (nuint)i)).StoreUnsafe(ref sum, (nuint)i);
    }

    // Where the entries of the features that have any begin. First all slots are read, then they are looked at: reads that do not wait for
    // each other are what the time goes into.
    private static int Find(ReadOnlySpan<ulong> features, ReadOnlySpan<ulong> slots, Span<int> starts)
    {
        Span<ulong> read = stackalloc ulong[MostFeatures];
        var mask = (uint)slots.Length - 1;
        for (var i = 0; i < features.Length; i++)
            read[i] = slots[(int)((uint)features[i] & mask)];
        var found = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var slot = read[i];
            for (var at = (uint)features[i]; (uint)slot != 0; slot = slots[(int)(++at & mask)])
            {
                if ((uint)(slot >> 32) != (uint)(features[i] >> 32))
                    continue;
                starts[found++] = (int)(uint)slot;
                break;
            }
        }

        return found;
    }
}
