using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.App.Queries;

/// <summary>Which part of a view is asked for; a null part lets everything through.</summary>
/// <param name="From">First day: what ended before it is left out.</param>
/// <param name="To">Last day: what began after it is left out.</param>
/// <param name="Place">Id or name of a place, an area or a governorate, without regard to case; places inside it count as it.</param>
internal sealed record ViewFilter(DateOnly? From, DateOnly? To, string? Place)
{
    /// <summary>Lets everything through.</summary>
    public static readonly ViewFilter All = new(null, null, null);

    /// <summary>The parts of a ledger that it lets through, in the ledger's order. What has no day is left out once a day is asked for.</summary>
    public EvidenceLedger Of(EvidenceLedger ledger, TheatrePack theatre)
    {
        if (this == All)
            return ledger;
        return ledger with
        {
            Incidents = Incidents(ledger, theatre), Tolls = Tolls(ledger, theatre), Control = Control(ledger, theatre), Access = Access(ledger, theatre),
        };
    }

    /// <summary>The incidents that it lets through.</summary>
    public IReadOnlyList<Incident> Incidents(EvidenceLedger ledger, TheatrePack theatre) =>
        [.. On(ledger.Incidents, i => On(i.Time)).Where(i => Names(i.Place, i.Adm1, i.Location?.Id, theatre))];

    /// <summary>The tolls that it lets through.</summary>
    public IReadOnlyList<Toll> Tolls(EvidenceLedger ledger, TheatrePack theatre) =>
        [.. On(ledger.Tolls, t => On(t.Time)).Where(t => Names(t.Place, null, t.Location?.Id, theatre))];

    /// <summary>The intervals of control that it lets through.</summary>
    public IReadOnlyList<ControlInterval> Control(EvidenceLedger ledger, TheatrePack theatre) =>
        [.. On(ledger.Control, c => Lasts(c.From, c.Until)).Where(c => Names(c.Name, null, c.Place, theatre))];

    /// <summary>The intervals of access that it lets through.</summary>
    public IReadOnlyList<AccessInterval> Access(EvidenceLedger ledger, TheatrePack theatre) =>
        [.. On(ledger.Access, a => Lasts(a.From, a.Until)).Where(a => Place is null || Is(a.Name) || Is(a.Area.Value))];

    /// <summary>True for a claim of those days and that place.</summary>
    public bool Admits(LedgerClaim entry, TheatrePack theatre) =>
        On(entry.Claim.Time) && Names(entry.Claim.Place, entry.Claim.Adm1, entry.Claim.Location?.Id, theatre);

    private bool Names(string? name, string? adm1, PlaceId? id, TheatrePack theatre) => Place is null || Is(name) || Is(adm1) || Inside(id, theatre);

    private bool On(DateRange? time) => time is { } days ? Lasts(days.Start, days.End) : From is null && To is null;

    // A view of the engine knows its entries by their days.
    private IEnumerable<T> On<T>(IReadOnlyList<T> entries, Func<T, bool> isOn) =>
        From is null && To is null ? entries : entries is IByDays<T> byDays ? byDays.On(From, To) : entries.Where(isOn);

    private bool Lasts(DateOnly from, DateOnly? until) => (To is null || from <= To) && (From is null || until is null || until >= From);

    private bool Is(string? name) => string.Equals(name, Place, StringComparison.OrdinalIgnoreCase);

    private bool Inside(PlaceId? id, TheatrePack theatre)
    {
        for (var at = id; at is { } here && theatre.FindPlace(here) is { } place; at = place.Within)
        {
            if (Is(place.Id.Value) || Is(place.Name) || Is(place.Adm1))
                return true;
        }

        return false;
    }
}
