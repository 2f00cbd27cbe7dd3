using System.Globalization;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Tests.Ledger;

/// <summary>A small theatre and short ways to write claims in it: the actor, place and outlet ids are the scenario's own.</summary>
internal sealed class Scenario
{
    private readonly List<LedgerClaim> _claims = [];
    private readonly Dictionary<ReportId, LedgerReport> _reports = [];

    public static TheatrePack Pack { get; } = MakePack();

    public IReadOnlyList<LedgerClaim> Claims => _claims;

    /// <summary>The small theatre with more places, or with other routes and areas, or with lists of authorities.</summary>
    public static TheatrePack PackWith(
        IReadOnlyList<Place>? places = null, IReadOnlyList<Route>? routes = null, IReadOnlyList<Area>? areas = null, IReadOnlyList<Designation>? designations = null) => new(
        "test", "Test", "SYR", Pack.Actors, [.. Pack.Places, .. places ?? []], routes ?? Pack.Routes, areas ?? Pack.Areas, designations: designations);

    /// <summary>A place inside another, at a spot near it.</summary>
    public static Place Place(string name, PlaceKind kind, string within) =>
        Pack.FindPlace(new PlaceId(within)) is { } whole ? Place(name, kind, whole.Adm1, within, whole.Lat + 0.01, whole.Lon + (0.001 * name.Length)) : throw new ArgumentException($"no place {within}", nameof(within));

    /// <summary>Those whose text was given.</summary>
    public IReadOnlyList<LedgerReport> Reports => [.. _reports.Values];

    public EvidenceLedger Fold(DateOnly? asOf = null) => LedgerFold.Fold(Pack, new LedgerInput(_claims, Reports), asOf);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2016-08-06", "2016-07-31..2016-08-06", or null.</summary>
    public static DateRange? Time(string? days)
    {
        if (days is null)
            return null;
        var ends = days.Split("..");
        return new DateRange(Day(ends[0]), Day(ends[^1]));
    }

    public static ActorId? Actor(string? id) => id is null ? null : new ActorId(id);

    public static IReadOnlyList<ActorId> Actors(string? ids) => ids is null ? [] : [.. ids.Split(' ').Select(i => new ActorId(i))];

    /// <summary>Adds a claim of a report published on <paramref name="published"/>; gives its id.</summary>
    public ClaimId Add(string report, string? outlet, string? published, Claim claim)
    {
        var id = ClaimIdentity.Of(new ReportId(report), claim);
        _claims.Add(new LedgerClaim(id, new ReportId(report), Actor(outlet), published is null ? null : Day(published), claim));
        return id;
    }

    /// <summary>Gives a report its text, so that copies of it can be found.</summary>
    public void Read(string report, string? outlet, string? published, string text) =>
        _reports[new ReportId(report)] = new LedgerReport(new ReportId(report), Actor(outlet), published is null ? null : Day(published), TextSketch.Of(text));

    public static EventClaim Event(
        EventType type, string? place, string? time, string? by = null, string? on = null, string? source = null, string? words = null, Modality modality = Modality.Asserted) => new()
        {
            Evidence = [words ?? $"{type} {place} {time} {by} {on} {source}"],
            Source = Actor(source),
            Modality = modality,
            Time = Time(time),
            Place = place,
            Adm1 = "Aleppo",
            Type = type,
            Initiator = Actors(by),
            Target = Actors(on),
        };

    public static CasualtyClaim Killed(
        long? low,
        long? high,
        string? place,
        string? time,
        string? source = null,
        VictimClass victims = VictimClass.Civilian,
        string? whose = null,
        EventType? cause = null,
        string? by = null,
        Scope scope = Scope.Incident,
        bool part = false,
        string? words = null,
        Modality modality = Modality.Asserted) => new()
        {
            Evidence = [words ?? $"{low} to {high} killed {place} {time} {source}"],
            Source = Actor(source),
            Modality = modality,
            Time = Time(time),
            Place = place,
            Adm1 = "Aleppo",
            Effect = Effect.Killed,
            Low = low,
            High = high,
            VictimClass = victims,
            VictimActor = Actor(whose ?? (victims == VictimClass.Civilian ? "civilians" : null)),
            Cause = cause,
            Initiator = Actors(by),
            Scope = scope,
            PartOfTotal = part,
        };

