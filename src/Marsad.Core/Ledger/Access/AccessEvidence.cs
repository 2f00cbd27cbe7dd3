using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>What one access claim bears on.</summary>
/// <param name="Claim">An access claim with a day.</param>
/// <param name="Areas">The areas that it is about; none when its words fit several or no area of the pack.</param>
/// <param name="Routes">The route that it names, and where it tells of a cut those that pass the place of it.</param>
internal sealed record AccessBearing(PlacedClaim Claim, IReadOnlyList<AreaId> Areas, IReadOnlyList<RouteId> Routes);

/// <summary>What the access of areas is folded from; of each part only what concerns an area and its routes is looked at.</summary>
/// <param name="OfArea">Access claims by the area that they are about.</param>
/// <param name="OfRoute">Access claims by the route that they name.</param>
/// <param name="Control">Intervals of control by place.</param>
internal sealed record AccessEvidence(
    ILookup<AreaId, PlacedClaim> OfArea, ILookup<RouteId, PlacedClaim> OfRoute, Func<PlaceId, IEnumerable<ControlInterval>> Control)
{
    public static AccessEvidence Of(IEnumerable<AccessBearing> bearings, Func<PlaceId, IEnumerable<ControlInterval>> control)
    {
        var told = bearings.ToList();
        return new AccessEvidence(
            told.SelectMany(b => b.Areas.Select(a => (Area: a, b.Claim))).ToLookup(p => p.Area, p => p.Claim),
            told.SelectMany(b => b.Routes.Select(r => (Route: r, b.Claim))).ToLookup(p => p.Route, p => p.Claim),
            control);
    }
}
