using System.Net;
using Marsad.App.Api;
using Marsad.Core.Model;
using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Api;

public sealed class ServerTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_not_sent_again_until_the_store_changes()
    {
        await using var server = await StartAsync();
        using var first = await server.Client.GetAsync("/api/reports", Cancelled);
        Assert.NotNull(first.Headers.ETag);

        server.Client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag);
        using var same = await server.Client.GetAsync("/api/reports", Cancelled);
        await server.AddAsync("later", "More.");
        using var changed = await server.Client.GetAsync("/api/reports", Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task A_report_that_was_added_is_in_the_next_ledger()
    {
        await using var server = await StartAsync();
        Assert.DoesNotContain("bombing", await server.Client.GetStringAsync("/api/incidents", Cancelled), StringComparison.Ordinal);

        await server.AddAsync("bomb", "A bomb went off.", Sample.Event("A bomb", "Title of bomb\n".Length, EventType.Bombing) with { Place = "Manbij" });

        Assert.Contains("bombing", await server.Client.GetStringAsync("/api/incidents", Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_what_comes_from_elsewhere()
    {
        await using var server = await StartAsync();

        foreach (var path in new[] { "/api/summary", "/api/none", "/openapi/marsad.json" })
        {
            using var answer = await server.Client.GetAsync(path, Cancelled);
            Assert.StartsWith("default-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Another_host_name_that_points_here_is_refused()
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/summary");
        request.Headers.Host = "rebound.example";

        using var answer = await server.Client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:80", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://192.168.1.5:5080", false)]
    public void Only_loopback_addresses_are_private(string url, bool isPrivate) =>
        Assert.Equal(isPrivate, MarsadServer.IsLoopback(Assert.Single(MarsadServer.Addresses(url))));

    private static async Task<RunningServer> StartAsync()
    {
        var server = new RunningServer();
        await server.InitializeAsync();
        return server;
    }
}
