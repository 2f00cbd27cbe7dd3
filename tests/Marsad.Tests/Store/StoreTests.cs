using System.Text.Json;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Model;
using Marsad.Core.Reading;
using Marsad.Store;
using Xunit;

namespace Marsad.Tests.Store;

public sealed class SqliteStoreTests : StoreTests
{
    private protected override Task<StoreUnderTest> NewAsync() => Task.FromResult<StoreUnderTest>(new SqliteUnderTest());
}

public sealed class PostgresStoreTests : StoreTests
{
    private protected override async Task<StoreUnderTest> NewAsync() => await PostgresUnderTest.NewAsync();
}

/// <summary>What a store promises, whichever database it is in.</summary>
public abstract class StoreTests : StoreSuite
{
    private const string Reader = "1";

    [Fact]
    public async Task A_report_comes_back_as_it_was_given_with_its_original_bytes()
    {
        await using var store = await OpenAsync();
        var given = Sample.Obtained("a", string.Concat(Enumerable.Repeat("Clashes went on in Ramousa. ", 50)));

        Assert.True(await store.AddAsync(given, Go));

        Assert.Equal(given.Report, await store.FindReportAsync(given.Report.Id, Go));
        Assert.Equal(given.Original.ToArray(), await store.FindOriginalAsync(given.Report.Id, Go));
        var entry = Assert.Single(await store.ReportsAsync(Go));
        Assert.Equal((given.Sha256, given.ObtainedFrom, given.ObtainedAt, 0), (entry.Sha256, entry.ObtainedFrom, entry.ObtainedAt, entry.Claims));
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        await using var store = await OpenAsync();
        await store.AddAsync(Sample.Obtained("a", "text"), Go);

        var again = await store.AddAsync(Sample.Obtained("b", "text"), run: null, Go);

        Assert.Equal(new Addition(false, ReportId.From("a"), "a.txt"), again);
        Assert.Single(await store.ReportsAsync(Go));
    }

    [Fact]
    public async Task A_second_document_with_the_same_id_is_kept_under_its_hash()
    {
        await using var store = await OpenAsync();
        await store.AddAsync(Sample.Obtained("a", "first"), Go);
        var second = Sample.Obtained("a", "second");

        var addition = await store.AddAsync(second, run: null, Go);

        Assert.Equal($"a~{second.Sha256[..8]}", addition.Id.Value);
        Assert.Equal("first", (await store.FindReportAsync(ReportId.From("a"), Go))!.Text);
        Assert.Equal("second", (await store.FindReportAsync(addition.Id, Go))!.Text);
    }

    [Fact]
    public async Task Claims_come_back_equal_in_the_order_of_the_reading()
    {
        await using var store = await OpenAsync();
        await store.AddAsync(Sample.Obtained("a", "Clashes. Shelling."), Go);
        Claim[] claims = [Sample.Event("Shelling", 20, EventType.Shelling), Sample.Event("Clashes", 11)];

        await store.SaveReadingAsync(ReportId.From("a"), Reader, claims, Go);

        var stored = await store.ClaimsOfAsync(ReportId.From("a"), Go);
        Assert.Equal(claims.Select(Json), stored.Select(s => Json(s.Claim.Claim)));
        Assert.All(stored, s => Assert.Equal((Reader, ActorId.From("sana"), new DateOnly(2016, 8, 6)), (s.ReaderVersion, s.Claim.Outlet, s.Claim.Published)));
        Assert.Equal(stored.Select(s => s.Claim.Id).Order(), (await store.ClaimsAsync(Go)).Select(c => c.Id));
        Assert.Equal(Json(claims[0]), Json((await store.FindClaimAsync(stored[0].Claim.Id, Go))!.Claim.Claim));
    }

    [Fact]
    public async Task A_claim_that_a_reading_holds_twice_is_kept_once()
    {
        await using var store = await OpenAsync();
        await store.AddAsync(Sample.Obtained("a", "Clashes."), Go);

        var kept = await store.SaveReadingAsync(
            ReportId.From("a"), Reader, new Reading([Sample.Event("Clashes", 11), Sample.Event("Clashes", 11)], []), run: null, Go);

        Assert.Equal(1, kept);
        Assert.Single(await store.ClaimsAsync(Go));
    }

