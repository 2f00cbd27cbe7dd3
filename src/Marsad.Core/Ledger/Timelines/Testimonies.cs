using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Timelines;

/// <summary>Gathers the words of an interval by the voices that say them.</summary>
internal static class Testimonies
{
    /// <summary>Voices on one of the two sides of an interval; one that says two things counts once.</summary>
    public static int Count(IReadOnlyList<Testimony> voices, bool against) =>
        voices.Where(v => v.Against == against).Select(v => v.Origin?.Value ?? v.Claims[0].Value).Distinct(StringComparer.Ordinal).Count();

    /// <summary>One entry for each voice and thing said: for before against, the most claims first.</summary>
    /// <param name="said">Claims with what each says; one claim may say two things.</param>
    /// <param name="speaksFor">The side that an origin belongs to or reports for.</param>
    /// <param name="serves">What a thing said is to a side: true when it serves it, false when it is its loss, null for neither.</param>
    public static IReadOnlyList<Testimony> Of(
        IEnumerable<(PlacedClaim Claim, string Says, bool Against)> said, Func<ActorId?, string?> speaksFor, Func<string, PlacedClaim, string, bool?> serves) => [.. said
        .GroupBy(s => (s.Claim.Voice, s.Says, s.Against))
        .Select(g =>
        {
            var claims = g.Select(s => s.Claim).DistinctBy(c => c.Id).OrderBy(c => c.Id).ToList();
            var origin = claims[0].Entry.Origin;
            var side = speaksFor(origin);
            var gain = side is null ? null : serves(g.Key.Says, claims[0], side);
            return new Testimony(
                origin, g.Key.Says, g.Key.Against, side, gain == true, gain == false,
                claims.Min(c => c.FirstDay!.Value), claims.Max(c => c.LastDay!.Value), [.. claims.Select(c => c.Id)]);
        })
        .OrderBy(t => t.Against).ThenBy(t => t.Says, StringComparer.Ordinal).ThenByDescending(t => t.Claims.Count).ThenBy(t => t.Claims[0])];
}
