using Marsad.App.Api;
using Marsad.App.Queries;
using Marsad.Core.Model;
using Marsad.Store;
using Marsad.Tests.Ledger;
using Marsad.Tests.Store;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Marsad.Tests.Api;

/// <summary>A server on a free loopback port over a store with two reports: "struck" with an air strike of 6 August, and "empty" with no claim.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    public const string Words = "Jets struck Ramousa";

    private readonly TemporaryFolder _folder = new();
    private MarsadStore? _store;
    private LedgerQueries? _queries;
    private WebApplication? _app;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>The only claim there is at first.</summary>
    public EventClaim Claim { get; } = Sample.Event(Words, start: "Title of struck\n".Length, EventType.Airstrike);

    public async ValueTask InitializeAsync()
    {
        _store = await MarsadStore.OpenAsync(_folder["api.db"], TestContext.Current.CancellationToken);
        _queries = new LedgerQueries(_store, Scenario.Pack);
        await AddAsync("struck", Words + " on Saturday.", Claim);
        await AddAsync("empty", "Nothing of note.");
        _app = MarsadServer.Create(_queries, "http://127.0.0.1:0");
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    /// <summary>Adds a report to the store that is being served.</summary>
    public async Task AddAsync(string id, string text, params Claim[] claims)
    {
        await _store!.AddAsync(Sample.Obtained(id, text), TestContext.Current.CancellationToken);
        await _store.SaveReadingAsync(ReportId.From(id), "test", claims, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        _queries!.Dispose();
        await _store!.DisposeAsync();
        _folder.Dispose();
    }
}
