using Marsad.Core.Ledger.Control;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Access;

/// <summary>Keeps the intervals of access of every area while claims and control change; of the areas that those bear on only the days that they can have changed are drawn anew.</summary>
/// <param name="fold">Draws an area.</param>
/// <param name="control">Who holds the places along the routes.</param>
/// <param name="asOf">Last day that any interval reaches; null for no such day.</param>
internal sealed class AccessTimelines(AccessFold fold, ControlTimelines control, DateOnly? asOf)
{
    // By report, since what a claim means may hang on the rest of its report.
    private readonly Dictionary<ReportId, HashSet<PlacedClaim>> _claims = [];
    private readonly Dictionary<ReportId, IReadOnlyList<AccessBearing>> _bearings = [];
    private readonly Dictionary<AreaId, HashSet<AccessBearing>> _concerning = [];
    private readonly Dictionary<AreaId, AreaTelling> _tellings = [];
    private readonly Dictionary<AreaId, IReadOnlyList<AccessInterval>> _intervals = [];
    private readonly Shelf<AccessInterval> _shelf = new(AccessFold.Order);

    /// <summary>All intervals in their order.</summary>
    public IReadOnlyList<AccessInterval> Entries => _shelf.Entries;

    /// <summary>Takes claims out and in; gives the areas of which something was drawn anew, in id order.</summary>
    /// <param name="gone">Claims that are no more.</param>
    /// <param name="come">Claims that are new.</param>
    /// <param name="places">Places whose control was drawn anew before.</param>
    public IReadOnlyList<AreaId> Change(IEnumerable<PlacedClaim> gone, IEnumerable<PlacedClaim> come, IReadOnlyList<Redrawn> places)
    {
        var reports = new HashSet<ReportId>();
        foreach (var claim in gone.Where(c => c.Claim is AccessClaim))
        {
            _claims[claim.Entry.Report].Remove(claim);
            reports.Add(claim.Entry.Report);
        }

        foreach (var claim in come.Where(c => c.Claim is AccessClaim))
        {
            if (!_claims.TryGetValue(claim.Entry.Report, out var claims))
                _claims[claim.Entry.Report] = claims = [];
            claims.Add(claim);
            reports.Add(claim.Entry.Report);
        }

        var told = new SortedSet<AreaId>();
        foreach (var report in reports)
            Bear(report, told);
        var (left, put) = (new List<AccessInterval>(), new List<AccessInterval>());
        SortedSet<AreaId> touched = [.. told, .. places.SelectMany(p => fold.Graph.AreasAlong(p.Place))];
        foreach (var area in touched)
            Draw(area, told.Contains(area), places, left, put);
        _shelf.Change(left, put);
        return [.. touched];
    }

    private void Draw(AreaId area, bool toldAnew, IReadOnlyList<Redrawn> places, List<AccessInterval> left, List<AccessInterval> put)
    {
        var (before, known) = (_intervals.GetValueOrDefault(area, []), _tellings.GetValueOrDefault(area));
        var telling = known is not null && !toldAnew ? known : _tellings[area] = fold.Tell(area, _concerning.GetValueOrDefault(area, []));
        var gap = Gap.Whole(before.Count);
        if (known is not null && before.Count > 0 && asOf is null)
        {
            if (DaySpan.Join(toldAnew ? telling.ChangedSince(known) : null, fold.Concerned(area, places)) is not { } changed)
                return;
            gap = Gap.Of(changed, [.. before.Select(i => (i.From, i.Until))]);
        }

        var drawn = fold.OfArea(area, telling, control.Of, gap.Days, asOf);
        left.AddRange(gap.Of(before));
        put.AddRange(drawn);
        _intervals[area] = gap.Fill(before, drawn);
    }

    private void Bear(ReportId report, SortedSet<AreaId> touched)
    {
        foreach (var bearing in _bearings.GetValueOrDefault(report, []))
        {
            foreach (var area in Concerned(bearing))
            {
                _concerning[area].Remove(bearing);
                touched.Add(area);
            }
        }

        foreach (var bearing in _bearings[report] = fold.BearingsOf(_claims[report]))
        {
            foreach (var area in Concerned(bearing))
            {
                if (!_concerning.TryGetValue(area, out var bearings))
                    _concerning[area] = bearings = [];
                bearings.Add(bearing);
                touched.Add(area);
            }
        }
    }

    private IEnumerable<AreaId> Concerned(AccessBearing bearing) =>
        bearing.Areas.Concat(bearing.Routes.SelectMany(fold.Graph.AreasOf)).Distinct();
}
