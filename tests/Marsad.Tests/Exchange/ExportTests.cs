using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Marsad.Core.Ledger;
using Marsad.Core.Model;
using Marsad.Exchange.Formats;
using Marsad.Exchange.Tables;
using Marsad.Tests.Ledger;
using Xunit;

namespace Marsad.Tests.Exchange;

public class ExportTests
{
    [Fact]
    public void CsvReadsBackWithEveryIncidentAndItsNumbers()
    {
        var ledger = Ledger();
        var rows = ReadBack(ViewRows.Incidents(ledger.Incidents), hashtags: false);

        Assert.Equal(ledger.Incidents.Select(i => i.Id.Value), rows.Select(r => r["id"]));
        var strike = rows.Single(r => r["place"] == "Sukkari");
        Assert.Equal(("2016-08-06", "12", "15", "15"), (strike["start"], strike["killed_civilian_low"], strike["killed_civilian_best"], strike["killed_civilian_high"]));
        Assert.Equal("", strike["killed_combatant_best"]);
        Assert.Equal("observatory; rescuers", strike["origins"]);
    }

    [Fact]
    public void HxlHasOneHashtagRowUnderTheHeader()
    {
        var rows = ReadBack(ViewRows.Tolls(Ledger().Tolls), hashtags: true);

        Assert.Equal(("#affected+best", "#loc+name"), (rows[0]["best"], rows[0]["place"]));
        Assert.All(rows.Skip(1), r => Assert.DoesNotContain(r.Values, v => v.StartsWith('#')));
    }

    [Fact]
    public void EveryHashtagIsWellFormed()
    {
        var ledger = Ledger();
        Column[] columns =
        [
            .. ViewRows.Incidents(ledger.Incidents).Columns, .. ViewRows.Tolls(ledger.Tolls).Columns, .. ViewRows.Control(ledger.Control).Columns,
            .. ViewRows.Access(ledger.Access).Columns, .. ClaimRows.Of([]).Columns,
        ];

        Assert.All(columns, c => Assert.Matches("^(#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*)?$", c.Hxl));
    }

    [Fact]
    public void GeoJsonHasAPointLongitudeFirstAndNullWhereThePlaceIsUnknown()
    {
        var ledger = Ledger();
        using var output = new MemoryStream();
        GeoJson.Write(ViewRows.Incidents(ledger.Incidents), output);
        using var json = JsonDocument.Parse(output.ToArray());

        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(ledger.Incidents.Count, features.Count);
        var known = features.Single(f => f.GetProperty("properties").GetProperty("place").GetString() == "Sukkari");
        Assert.Equal([37.14, 36.17], known.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));
        Assert.Equal(15, known.GetProperty("properties").GetProperty("killed_civilian_best").GetInt64());
        var unknown = features.Single(f => f.GetProperty("properties").GetProperty("place").GetString() == "Nowhere, \"=1+1\"");
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("geometry").ValueKind);
    }

    [Fact]
    public void NoReportsWordsLeaveTheStore()
    {
        var claims = Told().Claims.ToList();
        using var output = new MemoryStream();
        Csv.Write(ClaimRows.Of(claims), output, hashtags: false);
        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());

        Assert.DoesNotContain("Umm Khaled", text);
        Assert.Contains(claims[0].Id.Value, text);
    }

    [Fact]
    public void ACellThatLooksLikeAFormulaIsNotRun()
    {
        var table = new ExchangeTable([new Column("name", "")], [new Row(null, null, ["=1+1"])]);
        using var output = new MemoryStream();
        Csv.Write(table, output, hashtags: false);

        Assert.DoesNotContain("\n=1+1", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    private static EvidenceLedger Ledger() => Told().Fold();

    private static Scenario Told()
    {
        var scenario = new Scenario();
        scenario.Add("r1", "wire", "2016-08-06", Strike(15, "observatory"));
        scenario.Add("r2", "paper", "2016-08-06", Strike(12, "rescuers"));
        scenario.Add("r3", "wire", "2016-08-06", Scenario.Event(EventType.Shelling, "Nowhere, \"=1+1\"", "2016-08-06"));
        scenario.Add("r4", "wire", "2016-08-06", Scenario.Control(ControlAction.Holds, "Ramousa", "2016-08-06", "army"));
        return scenario;
    }

    private static List<Dictionary<string, string>> ReadBack(ExchangeTable table, bool hashtags)
    {
        using var output = new MemoryStream();
        Csv.Write(table, output, hashtags);
        output.Position = 0;
        using var text = new StreamReader(output);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!));
        return rows;
    }

    private static CasualtyClaim Strike(long number, string source) => Scenario.Killed(
        number, number, "Sukkari", "2016-08-06", source, cause: EventType.Airstrike, words: $"{number} dead, among them Umm Khaled, {source} said");
}
