using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>How easily two outlets give one happening these two different types.</summary>
internal static class TypeLikeness
{
    // A bit for each type, in the order of the enumeration.
    private static readonly uint[] Exclusions = Bits((a, b) => a != b && double.IsNegativeInfinity(Of(a, b).Score));

    private static readonly uint[] AllOutcomes = Bits((a, b) => a != b && IsOutcome(a, b));

    /// <summary>Symmetric; the same type is not asked for.</summary>
    public static Feature Of(EventType a, EventType b)
    {
        var (first, second) = a < b ? (a, b) : (b, a);
        return (first, second) switch
        {
            (EventType.Airstrike, EventType.Shelling) => new(0.25, "bombardment"),
            (EventType.Airstrike or EventType.Shelling, EventType.Chemical) => new(0.6, "a chemical weapon and its delivery"),
            (EventType.Airstrike or EventType.Shelling or EventType.Bombing, EventType.Destruction) => new(0.6, "an attack and what it destroyed"),
            (EventType.Battle, EventType.Shelling or EventType.Bombing or EventType.Killing) => new(0.1, "fighting"),
            (EventType.Bombing, EventType.Killing) => new(0.4, "an attack on persons"),
            (EventType.Shelling, EventType.Bombing) => new(0.1, "explosions"),
            (EventType.Airstrike or EventType.Shelling, EventType.Killing) => new(0.2, "an attack on persons"),
            _ => Feature.Never,
        };
    }

    /// <summary>The types that cannot be one happening with <paramref name="type"/>, a bit for each.</summary>
    public static uint Excluded(EventType type) => Exclusions[(int)type];

    /// <summary>The types of which one is what the other did or how it came, with <paramref name="type"/>, a bit for each.</summary>
    public static uint Outcomes(EventType type) => AllOutcomes[(int)type];

    /// <summary>True when one of the two is what the other did or how it came, so that one source may tell both of one happening.</summary>
    public static bool IsOutcome(EventType a, EventType b) =>
        (a is EventType.Destruction or EventType.Chemical || b is EventType.Destruction or EventType.Chemical)
        && !double.IsNegativeInfinity(Of(a, b).Score);

    private static uint[] Bits(Func<EventType, EventType, bool> are) => [.. Enum.GetValues<EventType>()
        .Select(a => Enum.GetValues<EventType>().Where(b => are(a, b)).Aggregate(0u, (bits, b) => bits | (1u << (int)b)))];
}
