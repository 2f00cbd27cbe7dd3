using System.Runtime.InteropServices;

namespace Marsad.Training.Weights;

/// <summary>Learned weights at full precision: what training leaves behind, and what a model is compiled from.</summary>
/// <param name="ClassCount">How many classes there are.</param>
/// <param name="Features">Hashes of the features, ascending.</param>
/// <param name="Starts">Where each feature's weights begin in the next two, and a last one where they all end.</param>
/// <param name="Classes">The class of each weight.</param>
/// <param name="Values">Each weight; none is zero.</param>
internal sealed record AveragedWeights(int ClassCount, ulong[] Features, int[] Starts, byte[] Classes, float[] Values)
{
    public static AveragedWeights Of(TrainingWeights weights)
    {
        var (features, starts, classes, values) = (new List<ulong>(), new List<int>(), new List<byte>(), new List<float>());
        foreach (var (feature, averaged) in weights.Average())
        {
            features.Add(feature);
            starts.Add(values.Count);
            for (var i = 0; i < averaged.Length; i++)
            {
                if (averaged[i] == 0)
                    continue;
                classes.Add((byte)i);
                values.Add(averaged[i]);
            }
        }

        starts.Add(values.Count);
        return new AveragedWeights(weights.Classes, [.. features], [.. starts], [.. classes], [.. values]);
    }

    /// <summary>One model that scores as the given ones do together: linear models over the same features are summed weight by weight.</summary>
    public static AveragedWeights Sum(IReadOnlyList<AveragedWeights> parts)
    {
        var (features, starts, classes, values) = (new List<ulong>(), new List<int>(), new List<byte>(), new List<float>());
        var next = new int[parts.Count];
        var row = new float[parts[0].ClassCount];
        while (true)
        {
            var open = Enumerable.Range(0, parts.Count).Where(i => next[i] < parts[i].Features.Length).ToArray();
            if (open.Length == 0)
                break;
            var feature = open.Min(i => parts[i].Features[next[i]]);
            Array.Clear(row);
            foreach (var i in open.Where(i => parts[i].Features[next[i]] == feature))
            {
                for (var at = parts[i].Starts[next[i]]; at < parts[i].Starts[next[i] + 1]; at++)
                    row[parts[i].Classes[at]] += parts[i].Values[at];
                next[i]++;
            }

            features.Add(feature);
            starts.Add(values.Count);
            for (var c = 0; c < row.Length; c++)
            {
                if (row[c] == 0)
                    continue;
                classes.Add((byte)c);
                values.Add(row[c]);
            }
        }

        starts.Add(values.Count);
        return new AveragedWeights(parts[0].ClassCount, [.. features], [.. starts], [.. classes], [.. values]);
    }

    public void Save(string path)
    {
        using var output = new BinaryWriter(File.Create(path));
        output.Write(ClassCount);
        output.Write(Features.Length);
        output.Write(Values.Length);
        output.Write(MemoryMarshal.AsBytes(Features.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(Starts.AsSpan()));
        output.Write(Classes);
        output.Write(MemoryMarshal.AsBytes(Values.AsSpan()));
    }

    public static AveragedWeights Load(string path)
    {
        using var input = new BinaryReader(File.OpenRead(path));
        var (classCount, features, values) = (input.ReadInt32(), new ulong[input.ReadInt32()], new float[input.ReadInt32()]);
        var (starts, classes) = (new int[features.Length + 1], new byte[values.Length]);
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(starts.AsSpan()));
        input.BaseStream.ReadExactly(classes);
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new AveragedWeights(classCount, features, starts, classes, values);
    }
}
