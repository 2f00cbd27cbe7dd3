using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>Keeps the running totals of claims that come and go. Only those that a change adds a claim to, or takes one from, are drawn anew.</summary>
internal sealed class RunningTotals(Stakes stakes)
{
    private static readonly Comparer<PlacedClaim> ById = Comparer<PlacedClaim>.Create((a, b) => a.Id.CompareTo(b.Id));

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
            _contradictions[report] = PartsAgainstTotals.Of(_ofReport[report], stakes);
            open.UnionWith(_ofReport[report].Where(_holding.ContainsKey).Select(c => _holding[c]));
        }

        var drawn = new HashSet<RestatedTotal>();
        foreach (var people in open.Select(t => t.People).Concat(fresh.Select(Restatements.PeopleOf)).Distinct(StringComparer.Ordinal).ToList())
        {
            Draw(
                people,
                InOrder([.. open.Where(t => t.People == people).Select(t => t.Claims.Where(_holding.ContainsKey)), fresh.Where(c => Restatements.PeopleOf(c) == people).OrderBy(c => c.Id)]),
                open, drawn);
        }

        return ([.. drawn.Except(open).Select(t => t.Toll)], [.. open.Except(drawn).Select(t => t.Toll)]);
    }

    // Claims of the same people, in id order: all those of the totals that a change touches.
    private void Draw(string people, List<PlacedClaim> claims, HashSet<RestatedTotal> open, HashSet<RestatedTotal> drawn)
    {
        foreach (var same in Restatements.Of(claims))
        {
            var against = same.Where(c => _contradictions[c.Entry.Report].Count > 0)
                .SelectMany(c => _contradictions[c.Entry.Report][c.Id]).Distinct(StringComparer.Ordinal).ToList();
            var before = same.Select(c => _holding.GetValueOrDefault(c)).FirstOrDefault(t => t is not null && open.Contains(t));
            var total = before is not null && before.Claims.SequenceEqual(same) && before.Contradictions.SequenceEqual(against)
                ? before
                : _tolls.Of(people, same, against, before);
            drawn.Add(total);
            foreach (var claim in same)
                _holding[claim] = total;
        }
    }

    // Of one that thousands tell nearly all are in order already.
    private static List<PlacedClaim> InOrder(IReadOnlyList<IEnumerable<PlacedClaim>> sorted)
    {
        var all = new List<PlacedClaim>();
        foreach (var next in sorted.Select(s => s.ToList()).OrderByDescending(s => s.Count))
        {
            var merged = new List<PlacedClaim>(all.Count + next.Count);
            var at = 0;
            foreach (var claim in next)
            {
                var end = ~all.BinarySearch(at, all.Count - at, claim, ById);
                merged.AddRange(all[at..end]);
                merged.Add(claim);
                at = end;
            }

            merged.AddRange(all[at..]);
            all = merged;
        }

        return all;
    }
}
