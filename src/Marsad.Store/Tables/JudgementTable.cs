using System.Data.Common;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;

namespace Marsad.Store.Tables;

/// <summary>People's decisions: added, never changed.</summary>
internal static class JudgementTable
{
    /// <summary>Adds one, under the next number.</summary>
    public static async Task<Judgement> AddAsync(Session session, DateTimeOffset at, string by, string why, Decision decision)
    {
        var id = (await session.NumberAsync("SELECT coalesce(max(id), 0) + 1 FROM judgements").ConfigureAwait(false))!.Value;
        await session.ExecuteAsync(
            "INSERT INTO judgements (id, change, made_at, made_by, reason, body) VALUES (@id, @change, @at, @by, @why, @body)",
            ("id", id),
            ("change", await ChangeTable.NextAsync(session).ConfigureAwait(false)),
            ("at", at),
            ("by", by),
            ("why", why),
            ("body", Json.Of(decision, LedgerJson.TypeInfo<Decision>()))).ConfigureAwait(false);
        return new Judgement(new JudgementId(id), Times.Milliseconds(at), by, why, decision);
    }

    /// <summary>Those that a change after <paramref name="change"/> added, all of them for null, by number.</summary>
    public static Task<List<Judgement>> ChangedAsync(Session session, long? change) => session.QueryAsync(
        "SELECT id, made_at, made_by, reason, body FROM judgements WHERE change > @change ORDER BY id", Judgement, ("change", change ?? -1));

    private static Judgement Judgement(DbDataReader row) => new(
        new JudgementId(row.GetInt64(0)),
        row.Moment(1),
        row.Text(2),
        row.Text(3),
        row.Json(4, LedgerJson.TypeInfo<Decision>()));
}
