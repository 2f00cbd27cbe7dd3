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
    /// <summary>Its numbers that are no parts, each with its claims and its figure as one that does not stand; so that one of many is not drawn again.</summary>
    private Dictionary<(long?, long?), VoiceNumber>? Numbers { get; init; }

    /// <summary>The voice of one origin in <paramref name="claims"/>; <paramref name="isPart"/> says which number is a part of another here.</summary>
    /// <param name="claims">Its claims, in id order; at least one.</param>
    /// <param name="isPart">Which number is a part of another here.</param>
    /// <param name="stakes">What it has at stake.</param>
    /// <param name="before">The same voice of other claims, of which many may be the same; null for none.</param>
    public static Voice Of(IReadOnlyList<PlacedClaim> claims, Func<PlacedClaim, bool> isPart, Stakes stakes, Voice? before = null)
    {
        var plausible = claims.Where(c => Plausible.Is(Said(c))).ToList();
        // The latest first; of each number the latest stands for it.
        var latest = Comparer<PlacedClaim>.Create(LatestFirst);
        var numbers = plausible.Where(c => !isPart(c)).GroupBy(Restatements.NumberOf).ToDictionary(
            g => g.Key,
            g => (List<PlacedClaim>)[.. g] is var same && before?.Numbers?.GetValueOrDefault(g.Key) is { } known && known.Claims.SequenceEqual(same)
                ? known
                : new VoiceNumber(same, same.Min(latest)!, Figure(same, stands: false, part: false, stakes)));
        var wholes = numbers.Values.OrderBy(n => n.First, latest).ToList();
        var standing = wholes.FirstOrDefault()?.First;
        var figures = wholes
            .Select((n, i) => i == 0 ? n.Figure with { Standing = true } : n.Figure)
            .Concat(ByNumber(plausible.Where(isPart)).Select(g => Figure(g, stands: true, part: true, stakes)))
            .Concat(ByNumber(plausible.Count == claims.Count ? [] : claims.Except(plausible)).Select(g => Figure(g, stands: false, part: false, stakes) with { Implausible = true }))
            .ToList();
        var stands = standing is null ? null : Said(standing);
        var most = wholes.Max(n => n.Claims.Max(c => Number(Said(c))));
        return new Voice(
            claims[0].Entry.Origin,
            stands,
            stakes.Of(claims[0].Entry.Origin, Said(standing ?? claims[0])),
            figures,
            stands is not null && most > Number(stands) ? most : null)
        {
            Numbers = numbers,
        };
    }

    /// <summary>The number that a figure gives as its own: an exact one, else the floor of "at least"; of a range the floor, never a midpoint. Null for "up to" and vague words.</summary>
    public static long? Number(CasualtyClaim claim) => VagueCount.Is(claim) ? null : claim.Low;

    private static int LatestFirst(PlacedClaim a, PlacedClaim b)
    {
        var order = (b.Entry.Said ?? DateOnly.MinValue).CompareTo(a.Entry.Said ?? DateOnly.MinValue);
        if (order == 0)
            order = a.TellsEarlierFigure.CompareTo(b.TellsEarlierFigure);
        if (order == 0)
            order = a.Claim.Modality.CompareTo(b.Claim.Modality);
        // Nulls come before all numbers.
        if (order == 0)
            order = Nullable.Compare(Number(Said(b)), Number(Said(a)));
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }

    private static CasualtyClaim Said(PlacedClaim claim) => (CasualtyClaim)claim.Claim;

    private static IEnumerable<IGrouping<(long? Low, long? High), PlacedClaim>> ByNumber(IEnumerable<PlacedClaim> claims) =>
        claims.GroupBy(c => (Said(c).Low, Said(c).High)).OrderBy(g => g.Min(c => c.Id));

    private static Figure Figure(IEnumerable<PlacedClaim> same, bool stands, bool part, Stakes stakes)
    {
        var first = same.MinBy(c => (c.Entry.Said ?? DateOnly.MaxValue, c.Id))!;
        var said = Said(first);
        var origin = first.Entry.Origin;
        return new Figure(first.Id, origin, said.Low, said.High, said.Approx, first.Entry.Said, stands, part, stakes.CountsEnemy(origin, said))
        {
            AgainstInterest = stakes.Admits(origin, said),
            Placed = stakes.Of(origin, said),
            Echoes = [.. same.Where(c => c != first).Select(c => c.Id).Order()],
        };
    }

    private sealed record VoiceNumber(List<PlacedClaim> Claims, PlacedClaim First, Figure Figure);
}
