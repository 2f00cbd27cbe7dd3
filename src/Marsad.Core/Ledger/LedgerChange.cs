using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>One report with all that it is read to claim now.</summary>
/// <param name="Report">The report.</param>
/// <param name="Claims">Its claims, which take the place of those that it had before; in any order.</param>
public sealed record ReportReading(LedgerReport Report, IReadOnlyList<LedgerClaim> Claims);

/// <summary>What changed in the ledger's input.</summary>
/// <param name="Read">Reports that are new or were read again; of two with one id the last counts.</param>
/// <param name="Gone">Reports that are no more; one that the ledger does not know is passed over.</param>
public sealed record LedgerChange(IReadOnlyList<ReportReading> Read, IReadOnlyList<ReportId> Gone)
{
    /// <summary>All judgements that there are now; null where none was added.</summary>
    public IReadOnlyList<Judgement>? Judgements { get; init; }

    /// <summary>All of <paramref name="input"/> as a change of nothing.</summary>
    public static LedgerChange From(LedgerInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var reports = input.Reports.DistinctBy(r => r.Id).ToDictionary(r => r.Id);
        var claims = input.Claims.ToLookup(c => c.Report);
        foreach (var unknown in claims.Where(g => !reports.ContainsKey(g.Key)))
            reports.Add(unknown.Key, new LedgerReport(unknown.Key, unknown.First().Outlet, unknown.First().Published));
        return new LedgerChange([.. reports.Values.Select(r => new ReportReading(r, [.. claims[r.Id]]))], []) { Judgements = input.Judgements };
    }
}

/// <summary>What a change of the input made of the ledger. Running totals are not told of: any change may change how much of them is accounted for.</summary>
/// <param name="Incidents">Incidents that are new or other than before, their tolls with them, in no certain order.</param>
/// <param name="IncidentsGone">Incidents that are no more.</param>
/// <param name="Places">Places whose timeline of control was drawn anew.</param>
/// <param name="Areas">Areas whose timeline of access was drawn anew.</param>
public sealed record LedgerDelta(
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<IncidentId> IncidentsGone,
    IReadOnlyList<PlaceId> Places,
    IReadOnlyList<AreaId> Areas);
