using System.ComponentModel;
using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Ledger.Totals;
using Marsad.Core.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.App.Api;

/// <summary>What the ledger makes of the claims.</summary>
internal static class LedgerEndpoints
{
    public static RouteGroupBuilder MapLedger(this RouteGroupBuilder api)
    {
        api.MapGet("/incidents", IncidentsAsync).WithSummary("Incidents, in the order of their days");
        api.MapGet("/incidents/{id}", IncidentAsync).WithSummary("One incident with the claims under it");
        api.MapGet("/tolls", TollsAsync).WithSummary("Counts of people, of incidents and as running totals");
        api.MapGet("/totals", TotalsAsync).WithSummary("How many people over an area and a span, nobody counted twice, with what the number rests on");
        api.MapGet("/control", ControlAsync).WithSummary("Who holds which place, as intervals of days");
        api.MapGet("/access", AccessAsync).WithSummary("Whether areas can be reached, as intervals of days");
        api.MapGet("/access/{area}", TimelineAsync).WithSummary("One area's access over time: what was told day by day, each route, what authorities list it as");
        api.MapGet("/explain/{id}", ExplainAsync).WithSummary("The chain under whatever an id names, down to the sentences");
        return api;
    }

    private static async Task<Results<Ok<IReadOnlyList<Incident>>, ProblemHttpResult>> IncidentsAsync(
        LedgerQueries queries,
        CancellationToken cancellationToken,
        [Description("First day, YYYY-MM-DD")] string? from = null,
        [Description("Last day, YYYY-MM-DD")] string? to = null,
        [Description("Id or name of a place, area or governorate")] string? place = null,
        [Description("Type of event, as \"airstrike\"")] string? type = null,
        [Description("Id of an actor, origin or outlet")] string? actor = null,
        [Description("Words that place, type and actors hold")] string? q = null)
    {
        if (!Parameters.TryView(from, to, place, out var view, out var problem) || !Parameters.TryWord<EventType>("type", type, out var kind, out problem))
            return problem;
        var filter = new IncidentFilter(kind, Parameters.Given(actor) is { } id ? new ActorId(id) : null, Parameters.Given(q));
        var incidents = view.Incidents((await queries.LookAsync(cancellationToken)).Ledger, queries.Theatre);
        return TypedResults.Ok<IReadOnlyList<Incident>>([.. incidents.Where(i => filter.Admits(i, queries.Theatre))]);
    }

    private static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult>> IncidentAsync(
        string id, LedgerQueries queries, CancellationToken cancellationToken)
    {
        var ledger = (await queries.LookAsync(cancellationToken)).Ledger;
        if (ledger.Incidents.FirstOrDefault(i => i.Id.Value == id) is not { } incident)
            return Problems.NotFound("incident", id, "/api/incidents");
        return TypedResults.Ok(new IncidentDetail(incident, await queries.EntriesAsync(incident.Claims, cancellationToken)));
    }

    private static async Task<Results<Ok<IReadOnlyList<Toll>>, ProblemHttpResult>> TollsAsync(
        LedgerQueries queries,
        CancellationToken cancellationToken,
        [Description("First day, YYYY-MM-DD")] string? from = null,
        [Description("Last day, YYYY-MM-DD")] string? to = null,
        [Description("Id or name of a place or area")] string? place = null) =>
        Parameters.TryView(from, to, place, out var view, out var problem)
            ? TypedResults.Ok(view.Tolls((await queries.LookAsync(cancellationToken)).Ledger, queries.Theatre))
            : problem;

    private static async Task<Results<Ok<Total>, ProblemHttpResult>> TotalsAsync(
        LedgerQueries queries,
        CancellationToken cancellationToken,
        [Description("First day, YYYY-MM-DD")] string? from = null,
        [Description("Last day, YYYY-MM-DD")] string? to = null,
        [Description("Id or name of a place, area or governorate")] string? place = null,
        [Description("What became of them, as \"injured\"; without it, killed")] string? effect = null,
        [Description("Kind of people, as \"civilian\"")] string? @class = null,
        [Description("Side whose fighters they were")] string? side = null,
        [Description("How many incidents to list, 0 to 10000; without it, 100")] string? listed = null)
    {
        if (!Parameters.TryView(from, to, place, out var view, out var problem)
            || !Parameters.TryWord<Effect>("effect", effect, out var what, out problem)
            || !Parameters.TryWord<VictimClass>("class", @class, out var whom, out problem)
            || !Parameters.TryNumber("listed", listed, 0, 10_000, out var most, out problem))
            return problem;
        var query = new TotalsQuery(view.Place, view.From, view.To, new People(what ?? Effect.Killed, whom, Parameters.Given(side)));
        query = most is { } number ? query with { Listed = number } : query;
        if (new TotalsQuestion(queries.Theatre).Problem(query) is { } wrong)
            return Problems.Of(StatusCodes.Status400BadRequest, "The total cannot be asked for", wrong, "Change that parameter and ask again.");
        return TypedResults.Ok((await queries.LookAsync(cancellationToken)).Total(query));
    }

    private static async Task<Results<Ok<IReadOnlyList<ControlInterval>>, ProblemHttpResult>> ControlAsync(
        LedgerQueries queries, CancellationToken cancellationToken, [Description("Day, YYYY-MM-DD; without it, all intervals")] string? on = null) =>
        Parameters.TryDay("on", on, out var day, out var problem)
            ? TypedResults.Ok(On(day).Control((await queries.LookAsync(cancellationToken)).Ledger, queries.Theatre))
            : problem;

    private static async Task<Results<Ok<IReadOnlyList<AccessInterval>>, ProblemHttpResult>> AccessAsync(
        LedgerQueries queries, CancellationToken cancellationToken, [Description("Day, YYYY-MM-DD; without it, all intervals")] string? on = null) =>
        Parameters.TryDay("on", on, out var day, out var problem)
            ? TypedResults.Ok(On(day).Access((await queries.LookAsync(cancellationToken)).Ledger, queries.Theatre))
            : problem;

    private static async Task<Results<Ok<AccessTimeline>, ProblemHttpResult>> TimelineAsync(
        string area,
        LedgerQueries queries,
        CancellationToken cancellationToken,
        [Description("First day, YYYY-MM-DD")] string? from = null,
        [Description("Last day, YYYY-MM-DD")] string? to = null)
    {
        if (!Parameters.TryView(from, to, null, out var view, out var problem))
            return problem;
        if (queries.Theatre.FindArea(area) is not { } found)
            return Problems.NotFound("area", area, "/api/theatre, which lists the areas,");
        var ledger = (await queries.LookAsync(cancellationToken)).Ledger;
        return TypedResults.Ok(AccessTimeline.Of(queries.Theatre, ledger with { Access = view.Access(ledger, queries.Theatre) }, found));
    }

    private static ViewFilter On(DateOnly? day) => new(day, day, null);

    private static async Task<Results<Ok<IReadOnlyList<Explanation>>, ProblemHttpResult>> ExplainAsync(
        string id, LedgerQueries queries, CancellationToken cancellationToken)
    {
        var query = new ExplainQuery(queries);
        var found = await query.OfAsync(id, cancellationToken);
        if (found.Count > 0)
            return TypedResults.Ok(found);
        var near = await query.NearAsync(id, cancellationToken);
        return Problems.NotFound("thing with the id", id, near.Count > 0 ? $"{string.Join(", ", near)}, which look like it, or /api/incidents" : "/api/incidents");
    }
}
