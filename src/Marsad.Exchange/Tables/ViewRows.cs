using Marsad.Core.Ledger;
using Marsad.Core.Model;

namespace Marsad.Exchange.Tables;

/// <summary>
/// The ledger's views as tables. Words of reports and names of persons are in none of them: what stands here is codes, places, days and numbers.
/// </summary>
public static class ViewRows
{
    private static readonly VictimClass[] Classes = [VictimClass.Civilian, VictimClass.Combatant, VictimClass.Mixed, VictimClass.Unknown];

    /// <summary>A row an incident; the dead by class, each as its toll gives them. Two sides' fighters are added, for they are two counts.</summary>
    public static ExchangeTable Incidents(IReadOnlyList<Incident> incidents) => new(
        [
            new("id", "#event+code"), new("type", "#event+type"), new("start", "#date+start"), new("end", "#date+end"), new("time_precision", ""),
            new("place", "#loc+name"), new("adm1", "#adm1+name"), new("lat", "#geo+lat"), new("lon", "#geo+lon"), new("place_precision", ""),
            new("initiators", "#group+name+first"), new("targets", "#group+name+second"), new("modality", "#event+status"), new("disputed", ""),
            .. Classes.SelectMany(c => new Column[]
            {
                new($"killed_{c.Kebab()}_low", $"#affected+killed+min{Attribute(c)}"),
                new($"killed_{c.Kebab()}_best", $"#affected+killed+best{Attribute(c)}"),
                new($"killed_{c.Kebab()}_high", $"#affected+killed+max{Attribute(c)}"),
            }),
            new("harm", "#event+grade+harm"), new("source_reliability", "#meta+reliability"), new("information_credibility", "#meta+credibility"),
            new("origins", "#meta+source"), new("claims", ""),
        ],
        // A month of them is work for more than one core.
        incidents.AsParallel().AsOrdered().Select(i => new Row(i.Location?.Lat, i.Location?.Lon,
        [
            i.Id.Value, i.Type?.Kebab(), i.Time?.Start, i.Time?.End, i.TimePrecision?.Kebab(),
            i.Place, i.Adm1, i.Location?.Lat, i.Location?.Lon, i.Location?.Precision.Kebab(),
            ExchangeTable.List(i.Initiators), ExchangeTable.List(i.Targets), i.Modality.Kebab(), i.Disputed,
            .. Classes.SelectMany(c => Killed(i, c)),
            i.Marks?.Harm?.Kebab(), i.Marks?.Source.ToString(), (long?)i.Marks?.Information,
            ExchangeTable.List(i.Origins), ExchangeTable.List(i.Claims),
        ])));

    /// <summary>A row a toll.</summary>
    public static ExchangeTable Tolls(IReadOnlyList<Toll> tolls) => new(
        [
            new("id", "#event+code"), new("incident", "#event+code+incident"), new("scope", "#event+type+scope"), new("effect", "#affected+type"),
            new("victim_class", "#affected+group+type"), new("victim_actor", "#group+name+affected"), new("start", "#date+start"), new("end", "#date+end"),
            new("place", "#loc+name"), new("lat", "#geo+lat"), new("lon", "#geo+lon"),
            new("low", "#affected+min"), new("best", "#affected+best"), new("high", "#affected+max"),
            new("rule", "#meta+method"), new("note", "#meta+warning"), new("origins", "#meta+source"), new("claims", ""),
        ],
        tolls.Select(t => new Row(t.Location?.Lat, t.Location?.Lon,
        [
            t.Id, t.Incident?.Value, t.Scope.Kebab(), t.Effect.Kebab(),
            t.VictimClass.Kebab(), t.VictimActor?.Value, t.Time?.Start, t.Time?.End,
            t.Place, t.Location?.Lat, t.Location?.Lon,
            t.Low, t.Best, t.High,
            t.Rule, t.Note,
            ExchangeTable.List([.. t.Figures.Select(f => f.Origin?.Value).OfType<string>().Distinct(StringComparer.Ordinal)]),
            ExchangeTable.List([.. t.Figures.SelectMany(f => f.Echoes.Prepend(f.Claim))]),
        ])));

    /// <summary>A row an interval of control.</summary>
    public static ExchangeTable Control(IReadOnlyList<ControlInterval> intervals) => new(
        [
            new("place_id", "#loc+code"), new("place", "#loc+name"), new("lat", "#geo+lat"), new("lon", "#geo+lon"),
            new("start", "#date+start"), new("end", "#date+end"), new("state", "#event+status"), new("holders", "#group+name"),
            new("reason", "#meta+method"), new("first_evidence", "#date+first"), new("last_evidence", "#date+last"), new("voices_for", ""), new("voices_against", ""),
            new("note", "#meta+warning"), new("claims", ""), new("against", ""),
        ],
        intervals.Select(c => new Row(c.Location.Lat, c.Location.Lon,
        [
            c.Place.Value, c.Name, c.Location.Lat, c.Location.Lon,
            c.From, c.Until, c.State.Kebab(), ExchangeTable.List(c.Holders),
            c.Reason.Kebab(), c.FirstEvidence, c.LastEvidence, (long)c.VoicesFor, (long)c.VoicesAgainst,
            c.Note, ExchangeTable.List(c.Claims), ExchangeTable.List(c.Against),
        ])));

    /// <summary>A row an interval of access. An area has no point of its own, so no geometry.</summary>
    public static ExchangeTable Access(IReadOnlyList<AccessInterval> intervals) => new(
        [
            new("area_id", "#loc+code"), new("area", "#loc+name"), new("start", "#date+start"), new("end", "#date+end"),
            new("claimed", "#access+type+claimed"), new("derived", "#access+type+derived"), new("routes", "#access+route"),
            new("population", "#population"), new("population_source", "#population+source"),
            new("reason", "#meta+method"), new("first_evidence", "#date+first"), new("last_evidence", "#date+last"), new("voices_for", ""), new("voices_against", ""),
            new("note", "#meta+warning"), new("claims", ""), new("against", ""),
        ],
        intervals.Select(a => new Row(null, null,
        [
            a.Area.Value, a.Name, a.From, a.Until,
            a.Claimed.Kebab(), a.Derived.Kebab(), ExchangeTable.List([.. a.Routes.Select(r => $"{r.Route}: {r.State.Kebab()}")]),
            (long?)a.Population, a.PopulationSource,
            a.Reason.Kebab(), a.FirstEvidence, a.LastEvidence, (long)a.VoicesFor, (long)a.VoicesAgainst,
            a.Note, ExchangeTable.List(a.Claims), ExchangeTable.List(a.Against),
        ])));

    private static IEnumerable<object?> Killed(Incident incident, VictimClass victims)
    {
        long? low = null, best = null, high = null;
        var first = true;
        foreach (var toll in incident.Tolls)
        {
            if (toll.Effect != Effect.Killed || toll.VictimClass != victims)
                continue;
            // Null when any part of it is not reported.
            (low, best, high) = first ? (toll.Low, toll.Best, toll.High) : (low + toll.Low, best + toll.Best, high + toll.High);
            first = false;
        }

        return [low, best, high];
    }

    private static string Attribute(VictimClass victims) => victims switch
    {
        VictimClass.Civilian => "+civilians",
        VictimClass.Combatant => "+combatants",
        VictimClass.Mixed => "+mixed",
        _ => "",
    };
}
