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
    /// <summary>The voice of one origin in its claims.</summary>
    /// <param name="claims">Its claims, in id order; at least one.</param>
    /// <param name="isPart">Which number is a part of another here.</param>
    /// <param name="stakes">What it has at stake.</param>
    public static Voice Of(IReadOnlyList<PlacedClaim> claims, Func<PlacedClaim, bool> isPart, Stakes stakes)
    {
        var parts = claims.Where(c => isPart(c) && Plausible.Is(Said(c))).ToList();
        var numbers = (parts.Count == 0 ? claims : claims.Except(parts)).GroupBy(c => (Restatements.NumberOf(c), Plausible.Is(Said(c)))).Select(g => new VoiceNumber([.. g], stakes));
        var ofParts = parts.GroupBy(Restatements.NumberOf).OrderBy(g => g.First().Id).Select(g => VoiceNumber.FigureOf([.. g], stakes) with { Standing = true, Part = true });
        return Of([.. numbers], [.. ofParts], claims[0], stakes);
    }

    /// <summary>The voice of one origin in its numbers.</summary>
    /// <param name="numbers">Those that are no parts, in any order.</param>
    /// <param name="parts">The figures of those that are parts of others.</param>
    /// <param name="first">The first of all its claims.</param>
    /// <param name="stakes">What it has at stake.</param>
    public static Voice Of(IReadOnlyCollection<VoiceNumber> numbers, IReadOnlyList<Figure> parts, PlacedClaim first, Stakes stakes)
    {
        var wholes = numbers.Where(n => n.IsPlausible).OrderBy(n => n.Latest, VoiceNumber.LatestFirst).ToList();
        var stands = wholes is [var standing, ..] ? Said(standing.Latest) : null;
        var most = wholes.Max(n => n.Most);
        return new Voice(
            first.Entry.Origin,
            stands,
            stakes.Of(first.Entry.Origin, stands ?? Said(first)),
            [
                .. wholes.Select((n, i) => i == 0 ? n.Figure with { Standing = true } : n.Figure),
                .. parts,
                .. numbers.Where(n => !n.IsPlausible).OrderBy(n => n.First.Id).Select(n => n.Figure),
            ],
            stands is not null && most > Number(stands) ? most : null);
    }

    /// <summary>The number that a figure gives as its own: an exact one, else the floor of "at least"; of a range the floor, never a midpoint. Null for "up to" and vague words.</summary>
    public static long? Number(CasualtyClaim claim) => VagueCount.Is(claim) ? null : claim.Low;

    private static CasualtyClaim Said(PlacedClaim claim) => (CasualtyClaim)claim.Claim;
}
