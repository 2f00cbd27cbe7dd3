using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Echoes;

/// <summary>An earlier report from which a report may have its text.</summary>
/// <param name="From">The earlier one.</param>
/// <param name="Likeness">What the copy (left) and the earlier one (right) share.</param>
internal sealed record CopyLink(LedgerReport From, Likeness Likeness);

/// <summary>
/// Which reports are copies of which: cut, prolonged, retitled or rewritten in part. Grows and shrinks a report at a time; what it says
/// depends on the reports alone and not on the order in which they came.
/// </summary>
internal sealed class Copies
{
    /// <summary>Days between two publications beyond which the same words are background or an anniversary, not news carried on.</summary>
    private const int WindowDays = 7;

    /// <summary>Share of the shorter text that another outlet's must hold.</summary>
    private const double CopiedFrom = 0.25;

    /// <summary>The same of one outlet, which appends its own background to every story.</summary>
    private const double RepublishedFrom = 0.6;

    /// <summary>Runs of words in common, below which a share says nothing.</summary>
    private const int Enough = 5;

    private readonly SketchIndex _index = new();
    private readonly List<Entry?> _entries = [];
    private readonly Dictionary<ReportId, int> _numbers = [];

    /// <summary>Takes reports in; one without a sketch, or whose id is known, changes nothing.</summary>
    public void Add(IEnumerable<LedgerReport> reports)
    {
        var added = new List<(int Number, DateOnly? Day, TextSketch Sketch)>();
        foreach (var report in reports)
        {
            if (report.Sketch is not { } sketch || !_numbers.TryAdd(report.Id, _entries.Count))
                continue;
            added.Add((_entries.Count, report.Published, sketch));
            _entries.Add(new Entry(report));
        }

        _index.Add(added);
        foreach (var (number, day, sketch) in added)
        {
            foreach (var other in _index.Near(day, sketch))
            {
                // Of two that came together each finds the other: the later number makes the link.
                if (other < number)
                    Link(_entries[number]!, _entries[other]!);
            }
        }
    }

    /// <summary>Takes a report out; an unknown one changes nothing.</summary>
    public void Remove(ReportId id)
    {
        if (!_numbers.Remove(id, out var number))
            return;
        var gone = _entries[number]!;
        _entries[number] = null;
        _index.Remove(number, gone.Report.Published);
        foreach (var later in gone.Later)
            _entries[_numbers[later]]!.Earlier.RemoveAll(l => l.From.Id == id);
        foreach (var earlier in gone.Earlier)
            _entries[_numbers[earlier.From.Id]]!.Later.Remove(id);
    }

    /// <summary>The report of that id as it was taken in; null for one that is unknown or has no sketch.</summary>
    public LedgerReport? Find(ReportId id) => _numbers.TryGetValue(id, out var number) ? _entries[number]!.Report : null;

    /// <summary>Earlier reports that share the text of <paramref name="id"/>, the most alike first; the first is its parent in the tree of copies. Empty for one that copies none.</summary>
    public IReadOnlyList<CopyLink> Earlier(ReportId id) => _numbers.TryGetValue(id, out var number) ? _entries[number]!.Earlier : [];

    /// <summary>The reports among <paramref name="ids"/> that are known and all that carry their text on, each after those from which it may have it.</summary>
    public IReadOnlyList<ReportId> Onward(IEnumerable<ReportId> ids)
    {
        var reached = new HashSet<ReportId>();
        var open = new Stack<ReportId>(ids.Where(_numbers.ContainsKey));
        while (open.TryPop(out var id))
        {
            if (!reached.Add(id))
                continue;
            foreach (var later in _entries[_numbers[id]]!.Later)
                open.Push(later);
        }

        return [.. reached.Select(r => _entries[_numbers[r]]!.Report).Order(Publication.Order).Select(r => r.Id)];
    }

    private static void Link(Entry one, Entry other)
    {
        var (late, early) = Publication.Order.Compare(one.Report, other.Report) > 0 ? (one, other) : (other, one);
        if (late.Report.Published?.DayNumber - early.Report.Published?.DayNumber > WindowDays)
            return;
        var likeness = late.Report.Sketch!.LikenessTo(early.Report.Sketch!);
        var from = late.Report.Outlet is { } outlet && outlet == early.Report.Outlet ? RepublishedFrom : CopiedFrom;
        if (likeness.Shared < Enough || likeness.Containment < from)
            return;
        var link = new CopyLink(early.Report, likeness);
        var at = late.Earlier.BinarySearch(link, Nearest.Order);
        late.Earlier.Insert(~at, link);
        early.Later.Add(late.Report.Id);
    }

    private sealed class Entry(LedgerReport report)
    {
        public LedgerReport Report { get; } = report;

        public List<CopyLink> Earlier { get; } = [];

        public HashSet<ReportId> Later { get; } = [];
    }

    // Most alike first; of equals the earliest, since all the others may have it from there.
    private sealed class Nearest : IComparer<CopyLink>
    {
        public static readonly Nearest Order = new();

        public int Compare(CopyLink? x, CopyLink? y)
        {
            var alike = y!.Likeness.Resemblance.CompareTo(x!.Likeness.Resemblance);
            return alike != 0 ? alike : Publication.Order.Compare(x.From, y.From);
        }
    }
}
