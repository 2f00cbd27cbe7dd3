using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>What one or several tolls say of one group of people. Numbers are those of plausible figures, so no sum of them overflows.</summary>
/// <param name="Low">Fewest; 0 when no lower bound is told.</param>
/// <param name="Best">The number of the best placed figure; where nobody gives one, <paramref name="Low"/> stands in.</param>
/// <param name="High">Most that is told.</param>
/// <param name="Open">True when it may be more than any number told.</param>
/// <param name="Guessed">How many tolls give no best.</param>
/// <param name="Kinds">Which people there may be among them, a bit a kind: two that share none count different people.</param>
/// <param name="Tolls">The tolls that make up <paramref name="Best"/>.</param>
/// <param name="Beside">Tolls that may count the same people and were not added.</param>
internal sealed record Estimate(long Low, long Best, long High, bool Open, int Guessed, uint Kinds, IReadOnlyList<Toll> Tolls, IReadOnlyList<Toll> Beside)
{
    /// <summary>What one toll says; null when it holds no number that can be one.</summary>
    public static Estimate? Of(Toll toll) => toll is { Low: null, Best: null, High: null }
        ? null
        : new Estimate(
            toll.Low ?? 0,
            toll.Best ?? toll.Low ?? 0,
            toll.High ?? Math.Max(toll.Best ?? 0, toll.Low ?? 0),
            toll.High is null,
            toll.Best is null ? 1 : 0,
            KindsOf(toll),
            [toll],
            []);

    /// <summary>Both together: they count different people.</summary>
    public Estimate And(Estimate other) => new(
        Low + other.Low,
        Best + other.Best,
        High + other.High,
        Open || other.Open,
        Guessed + other.Guessed,
        Kinds | other.Kinds,
        [.. Tolls, .. other.Tolls],
        [.. Beside, .. other.Beside]);

    /// <summary>
    /// One of the two: they may count the same people. Of a voice that gives both, one is a breakdown of the other, and the larger counts;
    /// else they are rivals, who reach from the lower low to the higher high, and the better placed gives the best.
    /// </summary>
    public Estimate Or(Estimate other)
    {
        var together = Voices().Overlaps(other.Voices());
        var (placed, placedOther) = (Placed(), other.Placed());
        var first = together || placed == placedOther ? Best >= other.Best : placed < placedOther;
        var (stands, beside) = first ? (this, other) : (other, this);
        return new Estimate(
            together ? Math.Max(Low, other.Low) : Math.Min(Low, other.Low),
            stands.Best,
            Math.Max(High, other.High),
            (Open && (other.Open || Low > other.High)) || (other.Open && other.Low > High),
            stands.Guessed,
            Kinds | other.Kinds,
            stands.Tolls,
            [.. stands.Beside, .. beside.Tolls, .. beside.Beside]);
    }

    // A bit for civilians, the others for the fighters of a side each; sides beyond their number share them, which only makes a sum more careful.
    private static uint KindsOf(Toll toll) => toll.VictimClass switch
    {
        VictimClass.Civilian => 1,
        VictimClass.Combatant => toll.VictimSide is { } side ? 2u << (side.Sum(c => c) % 31) : ~1u,
        _ => ~0u,
    };

    private HashSet<string> Voices() => Figures().Select(f => f.Origin?.Value ?? f.Claim.Value).ToHashSet(StringComparer.Ordinal);

    private Footing Placed() => Figures().Select(f => f.Placed).DefaultIfEmpty(Footing.Interested).Min();

    private IEnumerable<Figure> Figures() => Tolls.Concat(Beside).SelectMany(t => t.Figures).Where(f => f.Standing && !f.Implausible);
}
