using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;

namespace Marsad.Core.Ledger.Control;

/// <summary>
/// How far in time a claim of control bears on the timeline of its place. A word stands over its days and <see cref="Support.StaleAfterDays"/> more;
/// a change ends words that stood on its day, and tells of who held the place for as many days before. An advance alone asks for the last word
/// however old, so that a word may change what an advance says until the next word of its side.
/// </summary>
internal static class ControlReach
{
    /// <summary>The days of which a change of claims may make anything other than it was.</summary>
    /// <param name="changed">Claims of a place that came or went; at least one.</param>
    /// <param name="claims">Its claims now.</param>
    public static DaySpan Of(IReadOnlyCollection<ReachingClaim> changed, IReadOnlyCollection<ReachingClaim> claims)
    {
        var days = changed.Select(c => c.Days).Aggregate((a, b) => a.With(b));
        return claims.Any(c => c.IsAdvance) ? days with { Last = Math.Max(days.Last, LastOfAdvances(changed, claims, days)) } : days;
    }

    /// <summary>Those of a place's claims from which its days <paramref name="days"/> can be drawn, in id order.</summary>
    public static IReadOnlyList<PlacedClaim> Near(IReadOnlyCollection<ReachingClaim> claims, DaySpan days)
    {
        var reaching = days.Last < int.MaxValue ? days with { Last = days.Last + 1 } : days;
        var near = claims.Where(c => c.Days.Touches(reaching)).ToHashSet();
        if (days != DaySpan.All && near.Any(c => c.IsAdvance))
            AddLastWords(near, claims, days.First);
        return [.. near.Select(c => c.Claim).OrderBy(c => c.Id)];
    }

    private static int LastOfAdvances(IReadOnlyCollection<ReachingClaim> changed, IReadOnlyCollection<ReachingClaim> claims, DaySpan days)
    {
        // Sides of which a word up to the last of the days may be another now, each with the first word after that.
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in changed.SelectMany(c => c.Words))
            next[word.Side] = int.MaxValue;
        foreach (var claim in claims)
        {
            foreach (var word in claim.Words)
            {
                if (word.From <= days.Last && word.To + Support.StaleAfterDays + 1 >= days.First)
                    next.TryAdd(word.Side, int.MaxValue);
            }
        }

        foreach (var claim in claims)
        {
            foreach (var word in claim.Words)
            {
                if (word.From > days.Last && next.TryGetValue(word.Side, out var known) && word.From < known)
                    next[word.Side] = word.From;
            }
        }

        var until = next.Values.DefaultIfEmpty(days.First).Max();
        return claims.Where(c => c.IsAdvance && c.Last >= days.First && c.Last <= until).Select(a => a.Days.Last).DefaultIfEmpty(days.Last).Max();
    }

    // Of each side the last word before those that are near, with the changes that may have ended it.
    private static void AddLastWords(HashSet<ReachingClaim> near, IReadOnlyCollection<ReachingClaim> claims, int first)
    {
        var last = new Dictionary<string, (ReachingClaim Claim, ReachingClaim.Word Word)>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            foreach (var word in claim.Words)
            {
                if (word.From <= first - Support.StaleAfterDays - 1
                    && (!last.TryGetValue(word.Side, out var known) || word.From > known.Word.From || (word.From == known.Word.From && claim.Claim.Id.CompareTo(known.Claim.Claim.Id) > 0)))
                    last[word.Side] = (claim, word);
            }
        }

        near.UnionWith(last.Values.Select(l => l.Claim));
        foreach (var claim in claims)
        {
            foreach (var (_, word) in last.Values)
            {
                if (claim.Last - word.To is >= 0 and <= Support.StaleAfterDays + 1)
                    near.Add(claim);
            }
        }
    }
}
