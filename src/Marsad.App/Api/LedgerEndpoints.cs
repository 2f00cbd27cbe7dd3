using System.ComponentModel;
using Marsad.Core.Ledger;
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
        api.MapGet("/control", ControlAsync).WithSummary("Who holds which place, as intervals of days");
        api.MapGet("/access", AccessAsync).WithSummary("Whether areas can be reached, as intervals of days");
        return api;
    }

    private static async Task<Results<Ok<IReadOnlyList<Incident>>, ProblemHttpResult>> IncidentsAsync(
        Observatory observatory,
        CancellationToken cancellationToken,
        [Description("First day, YYYY-MM-DD")] string? from = null,
        [Description("Last day, YYYY-MM-DD")] string? to = null,
        [Description("Id or name of a place, or name of a governorate")] string? place = null,
        [Description("Type of event, as \"airstrike\"")] string? type = null,
        [Description("Id of an actor, origin or outlet")] string? actor = null,
        [Description("Words that place, type and actors hold")] string? q = null)
    {
        if (!Parameters.TryDay("from", from, out var first, out var problem)
            || !Parameters.TryDay("to", to, out var last, out problem)
            || !Parameters.TryWord<EventType>("type", type, out var kind, out problem))
            return problem;
        var filter = new IncidentFilter(
            first, last, Given(place), kind, Given(actor) is { } id ? new ActorId(id) : null, Given(q));
        var ledger = (await observatory.LookAsync(cancellationToken)).Ledger;
        return TypedResults.Ok<IReadOnlyList<Incident>>([.. ledger.Incidents.Where(i => filter.Admits(i, observatory.Theatre))]);
    }

    private static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult>> IncidentAsync(
        string id, Observatory observatory, CancellationToken cancellationToken)
    {
        var ledger = (await observatory.LookAsync(cancellationToken)).Ledger;
        if (ledger.Incidents.FirstOrDefault(i => i.Id.Value == id) is not { } incident)
            return Problems.NotFound("incident", id, "/api/incidents");
        return TypedResults.Ok(new IncidentDetail(incident, await observatory.ClaimsAsync(incident.Claims, cancellationToken)));
    }

    private static async Task<Ok<IReadOnlyList<Toll>>> TollsAsync(Observatory observatory, CancellationToken cancellationToken) =>
        TypedResults.Ok((await observatory.LookAsync(cancellationToken)).Ledger.Tolls);

    private static async Task<Results<Ok<IReadOnlyList<ControlInterval>>, ProblemHttpResult>> ControlAsync(
        Observatory observatory, CancellationToken cancellationToken, [Description("Day, YYYY-MM-DD; without it, all intervals")] string? on = null)
    {
        if (!Parameters.TryDay("on", on, out var day, out var problem))
            return problem;
        var ledger = (await observatory.LookAsync(cancellationToken)).Ledger;
        return TypedResults.Ok<IReadOnlyList<ControlInterval>>([.. ledger.Control.Where(c => Lasts(c.From, c.Until, day))]);
    }

    private static async Task<Results<Ok<IReadOnlyList<AccessInterval>>, ProblemHttpResult>> AccessAsync(
        Observatory observatory, CancellationToken cancellationToken, [Description("Day, YYYY-MM-DD; without it, all intervals")] string? on = null)
    {
        if (!Parameters.TryDay("on", on, out var day, out var problem))
            return problem;
        var ledger = (await observatory.LookAsync(cancellationToken)).Ledger;
        return TypedResults.Ok<IReadOnlyList<AccessInterval>>([.. ledger.Access.Where(a => Lasts(a.From, a.Until, day))]);
    }

    private static bool Lasts(DateOnly from, DateOnly? until, DateOnly? day) => day is null || (from <= day && (until is null || day <= until));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
