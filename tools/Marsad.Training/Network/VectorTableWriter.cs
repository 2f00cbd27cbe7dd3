using System.Buffers.Binary;
using Marsad.Core.Language.Network;

namespace Marsad.Training.Network;

/// <summary>Lays vectors out as <see cref="VectorTable"/> reads them, each number in eight bits of the row's largest.</summary>
internal static class VectorTableWriter
{
    /// <param name="rows">The first is for keys that the table does not have.</param>
    public static byte[] Write(List<(ulong Key, float[] Vector)> rows, int columns)
    {
        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(rows.Count * 4 / 3 + 1));
        var bytes = new byte[12 + slots * 8 + rows.Count * (4 + columns)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, columns);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), rows.Count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), slots);
        var keys = bytes.AsSpan(12, slots * 4);
        for (var row = 0; row < rows.Count; row++)
        {
            if (row > 0)
                Place(rows[row].Key, row, slots, keys, bytes.AsSpan(12 + slots * 4, slots * 4));
            var scale = Math.Max(rows[row].Vector.Max(MathF.Abs) / 127, 1e-9f);
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(12 + slots * 8 + row * 4), scale);
            var values = bytes.AsSpan(12 + slots * 8 + rows.Count * 4 + row * columns, columns);
            for (var i = 0; i < columns; i++)
                values[i] = (byte)(sbyte)MathF.Round(rows[row].Vector[i] / scale);
        }

        return bytes;
    }

    private static void Place(ulong key, int row, int slots, Span<byte> keys, Span<byte> rowOf)
    {
        var at = VectorTable.HomeOf(key, slots);
        while (BinaryPrimitives.ReadUInt32LittleEndian(keys[(at * 4)..]) != 0)
            at = at + 1 & (slots - 1);
        BinaryPrimitives.WriteUInt32LittleEndian(keys[(at * 4)..], VectorTable.KeptOf(key));
        BinaryPrimitives.WriteInt32LittleEndian(rowOf[(at * 4)..], row);
    }
}
