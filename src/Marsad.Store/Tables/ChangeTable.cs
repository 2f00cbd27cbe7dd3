namespace Marsad.Store.Tables;

/// <summary>Numbers the changes of reports, claims and judgements: each change writes the number that it made into its rows.</summary>
internal static class ChangeTable
{
    /// <summary>The number of the change that is being made.</summary>
    public static async Task<long> NextAsync(Session session) =>
        (await session.NumberAsync("UPDATE changes SET count = count + 1 RETURNING count").ConfigureAwait(false))!.Value;

    /// <summary>The number of the last change.</summary>
    public static async Task<long> LastAsync(Session session) =>
        (await session.NumberAsync("SELECT count FROM changes").ConfigureAwait(false))!.Value;
}