    public static ControlClaim Control(
        ControlAction action, string place, string? time, string holder, string? from = null, string? source = null, Modality modality = Modality.Asserted) => new()
        {
            Evidence = [$"{holder} {action} {place} {time} {source} {modality}"],
            Source = Actor(source),
            Modality = modality,
            Time = Time(time),
            Place = place,
            Adm1 = "Aleppo",
            Action = action,
            Holder = Actors(holder),
            From = Actors(from),
        };

    public static AccessClaim Access(
        AccessAction action, string place, string? time, string? by = null, string? source = null, string? subject = null, Modality modality = Modality.Asserted) => new()
        {
            Evidence = [$"{by} {action} {place} {subject} {time} {source} {modality}"],
            Source = Actor(source),
            Modality = modality,
            Time = Time(time),
            Place = place,
            Adm1 = "Aleppo",
            Action = action,
            By = Actors(by),
            Subject = subject ?? place,
        };

    private static TheatrePack MakePack() => new(
        "test", "Test", "SYR",
        [
            Actor("army", ActorKind.StateForce, "government"),
            Actor("air-force", ActorKind.StateForce, "government"),
            Actor("rebels", ActorKind.Collective, "opposition"),
            Actor("brigade", ActorKind.ArmedGroup, "opposition"),
            Actor("civilians", ActorKind.Collective, "civil"),
            Actor("observatory", ActorKind.Monitor, "monitor"),
            Actor("rescuers", ActorKind.Organisation, "civil"),
            Actor("state-agency", ActorKind.Outlet, "media", "government"),
            Actor("rebel-radio", ActorKind.Outlet, "media", "opposition"),
            Actor("wire", ActorKind.Outlet, "media"),
            Actor("paper", ActorKind.Outlet, "media"),
        ],
        [
            Place("country", PlaceKind.Country, null, null, 35, 38),
            Place("Aleppo province", PlaceKind.Governorate, "Aleppo", null, 36.2, 37.5),
            Place("Aleppo", PlaceKind.City, "Aleppo", "aleppo-province", 36.2, 37.16),
            Place("Sukkari", PlaceKind.Neighbourhood, "Aleppo", "aleppo", 36.17, 37.14),
            Place("Shaar", PlaceKind.Neighbourhood, "Aleppo", "aleppo", 36.21, 37.19),
            Place("Ramousa", PlaceKind.Neighbourhood, "Aleppo", "aleppo", 36.15, 37.13),
            Place("Artillery College", PlaceKind.Base, "Aleppo", "ramousa", 36.14, 37.12),
            Place("North Road", PlaceKind.Road, "Aleppo", "aleppo", 36.25, 37.13),
            Place("Hilltown", PlaceKind.Town, "Aleppo", "aleppo-province", 36.5, 37.5),
        ],
        [
            new Route(new RouteId("north-road"), "North Road", new AreaId("east"), [new PlaceId("hilltown"), new PlaceId("north-road")], ["the northern road"]),
            new Route(new RouteId("south-road"), "South Road", new AreaId("east"), [new PlaceId("artillery-college"), new PlaceId("ramousa")], []),
        ],
        [
            new Area(new AreaId("east"), "Eastern Aleppo", [new PlaceId("sukkari"), new PlaceId("shaar")], "opposition", 250_000, "United Nations", Day("2016-07-15"), ["eastern parts of the city"]),
        ])
    {
        Rated =
        [
            new RatedSource(new ActorId("wire"), SourceReliability.B, "names its sources"),
            new RatedSource(new ActorId("observatory"), SourceReliability.B, "counts the dead of all sides"),
            new RatedSource(new ActorId("paper"), SourceReliability.C, "names who says what"),
            new RatedSource(new ActorId("rescuers"), SourceReliability.C, "first at the place"),
            new RatedSource(new ActorId("state-agency"), SourceReliability.D, "organ of a party"),
            new RatedSource(new ActorId("rebel-radio"), SourceReliability.D, "organ of a party"),
            new RatedSource(new ActorId("army"), SourceReliability.D, "a party"),
        ],
    };

    private static Actor Actor(string id, ActorKind kind, string side, string? interest = null) => new(new ActorId(id), kind, side, id, [], interest, []);

    private static Place Place(string name, PlaceKind kind, string? adm1, string? within, double lat, double lon) =>
        new(new PlaceId(name.ToLowerInvariant().Replace(' ', '-')), name, kind, adm1, within is null ? null : new PlaceId(within), lat, lon, null, []);
}
