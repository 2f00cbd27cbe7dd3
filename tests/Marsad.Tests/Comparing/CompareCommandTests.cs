using Marsad.Tests.Ingest;
using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Comparing;

/// <summary>The commands as people call them, over a store with one report.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private const string Events = "id,latitude,longitude,date_start,date_end,adm_1,best\n"
        + "7,36.2,37.16,2016-08-06,2016-08-06,Aleppo Governorate,12\n8,33.5,36.3,2016-08-06,2016-08-06,Damascus,3\n9,33.5,36.3,someday,2016-08-06,Damascus,3\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_ledger_is_held_against_events_and_bad_rows_are_told()
    {
        var events = await WriteAsync("events.csv", Events);
        await IngestAsync();

        var compared = await MarsadProcess.RunAsync("compare", "ged", events, "--store", _folder["store.db"]);
        var lines = compared.Output.TrimEnd().Split('\n');
        Assert.Equal(1, compared.ExitCode);
        Assert.StartsWith("finding,event,incident,adm1,", lines[0], StringComparison.Ordinal);
        Assert.Equal(["matched,7", "missed,8"], lines[1..].Select(l => string.Join(',', l.Split(',')[..2])));
        Assert.Contains("events.csv:4: set aside: date_start 'someday'", compared.Error, StringComparison.Ordinal);

        var table = await MarsadProcess.RunAsync("compare", "ged", events, "--store", _folder["store.db"], "--place", "Damascus", "--format", "table");
        Assert.Contains("within 25 km and 1 days", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Aleppo", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_events_of_a_list_of_ids_are_compared()
    {
        var (events, ids) = (await WriteAsync("events.csv", Events), await WriteAsync("ids.tsv", "id\tplace\n8\tDamascus\n"));
        await IngestAsync();

        var compared = await MarsadProcess.RunAsync("compare", "ged", events, "--store", _folder["store.db"], "--ids", ids);
        Assert.Equal(["extra", "finding", "missed"], compared.Output.TrimEnd().Split('\n').Select(l => l.Split(',')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("nowhere.csv", "", "nowhere.csv")]
    [InlineData("events.csv", "id,name\n1,x\n", "no column date_start")]
    [InlineData("events.csv", "id,latitude,longitude,date_start,date_end,best\n", "none of its 0 events")]
    public async Task A_file_that_cannot_be_used_is_told(string name, string text, string told)
    {
        if (text.Length > 0)
            await WriteAsync(name, text);
        var compared = await MarsadProcess.RunAsync("compare", "ged", _folder[name], "--store", _folder["store.db"]);
        Assert.Equal(2, compared.ExitCode);
        Assert.Contains(told, compared.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_are_shown_with_what_they_rest_on_and_explain_takes_the_parts()
    {
        await IngestAsync();

        var total = await MarsadProcess.RunAsync("ledger", "totals", "--place", "Aleppo", "--store", _folder["store.db"], "--format", "table");
        Assert.Contains("best 12", total.Output, StringComparison.Ordinal);
        var incident = total.Output.Split(' ', '\n').Single(w => w.StartsWith("inc-", StringComparison.Ordinal)).Trim();
        Assert.Contains("toll: " + incident, (await MarsadProcess.RunAsync("explain", incident, "--store", _folder["store.db"])).Output, StringComparison.Ordinal);

        var unknown = await MarsadProcess.RunAsync("ledger", "totals", "--place", "Atlantis", "--store", _folder["store.db"]);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("'Atlantis' is no place, area or governorate", unknown.Error, StringComparison.Ordinal);
    }

    private async Task IngestAsync()
    {
        var report = await WriteAsync("report.json", """{"id": "r1", "title": "Air strike on Aleppo", "text": "Warplanes bombed Aleppo on 6 August 2016. The air strike killed 12 civilians.", "published": "2016-08-06", "outlet": "wire"}""");
        Assert.Equal(0, (await MarsadProcess.RunAsync("ingest", report, "--store", _folder["store.db"])).ExitCode);
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(_folder[name], text);
        return _folder[name];
    }
}
