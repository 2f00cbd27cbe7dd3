using Marsad.Core.Model;

namespace Marsad.Core.Comparing;

/// <summary>An event as people coded it by hand, in the terms that UCDP GED has for it.</summary>
/// <param name="Id">Its id in that data.</param>
/// <param name="Days">When, inclusive.</param>
/// <param name="Place">The coder's name of where; null if not told.</param>
/// <param name="Adm1">The coder's name of its first-order unit; null if not told.</param>
/// <param name="Lat">Degrees north, WGS 84.</param>
/// <param name="Lon">Degrees east, WGS 84.</param>
/// <param name="IsCoarse">True when the point stands for a whole governorate or more.</param>
/// <param name="Low">Lowest reliable estimate of deaths.</param>
/// <param name="Best">Best estimate.</param>
/// <param name="High">Highest reliable estimate.</param>
public sealed record CodedEvent(string Id, DateRange Days, string? Place, string? Adm1, double Lat, double Lon, bool IsCoarse, long Low, long Best, long High);
