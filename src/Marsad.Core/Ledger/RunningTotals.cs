using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>Keeps the running totals of claims that come and go. Only those that a change adds a claim to, or takes one from, are drawn anew, and of those the voices that it concerns.</summary>
internal sealed class RunningTotals(Stakes stakes)
{
    private readonly CumulativeTolls _tolls = new(stakes);
    private readonly Dictionary<string, RestatedClaims> _ofPeople = new(StringComparer.Ordinal);
    private readonly Dictionary<PlacedClaim, RestatedTotal> _holding = [];
    private readonly Dictionary<ReportId, List<PlacedClaim>> _ofReport = [];

    /// <summary>Takes claims out and in, those passed over that give no running total; gives the tolls that are new and those that are no more. They are not held against incidents.</summary>
    public (IReadOnlyList<Toll> Come, IReadOnlyList<Toll> Gone) Change(IEnumerable<PlacedClaim> gone, IEnumerable<PlacedClaim> come)
    {
        var touched = new HashSet<RestatedTotal>();
        var reports = new HashSet<ReportId>();
        var apart = new HashSet<RestatedTotal>();
        foreach (var claim in gone.Where(CumulativeTolls.Counts))
        {
            _holding.Remove(claim, out var total);
            total!.Remove(claim);
            touched.Add(total);
            if (_ofPeople[Restatements.PeopleOf(claim)].Remove(claim))
                apart.Add(total);
            _ofReport[claim.Entry.Report].Remove(claim);
            reports.Add(claim.Entry.Report);
        }

        foreach (var total in apart)
            touched.UnionWith(Part(total));
        foreach (var claim in come.Where(CumulativeTolls.Counts).OrderBy(c => c.Id))
        {
            touched.UnionWith(Join(claim));
            if (!_ofReport.TryGetValue(claim.Entry.Report, out var claims))
                _ofReport[claim.Entry.Report] = claims = [];
            claims.Add(claim);
            reports.Add(claim.Entry.Report);
        }

        // What a report says of one number may contradict what it says of another.
        foreach (var report in reports)
        {
            var told = PartsAgainstTotals.Of(_ofReport[report], stakes);
            touched.UnionWith(_ofReport[report].Where(c => _holding[c].Contradict(c, [.. told[c.Id]])).Select(c => _holding[c]));
        }

        var before = touched.Select(t => t.Toll).OfType<Toll>().ToList();
        foreach (var total in touched)
            total.Toll = total.Claims.Count == 0 ? null : _tolls.Of(total);
        return ([.. touched.Select(t => t.Toll).OfType<Toll>()], before);
    }

    // Those claims of a total that no longer tell one go to totals of their own.
    private List<RestatedTotal> Part(RestatedTotal total)
    {
        var fresh = new List<RestatedTotal>();
        foreach (var group in Restatements.Of([.. total.Claims]).OrderByDescending(g => g.Count).Skip(1))
        {
            var other = new RestatedTotal();
            Move(group, total, other);
            fresh.Add(other);
        }

        return fresh;
    }

    // Puts a claim into the total that it tells; totals that it ties become the largest of them.
    private List<RestatedTotal> Join(PlacedClaim claim)
    {
        var people = Restatements.PeopleOf(claim);
        if (!_ofPeople.TryGetValue(people, out var same))
            _ofPeople[people] = same = new RestatedClaims();
        same.Add(claim);
        var tied = same.Beside(claim).Select(c => _holding[c]).Distinct().OrderByDescending(t => t.Claims.Count).DefaultIfEmpty(new RestatedTotal()).ToList();
        foreach (var other in tied.Skip(1))
            Move([.. other.Claims], other, tied[0]);
        tied[0].Add(claim);
        _holding[claim] = tied[0];
        return tied;
    }

    private void Move(IReadOnlyList<PlacedClaim> claims, RestatedTotal from, RestatedTotal to)
    {
        from.Give(claims, to);
        foreach (var claim in claims)
            _holding[claim] = to;
    }
}
