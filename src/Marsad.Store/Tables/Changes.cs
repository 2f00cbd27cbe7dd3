using Marsad.Core.Ledger;

namespace Marsad.Store.Tables;

/// <summary>What changed since a version, as the ledger takes it in.</summary>
internal static class Changes
{
    /// <summary>Reports added or read after <paramref name="version"/>, their claims, and the judgements; everything for null.</summary>
    public static async Task<StoreChanges> SinceAsync(Session session, long? version)
    {
        var last = await ChangeTable.LastAsync(session).ConfigureAwait(false);
        var reports = await ReportTable.ChangedAsync(session, version).ConfigureAwait(false);
        var claims = await ClaimTable.ChangedAsync(session, version).ConfigureAwait(false);
        var judgements = await JudgementTable.ChangedAsync(session, version).ConfigureAwait(false);
        return new StoreChanges(last, new LedgerInput(claims, reports) { Judgements = judgements });
    }
}
