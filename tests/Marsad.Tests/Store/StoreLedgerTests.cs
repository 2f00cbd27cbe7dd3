using System.Collections;
using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Echoes;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;
using Marsad.Store;
using Xunit;

namespace Marsad.Tests.Store;

public sealed class SqliteStoreLedgerTests : StoreLedgerTests
{
    private protected override Task<StoreUnderTest> NewAsync() => Task.FromResult<StoreUnderTest>(new SqliteUnderTest());
}

public sealed class PostgresStoreLedgerTests : StoreLedgerTests
{
    private protected override async Task<StoreUnderTest> NewAsync() => await PostgresUnderTest.NewAsync();
}

/// <summary>What the store keeps for the ledger: its input, what changed since, judgements, and the ledger as it was last made.</summary>
public abstract class StoreLedgerTests : StoreSuite
{
    private static readonly DateTimeOffset Noon = new(2016, 8, 7, 12, 0, 0, TimeSpan.Zero);
    private static readonly ClaimReference Reference = new(new ClaimId("c1"), new ReportId("a"), "event battle", ["Clashes\0"], [new TextSpan(11, 19)]);
    private static readonly LedgerStamp Stamp = new(4, "pack", "fold");

    [Fact]
    public async Task The_input_of_the_ledger_holds_claims_reports_with_sketches_and_judgements()
    {
        await using var store = await OpenAsync();
        var given = Sample.Obtained("a", "Clashes went on near the old bridge of the town.");
        await store.AddAsync(given, Go);
        await store.SaveReadingAsync(given.Report.Id, "1", [Sample.Event("Clashes", 11)], Go);
        var judgement = await store.AddJudgementAsync(Noon, "desk", "misread", new RejectDecision(Reference), Go);

        var input = await store.InputAsync(Go);

        Assert.Equal((await store.ClaimsAsync(Go)).Select(c => c.Id), input.Claims.Select(c => c.Id));
        Assert.Equal(
            [new LedgerReport(given.Report.Id, given.Report.Outlet, given.Report.Published, TextSketch.Of(given.Report.FullText))], input.Reports);
        Assert.Equal(judgement.Id, Assert.Single(input.Judgements).Id);
    }

    [Fact]
    public async Task Judgements_come_back_as_they_were_made_numbered_from_one()
    {
        await using var store = await OpenAsync();
        Decision[] decisions =
        [
            new SameDecision { Sides = [[Reference], [Reference with { Id = new ClaimId("c2") }]] },
            new CorrectDecision(Reference, "place", "Name with \0 and \u0010"),
            new UndoDecision(new JudgementId(1)),
        ];

        foreach (var decision in decisions)
            await store.AddJudgementAsync(Noon, "ديسك", "why not", decision, Go);

        var judgements = await store.JudgementsAsync(Go);
        Assert.Equal([1, 2, 3], judgements.Select(j => j.Id.Value));
        Assert.All(judgements, j => Assert.Equal((Noon, "ديسك", "why not"), (j.At, j.By, j.Why)));
        Assert.Equal(decisions.Select(Json), judgements.Select(j => Json(j.Decision)));
    }

