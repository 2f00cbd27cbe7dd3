using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.App.Queries;

/// <summary>Finds what a person names: claims, and the claims of incidents.</summary>
internal sealed class ReviewTargets(LedgerSnapshot snapshot)
{
    /// <summary>The claim of that id; a problem that names its neighbours when there is none.</summary>
    public Parsed<LedgerClaim> Claim(string id)
    {
        if (snapshot.Claims.TryGetValue(new ClaimId(id), out var claim))
            return new(claim, null);
        if (Incident(id) is { } incident)
            return new(null, $"{id} is an incident, and this takes one claim: it holds {string.Join(", ", incident.Claims)}");
        return new(null, $"there is no claim {id}" + Near(id, snapshot.Claims.Keys.Select(c => c.Value)));
    }

    /// <summary>The claims that an id stands for: itself, or all of an incident.</summary>
    public Parsed<IReadOnlyList<LedgerClaim>> Side(string id)
    {
        if (snapshot.Claims.TryGetValue(new ClaimId(id), out var claim))
            return new([claim], null);
        if (Incident(id) is { } incident)
            return new([.. incident.Claims.Select(c => snapshot.Claims[c])], null);
        return new(null, $"there is no claim or incident {id}" + Near(id, snapshot.Claims.Keys.Select(c => c.Value).Concat(snapshot.Ledger.Incidents.Select(i => i.Id.Value))));
    }

    private Incident? Incident(string id) => snapshot.Ledger.Incidents.FirstOrDefault(i => i.Id.Value == id);

    private static string Near(string id, IEnumerable<string> known) =>
        NearIds.Of(id, known) is { Count: > 0 } near ? $"; near it: {string.Join(", ", near)}" : ": take an id from `marsad ledger incidents`, `marsad explain` or `marsad review list`";
}
