using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Echoes;

/// <summary>Keeps the echoes of claims whose reports come, go and are read again. What it holds depends on the reports and claims alone.</summary>
internal sealed class EchoBook
{
    private readonly Copies _copies = new();

    // Of the reports that are copies: all their claims, those that are echoes with their echo.
    private readonly Dictionary<ReportId, IReadOnlyList<LedgerClaim>> _claims = [];
    private readonly Dictionary<ClaimId, LedgerClaim> _echoes = [];
    private readonly Shelf<EchoedClaim> _shelf = new((a, b) => a.Claim.CompareTo(b.Claim), _ => null);

    /// <summary>All echoes, by claim.</summary>
    public IReadOnlyList<EchoedClaim> Entries => _shelf.Entries;

    /// <summary>The echoes of any of <paramref name="first"/>.</summary>
    public IReadOnlyList<ClaimId> Of(IReadOnlyCollection<ClaimId> first)
    {
        if (first.Count == 0)
            return [];
        var sought = first.ToHashSet();
        return [.. _echoes.Values.Where(e => e.Echo!.Claim is { } claim && sought.Contains(claim)).Select(e => e.Id)];
    }

    /// <summary>A claim with its echo; null for one that is none.</summary>
    public LedgerClaim? Find(ClaimId id) => _echoes.GetValueOrDefault(id);

    /// <summary>Takes a change of the input in.</summary>
    /// <param name="change">The reports that came and went.</param>
    /// <param name="touched">Reports of which a claim is other than before.</param>
    /// <param name="told">The claims of a report that count; none for an unknown one.</param>
    /// <returns>The claims that are echoes now or were before, and otherwise than before.</returns>
    public IReadOnlyList<ClaimId> Change(LedgerChange change, IEnumerable<ReportId> touched, Func<ReportId, IReadOnlyList<LedgerClaim>> told)
    {
        var others = change.Read.Select(r => r.Report).Where(r => _copies.Find(r.Id) is { } known && known != r).Select(r => r.Id);
        List<ReportId> gone = [.. change.Gone, .. others];
        HashSet<ReportId> open = [.. touched, .. change.Read.Select(r => r.Report.Id), .. gone, .. _copies.Onward(gone)];
        foreach (var id in gone)
            _copies.Remove(id);
        _copies.Add(change.Read.Select(r => r.Report));

        var changed = new List<ClaimId>();
        var (left, put) = (new Dictionary<ClaimId, EchoedClaim>(), new Dictionary<ClaimId, EchoedClaim>());
        foreach (var report in open.Where(r => _copies.Find(r) is null))
            Keep(report, [], changed, left, put);
        foreach (var report in _copies.Onward(open))
            Keep(report, ClaimEchoes.Of(_copies, report, told(report), r => _claims.GetValueOrDefault(r) ?? told(r)), changed, left, put);
        _shelf.Change(left.Values, put.Values);
        return changed;
    }

    private void Keep(
        ReportId report, IReadOnlyList<LedgerClaim> claims, List<ClaimId> changed, Dictionary<ClaimId, EchoedClaim> left, Dictionary<ClaimId, EchoedClaim> put)
    {
        var before = new Dictionary<ClaimId, LedgerClaim>();
        foreach (var claim in _claims.GetValueOrDefault(report, []))
        {
            if (!_echoes.Remove(claim.Id, out var echo))
                continue;
            before[claim.Id] = echo;
            if (!put.Remove(claim.Id))
                left.Add(claim.Id, Entry(echo));
        }

        foreach (var claim in claims.Where(c => c.Echo is not null))
        {
            _echoes[claim.Id] = claim;
            put[claim.Id] = Entry(claim);
            if (!before.Remove(claim.Id, out var was) || was.Echo != claim.Echo || was.Claim.Time != claim.Claim.Time)
                changed.Add(claim.Id);
        }

        changed.AddRange(before.Keys);
        if (_copies.Earlier(report).Count > 0)
            _claims[report] = claims;
        else
            _claims.Remove(report);
    }

    private static EchoedClaim Entry(LedgerClaim claim) => new(claim.Id, claim.Report, claim.Outlet, claim.Published, claim.Claim.Evidence[0], claim.Echo!);
}
