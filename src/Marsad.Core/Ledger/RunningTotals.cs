using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>Keeps the running totals of claims that come and go. Only those that a change adds a claim to, or takes one from, are drawn anew.</summary>
internal sealed class RunningTotals(Stakes stakes)
{
    private readonly CumulativeTolls _tolls = new(stakes);
    private readonly Dictionary<string, RestatedClaims> _ofPeople = new(StringComparer.Ordinal);
    private readonly Dictionary<ReportId, List<PlacedClaim>> _ofReport = [];
    private readonly Dictionary<ReportId, ILookup<ClaimId, string>> _contradictions = [];
    private readonly Dictionary<PlacedClaim, RestatedTotal> _holding = [];

    /// <summary>Takes claims out and in, those passed over that give no running total; gives the tolls that are new and those that are no more. They are not held against incidents.</summary>
    public (IReadOnlyList<Toll> Come, IReadOnlyList<Toll> Gone) Change(IEnumerable<PlacedClaim> gone, IEnumerable<PlacedClaim> come)
    {
        var reports = new HashSet<ReportId>();
        var open = new HashSet<RestatedTotal>();
        foreach (var claim in gone.Where(CumulativeTolls.Counts))
        {
            _ofPeople[Restatements.PeopleOf(claim)].Remove(claim);
            _ofReport[claim.Entry.Report].Remove(claim);
            reports.Add(claim.Entry.Report);
            open.Add(_holding[claim]);
            _holding.Remove(claim);
        }

        var fresh = come.Where(CumulativeTolls.Counts).ToList();
        foreach (var claim in fresh)
        {
            if (!_ofPeople.TryGetValue(Restatements.PeopleOf(claim), out var same))
                _ofPeople[Restatements.PeopleOf(claim)] = same = new RestatedClaims();
            same.Add(claim);
            if (!_ofReport.TryGetValue(claim.Entry.Report, out var claims))
                _ofReport[claim.Entry.Report] = claims = [];
            claims.Add(claim);
            reports.Add(claim.Entry.Report);
            open.UnionWith(same.Beside(claim).Where(_holding.ContainsKey).Select(c => _holding[c]));
        }

        // What a report says of one number may contradict what it says of another.
        foreach (var report in reports)
        {
            _contradictions[report] = PartsAgainstTotals.Of(_ofReport[report]);
            open.UnionWith(_ofReport[report].Where(_holding.ContainsKey).Select(c => _holding[c]));
        }

        var drawn = new HashSet<RestatedTotal>();
        foreach (var people in open.SelectMany(t => t.Claims.Where(_holding.ContainsKey)).Concat(fresh).GroupBy(Restatements.PeopleOf, StringComparer.Ordinal))
            Draw([.. people], open, drawn);
        return ([.. drawn.Except(open).Select(t => t.Toll)], [.. open.Except(drawn).Select(t => t.Toll)]);
    }

    // Claims of the same people: all those of the totals that a change touches.
    private void Draw(List<PlacedClaim> claims, HashSet<RestatedTotal> open, HashSet<RestatedTotal> drawn)
    {
        foreach (var same in Restatements.Of(claims))
        {
            var against = same.SelectMany(c => _contradictions[c.Entry.Report][c.Id]).Distinct(StringComparer.Ordinal).ToList();
            var before = same.Select(c => _holding.GetValueOrDefault(c)).FirstOrDefault(t => t is not null && open.Contains(t));
            var total = before is not null && before.Claims.SequenceEqual(same) && before.Contradictions.SequenceEqual(against)
                ? before
                : _tolls.Of(same, against, before);
            drawn.Add(total);
            foreach (var claim in same)
                _holding[claim] = total;
        }
    }
}
