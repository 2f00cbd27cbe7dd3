using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.App.Demo;

/// <summary>What the samples gave, in a screen of text.</summary>
internal static class DemoFindings
{
    private const int MostTolls = 4;

    /// <summary>The lines of it, for a store that is called <paramref name="store"/>.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(LedgerQueries queries, string store, CancellationToken cancellationToken)
    {
        var (_, ledger, claims, reports) = await queries.LookAsync(cancellationToken);
        var lastDay = reports.Values.Max(r => r.Published);
        var held = ledger.Control.Where(c => c.State != ControlState.Unknown).Select(c => c.Place).Distinct().Count();
        return
        [
            $"{reports.Count} sample reports on the battle for Aleppo, read into {store}: {claims.Count} claims by {claims.Values.Select(c => c.Origin).Distinct().Count()} origins,",
            $"folded into {ledger.Incidents.Count} incidents, {ledger.Tolls.Count} tolls, and who holds {held} places.",
            "",
            "Killed, as the origins tell it:",
            .. ledger.Tolls.Where(t => t.Effect == Effect.Killed)
                .OrderByDescending(t => t.Figures.Count(f => f.Standing && !f.Part)).ThenByDescending(t => t.Best ?? t.Low ?? 0).ThenBy(t => t.Id, StringComparer.Ordinal)
                .Take(MostTolls)
                .Select(toll => "  " + Told(toll, queries.Theatre)),
            "",
            $"Who can be reached on {lastDay:yyyy-MM-dd}:",
            .. ledger.Access
                .Where(a => a.From <= lastDay && (a.Until is null || a.Until >= lastDay) && a.Claimed != AccessState.Unknown)
                .Select(area => "  " + Told(area)),
            "",
            "Claims are not facts: each of these is what someone said, with the words under it.",
            $"On the command line: marsad ledger incidents --store {store}",
        ];
    }

    private static string Told(Toll toll, TheatrePack theatre)
    {
        var figures = toll.Figures.Where(f => f.Standing && !f.Part).Take(3).Select(f =>
            $"{new ReportedCount(f.Low, f.High, f.Approx)} ({(f.Origin is { } origin ? theatre.NameOf(origin) : "origin unknown")}{(f.Interested ? ", party to it" : "")})");
        return $"{toll.Place ?? "place not told"}, {toll.Time?.ToString() ?? "date not told"}: {string.Join(", ", figures)}";
    }

    private static string Told(AccessInterval area) =>
        $"{area.Name}: claimed {area.Claimed.Kebab()}, by control of the roads {area.Derived.Kebab()}"
        + (area.Against.Count > 0 ? $"; {area.Claims.Count} claims for it, {area.Against.Count} against" : "")
        + (area.Population is { } people ? $"; {people:N0} people" : "");
}
