using Marsad.Core.Ledger.Control;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Access;

/// <summary>Days in a row over which an area's access is claimed and derived in one way: an interval in the making, with all words that stood in it.</summary>
internal sealed class AccessStretch
{
    private readonly AccessSigns _signs;
    private readonly List<Support> _words;
    private readonly AccessState _claimed;
    private readonly AccessState _derived;
    private readonly IReadOnlyList<RouteId> _way;
    private readonly IReadOnlyList<Support> _come;
    private readonly IReadOnlyList<RouteDay> _first;
    private readonly List<RouteStretch> _routes;
    private DateOnly? _until;

    public AccessStretch(Segment segment, AccessSigns signs, IReadOnlyList<RouteDay> states, RouteStates routes, bool told)
    {
        _signs = signs;
        (From, _until) = (segment.From, segment.Until);
        _words = [.. segment.Live.Count > 0 ? segment.Live : segment.Ended];
        _claimed = AccessSigns.StateOf(segment.Live) ?? (told ? AccessState.Stale : AccessState.Unknown);
        _come = segment.Come;
        _first = states;
        _routes = [.. states.Select(s => new RouteStretch(s))];
        IsTaken = routes.IsTaken(From);
        (_derived, _way) = IsTaken ? (AccessState.Unknown, []) : routes.Derive(states);
    }

    public DateOnly From { get; }

    /// <summary>True when an enemy of the area's side is told as holding it.</summary>
    public bool IsTaken { get; }

    /// <summary>True when <paramref name="next"/>, of one segment, is no other state than this.</summary>
    public bool Continues(AccessStretch next) => _claimed == next._claimed && _derived == next._derived && IsTaken == next.IsTaken
        && _routes.Count == next._first.Count && _routes.Zip(next._first).All(r => r.First.Continues(r.Second));

    /// <summary>Takes the days after it in; <paramref name="next"/> is of one segment.</summary>
    public void Extend(AccessStretch next)
    {
        _until = next._until;
        _words.AddRange(next._come);
        foreach (var (route, day) in _routes.Zip(next._first))
            route.Extend(day);
    }

    /// <summary>The interval that it is.</summary>
    public AccessInterval Of(Area area, ControlSides sides)
    {
        var leading = _claimed == AccessState.Open ? AccessSigns.Open : AccessSigns.Cut;
        bool IsAgainst(Support word) => _claimed != AccessState.Stale && word.Side != leading;
        var words = _words.DistinctBy(w => (w.Side, w.Claim.Id)).ToList();
        var relief = _claimed is AccessState.Besieged or AccessState.Contested
            ? _signs.Relief.Where(r => r.LastDay >= From && (_until is null || r.LastDay <= _until)).ToList()
            : [];
        var said = words.Select(w => (w.Claim, Says: w.Side, Against: IsAgainst(w))).Concat(relief.Select(r => (Claim: r, Says: AccessSigns.Aid, Against: true))).ToList();
        var reason = Reason(words);
        return new AccessInterval(
            area.Id, area.Name, From, _until, _claimed, _derived, [.. _routes.Select(r => r.Of())], area.Population,
            area.PopulationDate is { } day ? $"{area.PopulationSource}, {day:yyyy-MM-dd}" : area.PopulationSource,
            [.. said.Where(s => !s.Against).Select(s => s.Claim.Id).Distinct().Order()],
            [.. said.Where(s => s.Against).Select(s => s.Claim.Id).Distinct().Order()],
            AccessNotes.Of(reason, _claimed, _derived, IsTaken))
        {
            Reason = reason,
            FirstEvidence = said.Count == 0 ? null : said.Min(s => s.Claim.FirstDay),
            LastEvidence = said.Count == 0 ? null : said.Max(s => s.Claim.LastDay),
            Voices = Testimonies.Of(said, sides.SpeaksFor, (says, claim, side) => Serves(claim, says, side, area)),
            WayOut = _way,
            IsTaken = IsTaken,
        };
    }

    private AccessReason Reason(List<Support> words) => _claimed switch
    {
        AccessState.Unknown => AccessReason.NotTold,
        AccessState.Stale => AccessReason.NoRecentWord,
        AccessState.Contested => words.Exists(w => w.Claim.Claim.Modality == Modality.Denied) ? AccessReason.Denied : AccessReason.ToldAsBoth,
        _ => AccessReason.Told,
    };

    // The side inside accuses by a siege and boasts of its breaking. The other side answers the charge by an open way, aid, or a siege that holds;
    // that its siege was broken is its loss. Its bare word that it besieges can be either.
    private static bool? Serves(PlacedClaim claim, string says, string side, Area area)
    {
        if (side == area.HeldBy)
            return true;
        if (!TheatrePack.AreEnemySides(side, area.HeldBy))
            return null;
        var said = (AccessClaim)claim.Claim;
        if (said is { Action: AccessAction.SiegeBroken, Modality: Modality.Asserted })
            return false;
        return says == AccessSigns.Cut && said.Modality != Modality.Denied ? null : true;
    }
}
