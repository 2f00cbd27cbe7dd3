using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Control;

/// <summary>
/// Who lost a place on a day held it until then: the word of a capture for the side that it was captured from, and of a withdrawal for the side
/// that left. It reaches back as far as a word reaches forward, and no further than the last word for somebody else.
/// </summary>
internal sealed class FormerHolders
{
    private readonly ControlSides _sides;
    private readonly Dictionary<string, SortedSet<DateOnly>> _lastDays = new(StringComparer.Ordinal);

    /// <param name="sides">Who is on which side.</param>
    /// <param name="claims">Control claims of the place, in id order.</param>
    /// <param name="words">What they say of who holds it.</param>
    public FormerHolders(ControlSides sides, IReadOnlyList<PlacedClaim> claims, IReadOnlyList<Support> words)
    {
        _sides = sides;
        foreach (var word in words)
            Note(word.Side, word.To);
        foreach (var claim in claims.Where(c => c.Claim is ControlClaim { Action: ControlAction.Withdrew, Modality: Modality.Asserted }))
        {
            foreach (var side in ((ControlClaim)claim.Claim).Holder.Select(sides.Of))
                Note("left " + side, claim.LastDay!.Value);
        }

        Supports = [.. claims.SelectMany(c => Of(c, (ControlClaim)c.Claim))];
    }

    public IReadOnlyList<Support> Supports { get; }

    private IEnumerable<Support> Of(PlacedClaim claim, ControlClaim said)
    {
        if (said.Modality != Modality.Asserted || claim.LastDay is not { } day || day.DayNumber <= Support.StaleAfterDays)
            return [];
        var losers = said.Action switch
        {
            ControlAction.Captured => said.From,
            ControlAction.Withdrew => said.Holder,
            _ => [],
        };
        return losers.Select(_sides.Of).Distinct(StringComparer.Ordinal).Select(side => Before(day, side, claim)).OfType<Support>();
    }

    private Support? Before(DateOnly day, string side, PlacedClaim claim)
    {
        var from = day.AddDays(-Support.StaleAfterDays);
        foreach (var (other, days) in _lastDays)
        {
            if (from >= day)
                return null;
            if (other != "left " + side && !ControlSides.AreEnemies(other, side))
                continue;
            if (days.GetViewBetween(from, day.AddDays(-1)) is { Count: > 0 } between)
                from = between.Max.AddDays(1);
        }

        if (from >= day)
            return null;
        var word = new Support(side, claim, from, day.AddDays(-1));
        word.OvertakenOn(day, sameDay: false);
        return word;
    }

    private void Note(string side, DateOnly day)
    {
        if (!_lastDays.TryGetValue(side, out var days))
            _lastDays[side] = days = [];
        days.Add(day);
    }
}
