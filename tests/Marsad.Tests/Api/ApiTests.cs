using System.Net;
using System.Text.Json;
using Xunit;

namespace Marsad.Tests.Api;

public sealed class ApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_summary_counts_what_is_there_and_names_the_period()
    {
        var summary = await JsonAsync("/api/summary");

        Assert.Equal(2, summary.GetProperty("counts").GetProperty("reports").GetInt32());
        Assert.Equal(1, summary.GetProperty("counts").GetProperty("claims").GetInt32());
        Assert.Equal("2016-08-06", summary.GetProperty("first_day").GetString());
        Assert.Equal("2016-08-06", summary.GetProperty("last_day").GetString());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?from=2016-08-06&to=2016-08-06", 1)]
    [InlineData("?to=2016-08-05", 0)]
    [InlineData("?from=2016-08-07", 0)]
    [InlineData("?place=ramousa", 1)]
    [InlineData("?place=nowhere", 0)]
    [InlineData("?type=airstrike", 1)]
    [InlineData("?type=battle", 0)]
    [InlineData("?actor=rebels", 1)]
    [InlineData("?actor=sana", 1)]
    [InlineData("?actor=sohr", 0)]
    [InlineData("?q=ramousa%20AIRSTRIKE", 1)]
    [InlineData("?q=ramousa%20battle", 0)]
    public async Task Incidents_are_filtered_by_what_is_asked(string query, int count) =>
        Assert.Equal(count, (await JsonAsync("/api/incidents" + query)).GetArrayLength());

    [Fact]
    public async Task Cells_are_GeoJSON_of_the_packs_places_and_those_of_a_day_want_the_day()
    {
        var cells = await JsonAsync("/api/cells");
        Assert.Equal("FeatureCollection", cells.GetProperty("type").GetString());
        Assert.Contains("no front line", cells.GetProperty("notice").GetString());
        Assert.Contains(cells.GetProperty("features").EnumerateArray(), f => f.GetProperty("properties").GetProperty("place").GetString() == "ramousa");
        Assert.Equal(0, (await JsonAsync("/api/control/cells?on=2016-08-06")).GetProperty("features").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync("/api/control/cells", Cancelled)).StatusCode);
    }

    [Theory]
    [InlineData("/api/access/east", HttpStatusCode.OK)]
    [InlineData("/api/access/Eastern%20Aleppo", HttpStatusCode.OK)]
    [InlineData("/api/access/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/access/east?from=soon", HttpStatusCode.BadRequest)]
    public async Task An_area_has_a_timeline_by_its_id_and_by_its_name(string path, HttpStatusCode expected) =>
        Assert.Equal(expected, (await server.Client.GetAsync(path, Cancelled)).StatusCode);

    [Theory]
    [InlineData("/api/incidents?from=yesterday", "from", "YYYY-MM-DD")]
    [InlineData("/api/incidents?type=war", "war", "airstrike")]
    [InlineData("/api/control?on=6.8.2016", "6.8.2016", "YYYY-MM-DD")]
    [InlineData("/api/claims", "ids", "claim ids")]
    public async Task A_bad_parameter_is_a_problem_that_says_what_where_and_what_to_do(string path, string what, string toDo)
    {
        var problem = await ProblemAsync(path, HttpStatusCode.BadRequest);

        Assert.Contains(what, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(toDo, problem.GetProperty("what_to_do").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/incidents/none")]
    [InlineData("/api/reports/none")]
    [InlineData("/api/claims/none")]
    [InlineData("/api/explain/none")]
    [InlineData("/api/nothing-here")]
    public async Task What_is_not_there_is_a_problem_with_advice(string path) =>
        Assert.NotEmpty((await ProblemAsync(path, HttpStatusCode.NotFound)).GetProperty("what_to_do").GetString()!);

    [Fact]
    public async Task A_report_comes_with_its_claims_whose_spans_slice_title_and_text()
    {
        var report = await JsonAsync("/api/reports/struck");

        var full = report.GetProperty("title").GetString() + "\n" + report.GetProperty("text").GetString();
        var claim = Assert.Single(report.GetProperty("claims").EnumerateArray()).GetProperty("claim");
        var span = claim.GetProperty("spans")[0];
        Assert.Equal(RunningServer.Words, full[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
        Assert.Equal("event", claim.GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, claim.GetProperty("source").ValueKind);
    }

    [Fact]
    public async Task An_incident_leads_to_its_claims_and_each_claim_to_its_report()
    {
        var incident = (await JsonAsync("/api/incidents"))[0];

        var detail = await JsonAsync("/api/incidents/" + incident.GetProperty("id").GetString());
        var entry = Assert.Single(detail.GetProperty("claims").EnumerateArray());
        var id = entry.GetProperty("id").GetString();
        Assert.Equal("struck", entry.GetProperty("report").GetString());
        Assert.Equal("Title of struck", entry.GetProperty("report_title").GetString());
        Assert.Equal(id, (await JsonAsync("/api/claims/" + id)).GetProperty("id").GetString());
        Assert.Equal(id, (await JsonAsync($"/api/claims?ids={id},gone"))[0].GetProperty("id").GetString());
        Assert.Contains(RunningServer.Words, (await JsonAsync("/api/explain/" + id)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_theatre_carries_what_the_page_draws()
    {
        var theatre = await JsonAsync("/api/theatre");

        foreach (var part in new[] { "actors", "places", "routes", "areas" })
            Assert.NotEqual(0, theatre.GetProperty(part).GetArrayLength());
        Assert.Equal(JsonValueKind.String, theatre.GetProperty("actors")[0].GetProperty("side").ValueKind);
    }

    [Fact]
    public async Task The_description_names_every_endpoint_of_the_documentation()
    {
        var paths = (await JsonAsync("/openapi/marsad.json")).GetProperty("paths");

        string[] documented =
        [
            "/api/summary", "/api/theatre", "/api/incidents", "/api/incidents/{id}", "/api/tolls", "/api/totals", "/api/control", "/api/control/cells", "/api/cells", "/api/access", "/api/access/{area}",
            "/api/explain/{id}", "/api/reports", "/api/reports/{id}", "/api/claims", "/api/claims/{id}",
        ];
        Assert.Equal(documented.Order(StringComparer.Ordinal), paths.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await server.Client.GetAsync(path, Cancelled);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(Cancelled), cancellationToken: Cancelled)).RootElement;
    }

    private async Task<JsonElement> ProblemAsync(string path, HttpStatusCode expected)
    {
        using var answer = await server.Client.GetAsync(path, Cancelled);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(Cancelled), cancellationToken: Cancelled)).RootElement;
    }
}
