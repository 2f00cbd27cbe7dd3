using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.App.Api;

/// <summary>What there is, and on what ground.</summary>
internal static class OverviewEndpoints
{
    public static RouteGroupBuilder MapOverview(this RouteGroupBuilder api)
    {
        api.MapGet("/summary", SummaryAsync).WithSummary("Theatre, period and counts");
        api.MapGet("/theatre", Theatre).WithSummary("The theatre pack: actors with sides, places, routes, areas");
        return api;
    }

    private static async Task<Ok<Summary>> SummaryAsync(Observatory observatory, CancellationToken cancellationToken)
    {
        var (version, claims, ledger, reports) = await observatory.LookAsync(cancellationToken);
        var theatre = observatory.Theatre;
        var period = Period.Of(reports.Values.Select(r => r.Published), ledger.Incidents.Select(i => i.Time));
        var counts = new Counts(reports.Count, claims, ledger.Incidents.Count, ledger.Tolls.Count, ledger.Control.Count, ledger.Access.Count);
        return TypedResults.Ok(new Summary(
            new TheatreName(theatre.Id, theatre.Name, theatre.Country), period?.Start, period?.End, counts, EntityTags.Of(version)));
    }

    private static Ok<TheatreView> Theatre(Observatory observatory)
    {
        var pack = observatory.Theatre;
        return TypedResults.Ok(new TheatreView(pack.Id, pack.Name, pack.Country, pack.Actors, pack.Places, pack.Routes, pack.Areas));
    }
}
