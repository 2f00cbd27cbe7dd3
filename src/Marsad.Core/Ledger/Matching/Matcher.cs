using System.Globalization;
using System.Text;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Matching;

/// <summary>
/// Decides whether two claims speak of one happening: a weighted list of features, each with a score and a reason.
/// The weights were set by hand on worked examples (docs/ledger.md), not fitted.
/// </summary>
internal sealed class Matcher
{
    /// <summary>A pair needs this much. Same type, place and day of a city give exactly 8.</summary>
    public const double Threshold = 8;

    private readonly (double Weight, Func<PlacedClaim, PlacedClaim, Feature> Measure)[] _features;

    public Matcher(TheatrePack pack, Ground ground)
    {
        var features = new ClaimFeatures(pack, ground);
        _features =
        [
            (3, ClaimFeatures.Type),
            (3, ClaimFeatures.Time),
            (4, features.Place),
            (1, ClaimFeatures.Telling),
            (1.5, features.Initiators),
            (1, features.Targets),
            (1.5, features.Counts),
            (4, ClaimFeatures.Words),
            (3, ClaimFeatures.Passage),
            (3, ClaimFeatures.Denial),
        ];
    }

    /// <summary>The match of two claims; null when they do not pass for one happening.</summary>
    public Match? Of(PlacedClaim a, PlacedClaim b, int indexA, int indexB)
    {
        Span<double> weighted = stackalloc double[_features.Length];
        var found = new string?[_features.Length];
        var (score, strong) = (0.0, false);
        for (var i = 0; i < _features.Length; i++)
        {
            var (weight, measure) = _features[i];
            var feature = measure(a, b);
            weighted[i] = weight * feature.Score;
            found[i] = feature.Reason;
            score += weighted[i];
            strong |= feature.Strong;
            if (double.IsNegativeInfinity(score))
                return null;
        }

        var loose = a.Time is null || b.Time is null || a.Key is null || b.Key is null;
        if (score < Threshold || (loose && !strong))
            return null;
        return new Match(indexA, indexB, score, Reasons(found, weighted));
    }

    private static string Reasons(string?[] found, ReadOnlySpan<double> weighted)
    {
        var text = new StringBuilder();
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is { } reason)
                text.Append(text.Length > 0 ? ", " : "").Append(reason).Append(' ').Append(weighted[i].ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
