using System.Text;
using System.Text.Json.Nodes;
using Marsad.Tests.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Marsad.Tests.Ingest;

/// <summary>bench/kill.sh does the same twenty times over more reports.</summary>
public sealed class KillTests : IDisposable
{
    private const int Reports = 400;
    private const int Kills = 4;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_that_is_killed_again_and_again_ends_with_the_store_of_one_that_was_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs SIGKILL");
        var reports = _folder.Write("reports.jsonl", MadeUp());
        Assert.Equal(0, (await MarsadProcess.RunAsync("ingest", reports, "--store", _folder["whole.db"])).ExitCode);
        var random = new Random(20160806);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            if (await MarsadProcess.KillAfterAsync(TimeSpan.FromMilliseconds(random.Next(150, 700)), "ingest", reports, "--store", _folder["killed.db"]))
                killed++;
        }

        Assert.Equal(0, (await MarsadProcess.RunAsync("ingest", reports, "--store", _folder["killed.db"])).ExitCode);

        Assert.NotEqual(0, killed);
        Assert.Equal("ok", Rows("killed.db", "PRAGMA integrity_check").Trim());
        foreach (var table in new[]
        {
            "SELECT id, sha256, title, text, outlet, published FROM reports ORDER BY id",
            "SELECT report, reader_version, notices FROM readings ORDER BY report",
            "SELECT id, report, ordinal, reader_version, body FROM claims ORDER BY id",
            "SELECT * FROM spans ORDER BY claim, ordinal",
        })
        {
            var whole = Rows("whole.db", table);
            Assert.NotEmpty(whole);
            Assert.Equal(whole, Rows("killed.db", table));
        }

        Assert.Equal(Reports, Rows("killed.db", "SELECT id FROM reports").Count(c => c == '\n'));
    }

    private static string MadeUp()
    {
        string[] places = ["Ramousa", "al-Bab", "Manbij", "Aleppo", "Hamdaniya", "Saraqeb", "Palmyra"];
        var lines = new StringBuilder();
        for (var i = 0; i < Reports; i++)
        {
            var place = places[i % places.Length];
            var text = $"At least {i + 2} people were killed on Saturday in an air strike on {place}, the Syrian Observatory for Human Rights said.\n\n"
                + string.Concat(Enumerable.Repeat($"Rebels captured the village near {place} on Friday. Government forces shelled the town. ", 10));
            lines.AppendLine(new JsonObject { ["id"] = $"made-up-{i}", ["title"] = $"Air strike on {place}", ["text"] = text, ["published"] = "2016-08-07", ["outlet"] = "sohr" }.ToJsonString());
        }

        return lines.ToString();
    }

    private string Rows(string store, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder[store]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new StringBuilder();
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                rows.Append(reader.GetValue(column)).Append('\t');
            rows.Append('\n');
        }

        return rows.ToString();
    }
}
