namespace Marsad.Core.Language.Weights;

/// <summary>A linear model over hashed features: the trained one, or one that is being trained.</summary>
internal interface IFeatureWeights
{
    /// <summary>How many classes are scored.</summary>
    int Classes { get; }

    /// <summary>Sets <paramref name="scores"/> (at least <see cref="Classes"/> long) to the sums of the features' weights.</summary>
    void Score(ReadOnlySpan<ulong> features, Span<int> scores);
}
