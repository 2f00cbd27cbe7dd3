using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Marsad.Core.Language.Weights;

namespace Marsad.Training.Weights;

/// <summary>Weights as a model file holds them, with what quantising did to them.</summary>
/// <param name="Scale">What one unit of a learned weight is in the file.</param>
internal sealed record CompiledWeights(byte[] Bytes, float Scale, int Features, int Entries);

/// <summary>Quantises averaged weights to nine bits, leaves out those near zero and lays the rest out as <see cref="SparseWeights"/> reads them.</summary>
internal static class WeightsCompiler
{
    // From here on adding a whole row is faster than adding its weights one by one.
    private const int MostSparse = 20;

    /// <param name="least">Weights whose quantised value is smaller than this are left out.</param>
    public static CompiledWeights Compile(TrainingWeights weights, int least) => Compile(AveragedWeights.Of(weights), least);

    /// <inheritdoc cref="Compile(TrainingWeights, int)"/>
    public static CompiledWeights Compile(AveragedWeights weights, int least) => Lay(weights, ScaleOf(weights.Values), least);

    // One weight in a hundred thousand may be cut off at the largest value; the others use the whole range.
    private static float ScaleOf(float[] values)
    {
        var sizes = values.Select(Math.Abs).ToArray();
        Array.Sort(sizes);
        return sizes.Length == 0 ? 1 : SparseWeights.MaxWeight / sizes[(int)(sizes.Length * 0.99999)];
    }

    private static CompiledWeights Lay(AveragedWeights weights, float scale, int least)
    {
        var entries = new List<ushort> { 0 };
        var kept = new List<(ulong Feature, int Start)>();
        for (var row = 0; row < weights.Features.Length; row++)
        {
            var start = entries.Count;
            AddRow(weights, row, scale, least, entries);
            if (entries.Count > start)
                kept.Add((weights.Features[row], start));
        }

        var starts = new int[kept.Count * 4 / 3 + 1];
        var tags = new ushort[starts.Length];
        foreach (var (feature, start) in kept)
        {
            var at = SparseWeights.HomeOf(feature, tags.Length);
            while (tags[at] != 0)
                at = at + 1 == tags.Length ? 0 : at + 1;
            (starts[at], tags[at]) = (start, SparseWeights.TagOf(feature));
        }

        var bytes = new byte[12 + starts.Length * 6 + entries.Count * 2];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, weights.ClassCount);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), starts.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), entries.Count);
        MemoryMarshal.AsBytes(starts.AsSpan()).CopyTo(bytes.AsSpan(12));
        MemoryMarshal.AsBytes(tags.AsSpan()).CopyTo(bytes.AsSpan(12 + starts.Length * 4));
        MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(entries)).CopyTo(bytes.AsSpan(12 + starts.Length * 6));
        return new CompiledWeights(bytes, scale, kept.Count, entries.Count);
    }

    private static void AddRow(AveragedWeights weights, int row, float scale, int least, List<ushort> entries)
    {
        var dense = new short[SparseWeights.DenseLength(weights.ClassCount)];
        var sparse = new List<ushort>();
        for (var i = weights.Starts[row]; i < weights.Starts[row + 1]; i++)
        {
            var weight = (short)Math.Clamp(MathF.Round(weights.Values[i] * scale), -SparseWeights.MaxWeight, SparseWeights.MaxWeight);
            if (Math.Abs(weight) < least)
                continue;
            dense[weights.Classes[i]] = weight;
            sparse.Add((ushort)(weight << 7 | weights.Classes[i]));
        }

        if (sparse.Count == 0)
            return;
        entries.Add(sparse.Count > MostSparse ? SparseWeights.Dense : (ushort)sparse.Count);
        entries.AddRange(sparse.Count > MostSparse ? dense.Select(w => (ushort)w) : sparse);
    }
}
