using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Store;

namespace Marsad.App.Demo;

/// <summary>What the samples gave, in a screen of text.</summary>
internal static class DemoFindings
{
    private const int LargestTolls = 4;

    public static async Task WriteAsync(TextWriter output, MarsadStore store, TheatrePack theatre, string path, CancellationToken cancellationToken)
    {
        var claims = await store.ClaimsAsync(cancellationToken);
        var reports = await store.ReportsAsync(cancellationToken);
        var ledger = LedgerFold.Fold(theatre, claims);
        var lines = new List<string>
        {
            $"{reports.Count} sample reports on the battle for Aleppo, read into {path}:",
            $"  {claims.Count} claims by {claims.Select(c => c.Origin).Distinct().Count()} origins, folded into {ledger.Incidents.Count} incidents,"
            + $" {ledger.Tolls.Count} tolls, {ledger.Control.Select(c => c.Place).Distinct().Count()} places with a holder",
        };
        lines.AddRange(ledger.Tolls
            .Where(t => t.Effect == Effect.Killed && t.Figures.Count > 0)
            .OrderByDescending(t => t.Figures.Count(f => f.Standing)).ThenByDescending(t => t.Best ?? t.Low ?? 0).ThenBy(t => t.Id, StringComparer.Ordinal)
            .Take(LargestTolls)
            .Select(toll => "  " + Told(toll, theatre)));
        lines.AddRange(LatestAccess(ledger).Select(area => "  " + Told(area)));
        lines.Add("Claims are not facts: each of these is what someone said, with the words under it.");
        lines.Add($"More: marsad ledger incidents --store {path}");
        foreach (var line in lines)
            await output.WriteLineAsync(line);
    }

    private static string Told(Toll toll, TheatrePack theatre)
    {
        var figures = toll.Figures.Where(f => f.Standing && !f.Part).Take(3).Select(f =>
            $"{new ReportedCount(f.Low, f.High, f.Approx)} {(f.Origin is { } origin ? theatre.FindActor(origin)?.Name ?? origin.Value : "unknown")}");
        return $"killed, {toll.Place ?? "place not told"}, {toll.Time?.ToString() ?? "date not told"}: {string.Join("; ", figures)}";
    }

    private static IEnumerable<AccessInterval> LatestAccess(EvidenceLedger ledger) => ledger.Access
        .Where(a => a.Claimed != AccessState.Unknown)
        .GroupBy(a => a.Area)
        .Select(area => area.MaxBy(a => a.From)!);

    private static string Told(AccessInterval area) =>
        $"{area.Name}: claimed {area.Claimed.Kebab()}, derived {area.Derived.Kebab()}, since {area.From:yyyy-MM-dd}"
        + (area.Against.Count > 0 ? $", {area.Against.Count} claims say otherwise" : "");
}
