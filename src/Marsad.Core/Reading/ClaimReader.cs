using Marsad.Core.Language.Engine;
using Marsad.Core.Model;
using Marsad.Core.Reading.Access;
using Marsad.Core.Reading.Attribution;
using Marsad.Core.Reading.Casualties;
using Marsad.Core.Reading.Control;
using Marsad.Core.Reading.Events;
using Marsad.Core.Reading.Merging;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Subjects;
using Marsad.Core.Reading.Times;
using Marsad.Core.Reading.Tracing;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading;

/// <summary>What reading one report gave.</summary>
/// <param name="Claims">In the order of their first evidence.</param>
/// <param name="Notices">What a person should know about this reading; empty when all is well.</param>
public sealed record Reading(IReadOnlyList<Claim> Claims, IReadOnlyList<ReadingNotice> Notices);

/// <summary>A remark on how a report could be read.</summary>
/// <param name="Code">"unread-language", "no-publication-date", "no-text".</param>
/// <param name="Message">What, why and what to do, for people.</param>
/// <param name="SetsAside">True when the report could not be read at all.</param>
public sealed record ReadingNotice(string Code, string Message, bool SetsAside);

/// <summary>Reads the claims of a report. Pure: the same report and pack give the same claims. Safe to use from several threads.</summary>
public sealed class ClaimReader
{
    /// <summary>Version of the reading rules; stored beside what they read.</summary>
    public const string Version = "1";

    private readonly NameIndex _names;

    private readonly LanguageEngine _engine;

    private readonly ConflictWords _conflict;

    /// <summary>Prepares the name index of a pack; reuse it for many reports.</summary>
    /// <param name="theatre">The names and sides of the conflict.</param>
    /// <param name="engine">Parses the sentences that may hold claims; it may serve others at the same time.</param>
    public ClaimReader(TheatrePack theatre, LanguageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        Theatre = theatre;
        _engine = engine;
        _names = new NameIndex(theatre);
        _conflict = new ConflictWords(theatre);
    }

    /// <summary>The pack in use.</summary>
    public TheatrePack Theatre { get; }

    /// <summary>Reads <paramref name="report"/>.</summary>
    public Reading Read(Report report) => Read(Open(report), traces: null);

    /// <summary>Reads reports as <see cref="Read(Report)"/> reads each; some together are read faster than one by one.</summary>
    public IReadOnlyList<Reading> Read(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var opened = reports.Select(Open).ToList();
        ReportText.Parse([.. opened.Select(o => o.Text).OfType<ReportText>()], _engine);
        return [.. opened.Select(o => Read(o, traces: null))];
    }

    /// <summary>Reads <paramref name="report"/> and tells of each claim, in their order, how it was read.</summary>
    public (Reading Reading, IReadOnlyList<ClaimTrace> Traces) Trace(Report report)
    {
        var traces = new List<ClaimTrace>();
        return (Read(Open(report), traces), traces);
    }

    // A report of which the text is to be read, or what is to be said of it without.
    private sealed record Opened(ReportText? Text, (DateOnly Day, int First, int End)? Dateline, Reading? Done);

    private Opened Open(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (Readability.Check(report) is { } unread)
            return new Opened(null, null, new Reading([], [unread]));
        // Without a day of publication the text is asked for one, so that what is missing can be said.
        if (report.Published is not null && !_conflict.StandIn(report.FullText))
            return new Opened(null, null, new Reading([], []));
        var text = new ReportText(report, Theatre, _names, _engine);
        var dateline = Dateline.Find(text);
        text.CutOpening(dateline?.End ?? 0);
        return new Opened(text, dateline, null);
    }

    private static Reading Read(Opened opened, List<ClaimTrace>? traces)
    {
        if (opened is not { Text: { } text, Dateline: var dateline })
            return opened.Done!;
        var places = new PlaceFinder(text);
        var times = dateline is { } known ? new TimeFinder(text, known.Day) : null;
        var attributions = new AttributionFinder(text);
        var drafts = new List<Draft>();
        Draft? lastEvent = null;
        Draft? lastAttack = null;
        Draft? lastStrike = null;
        DateRange? since = null;
        var tellsOfConflict = false;
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var sentence = new SentenceReading(text, i, places, times, attributions, dateline is { } at ? (at.First, at.End) : (0, 0));
            since ??= sentence.Since;
            tellsOfConflict = tellsOfConflict || sentence.TellsOfConflict();
            var events = EventRules.Read(sentence, lastEvent, lastStrike).ToList();
            drafts.AddRange(events);
            var casualties = CasualtyRules.Read(sentence, events, lastAttack);
            drafts.AddRange(casualties);
            tellsOfConflict = tellsOfConflict || casualties.Any(d => d.Count.Numbered);
            // What goes on for years is no "attack" that a later sentence goes on to tell of.
            lastEvent = events.FindLast(d => d is not { TimeStated: true, Time: null }) ?? lastEvent;
            lastAttack = events.FindLast(CauseFinder.IsAttack) ?? lastAttack;
            lastStrike = events.FindLast(Retelling.IsStrike) ?? lastStrike;
            drafts.AddRange(ControlRules.Read(sentence));
            drafts.AddRange(EpithetRules.Read(sentence));
            drafts.AddRange(AccessRules.Read(sentence));
        }

        if (!tellsOfConflict || ReportSubject.IsOtherNews(text))
            drafts.Clear();
        var filled = Discourse.WithTargets(new Discourse(text, places, dateline?.Day, since).Fill(Counting.Carry(text, attributions, drafts)));
        var maker = new ClaimMaker(text);
        var groups = new ReportSides(text).Complete(new DraftMerger(text).Merge(filled));
        var told = Causes.Complete(groups, text).Select(group => (Claim: maker.Make(group), Group: group))
            .Order(ClaimOrder.OfReport).ToList();
        if (traces is not null)
            traces.AddRange(told.Select(t => new ClaimTracer(text).Of(t.Claim, t.Group)));
        return new Reading([.. told.Select(t => t.Claim)], dateline is null ? [Readability.Undated] : []);
    }
}
