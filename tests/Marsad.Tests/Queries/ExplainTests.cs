using System.Text;
using Marsad.App.Queries;
using Marsad.Core.Model;
using Marsad.Store;
using Marsad.Tests.Ledger;
using Xunit;

namespace Marsad.Tests.Queries;

public sealed class ExplainTests : IAsyncLifetime
{
    private const string Text = "It was quiet at first. A strike on Sukkari killed 15 people on Saturday, the observatory said. Nobody claimed it.";

    private readonly string _folder = Directory.CreateTempSubdirectory("marsad-explain-").FullName;
    private MarsadStore _store = null!;
    private LedgerQueries _queries = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await MarsadStore.OpenAsync(Path.Combine(_folder, "explain.db"), CancellationToken.None);
        _queries = new LedgerQueries(_store, Scenario.Pack);
        var report = new Report(new ReportId("quiet"), "Strike", Text, new ActorId("wire"), Scenario.Day("2016-08-06"));
        var bytes = Encoding.UTF8.GetBytes(Text);
        await _store.AddAsync(new ObtainedReport(report, bytes, "text/plain", new string('a', 64), "quiet.txt", DateTimeOffset.UnixEpoch, []), CancellationToken.None);
        var claim = Scenario.Killed(15, 15, "Sukkari", "2016-08-06", "observatory", cause: EventType.Airstrike, words: "killed 15 people") with
        {
            Spans = [new TextSpan(report.FullText.IndexOf("killed 15", StringComparison.Ordinal), report.FullText.IndexOf("killed 15", StringComparison.Ordinal) + 16)],
            Rule = "casualty/test",
            Confidence = 0.8,
        };
        await _store.SaveReadingAsync(report.Id, "7", [claim], CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _queries.Dispose();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task ATollReachesDownToTheMarkedSentence()
    {
        var ledger = (await _queries.LookAsync(CancellationToken.None)).Ledger;
        var explained = Assert.Single(await Explain(ledger.Tolls[0].Id));

        var chain = Flat(explained).ToList();
        Assert.Equal(["toll", "rule", "figure", "claim", "read by", "report", "published", "obtained from", "sha256", "sentence"], chain.Select(c => c.Label));
        Assert.Contains("rule casualty/test, reader version 7, confidence 0.80", chain[4].Text);
        Assert.Equal(new Quotation("A strike on Sukkari ", "killed 15 people", " on Saturday, the observatory said."), chain[^1].Quote);
    }

    [Fact]
    public async Task ClaimsIncidentsAndReportsAreExplainedByTheirIds()
    {
        var ledger = (await _queries.LookAsync(CancellationToken.None)).Ledger;
        foreach (var (id, label) in new[] { (ledger.Incidents[0].Claims[0].Value, "claim"), (ledger.Incidents[0].Id.Value, "incident"), ("quiet", "report") })
        {
            var explained = Assert.Single(await Explain(id));
            Assert.Equal(label, explained.Label);
            Assert.Contains(Flat(explained), e => e.Quote is not null);
        }
    }

    [Fact]
    public async Task AnUnknownIdFindsNothingAndNamesItsNeighbours()
    {
        Assert.Empty(await Explain("quite"));
        Assert.Equal(["quiet"], await new ExplainQuery(_queries).NearAsync("quite", CancellationToken.None));
    }

    [Fact]
    public async Task TheLedgerIsFoldedAnewOnlyWhenTheStoreChanges()
    {
        var first = await _queries.LookAsync(CancellationToken.None);
        Assert.Same(first, await _queries.LookAsync(CancellationToken.None));

        await _store.SaveReadingAsync(new ReportId("quiet"), "8", [], CancellationToken.None);
        Assert.Empty((await _queries.LookAsync(CancellationToken.None)).Ledger.Incidents);
    }

    private Task<IReadOnlyList<Explanation>> Explain(string id) => new ExplainQuery(_queries).OfAsync(id, CancellationToken.None);

    private static IEnumerable<Explanation> Flat(Explanation root) => root.Under.SelectMany(Flat).Prepend(root);
}
