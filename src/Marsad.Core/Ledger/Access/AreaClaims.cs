using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Access;

/// <summary>Tells which area and which route an access claim speaks of.</summary>
internal sealed class AreaClaims(TheatrePack pack, Ground ground)
{
    private readonly Dictionary<(string?, string?), Route?> _routes = [];
    private readonly Dictionary<PlaceId, List<Area>> _holding = [];

    /// <summary>
    /// What each claim of one report is about. Words that fit several parts of a city ("the siege of Aleppo", by nobody named) mean the one
    /// that the same report speaks of elsewhere, if it is one; else none.
    /// </summary>
    public IReadOnlyList<AccessBearing> Of(IReadOnlyList<PlacedClaim> claims)
    {
        var told = claims.Select(c => (Claim: c, Areas: AreasOf(c))).ToList();
        var elsewhere = told.SelectMany(t => t.Areas).Distinct().ToList();
        return [.. told.Select(t =>
        {
            var meant = t.Areas.Count > 0 ? t.Areas : [.. elsewhere.Where(a => PartsOfCity(t.Claim).Contains(a) && Fits(a, (AccessClaim)t.Claim.Claim))];
            return new AccessBearing(t.Claim, t.Areas.Count == 0 && meant.Count > 1 ? [] : [.. meant.Select(a => a.Id)], RouteOf(t.Claim)?.Id, RoutesOf(t.Claim));
        })];
    }

    // The areas that "claim" by itself is about; none when its words fit several.
    private List<Area> AreasOf(PlacedClaim claim)
    {
        var said = (AccessClaim)claim.Claim;
        if (claim.Place is { } place && Holding(place) is { Count: > 0 } holding)
            return holding;
        if (RouteOf(claim) is { } route)
            return [.. pack.Areas.Where(a => a.Id == route.Into)];
        var near = pack.Areas.Where(a => claim.Place?.Adm1 is not { } adm1 || Parts(a).Any(p => p.Adm1 == adm1)).ToList();
        if (Only(near, s => Names(said, s)) is { } named)
            return [named];
        // "cut the only road that leads to the rebel-held parts of the city": the area stands in the clause and not in the subject.
        if (Only([.. near.Where(a => Fits(a, said))], s => said.Evidence[0].Contains(s, StringComparison.OrdinalIgnoreCase)) is { } told)
            return [told];
        return OfCity(claim, said);
    }

    private static Area? Only(List<Area> areas, Func<string, bool> isNamed) =>
        areas.Where(a => a.Spellings.Prepend(a.Name).Any(isNamed)).ToList() is [var one] ? one : null;

    // A road cut at a place is cut for every route that passes there; one that is opened there may be cut elsewhere.
    private RouteId[] RoutesOf(PlacedClaim claim)
    {
        var named = RouteOf(claim)?.Id;
        if (claim.Claim is not AccessClaim { Action: AccessAction.RouteCut, Modality: Modality.Asserted or Modality.Possible } || claim.Place is not { Kind: not (PlaceKind.City or PlaceKind.Town) } at)
            return named is { } one ? [one] : [];
        return [.. pack.Routes.Where(r => r.Id == named || r.Through.Contains(at.Id)).Select(r => r.Id)];
    }

    // The route that the claim names; null for none, and for "the last supply route".
    private Route? RouteOf(PlacedClaim claim)
    {
        var said = (AccessClaim)claim.Claim;
        var key = (said.Place, said.Subject);
        if (!_routes.TryGetValue(key, out var route))
            _routes[key] = route = pack.Routes.FirstOrDefault(r => r.Spellings.Prepend(r.Name).Any(s => Names(said, s)));
        return route;
    }

    private List<Area> Holding(Place place)
    {
        if (!_holding.TryGetValue(place.Id, out var areas))
            _holding[place.Id] = areas = [.. pack.Areas.Where(a => Parts(a).Any(p => ground.Holds(p, place)))];
        return areas;
    }

    // "The siege of Aleppo" means the part of the city whose people the named actors can besiege or free; with no actor named, the only part there is.
    private List<Area> OfCity(PlacedClaim claim, AccessClaim said)
    {
        var parts = PartsOfCity(claim).Where(a => Fits(a, said)).ToList();
        return parts.Count == 1 ? parts : [];
    }

    private List<Area> PartsOfCity(PlacedClaim claim) =>
        claim.Place is { Kind: PlaceKind.City or PlaceKind.Town } city ? [.. pack.Areas.Where(a => Parts(a).All(p => ground.Holds(city, p)))] : [];

    private bool Fits(Area area, AccessClaim said)
    {
        var sides = said.By.Select(b => pack.SideOf(b)).Where(s => s is not null && TheatrePack.IsWarring(s)).ToList();
        if (sides.Count == 0)
            return true;
        return said.Action switch
        {
            AccessAction.Besieged or AccessAction.RouteCut or AccessAction.AidBlocked => sides.Exists(s => TheatrePack.AreEnemySides(s, area.HeldBy)),
            AccessAction.SiegeBroken or AccessAction.RouteOpened => sides.Contains(area.HeldBy),
            _ => true,
        };
    }

    private IEnumerable<Place> Parts(Area area) => area.Places.Select(pack.FindPlace).OfType<Place>();

    private static bool Names(AccessClaim said, string spelling) =>
        string.Equals(said.Place, spelling, StringComparison.OrdinalIgnoreCase) || said.Subject?.Contains(spelling, StringComparison.OrdinalIgnoreCase) == true;
}
