using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Matching;
using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Joining;

/// <summary>Something that reports say, and how many independent ones do.</summary>
internal readonly record struct Vote<T>(T Said, int Reports);

/// <summary>A number of people that claims give.</summary>
internal readonly record struct Figure(Effect Effect, long? Low, long? High);

/// <summary>All that is told of what the ledger takes for one happening so far, as one account: when, where, what, by whom, how many, in how many reports.</summary>
internal sealed class Account
{
    /// <summary>Spans longer than this, in days, tell of no single happening: such an account joins none and is joined by none.</summary>
    private const int LongestDays = 7;

    /// <summary>Days before its publication in which a report that names no day is taken to speak.</summary>
    private const int NewsDays = 2;

    /// <summary>The account of a happening whose claims match each other.</summary>
    public Account(IReadOnlyList<PlacedClaim> claims, MergeReasons merges)
        : this(claims, merges, null, [])
    {
    }

    /// <summary>The account of several that were joined: the first of <paramref name="sources"/> is the one that the others join.</summary>
    public Account(IReadOnlyList<Account> sources, IReadOnlyList<Join> joins)
        : this([.. sources.SelectMany(s => s.Claims).OrderBy(c => c.Id)], new JoinReasons(sources, joins), sources, joins)
    {
    }

    private Account(IReadOnlyList<PlacedClaim> claims, IReadOnlyList<string> reasons, IReadOnlyList<Account>? sources, IReadOnlyList<Join> joins)
    {
        (Claims, Reasons, Sources, Joins) = (claims, reasons, sources ?? [this], joins);
        var told = claims.Where(c => c.Claim.Modality != Modality.Denied).ToList();
        IsDenial = told.Count == 0;
        var speaking = IsDenial ? [.. claims] : told;
        var reports = claims.GroupBy(c => c.Entry.Echo?.Report ?? c.Entry.Report).ToList();
        Reports = reports.Count;
        Days = Consensus.Days(speaking);
        IsAhead = Days is not null && speaking.TrueForAll(c => c.Time is null || c.IsAhead);
        Pin = Consensus.Pin(speaking);
        Adm1 = Pin?.Place?.Adm1 ?? Pin?.Claim.Adm1;
        Type = Consensus.Type(speaking);
        Types = Votes(reports, r => r.Select(c => c.Type).OfType<EventType>());
        Initiators = Votes(reports, r => r.SelectMany(c => c.Initiators).Select(p => p.Side).OfType<string>());
        Targets = Votes(reports, r => r.SelectMany(c => c.Targets).Select(p => p.Side ?? p.Actor));
        Figures = [.. speaking.Select(c => c.Claim).OfType<CasualtyClaim>().Where(c => !c.PartOfTotal).Select(c => new Figure(c.Effect, c.Low, c.High)).Distinct()];
        (TellKilled, TellInjured) = (Telling(reports, Effect.Killed), Telling(reports, Effect.Injured));
        Tellings = [.. claims.Where(c => c.Claim is EventClaim).Select(c => (c.Entry.Report, c.Voice)).Distinct()];
        Judged = [.. claims.Select(c => c.Judged).OfType<JudgedGroup>().Distinct()];
        Window = Days ?? (reports.Select(r => r.First().Entry.Said).Min() is { } said ? new DateRange(said.AddDays(-NewsDays), said) : null);
        IsOpen = Window is { } window && window.Days <= LongestDays && speaking.TrueForAll(c => c.Time is not { } time || time.Days <= LongestDays) && Pin is not null;
    }

    /// <summary>In id order.</summary>
    public IReadOnlyList<PlacedClaim> Claims { get; }

    /// <summary>What was joined to make it, the first as what the others joined; itself alone when it was not made by joining.</summary>
    public IReadOnlyList<Account> Sources { get; }

    /// <summary>How the others of <see cref="Sources"/> came to the first.</summary>
    public IReadOnlyList<Join> Joins { get; }

    /// <summary>Those, and the joins that made each of <see cref="Sources"/>.</summary>
    public IReadOnlyList<Join> AllJoins => Joins.Count == 0 ? [] : [.. Sources.SelectMany(s => s.AllJoins), .. Joins];

    /// <summary>Why its claims stand together, a line each.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>What the ledger shows of it.</summary>
    public Incident? Incident { get; set; }

    /// <summary>The round that made it by joining others; null for one that none made.</summary>
    public JoinRound? Maker { get; init; }

    /// <summary>Its number among the accounts that there are.</summary>
    public int Number { get; set; }

    /// <summary>What names it.</summary>
    public ClaimId First => Claims[0].Id;

    /// <summary>How many reports tell of it; copies of one are one.</summary>
    public int Reports { get; }

    /// <summary>On which days it was, as most tell; null when none tells.</summary>
    public DateRange? Days { get; }

    /// <summary>True when every day that is told of it lies after the report that tells it: then those days are wrong.</summary>
    public bool IsAhead { get; }

    /// <summary>Those days, else those on which the first report of it would be news; null when neither is known.</summary>
    public DateRange? Window { get; }

    /// <summary>The claim that places it best; null when none does.</summary>
    public PlacedClaim? Pin { get; }

    public string? Adm1 { get; }

    public EventType? Type { get; }

    public Vote<EventType>[] Types { get; }

    /// <summary>Sides that are told to have done it.</summary>
    public Vote<string>[] Initiators { get; }

    /// <summary>Sides, or actors of none, that are told to have suffered it.</summary>
    public Vote<string>[] Targets { get; }

    /// <summary>Numbers of all people concerned, not of parts of them.</summary>
    public Figure[] Figures { get; }

    /// <summary>How many reports tell a number of dead, of the whole or of a part.</summary>
    public int TellKilled { get; }

    /// <summary>How many reports tell a number of injured.</summary>
    public int TellInjured { get; }

    /// <summary>Which voices tell of it as an event, and in which reports.</summary>
    public (ReportId Report, string Voice)[] Tellings { get; }

    /// <summary>True when it is only denied.</summary>
    public bool IsDenial { get; }

    /// <summary>What people decided on its claims.</summary>
    public JudgedGroup[] Judged { get; }

    /// <summary>True when it can be held against others: it has a place, and days or a day of publication.</summary>
    public bool IsOpen { get; }

    /// <summary>True for a whole governorate, country or region.</summary>
    public bool IsOfRegion => Pin?.Site is { IsRegion: true };

    private static int Telling(List<IGrouping<ReportId, PlacedClaim>> reports, Effect effect) =>
        reports.Count(r => r.Any(c => c.Claim is CasualtyClaim said && (said.Effect == effect || said.Effect == Effect.Casualties)));

    private static Vote<T>[] Votes<T>(List<IGrouping<ReportId, PlacedClaim>> reports, Func<IEnumerable<PlacedClaim>, IEnumerable<T>> told)
        where T : notnull =>
        [.. reports.SelectMany(r => told(r).Distinct()).GroupBy(s => s).Select(g => new Vote<T>(g.Key, g.Count()))];
}
