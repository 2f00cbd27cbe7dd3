using System.Text.Json.Serialization.Metadata;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.Store.Tables;

/// <summary>The ledger as it was last made, each entry whole as JSON with columns to query by.</summary>
internal static class LedgerTables
{
    private static readonly string[] Tables = ["incidents", "tolls", "control", "access", "outcomes"];

    private static readonly string[] IncidentColumns = ["id", "type", "time_start", "time_end", "place", "adm1", "lat", "lon", "grade", "body"];

    private static readonly string[] TollColumns =
        ["id", "incident", "effect", "victim_class", "scope", "time_start", "time_end", "place", "lat", "lon", "low", "best", "high", "body"];

    private static readonly string[] ControlColumns = ["place", "time_start", "time_end", "state", "lat", "lon", "body"];

    private static readonly string[] AccessColumns = ["area", "time_start", "time_end", "claimed", "derived", "body"];

    private static readonly string[] OutcomeColumns = ["judgement", "state", "body"];

    /// <summary>What the kept ledger was made from; null when none is kept.</summary>
    public static async Task<LedgerStamp?> StampAsync(Session session) => (await session.QueryAsync(
        "SELECT version, pack, fold FROM ledger", row => new LedgerStamp(row.GetInt64(0), row.Text(1), row.Text(2))).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Puts <paramref name="ledger"/> in the place of the one that is kept, unless that is of a later version.</summary>
    public static async Task<bool> ReplaceAsync(Session session, LedgerStamp stamp, EvidenceLedger ledger)
    {
        if ((await StampAsync(session).ConfigureAwait(false))?.Version > stamp.Version)
            return false;
        foreach (var table in Tables)
            await session.ExecuteAsync($"DELETE FROM {table}").ConfigureAwait(false);
        await session.InsertAsync("incidents", IncidentColumns, ledger.Incidents.Select(Row)).ConfigureAwait(false);
        await session.InsertAsync("tolls", TollColumns, ledger.Tolls.Select(Row)).ConfigureAwait(false);
        await session.InsertAsync("control", ControlColumns, ledger.Control.Select(Row)).ConfigureAwait(false);
        await session.InsertAsync("access", AccessColumns, ledger.Access.Select(Row)).ConfigureAwait(false);
        await session.InsertAsync("outcomes", OutcomeColumns, ledger.Judgements.Select(Row)).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO ledger (id, version, pack, fold) VALUES (1, @version, @pack, @fold)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, pack = excluded.pack, fold = excluded.fold
            """,
            ("version", stamp.Version),
            ("pack", stamp.Pack),
            ("fold", stamp.Fold)).ConfigureAwait(false);
        return true;
    }

    /// <summary>The ledger that is kept, in the order of its fold; null when none is.</summary>
    public static async Task<KeptLedger?> ReadAsync(Session session)
    {
        if (await StampAsync(session).ConfigureAwait(false) is not { } stamp)
            return null;
        var incidents = await BodiesAsync(session, "incidents", LedgerJson.TypeInfo<Incident>()).ConfigureAwait(false);
        var tolls = await BodiesAsync(session, "tolls", LedgerJson.TypeInfo<Toll>()).ConfigureAwait(false);
        var control = await BodiesAsync(session, "control", LedgerJson.TypeInfo<ControlInterval>()).ConfigureAwait(false);
        var access = await BodiesAsync(session, "access", LedgerJson.TypeInfo<AccessInterval>()).ConfigureAwait(false);
        var outcomes = await BodiesAsync(session, "outcomes", LedgerJson.TypeInfo<JudgementOutcome>()).ConfigureAwait(false);
        return new KeptLedger(stamp, new EvidenceLedger(
            [.. incidents.OrderBy(i => i.Time?.Start ?? DateOnly.MaxValue).ThenBy(i => i.Place ?? "", StringComparer.Ordinal).ThenBy(i => i.Id)],
            [.. tolls.OrderBy(t => t.Time?.Start ?? DateOnly.MaxValue).ThenBy(t => t.Place ?? "", StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal)],
            [.. control.OrderBy(c => c.From).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Place)],
            [.. access.OrderBy(a => a.From).ThenBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Area)])
        {
            Judgements = [.. outcomes.OrderBy(o => o.Judgement.Id.Value)],
        });
    }

    private static Task<List<T>> BodiesAsync<T>(Session session, string table, JsonTypeInfo<T> type) =>
        session.QueryAsync($"SELECT body FROM {table}", row => row.Json(0, type));

    private static object?[] Row(Incident i) =>
    [
        i.Id.Value, i.Type?.Kebab(), i.Time?.Start, i.Time?.End, i.Place, i.Adm1, i.Location?.Lat, i.Location?.Lon, i.Grades?.Harm?.Grade.Kebab(),
        Json.Of(i, LedgerJson.TypeInfo<Incident>()),
    ];

    private static object?[] Row(Toll t) =>
    [
        t.Id, t.Incident?.Value, t.Effect.Kebab(), t.VictimClass.Kebab(), t.Scope.Kebab(), t.Time?.Start, t.Time?.End, t.Place, t.Location?.Lat,
        t.Location?.Lon, t.Low, t.Best, t.High, Json.Of(t, LedgerJson.TypeInfo<Toll>()),
    ];

    private static object?[] Row(ControlInterval c) =>
        [c.Place.Value, c.From, c.Until, c.State.Kebab(), c.Location.Lat, c.Location.Lon, Json.Of(c, LedgerJson.TypeInfo<ControlInterval>())];

    private static object?[] Row(AccessInterval a) =>
        [a.Area.Value, a.From, a.Until, a.Claimed.Kebab(), a.Derived.Kebab(), Json.Of(a, LedgerJson.TypeInfo<AccessInterval>())];

    private static object?[] Row(JudgementOutcome o) => [o.Judgement.Id.Value, o.State.Kebab(), Json.Of(o, LedgerJson.TypeInfo<JudgementOutcome>())];
}
