using Marsad.App.Queries;
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

    private static async Task<Ok<Summary>> SummaryAsync(LedgerQueries queries, CancellationToken cancellationToken)
    {
        var (version, ledger, claims, reports) = await queries.LookAsync(cancellationToken);
        var theatre = queries.Theatre;
        var period = Period.Of(reports.Values.Select(r => r.Published), ledger.Incidents.Select(i => i.Time));
        var counts = new Counts(reports.Count, claims.Count, ledger.Incidents.Count, ledger.Tolls.Count, ledger.Control.Count, ledger.Access.Count);
        return TypedResults.Ok(new Summary(
            new TheatreName(theatre.Id, theatre.Name, theatre.Country), period?.Start, period?.End, counts, EntityTags.Of(version)));
    }

    private static Ok<TheatreView> Theatre(LedgerQueries queries)
    {
        var pack = queries.Theatre;
        return TypedResults.Ok(new TheatreView(pack.Id, pack.Name, pack.Country, pack.Actors, pack.Places, pack.Routes, pack.Areas, pack.Designations));
    }
}
