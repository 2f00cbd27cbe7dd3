using System.Numerics;
using System.Runtime.InteropServices;

namespace Marsad.Training.Network;

/// <summary>Sums over rows of numbers.</summary>
internal static class Vectors
{
    /// <summary>to += factor × from.</summary>
    public static void AddScaled(float factor, ReadOnlySpan<float> from, Span<float> to)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(from);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(to);
        for (var i = 0; i < wide.Length; i++)
            sums[i] += factor * wide[i];
        for (var i = wide.Length * Vector<float>.Count; i < from.Length; i++)
            to[i] += factor * from[i];
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < x.Length; i++)
            sums += x[i] * y[i];
        var sum = Vector.Sum(sums);
        for (var i = x.Length * Vector<float>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Turns scores into what each should move by, times <paramref name="weight"/>, so that <paramref name="gold"/> becomes likelier.</summary>
    /// <returns>The loss: minus the logarithm of what the gold one was likely.</returns>
    public static double SoftmaxGradient(Span<float> scores, int gold, float weight)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        var loss = -Math.Log(Math.Max(scores[gold] / sum, 1e-12));
        foreach (ref var score in scores)
            score *= weight / sum;
        scores[gold] -= weight;
        return loss;
    }
}
