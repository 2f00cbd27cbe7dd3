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
    private static readonly Comparer<AccessBearing> ByClaim = Comparer<AccessBearing>.Create((a, b) => a.Claim.Id.CompareTo(b.Claim.Id));

    // By report, since what a claim means may hang on the rest of its report.
    private readonly Dictionary<ReportId, HashSet<PlacedClaim>> _claims = [];
    private readonly Dictionary<ReportId, IReadOnlyList<AccessBearing>> _bearings = [];

    // In id order of their claims.
    private readonly Dictionary<AreaId, List<AccessBearing>> _concerning = [];
    private readonly Dictionary<AreaId, AreaTelling> _tellings = [];
    private readonly Dictionary<AreaId, IReadOnlyList<AccessInterval>> _intervals = [];
    private readonly Shelf<AccessInterval> _shelf = new(AccessFold.Order, i => DaySpan.Of(i.From, i.Until));

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

        var told = Bear(reports);
        var (left, put) = (new List<AccessInterval>(), new List<AccessInterval>());
        SortedSet<AreaId> touched = [.. told.Keys, .. places.SelectMany(p => fold.Graph.AreasAlong(p.Place))];
        foreach (var area in touched)
            Draw(area, told.GetValueOrDefault(area, []), places, left, put);
        _shelf.Change(left, put);
        return [.. touched];
    }

    private void Draw(AreaId area, List<AccessBearing> news, IReadOnlyList<Redrawn> places, List<AccessInterval> left, List<AccessInterval> put)
    {
        var (before, known) = (_intervals.GetValueOrDefault(area, []), _tellings.GetValueOrDefault(area));
        var bearings = _concerning.GetValueOrDefault(area, []);
        var telling = known is not null && news.Count == 0 ? known : _tellings[area] = fold.Tell(area, bearings, news, known);
        var gap = Gap.Whole(before.Count);
        if (known is not null && before.Count > 0 && asOf is null)
        {
            var days = news.Count == 0 ? null : DaySpan.Join(new DaySpan(news.Min(n => n.Day), news.Max(n => n.Day)), telling.ChangedSince(known));
            if (DaySpan.Join(days, fold.Concerned(area, places)) is not { } changed)
                return;
            gap = Gap.Of(changed, [.. before.Select(i => (i.From, i.Until))]);
        }

        var drawn = fold.OfArea(area, telling, bearings, control.Of, gap.Days, asOf);
        left.AddRange(gap.Of(before));
        put.AddRange(drawn);
        _intervals[area] = gap.Fill(before, drawn);
    }

    // The areas that a claim of the reports bears on or bore on, each with those.
    private Dictionary<AreaId, List<AccessBearing>> Bear(HashSet<ReportId> reports)
    {
        var told = new Dictionary<AreaId, List<AccessBearing>>();
        foreach (var (area, bearing) in reports.SelectMany(r => _bearings.GetValueOrDefault(r, [])).SelectMany(Concerned))
        {
            _concerning[area].RemoveAt(_concerning[area].BinarySearch(bearing, ByClaim));
            Note(area, bearing);
        }

        foreach (var report in reports)
            _bearings[report] = fold.BearingsOf(_claims[report]);
        foreach (var (area, bearing) in reports.SelectMany(r => _bearings[r]).SelectMany(Concerned))
        {
            if (!_concerning.TryGetValue(area, out var bearings))
                _concerning[area] = bearings = [];
            bearings.Insert(~bearings.BinarySearch(bearing, ByClaim), bearing);
            Note(area, bearing);
        }

        return told;

        void Note(AreaId area, AccessBearing bearing)
        {
            if (!told.TryGetValue(area, out var news))
                told[area] = news = [];
            news.Add(bearing);
        }
    }

    private IEnumerable<(AreaId Area, AccessBearing Bearing)> Concerned(AccessBearing bearing) =>
        bearing.Areas.Concat(bearing.Routes.SelectMany(fold.Graph.AreasOf)).Distinct().Select(a => (a, bearing));
}
