using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Marsad.Core.Language.Weights;

namespace Marsad.Core.Language.Network;

/// <summary>Vectors by hash, read where they lie in the model's bytes: an open-addressing table of keys, then eight-bit rows, each with its scale.</summary>
/// <remarks>
/// Little-endian: int columns, int rows, int slots (a power of two), slots × uint (upper half of a key, 0 for a free slot), slots × int (its row),
/// rows × float (what a step of the row is worth), rows × columns × sbyte. Row 0 is for keys that the table does not have.
/// </remarks>
internal sealed class VectorTable
{
    private const int HeaderBytes = 12;
    private const int Lanes = 16;

    private readonly ReadOnlyMemory<byte> _keys;
    private readonly ReadOnlyMemory<byte> _rowOf;
    private readonly ReadOnlyMemory<byte> _scales;
    private readonly ReadOnlyMemory<byte> _values;

    /// <exception cref="ModelFormatException">If the bytes are not such a table.</exception>
    public VectorTable(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderBytes)
            throw new ModelFormatException($"a table of vectors has {bytes.Length} bytes; its header alone has {HeaderBytes}");
        Columns = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        var rows = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[4..]);
        var slots = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[8..]);
        if (Columns < 1 || Columns % (4 * Lanes) != 0 || rows < 1 || !int.IsPow2(slots) || slots < rows || bytes.Length != HeaderBytes + slots * 8L + rows * (4L + Columns))
            throw new ModelFormatException($"a table of vectors claims {Columns} columns, {rows} rows, {slots} slots in {bytes.Length} bytes");
        _keys = bytes.Slice(HeaderBytes, slots * 4);
        _rowOf = bytes.Slice(HeaderBytes + slots * 4, slots * 4);
        _scales = bytes.Slice(HeaderBytes + slots * 8, rows * 4);
        _values = bytes[(HeaderBytes + slots * 8 + rows * 4)..];
        foreach (var row in MemoryMarshal.Cast<byte, int>(_rowOf.Span))
        {
            if ((uint)row >= (uint)rows)
                throw new ModelFormatException($"a table of {rows} vectors names row {row}");
        }
    }

    public int Columns { get; }

    /// <summary>What a slot keeps of a key; never 0, which marks a free slot.</summary>
    public static uint KeptOf(ulong key) => (uint)(key >> 32) | 1;

    /// <summary>The slot at which to begin to look for a key.</summary>
    public static int HomeOf(ulong key, int slots) => (int)((key ^ key >> 29) & (uint)(slots - 1));

    /// <summary>The row of a key; 0 if the table does not have it.</summary>
    public int Find(ulong key)
    {
        var keys = MemoryMarshal.Cast<byte, uint>(_keys.Span);
        var sought = KeptOf(key);
        for (var at = HomeOf(key, keys.Length); keys[at] != 0; at = at + 1 & (keys.Length - 1))
        {
            if (keys[at] == sought)
                return MemoryMarshal.Cast<byte, int>(_rowOf.Span)[at];
        }

        return 0;
    }

    /// <summary>Adds a row to <paramref name="sum"/>, which has <see cref="Columns"/> numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int row, Span<float> sum)
    {
        var scale = Vector512.Create(MemoryMarshal.Cast<byte, float>(_scales.Span)[row]);
        ref var values = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, sbyte>(_values.Span.Slice(row * Columns, Columns)));
        ref var to = ref MemoryMarshal.GetReference(sum[..Columns]);
        for (nuint i = 0; i < (nuint)Columns; i += 4 * Lanes)
        {
            var (low, high) = Vector512.Widen(Vector512.LoadUnsafe(ref values, i));
            Quarter(low, scale, ref to, i);
            Quarter(high, scale, ref to, i + 2 * Lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quarter(Vector512<short> values, Vector512<float> scale, ref float to, nuint at)
    {
        var (low, high) = Vector512.Widen(values);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(low), scale, Vector512.LoadUnsafe(ref to, at)).StoreUnsafe(ref to, at);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(high), scale, Vector512.LoadUnsafe(ref to, at + Lanes)).StoreUnsafe(ref to, at + Lanes);
    }
}
