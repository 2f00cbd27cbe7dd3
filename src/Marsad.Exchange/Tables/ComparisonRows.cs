using Marsad.Core.Comparing;
using Marsad.Core.Model;

namespace Marsad.Exchange.Tables;

/// <summary>A comparison with hand-coded events as a table.</summary>
public static class ComparisonRows
{
    /// <summary>A row a coded event, and one an incident that passes for none.</summary>
    public static ExchangeTable Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new(
            [
                new("finding", ""), new("event", ""), new("incident", "#event+code"), new("adm1", "#adm1+name"),
                new("event_place", ""), new("incident_place", "#loc+name"),
                new("event_start", ""), new("event_end", ""), new("incident_start", "#date+start"), new("incident_end", "#date+end"), new("km", ""),
                new("event_deaths", ""), new("low", "#affected+killed+min"), new("best", "#affected+killed+best"), new("high", "#affected+killed+max"),
            ],
            [.. comparison.Pairs.Select(p => new Row(null, null,
            [
                p.Finding.Kebab(), p.Event, p.Incident?.Value, p.Adm1,
                p.EventPlace, p.IncidentPlace,
                p.EventDays?.Start, p.EventDays?.End, p.IncidentDays?.Start, p.IncidentDays?.End, p.Kilometres,
                p.Deaths, p.Low, p.Best, p.High,
            ]))]);
    }
}
