using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>What one access claim bears on.</summary>
/// <param name="Claim">An access claim with a day.</param>
/// <param name="Areas">The areas that it is about; none when its words fit several or no area of the pack.</param>
/// <param name="Routes">The route that it names, and where it tells of a cut those that pass the place of it.</param>
internal sealed record AccessBearing(PlacedClaim Claim, IReadOnlyList<AreaId> Areas, IReadOnlyList<RouteId> Routes);
