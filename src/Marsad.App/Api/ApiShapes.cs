using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Route = Marsad.Core.Theatre.Route;

namespace Marsad.App.Api;

/// <summary>What the store holds, at a glance.</summary>
/// <param name="Theatre">Whose pack it is read with.</param>
/// <param name="FirstDay">First day that the page's slider shows; null when no claim and no report has a day.</param>
/// <param name="LastDay">Last day, not before the first.</param>
/// <param name="Counts">How much there is of everything.</param>
/// <param name="Version">Changes whenever an answer may: the ETag of every answer.</param>
internal sealed record Summary(TheatreName Theatre, DateOnly? FirstDay, DateOnly? LastDay, Counts Counts, string Version);

/// <summary>Names a theatre.</summary>
internal sealed record TheatreName(string Id, string Name, string Country);

/// <summary>Sizes of the store and its ledger.</summary>
internal sealed record Counts(int Reports, int Claims, int Incidents, int Tolls, int Control, int Access);

/// <summary>A theatre pack as the page draws it.</summary>
internal sealed record TheatreView(
    string Id,
    string Name,
    string Country,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<Place> Places,
    IReadOnlyList<Route> Routes,
    IReadOnlyList<Area> Areas,
    IReadOnlyList<Designation> Designations);

/// <summary>A claim with the report that carries it and what read it; of a copied passage, where it was published first.</summary>
internal sealed record ClaimEntry(
    ClaimId Id,
    ReportId Report,
    string ReportTitle,
    ActorId? Outlet,
    DateOnly? Published,
    ActorId? Origin,
    string ReaderVersion,
    Claim Claim,
    ClaimEcho? Echo);

/// <summary>An incident with the claims under it, in id order.</summary>
internal sealed record IncidentDetail(Core.Ledger.Incident Incident, IReadOnlyList<ClaimEntry> Claims);

/// <summary>A report with the claims read in it, in the order of their first evidence. Spans count in title + "\n" + text.</summary>
internal sealed record ReportDetail(
    ReportId Id,
    string Title,
    string Text,
    ActorId? Outlet,
    DateOnly? Published,
    string? Url,
    string? Lang,
    string? Sha256,
    string? ObtainedFrom,
    DateTimeOffset? ObtainedAt,
    IReadOnlyList<ClaimEntry> Claims);
