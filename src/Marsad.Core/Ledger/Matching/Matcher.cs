using System.Globalization;
using System.Text;
using Marsad.Core.Ledger.Places;

namespace Marsad.Core.Ledger.Matching;

/// <summary>
/// Decides whether two claims speak of one happening: a weighted list of features, each with a score and a reason.
/// The weights were set by hand on worked examples (docs/ledger.md), not fitted.
/// </summary>
internal static class Matcher
{
    /// <summary>A pair needs this much. Same type, place and day of a city give exactly 8.</summary>
    public const float Threshold = 8;

    // Those that can forbid come first.
    private static readonly (double Weight, Func<PlacedClaim, PlacedClaim, Feature> Measure)[] Features =
    [
        (3, ClaimFeatures.Type),
        (3, ClaimFeatures.Time),
        (4, ClaimFeatures.Place),
        (1, ClaimFeatures.Telling),
        (1.5, ClaimFeatures.Initiators),
        (1, ClaimFeatures.Targets),
        (1.5, ClaimFeatures.Counts),
        (4, ClaimFeatures.Echo),
        (3, ClaimFeatures.Passage),
        (3, ClaimFeatures.Denial),
    ];

    /// <summary>Weighted sum of the features; infinite when people say that the two are one happening, null when they do not pass for one. Symmetric.</summary>
    public static float? Score(PlacedClaim a, PlacedClaim b)
    {
        if (a.Judged is { } judged && judged == b.Judged)
            return float.PositiveInfinity;
        return Weigh(a, b) is { } score && score >= Threshold ? score : null;
    }

    /// <summary>The same for any two that could be one happening, however low; null when they could not.</summary>
    public static float? Weigh(PlacedClaim a, PlacedClaim b)
    {
        var (sum, strong) = (0.0, false);
        foreach (var (weight, measure) in Features)
        {
            var feature = measure(a, b);
            sum += weight * feature.Score;
            if (double.IsNegativeInfinity(sum))
                return null;
            strong |= feature.Strong;
        }

        var loose = a.Time is null || b.Time is null || a.Key is null || b.Key is null;
        return loose && !strong ? null : (float)sum;
    }

    /// <summary>What spoke for and against, with the weight of each: "same place +4.0, same day +3.0".</summary>
    public static string Reasons(PlacedClaim a, PlacedClaim b)
    {
        var text = new StringBuilder();
        foreach (var (weight, measure) in Features)
        {
            var feature = measure(a, b);
            if (feature.Reason is not null)
                text.Append(text.Length > 0 ? ", " : "").Append(feature).Append(' ').Append((weight * feature.Score).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
