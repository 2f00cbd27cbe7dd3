using System.Text.Json;
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
    private protected override Task<StoreUnderTest> NewAsync() => PostgresUnderTest.NewAsync();
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

    private static string Json(Claim claim) => JsonSerializer.Serialize(claim, MarsadJson.TypeInfo<Claim>());
}
