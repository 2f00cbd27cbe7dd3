using Marsad.App.Queries;
using Marsad.Core.Theatre;
using Marsad.Store;

namespace Marsad.App.Cli;

/// <summary>Opens a store that is there for the commands that only read it.</summary>
internal static class LedgerAccess
{
    /// <summary>Gives the ledger of the store at <paramref name="path"/> to <paramref name="use"/>; says why on standard error when there is none.</summary>
    public static async Task<int> WithAsync(
        string path, TheatrePack theatre, Func<LedgerQueries, Task<int>> use, CancellationToken cancellationToken)
    {
        try
        {
            await using var store = await MarsadStore.OpenExistingAsync(path, cancellationToken);
            using var queries = new LedgerQueries(store, theatre);
            return await use(queries);
        }
        catch (StoreException unusable)
        {
            await Console.Error.WriteLineAsync(unusable.Message);
            return ExitCode.Unusable;
        }
    }
}