    [Fact]
    public async Task Judgements_can_be_added_and_neither_changed_nor_deleted()
    {
        await using var store = await OpenAsync();
        await store.AddJudgementAsync(Noon, "desk", "misread", new RejectDecision(Reference), Go);

        Assert.Contains("append-only", await RefusedSqlAsync("UPDATE judgements SET reason = 'none'"), StringComparison.Ordinal);
        Assert.Contains("append-only", await RefusedSqlAsync("DELETE FROM judgements"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_since_a_version_are_reports_added_or_read_and_judgements_made_after_it()
    {
        await using var store = await OpenAsync();
        foreach (var id in new[] { "a", "b", "c" })
        {
            await store.AddAsync(Sample.Obtained(id, $"Clashes in {id}."), Go);
            await store.SaveReadingAsync(new ReportId(id), "1", [Sample.Event("Clashes", 11)], Go);
        }

        var before = await store.ChangesSinceAsync(null, Go);
        await store.SaveReadingAsync(new ReportId("b"), "2", [Sample.Event("Clashes", 11), Sample.Event("in b", 19)], Go);
        await store.AddAsync(Sample.Obtained("d", "Nothing."), Go);
        await store.AddJudgementAsync(Noon, "desk", "misread", new RejectDecision(Reference), Go);

        var since = await store.ChangesSinceAsync(before.Version, Go);

        Assert.Equal((3, 3), (before.Input.Reports.Count, before.Input.Claims.Count));
        Assert.Equal(["b", "d"], since.Input.Reports.Select(r => r.Id.Value));
        Assert.Equal(["b", "b"], since.Input.Claims.Select(c => c.Report.Value));
        Assert.Single(since.Input.Judgements);
        Assert.Equal(await store.VersionAsync(Go), since.Version);
        var nothing = await store.ChangesSinceAsync(since.Version, Go);
        Assert.Equal((0, 0, 0), (nothing.Input.Reports.Count, nothing.Input.Claims.Count, nothing.Input.Judgements.Count));
    }

    [Fact]
    public async Task The_ledger_comes_back_byte_for_byte_with_what_it_was_made_from()
    {
        await using var store = await OpenAsync();
        Assert.Null(await store.FindLedgerAsync(Go));

        await store.SaveLedgerAsync(Stamp, SampleLedger.Large, Go);
        await store.SaveLedgerAsync(Stamp, SampleLedger.Small, Go);

        Assert.Equal(Stamp, await store.LedgerStampAsync(Go));
        var kept = await store.FindLedgerAsync(Go);
        Assert.Equal(LedgerJson.Bytes(SampleLedger.Small), LedgerJson.Bytes(kept!.Ledger));
        Assert.Equal("airstrike 2016-08-06 Sukkari 36.17 2", await SqlAsync(
            "SELECT concat_ws(' ', i.type, i.time_start, i.place, i.lat, t.low) FROM incidents i JOIN tolls t ON t.incident = i.id"));
    }

    [Fact]
    public async Task A_rebuild_that_breaks_off_leaves_the_ledger_as_it_was()
    {
        await using var store = await OpenAsync();
        await store.SaveLedgerAsync(Stamp, SampleLedger.Small, Go);
        var breaking = SampleLedger.Large with { Tolls = new Breaking<Toll>(SampleLedger.Large.Tolls, () => throw new OperationCanceledException()) };

        await Assert.ThrowsAsync<OperationCanceledException>(() => store.SaveLedgerAsync(Stamp with { Version = 9 }, breaking, Go));

        Assert.Equal(LedgerJson.Bytes(SampleLedger.Small), LedgerJson.Bytes((await store.FindLedgerAsync(Go))!.Ledger));
        Assert.Equal(Stamp, await store.LedgerStampAsync(Go));
        await store.SaveLedgerAsync(Stamp, SampleLedger.Large, Go);
    }

    [Fact]
    public async Task An_earlier_ledger_never_takes_the_place_of_a_later_one()
    {
        await using var store = await OpenAsync();
        Assert.True(await store.SaveLedgerAsync(Stamp, SampleLedger.Small, Go));

        Assert.False(await store.SaveLedgerAsync(Stamp with { Version = Stamp.Version - 1 }, SampleLedger.Large, Go));

        Assert.Equal(SampleLedger.Small.Incidents.Count, (await store.FindLedgerAsync(Go))!.Ledger.Incidents.Count);
    }

    [Fact]
    public async Task The_ledger_is_no_change_of_evidence()
    {
        await using var store = await OpenAsync();
        var version = await store.VersionAsync(Go);

        await store.SaveLedgerAsync(Stamp, SampleLedger.Small, Go);

        Assert.Equal(version, await store.VersionAsync(Go));
    }

    private static string Json(Decision decision) => System.Text.Json.JsonSerializer.Serialize(decision, LedgerJson.TypeInfo<Decision>());
}

/// <summary>A list that does something when it is half read.</summary>
internal sealed class Breaking<T>(IReadOnlyList<T> list, Action halfway) : IReadOnlyList<T>
{
    public int Count => list.Count;

    public T this[int index] => list[index];

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (i == list.Count / 2)
                halfway();
            yield return list[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
