using System.Net;
using System.Text.Json;
using Marsad.Core.Model;
using Marsad.Tests.Ledger;
using Xunit;

namespace Marsad.Tests.Api;

/// <summary>Totals over HTTP: the numbers of the ledger, and a problem for what cannot be asked.</summary>
public sealed class TotalsApiTests(RunningServer server) : IClassFixture<RunningServer>, IAsyncLifetime
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await server.AddAsync(
        "counted", "Words.", Scenario.Killed(15, 15, "Sukkari", "2016-08-06", cause: EventType.Airstrike, words: "Words"));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", 15, 1)]
    [InlineData("?place=Aleppo&from=2016-08-01&to=2016-08-31&effect=killed&class=civilian&listed=0", 15, 0)]
    [InlineData("?place=Hilltown", 0, 0)]
    [InlineData("?effect=injured", 0, 0)]
    [InlineData("?side=opposition", 0, 0)]
    public async Task The_total_is_of_what_is_asked(string query, long best, int listed)
    {
        var total = JsonDocument.Parse(await server.Client.GetStringAsync("/api/totals" + query, Cancelled)).RootElement;
        Assert.Equal(best, total.GetProperty("best").GetInt64());
        Assert.Equal(listed, total.GetProperty("summed").GetArrayLength());
    }

    [Theory]
    [InlineData("?place=Atlantis", "'Atlantis' is no place")]
    [InlineData("?side=martians", "take one of government, opposition")]
    [InlineData("?from=2016-08-06&to=2016-08-01", "is before the first")]
    [InlineData("?class=children", "children")]
    [InlineData("?listed=-1", "listed")]
    public async Task What_cannot_be_asked_is_a_problem(string query, string told)
    {
        using var response = await server.Client.GetAsync("/api/totals" + query, Cancelled);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(told, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled)).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
