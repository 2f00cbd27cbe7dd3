using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Tells a number of people that can be one from a slip of the pen or of the reader: what cannot be one bounds no toll, and stays visible.</summary>
internal static class Plausible
{
    /// <summary>More than were ever killed, hurt, taken or lost in one happening of any war.</summary>
    private const long MostInOneHappening = 1_000_000;

    /// <summary>More than the people of any country at war: of running totals, and of people who are on the move or cut off.</summary>
    private const long MostOfAll = 100_000_000;

    /// <summary>True for a range that has a number at all, runs upwards and holds no more people than there can be.</summary>
    public static bool Is(CasualtyClaim claim)
    {
        var most = claim.Scope == Scope.Cumulative || claim.Effect is Effect.Displaced or Effect.Evacuated or Effect.Trapped ? MostOfAll : MostInOneHappening;
        return (claim.Low ?? 0) >= 0 && (claim.High ?? claim.Low ?? 0) >= (claim.Low ?? 0) && (claim.Low ?? 0) <= most && (claim.High ?? 0) <= most;
    }
}
