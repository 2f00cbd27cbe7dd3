using System.Globalization;
using System.Text;
using Marsad.Core.Ledger.Blocking;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

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
        return Sum(a, b) is (var sum, var strong) && sum >= Threshold && (strong || !IsVague(a, b)) ? sum : null;
    }

    /// <summary>The same for any two that could be one happening, however low; null when they could not.</summary>
    public static float? Weigh(PlacedClaim a, PlacedClaim b) => Sum(a, b)?.Score;

    private static (float Score, bool Strong)? Sum(PlacedClaim a, PlacedClaim b)
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

        var loose = a.Time is null || b.Time is null || a.IsAhead != b.IsAhead || a.Key is null || b.Key is null;
        return loose && !strong ? null : ((float)sum, strong);
    }

    /// <summary>
    /// True when two that match do so by the place, the day and the kind alone, and only one of them says who did it: nothing tells whether it was they.
    /// </summary>
    public static bool IsBare(PlacedClaim a, PlacedClaim b) =>
        (a.Initiators.Length == 0) != (b.Initiators.Length == 0)
        && ClaimFeatures.Counts(a, b).Score < 1
        && !Features.Any(f => f.Measure(a, b).Strong);

    // What differs in kind, in who did it or in how widely it places the happening says of itself too little: more than the day and the ground must tell.
    private static bool IsVague(PlacedClaim a, PlacedClaim b) => Ground.Relate(a, b) switch
    {
        _ when (a.Entry.Report != b.Entry.Report && ClaimFeatures.AreEnemies(a, b)) || IsOfAnotherFamily(a, b) || IsOfAnotherFamily(b, a) => true,
        PlaceRelation.InCity or PlaceRelation.InRegion or PlaceRelation.SameGovernorate or PlaceRelation.Near => true,
        PlaceRelation.Same or PlaceRelation.Within => IsMistaken(a, b),
        // Where much happens, a number that another report gives no cause for may have any.
        _ => IsMistaken(a, b) || (a.Entry.Report != b.Entry.Report && (a.Type is null || b.Type is null)),
    };

    // A number without a cause, which is taken for one of violence, beside those who were taken.
    private static bool IsOfAnotherFamily(PlacedClaim a, PlacedClaim b) =>
        a.Type is null && b.Type is { } type && !TypeFamilies.Of(a.Claim).Contains(TypeFamilies.Of(type));

    // Two types, of which the one is not how the other came: then one of the two reports is wrong.
    private static bool IsMistaken(PlacedClaim a, PlacedClaim b)
    {
        if (a.Type is not { } left || b.Type is not { } right || left == right)
            return false;
        var told = a.Entry.Report == b.Entry.Report || left == EventType.Chemical || right == EventType.Chemical;
        return !(told && TypeLikeness.IsOutcome(left, right));
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
