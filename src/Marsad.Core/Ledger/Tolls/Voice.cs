using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>All that one origin says of one toll: a standing figure, those that it gave before, and the parts.</summary>
/// <param name="Origin">Who; null when nobody is named.</param>
/// <param name="Stands">The claim of its standing figure; null when it gives parts only.</param>
/// <param name="Footing">How well placed it is to give that figure.</param>
/// <param name="Figures">Its figures, the standing one first, each number once.</param>
/// <param name="LoweredFrom">The highest number that the standing one revises downwards; null if none.</param>
internal sealed record Voice(ActorId? Origin, CasualtyClaim? Stands, Footing Footing, IReadOnlyList<Figure> Figures, long? LoweredFrom)
{
    /// <summary>The voice of one origin in <paramref name="claims"/>; <paramref name="isPart"/> says which number is a part of another here.</summary>
    public static Voice Of(IReadOnlyList<PlacedClaim> claims, Func<PlacedClaim, bool> isPart, Stakes stakes)
    {
        var origin = claims[0].Entry.Origin;
        var plausible = claims.Where(c => Plausible.Is(Said(c))).ToList();
        var wholes = plausible
            .Where(c => !isPart(c))
            .OrderByDescending(c => c.Entry.Said ?? DateOnly.MinValue)
            .ThenBy(c => EarlierFigure.Is(Said(c)))
            .ThenBy(c => c.Claim.Modality)
            .ThenByDescending(c => Number(Said(c)) is not null)
            .ThenByDescending(c => Number(Said(c)) ?? 0)
            .ThenBy(c => c.Id)
            .ToList();
        var standing = wholes.FirstOrDefault();
        var figures = wholes
            .GroupBy(c => (Said(c).Low, Said(c).High))
            .Select(g => Figure(g, standing is not null && g.Contains(standing), part: false, stakes))
            .Concat(Numbers(plausible.Where(isPart)).Select(g => Figure(g, stands: true, part: true, stakes)))
            .Concat(Numbers(claims.Except(plausible)).Select(g => Figure(g, stands: false, part: false, stakes) with { Implausible = true }))
            .ToList();
        var stands = standing is null ? null : Said(standing);
        var before = wholes.Select(c => Number(Said(c))).Max();
        return new Voice(
            origin,
            stands,
            stakes.Of(origin, Said(standing ?? claims[0])),
            figures,
            stands is not null && before > Number(stands) ? before : null);
    }

    /// <summary>The number that a figure gives as its own: an exact one, else the floor of "at least"; of a range the floor, never a midpoint. Null for "up to" and vague words.</summary>
    public static long? Number(CasualtyClaim claim) => VagueCount.Is(claim) ? null : claim.Low;

    private static CasualtyClaim Said(PlacedClaim claim) => (CasualtyClaim)claim.Claim;

    private static IEnumerable<IGrouping<(long? Low, long? High), PlacedClaim>> Numbers(IEnumerable<PlacedClaim> claims) =>
        claims.GroupBy(c => (Said(c).Low, Said(c).High)).OrderBy(g => g.Min(c => c.Id));

    private static Figure Figure(IEnumerable<PlacedClaim> same, bool stands, bool part, Stakes stakes)
    {
        var copies = same.OrderBy(c => c.Entry.Said ?? DateOnly.MaxValue).ThenBy(c => c.Id).ToList();
        var (first, said) = (copies[0], Said(copies[0]));
        var origin = first.Entry.Origin;
        return new Figure(first.Id, origin, said.Low, said.High, said.Approx, first.Entry.Said, stands, part, stakes.CountsEnemy(origin, said))
        {
            AgainstInterest = stakes.Admits(origin, said),
            Placed = stakes.Of(origin, said),
            Echoes = [.. copies.Skip(1).Select(c => c.Id).Order()],
        };
    }
}
