using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>What one access claim bears on.</summary>
/// <param name="Claim">An access claim with a day.</param>
/// <param name="Areas">The areas that it is about; none when its words fit several or no area of the pack.</param>
/// <param name="Named">The route that it names; null for none.</param>
/// <param name="Routes">That route, and where it tells of a cut those that pass the place of it.</param>
internal sealed record AccessBearing(PlacedClaim Claim, AreaId[] Areas, RouteId? Named, RouteId[] Routes)
{
    private bool? _isOfOneRoute;

    /// <summary>True for one route cut that is not told as the only one; worked out on first use.</summary>
    public bool IsOfOneRoute => _isOfOneRoute ??= Named is not null && Claim.Claim is AccessClaim { Action: AccessAction.RouteCut } said && !SoleRoute.IsMeant(said);

    /// <summary>What it says.</summary>
    public AccessWord Word { get; } = new(Claim);

    /// <summary>Its last day, by number.</summary>
    public int Day => Word.To.DayNumber;
}