    [Fact]
    public async Task Claims_of_two_reports_whose_ids_meet_are_both_kept()
    {
        await using var store = await OpenAsync();
        await store.AddAsync(Sample.Obtained("a", "Clashes."), Go);
        await store.AddAsync(Sample.Obtained("b", "Clashes!"), Go);
        await store.SaveReadingAsync(ReportId.From("a"), Reader, [Sample.Event("Clashes", 11)], Go);
        var claim = Sample.Event("Clashes!", 11);
        var id = ClaimIdentity.Of(ReportId.From("b"), claim);
        await SqlAsync($"DELETE FROM spans; UPDATE claims SET id = '{id}'");

        await store.SaveReadingAsync(ReportId.From("b"), Reader, [claim], Go);

        Assert.Equal(2, (await store.ClaimsAsync(Go)).Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public async Task Only_reports_that_this_version_of_the_reader_has_not_read_are_unread()
    {
        await using var store = await OpenAsync();
        foreach (var i in Enumerable.Range(0, 70))
            await store.AddAsync(Sample.Obtained($"r{i:00}", $"text {i}"), Go);
        await store.SaveReadingAsync(ReportId.From("r03"), Reader, [], Go);

        var read = new List<string>();
        await foreach (var report in store.UnreadAsync(Reader, Go))
        {
            read.Add(report.Id.Value);
            await store.SaveReadingAsync(report.Id, Reader, [], Go);
        }

        Assert.Equal(Enumerable.Range(0, 70).Where(i => i != 3).Select(i => $"r{i:00}"), read);
        Assert.Equal(0, await store.CountUnreadAsync(Reader, Go));
        Assert.Equal(70, await store.CountUnreadAsync("2", Go));
    }

    [Fact]
    public async Task A_newer_reading_takes_the_place_of_the_older()
    {
        await using var store = await OpenAsync();
        await store.AddAsync(Sample.Obtained("a", "Clashes. Shelling."), Go);
        await store.SaveReadingAsync(ReportId.From("a"), "1", [Sample.Event("Clashes", 11), Sample.Event("Shelling", 20)], Go);

        await store.SaveReadingAsync(ReportId.From("a"), "2", [Sample.Event("Shelling", 20, EventType.Shelling)], Go);

        var claim = Assert.Single(await store.ClaimsOfAsync(ReportId.From("a"), Go));
        Assert.Equal(("2", EventType.Shelling), (claim.ReaderVersion, ((EventClaim)claim.Claim.Claim).Type));
        Assert.Equal(1L, await SqlAsync("SELECT count(*) FROM spans"));
    }

    [Fact]
    public async Task The_version_changes_with_reports_and_claims_and_not_with_runs()
    {
        await using var store = await OpenAsync();
        var empty = await store.VersionAsync(Go);
        await store.AddAsync(Sample.Obtained("a", "Clashes."), Go);
        var withReport = await store.VersionAsync(Go);
        await store.SaveReadingAsync(ReportId.From("a"), Reader, [], Go);
        var withReading = await store.VersionAsync(Go);

        await store.AddAsync(Sample.Obtained("a", "Clashes."), Go);
        await store.EndRunAsync(await store.StartRunAsync(DateTimeOffset.UnixEpoch, Reader, Go), DateTimeOffset.UnixEpoch, default, Go);

        Assert.Equal(3, new[] { empty, withReport, withReading }.Distinct().Count());
        Assert.Equal(withReading, await store.VersionAsync(Go));
    }

    [Fact]
    public async Task Columns_for_queries_agree_with_the_claim()
    {
        await using var store = await OpenAsync();
        await store.AddAsync(Sample.Obtained("a", "Clashes."), Go);
        await store.SaveReadingAsync(ReportId.From("a"), Reader, [Sample.Event("Clashes", 11) with { Source = ActorId.From("sohr") }], Go);

        Assert.Equal(
            "event sohr asserted Ramousa 2016-08-06 2016-08-06",
            await SqlAsync("SELECT concat_ws(' ', kind, source, modality, place, adm1, time_start, time_end) FROM claims"));
        Assert.Equal(11L, Convert.ToInt64(await SqlAsync("""SELECT "start" FROM spans"""), null));
    }

    [Fact]
    public async Task Text_of_any_characters_comes_back_as_it_was()
    {
        const string Odd = "nul \0, escape \u0010, both \u00100 \u0010\0, backslash \\u0000, حلب 🕊, 'quote' \"";
        await using var store = await OpenAsync();
        var given = Sample.Obtained("a", Odd);
        var claim = Sample.Event(Odd, 11) with { Place = Odd, SourceWords = "\\\0\\\u0010" };

        await store.AddAsync(given, Go);
        await store.SaveReadingAsync(given.Report.Id, Reader, [claim], Go);

        Assert.Equal(given.Report, await store.FindReportAsync(given.Report.Id, Go));
        Assert.Equal(Json(claim), Json(Assert.Single(await store.ClaimsAsync(Go)).Claim));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_kept_as_the_replacement_character_and_moves_no_span()
    {
        await using var store = await OpenAsync();

        await store.AddAsync(Sample.Obtained("a", "before \ud83d after", "bytes"), Go);

        Assert.Equal("before \ufffd after", (await store.FindReportAsync(ReportId.From("a"), Go))!.Text);
    }

    [Fact]
    public async Task Reports_are_in_the_order_of_days_then_of_the_ids_bytes()
    {
        await using var store = await OpenAsync();
        string[] ids = ["b", "a", "Z", "é", "_", "10", "9", "حلب"];
        foreach (var id in ids)
            await store.AddAsync(Sample.Obtained(id, "text " + id), Go);
        var undated = Sample.Obtained("z", "undated");
        await store.AddAsync(undated with { Report = undated.Report with { Published = null } }, Go);

        Assert.Equal(["z", .. ids.Order(StringComparer.Ordinal)], (await store.ReportsAsync(Go)).Select(r => r.Id.Value));
    }

    [Fact]
    public async Task A_run_is_kept_with_its_counts_and_what_it_set_aside()
    {
        await using var store = await OpenAsync();
        var run = await store.StartRunAsync(DateTimeOffset.UnixEpoch, Reader, Go);

        await store.SetAsideAsync(run, new SetAside("broken.html", "no text", "Obtain it again."), Go);
        await store.EndRunAsync(run, DateTimeOffset.UnixEpoch.AddHours(1), new RunCounts(1, 2, 3, 4, 5), Go);

        Assert.Equal("1 2 3 4 5 broken.html", await SqlAsync(
            "SELECT concat_ws(' ', added, already_there, read, claims, r.set_aside, s.input) FROM runs r JOIN set_aside s ON s.run = r.id WHERE r.ended > r.started"));
    }

    [Fact]
    public async Task Two_programs_fill_one_store_at_once()
    {
        var stores = await Task.WhenAll(OpenAsync(), OpenAsync());
        await Task.WhenAll(stores.Select(store => Task.Run(
            async () =>
            {
                for (var n = 0; n < 60; n++)
                    await store.AddAsync(Sample.Obtained($"r{n}", $"text {n}"), Go);
            },
            Go)));

        Assert.Equal(60, (await stores[0].ReportsAsync(Go)).Count);
        Assert.Equal(60, await stores[1].VersionAsync(Go));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task A_store_that_another_program_writes_to_says_to_wait_and_can_be_read()
    {
        await using var store = await MarsadStore.OpenAsync(Store.Address, TimeSpan.FromSeconds(1), Go);
        await using (await Store.HoldAsync())
        {
            await RefusesAsync(() => store.AddAsync(Sample.Obtained("a", "text"), Go), "is in use", "wait", store.Name);
            Assert.Empty(await store.ReportsAsync(Go));
        }

        Assert.True(await store.AddAsync(Sample.Obtained("a", "text"), Go));
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused()
    {
        await (await OpenAsync()).DisposeAsync();
        await SqlAsync(Store.Newer);

        await RefusesAsync(OpenAsync, "is of version 999", "up to 2", "newer Marsad");
    }

    [Fact]
    public async Task A_store_of_the_first_version_is_upgraded_with_all_that_is_in_it()
    {
        const string Text = "Clashes went on near the old bridge of the town.";
        await SqlAsync(Store.FirstSchema);
        await SqlAsync(
            $$"""
            INSERT INTO reports (id, sha256, outlet, published, media_type, obtained_from, obtained_at, warnings, title, text, original)
            VALUES ('a', '{{new string('a', 64)}}', 'sana', '2016-08-06', 'text/plain', 'a.txt', '2016-08-07T09:30:00.000Z', '[]', 'Title', '{{Text}}', {{Store.Bytes("61")}});
            INSERT INTO readings (report, reader_version, notices) VALUES ('a', '1', '[]');
            INSERT INTO claims (id, report, ordinal, reader_version, body)
            VALUES ('c1', 'a', 0, '1', '{"kind":"event","evidence":["Clashes"],"type":"battle"}');
            INSERT INTO spans VALUES ('c1', 0, 6, 13);
            UPDATE changes SET count = 2;
            """);

        await using var store = await OpenAsync();

        var input = await store.InputAsync(Go);
        Assert.Equal("c1", Assert.Single(input.Claims).Id.Value);
        Assert.Equal(TextSketch.Of("Title\n" + Text), Assert.Single(input.Reports).Sketch);
        Assert.Equal(1L, await SqlAsync("SELECT count(*) FROM sketches"));
        Assert.Equal("a"u8.ToArray(), await store.FindOriginalAsync(ReportId.From("a"), Go));
        Assert.Empty((await store.ChangesSinceAsync(2, Go)).Input.Reports);
        await store.SaveReadingAsync(ReportId.From("a"), "2", [], Go);
        Assert.Equal(3, (await store.ChangesSinceAsync(2, Go)).Version);
    }

    [Fact]
    public async Task Where_there_is_no_store_none_is_made_for_a_reader()
    {
        await RefusesAsync(() => MarsadStore.OpenExistingAsync(Store.Address, Go), "there is no store", "marsad ingest");
        await RefusesAsync(() => MarsadStore.OpenExistingAsync(Store.Address, Go), "there is no store");
    }

    private static string Json(Claim claim) => JsonSerializer.Serialize(claim, MarsadJson.TypeInfo<Claim>());
}
