using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Grades;

/// <summary>Tells how closely an incident is placed and dated, and how many of its claims say so.</summary>
internal static class PrecisionGrading
{
    public static Graded<PlacePrecision?> Place(Incident incident, IReadOnlyList<PlacedClaim> claims)
    {
        if (incident.Place is not { } name)
            return new(null, "no claim names a place");
        if (incident.Location is not { } location)
            return new(null, () => $"'{name}' is no place that the theatre knows");
        return new(location.Precision, () => Placed(name, location, claims));
    }

    public static Graded<TimePrecision?> Time(Incident incident, IReadOnlyList<PlacedClaim> claims)
    {
        if (incident.Time is not { } time || incident.TimePrecision is not { } precision)
            return new(null, "no claim gives a day");
        return new(precision, () => Dated(time, claims));
    }

    private static string Placed(string name, Location location, IReadOnlyList<PlacedClaim> claims)
    {
        var same = claims.Count(c => c.Place?.Id == location.Id);
        var others = claims.Where(c => c.Place is not null && c.Place.Id != location.Id).Select(c => c.Place!.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var wider = others.Count == 0 ? "" : $"; others name {Grading.Listed(others)}";
        var close = location.Precision switch
        {
            PlacePrecision.Exact => "a place of its own, to about a kilometre",
            PlacePrecision.Town => "a town or city as a whole, to several kilometres",
            PlacePrecision.Near => "near a named place, to about ten kilometres",
            PlacePrecision.Region => "a governorate or region",
            _ => "a country",
        };
        return $"{name}, {close}: {same} of {claims.Count} claims{wider}";
    }

    private static string Dated(DateRange time, IReadOnlyList<PlacedClaim> claims)
    {
        var dated = claims.Count(c => c.Time is not null);
        var same = claims.Count(c => c.Time is { } said && said == time);
        var undated = claims.Count - dated;
        return $"{time}: {same} of {claims.Count} claims give just these days{(undated > 0 ? $", {undated} none" : "")}";
    }
}
