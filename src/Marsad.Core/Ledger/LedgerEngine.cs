using Marsad.Core.Ledger.Access;
using Marsad.Core.Ledger.Control;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Ledger.Grades;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Ledger.Tolls;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger;

/// <summary>
/// Holds the ledger of a theatre while its input changes: a change updates only what it touches, and what comes out equals a fold of everything,
/// byte for byte. One caller at a time; the views that it gives are values of their own and may be read from anywhere.
/// </summary>
public sealed class LedgerEngine
{
    private readonly TheatrePack _pack;
    private readonly DateOnly? _asOf;
    private readonly Ground _ground;
    private readonly ClaimBook _book = new();
    private readonly EchoBook _echoes = new();
    private readonly Dictionary<string, PlacedClaim> _placed = new(StringComparer.Ordinal);
    private readonly Shelf<Toll> _tolls = new(Incidents.Order, t => DaySpan.Of(t.Time));
    private readonly Incidents _incidents;
    private readonly ControlTimelines _control;
    private readonly AccessTimelines _access;
    private readonly RunningTotals _totals;
    private readonly Judging _judging;
    private readonly HashSet<ReportId> _judgedReports = [];
    private IReadOnlyList<Judgement> _judgements = [];
    private Judged _judged = Judged.Nothing;

    /// <summary>A ledger of nothing yet.</summary>
    public LedgerEngine(TheatrePack pack)
        : this(pack, asOf: null)
    {
    }

    private LedgerEngine(TheatrePack pack, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(pack);
        (_pack, _asOf, _ground) = (pack, asOf, new Ground(pack));
        var stakes = new Stakes(pack);
        _judging = new Judging(pack);
        _incidents = new Incidents(stakes, new Grading(pack), _tolls);
        _totals = new RunningTotals(stakes);
        _control = new ControlTimelines(new ControlFold(pack), asOf);
        _access = new AccessTimelines(new AccessFold(pack, _ground), _control, asOf);
    }

    /// <summary>Takes a change of the input in. No claim is too odd for it: what makes no sense stands by itself and changes nothing else.</summary>
    public LedgerDelta Apply(LedgerChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var touched = _book.Apply(change);
        var judged = Judge(change);
        touched.UnionWith(judged.Select(c => c.Value));
        var reports = touched.Select(_book.Find).OfType<LedgerClaim>().Select(c => c.Report);
        touched.UnionWith(_echoes.Change(change, reports, Told).Select(c => c.Value));
        touched.UnionWith(_echoes.Of(judged).Select(c => c.Value));

        var gone = new List<PlacedClaim>();
        var come = new List<PlacedClaim>();
        foreach (var id in touched)
        {
            if (_placed.Remove(id, out var before))
                gone.Add(before);
            if (_book.Find(id) is { } claim && Counts(claim))
                come.Add(_placed[id] = _ground.Place(_echoes.Find(claim.Id) ?? _judged.Correct(claim), _judged.Links.GroupOf(claim.Id)));
        }

        var (incidents, incidentsGone) = _incidents.Change(gone, come, _judged);
        var totals = _totals.Change(gone, come);
        _tolls.Change(totals.Gone, totals.Come);
        var places = _control.Change(gone, come);
        var areas = _access.Change(gone, come, places);
        return new LedgerDelta(incidents, [.. incidentsGone.Select(i => i.Id).Except(incidents.Select(i => i.Id))], [.. places.Select(p => p.Place)], areas);
    }

    /// <summary>What people's judgements come to for the claims of today.</summary>
    public Judged Judged => _judged;

    /// <summary>A claim as people corrected it, rejected ones too; null when no report makes it.</summary>
    public LedgerClaim? Find(ClaimId id) => _book.Find(id.Value) is { } claim ? _judged.Correct(claim) : null;

    /// <summary>What a report is read to claim; nothing for an unknown one.</summary>
    public IReadOnlyList<LedgerClaim> ClaimsOf(ReportId report) => _book.ClaimsOf(report);

    /// <summary>
    /// The whole ledger as its input stands. With <paramref name="asOf"/>, as it stood at the end of that day: what was published later is not known,
    /// and no interval reaches past it. Such a view is folded anew.
    /// </summary>
    public EvidenceLedger View(DateOnly? asOf = null)
    {
        if (asOf != _asOf)
        {
            var then = new LedgerEngine(_pack, asOf);
            then.Apply(new LedgerChange([.. _book.Readings], []) { Judgements = _judgements });
            return then.View(asOf);
        }

        var incidents = _incidents.Entries;
        var tolls = new HeldTolls(_tolls.Entries, new Accounting(_pack, _ground, incidents));
        return new EvidenceLedger(incidents, tolls, _control.Entries, _access.Entries) { Judgements = _judged.Outcomes, Echoes = Echoes() };
    }

    // A copy of a claim that somebody rejected goes with it, unless somebody judged the copy itself.
    private JudgementId? RejectedWithFirst(ClaimId id) =>
        _judged.Rejected.Count > 0 && _echoes.Find(id)?.Echo?.Claim is { } first && _judged.Rejected.TryGetValue(first, out var by) && _judged.Naming([id]).Count == 0 ? by : null;

    private IReadOnlyList<EchoedClaim> Echoes() => _judged.Rejected.Count == 0
        ? _echoes.Entries
        : [.. _echoes.Entries.Select(e => RejectedWithFirst(e.Claim) is { } by ? e with { RejectedWith = by } : e)];

    // The claims that people's judgements make others of than they were.
    private IReadOnlyList<ClaimId> Judge(LedgerChange change)
    {
        var before = _judged;
        if (change.Judgements is { } judgements)
        {
            _judgements = judgements;
            _judgedReports.Clear();
            _judgedReports.UnionWith(judgements.SelectMany(j => j.Decision.Claims).Select(c => c.Report));
        }
        else if (!change.Gone.Concat(change.Read.Select(r => r.Report.Id)).Any(_judgedReports.Contains))
        {
            return [];
        }

        _judged = _judging.Of(_judgements, _book.ClaimsOf);
        return _judged.ChangedSince(before);
    }

    // The claims of a report as people corrected them, rejected ones too: copies of those are to be found.
    private IReadOnlyList<LedgerClaim> Told(ReportId report) =>
        [.. _book.ClaimsOf(report).Where(c => ReferenceEquals(_book.Find(c.Id.Value), c) && IsKnown(c)).Select(_judged.Correct)];

    private bool Counts(LedgerClaim claim) => IsKnown(claim) && !_judged.IsRejected(claim.Id) && RejectedWithFirst(claim.Id) is null;

    private bool IsKnown(LedgerClaim claim) => _asOf is null || claim.Published is null || claim.Published <= _asOf;
}
