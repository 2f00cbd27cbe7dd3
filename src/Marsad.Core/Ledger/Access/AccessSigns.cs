using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>What claims say for a siege and for an open way, of an area or of one route.</summary>
internal sealed class AccessSigns
{
    /// <summary>Side of what says that people are cut off.</summary>
    public const string Cut = "cut";

    /// <summary>Side of what says that a way is open.</summary>
    public const string Open = "open";

    /// <summary>Side of aid that came in.</summary>
    public const string Aid = "aid";

    private readonly List<Support> _supports = [];
    private readonly int _told;

    /// <param name="claims">Access claims with a day, in id order.</param>
    public AccessSigns(IReadOnlyList<PlacedClaim> claims)
    {
        foreach (var claim in claims)
        {
            if (SideOf(claim) is { } side)
                _supports.Add(new Support(side, claim, IsChange(claim) ? claim.LastDay!.Value : claim.FirstSureDay!.Value, claim.LastDay!.Value));
        }

        Overtake(claims);
        _told = _supports.Count;
        var cut = new CoveredDays();
        foreach (var support in _supports.Where(s => s.Side == Cut))
            cut.Add(DaysOf(support));
        foreach (var claim in claims)
            Renew(claim, cut);
        Relief = [.. claims.Where(c => c.Claim is AccessClaim { Action: AccessAction.AidEntered, Modality: Modality.Asserted })];
    }

    /// <summary>The claims' words, each cut short where a change overtook it.</summary>
    public IReadOnlyList<Support> Supports => _supports;

    /// <summary>Aid that came in: it speaks against a siege without lifting it, for a siege is the lack of regular access.</summary>
    public IReadOnlyList<PlacedClaim> Relief { get; }

    /// <summary>All days of words that came, went or end on another day than in <paramref name="before"/>, and the first on which they no longer stand; null for none.</summary>
    public DaySpan? ChangedSince(AccessSigns before) => DaySpan.Join(
        Changed(before._supports[..before._told], _supports[.._told]), Changed(before._supports[before._told..], _supports[_told..]));

    /// <summary>What the words that stand come to; null when none does.</summary>
    public static AccessState? StateOf(IEnumerable<Support> live)
    {
        var (cut, open) = (false, false);
        foreach (var support in live)
        {
            cut |= support.Side == Cut;
            open |= support.Side == Open;
        }

        return (cut, open) switch
        {
            (true, true) => AccessState.Contested,
            (true, false) => AccessState.Besieged,
            (false, true) => AccessState.Open,
            _ => null,
        };
    }

    private static string? SideOf(PlacedClaim claim)
    {
        var said = (AccessClaim)claim.Claim;
        var side = said.Action switch
        {
            AccessAction.Besieged or AccessAction.RouteCut => Cut,
            AccessAction.SiegeBroken or AccessAction.RouteOpened => Open,
            _ => null,
        };
        return said.Modality switch
        {
            Modality.Planned => null,
            Modality.Denied => side switch { Cut => Open, Open => Cut, _ => null },
            _ => side,
        };
    }

    private static bool IsChange(PlacedClaim claim) =>
        claim.Claim is AccessClaim { Action: AccessAction.SiegeBroken or AccessAction.RouteOpened or AccessAction.RouteCut, Modality: Modality.Asserted };

    // A change ends what was said of the days before; a report that tells of the siege and of its breaking on one day tells of the siege that was broken.
    private void Overtake(IReadOnlyList<PlacedClaim> claims)
    {
        var changes = new ChangeDays();
        foreach (var claim in claims.Where(IsChange))
            changes.Add(SideOf(claim)!, claim.LastDay!.Value, sure: false);
        var opened = claims.Where(c => IsChange(c) && SideOf(c) == Open).Select(c => (c.Entry.Report, c.LastDay!.Value)).ToHashSet();
        foreach (var support in _supports.Where(s => s.Claim.Claim.Modality != Modality.Denied))
        {
            changes.End(support, side => side != support.Side);
            if (support.Side == Cut && opened.Contains((support.Claim.Entry.Report, support.To)))
                support.OvertakenOn(support.To, sameDay: true);
        }
    }

    // Aid kept out of an area that is told as besieged says that the siege goes on; alone it makes no siege.
    private void Renew(PlacedClaim claim, CoveredDays cut)
    {
        if (claim.Claim is not AccessClaim { Action: AccessAction.AidBlocked, Modality: Modality.Asserted })
            return;
        var (from, to) = (claim.FirstSureDay!.Value, claim.LastDay!.Value);
        if (!cut.Touches(new DaySpan(from.DayNumber, to.DayNumber)))
            return;
        var goesOn = new Support(Cut, claim, from, to);
        _supports.Add(goesOn);
        cut.Add(DaysOf(goesOn));
    }

    // One word a claim at most, both in id order.
    private static DaySpan? Changed(List<Support> before, List<Support> now)
    {
        DaySpan? days = null;
        for (int i = 0, j = 0; i < before.Count || j < now.Count;)
        {
            var order = i == before.Count ? 1 : j == now.Count ? -1 : before[i].Claim == now[j].Claim ? 0 : before[i].Claim.Id.CompareTo(now[j].Claim.Id);
            var (was, present) = (order <= 0 ? before[i++] : null, order >= 0 ? now[j++] : null);
            if (was is not null && present is not null && was.Claim == present.Claim && was.Side == present.Side && was.From == present.From && was.Until == present.Until)
                continue;
            foreach (var word in new[] { was, present }.OfType<Support>())
                days = DaySpan.Join(days, new DaySpan(Math.Min(word.From.DayNumber, word.Until.DayNumber), word.Until.DayNumber + 1));
        }

        return days;
    }

    private static DaySpan DaysOf(Support support) => new(support.From.DayNumber, support.Until.DayNumber);
}
