using System.Data.Common;
using Marsad.Store;
using Xunit;

namespace Marsad.Tests.Store;

/// <summary>Tests that hold for a store of either kind: a class of them for each kind runs them all.</summary>
public abstract class StoreSuite : IAsyncLifetime
{
    private StoreUnderTest? _store;

    protected static CancellationToken Go => TestContext.Current.CancellationToken;

    private protected StoreUnderTest Store => _store!;

    public async ValueTask InitializeAsync() => _store = await NewAsync();

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<StoreUnderTest> NewAsync();

    private protected Task<MarsadStore> OpenAsync() => Store.OpenAsync(Go);

    private protected Task<object?> SqlAsync(string sql) => Store.SqlAsync(sql);

    private protected async Task<string> RefusedSqlAsync(string sql) => (await Assert.ThrowsAnyAsync<DbException>(() => SqlAsync(sql))).Message;

    private protected static async Task RefusesAsync(Func<Task> act, params string[] saying)
    {
        var error = await Assert.ThrowsAsync<StoreException>(act);
        Assert.All(saying, words => Assert.Contains(words, error.Message, StringComparison.Ordinal));
    }
}
