using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Control;

/// <summary>
/// How far in time a claim of control bears on the timeline of its place. A word stands over its days and <see cref="Support.StaleAfterDays"/> more;
/// a change ends words that stood on its day, and tells of who held the place for as many days before. An advance alone asks for the last word
/// however old, so that a word may change what an advance says until the next word of its side.
/// </summary>
internal sealed class ControlReach(ControlSides sides)
{
    private readonly ControlWords _words = new(sides);

    /// <summary>The days of which a change of claims may make anything other than it was.</summary>
    /// <param name="changed">Claims of a place that came or went; at least one.</param>
    /// <param name="claims">Its claims now.</param>
    public DaySpan Of(IReadOnlyCollection<PlacedClaim> changed, IReadOnlyCollection<PlacedClaim> claims)
    {
        var days = changed.Select(Of).Aggregate((a, b) => a.With(b));
        return claims.Any(IsAdvance) ? new DaySpan(days.First, Math.Max(days.Last, LastOfAdvances(changed, claims, days))) : days;
    }

    /// <summary>Those of a place's claims from which its days <paramref name="days"/> can be drawn, in id order.</summary>
    public IReadOnlyList<PlacedClaim> Near(IReadOnlyCollection<PlacedClaim> claims, DaySpan days)
    {
        if (days == DaySpan.All)
            return [.. claims.OrderBy(c => c.Id)];
        var reaching = days.Last < int.MaxValue ? days with { Last = days.Last + 1 } : days;
        var near = claims.Where(c => Of(c).Touches(reaching)).ToHashSet();
        if (near.Any(IsAdvance))
            AddLastWords(near, claims, days.First);
        return [.. near.OrderBy(c => c.Id)];
    }

    // The day after its last is the day on which its word no longer stands.
    private static DaySpan Of(PlacedClaim claim)
    {
        var last = claim.LastDay!.Value.DayNumber;
        return new DaySpan(Math.Min(claim.FirstSureDay!.Value.DayNumber, last - Support.StaleAfterDays), last + Support.StaleAfterDays + 1);
    }

    private int LastOfAdvances(IReadOnlyCollection<PlacedClaim> changed, IReadOnlyCollection<PlacedClaim> claims, DaySpan days)
    {
        // Sides of which a word up to the last of the days may be another now, each with the first word after that.
        var next = changed.SelectMany(_words.Of).Select(w => w.Side).Distinct(StringComparer.Ordinal).ToDictionary(s => s, _ => int.MaxValue, StringComparer.Ordinal);
        var words = claims.SelectMany(_words.Of).ToList();
        foreach (var word in words.Where(w => w.From.DayNumber <= days.Last && w.To.DayNumber + Support.StaleAfterDays + 1 >= days.First))
            next.TryAdd(word.Side, int.MaxValue);
        foreach (var word in words.Where(w => w.From.DayNumber > days.Last && next.ContainsKey(w.Side)))
            next[word.Side] = Math.Min(next[word.Side], word.From.DayNumber);
        var until = next.Values.DefaultIfEmpty(days.First).Max();
        return claims.Where(IsAdvance).Select(Of).Where(a => a.Last - Support.StaleAfterDays - 1 is var day && day >= days.First && day <= until)
            .Select(a => a.Last).DefaultIfEmpty(days.Last).Max();
    }

    // Of each side the last word before those that are near, with the changes that may have ended it.
    private void AddLastWords(HashSet<PlacedClaim> near, IReadOnlyCollection<PlacedClaim> claims, int first)
    {
        var last = claims.SelectMany(_words.Of).Where(w => w.From.DayNumber <= first - Support.StaleAfterDays - 1)
            .GroupBy(w => w.Side, StringComparer.Ordinal).Select(g => g.MaxBy(w => (w.From, w.Claim.Id))!).ToList();
        near.UnionWith(last.Select(w => w.Claim));
        near.UnionWith(claims.Where(c => last.Exists(w => c.LastDay!.Value.DayNumber - w.To.DayNumber is >= 0 and <= Support.StaleAfterDays + 1)));
    }

    private static bool IsAdvance(PlacedClaim claim) => claim.Claim is ControlClaim { Action: ControlAction.Advanced, Modality: Modality.Asserted or Modality.Possible };
}
