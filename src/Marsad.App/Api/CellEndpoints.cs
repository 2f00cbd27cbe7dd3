using System.ComponentModel;
using Marsad.App.Queries;
using Marsad.Exchange.Cells;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.App.Api;

/// <summary>The ground around places, to be coloured by who holds them.</summary>
internal static class CellEndpoints
{
    private const string MediaType = "application/geo+json";

    public static RouteGroupBuilder MapCells(this RouteGroupBuilder api)
    {
        api.MapGet("/cells", Cells).WithSummary("Cells around the pack's places, as GeoJSON; they depend on the pack alone");
        api.MapGet("/control/cells", OnAsync).WithSummary("The cells of which control on a day tells, as GeoJSON");
        return api;
    }

    private static FileContentHttpResult Cells(LedgerQueries queries) => TypedResults.Bytes(CellGeoJson.Of(queries.Cells), MediaType);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OnAsync(
        LedgerQueries queries, CancellationToken cancellationToken, [Description("Day, YYYY-MM-DD")] string? on = null)
    {
        if (!Parameters.TryDay("on", on, out var day, out var problem))
            return problem;
        if (day is not { } asked)
            return Problems.BadParameter("on", "", "the day to colour the cells by, as YYYY-MM-DD");
        var control = new ViewFilter(asked, asked, null).Control((await queries.LookAsync(cancellationToken)).Ledger, queries.Theatre);
        return TypedResults.Bytes(CellGeoJson.Of(queries.Cells, control), MediaType);
    }
}
