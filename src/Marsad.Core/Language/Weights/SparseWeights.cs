using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Core.Language.Weights;

/// <summary>
/// Trained weights, read where they lie in the model's bytes: an open-addressing table of features, each with its non-zero weights only.
/// </summary>
/// <remarks>
/// Little-endian: int classes, int slots, int entries; slots × int (where a feature's entries begin, 0 for a free slot), slots × ushort (sixteen
/// bits of the feature's hash that its place does not tell), entries × ushort. A feature that was never seen is taken for one that was about
/// once in thirty thousand times, which moves no score that matters. A feature's entries open with their count; each then holds a class (lower 7 bits)
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

    private readonly ReadOnlyMemory<byte> _starts;
    private readonly ReadOnlyMemory<byte> _tags;
    private readonly ReadOnlyMemory<byte> _entries;

    /// <exception cref="ModelFormatException">If the bytes are not such a table.</exception>
    public SparseWeights(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderBytes)
            throw new ModelFormatException($"a table of weights has {bytes.Length} bytes; its header alone has {HeaderBytes}");
        Classes = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        var slots = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[4..]);
        var entries = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[8..]);
        if (Classes is < 1 or > MaxClasses || slots < 1 || entries < 1 || bytes.Length != HeaderBytes + slots * 6L + entries * 2L)
            throw new ModelFormatException($"a table of weights claims {Classes} classes, {slots} slots, {entries} entries in {bytes.Length} bytes");
        _starts = bytes.Slice(HeaderBytes, slots * 4);
        _tags = bytes.Slice(HeaderBytes + slots * 4, slots * 2);
        _entries = bytes[(HeaderBytes + slots * 6)..];
    }

    public int Classes { get; }

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        var entries = MemoryMarshal.Cast<byte, ushort>(_entries.Span);
        Span<int> starts = stackalloc int[MostFeatures];
        Span<short> sums = stackalloc short[MaxClasses];
        sums.Clear();
        foreach (var start in starts[..Find(features, starts)])
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

    /// <summary>The slot at which to begin to look for a feature among <paramref name="slots"/>.</summary>
    public static int HomeOf(ulong feature, int slots) => (int)((ulong)(uint)feature * (uint)slots >> 32);

    /// <summary>The bits that tell a feature from others near its home; never 0, which marks a free slot.</summary>
    public static ushort TagOf(ulong feature) => (ushort)((feature >> 48) | 1);

    // Where the entries of the features that have any begin. First all tags are read, then they are looked at: reads that do not wait for
    // each other are what the time goes into.
    private int Find(ReadOnlySpan<ulong> features, Span<int> starts)
    {
        var places = MemoryMarshal.Cast<byte, int>(_starts.Span);
        var tags = MemoryMarshal.Cast<byte, ushort>(_tags.Span);
        Span<ushort> read = stackalloc ushort[MostFeatures];
        for (var i = 0; i < features.Length; i++)
            read[i] = tags[HomeOf(features[i], tags.Length)];
        var found = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var tag = read[i];
            if (tag == 0)
                continue;
            var sought = TagOf(features[i]);
            var at = HomeOf(features[i], tags.Length);
            while (tag != sought && tag != 0)
            {
                at = at + 1 == tags.Length ? 0 : at + 1;
                tag = tags[at];
            }

            if (tag != 0)
                starts[found++] = places[at];
        }

        return found;
    }
}
