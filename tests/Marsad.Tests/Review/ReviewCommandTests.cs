using System.Text.Json;
using Marsad.Tests.Ingest;
using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Review;

/// <summary>Judging through the front door, with the output in a pipe.</summary>
public sealed class ReviewCommandTests : IAsyncLifetime
{
    private ReviewedStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await ReviewedStore.MakeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_list_tells_what_deserves_an_eye_and_a_case_is_shown_with_its_sentences()
    {
        var first = (await JsonAsync("review", "list"))[0];
        Assert.Equal("divergent", first.GetProperty("reason").GetString());
        Assert.Equal("Syrian Observatory for Human Rights gives 15, White Helmets gives 90 killed", first.GetProperty("why").GetString());

        foreach (var id in new[] { "1", first.GetProperty("id").GetString()! })
        {
            var sheet = await JsonAsync("review", "show", id);
            var quote = sheet.GetProperty("sides")[1][0].GetProperty("quotes")[0];
            Assert.Equal(("Rescuers said ", "90 people died", " in Sukkari."), (Text(quote, "before"), Text(quote, "marked"), Text(quote, "after")));
        }
    }

    [Fact]
    public async Task A_pair_that_was_judged_is_one_incident_leaves_the_list_and_comes_back_when_undone()
    {
        Assert.Equal(2, (await JsonAsync("ledger", "incidents")).GetArrayLength());

        var filed = await JsonAsync("review", "same", _store.Strike, _store.Other, "--why", "one raid over midnight", "--by", "Amal");
        Assert.Equal("applied", Text(filed.GetProperty("outcome"), "state"));
        var incident = Assert.Single((await JsonAsync("ledger", "incidents")).EnumerateArray());
        Assert.Equal([1], incident.GetProperty("judgements").EnumerateArray().Select(j => j.GetInt32()));

        await JsonAsync("review", "undo", "1", "--why", "two raids after all", "--by", "Badr");
        Assert.Equal(2, (await JsonAsync("ledger", "incidents")).GetArrayLength());
        var log = await JsonAsync("review", "log");
        Assert.Equal(["undone", "applied"], log.EnumerateArray().Select(o => Text(o, "state")));
        Assert.Equal(["one raid over midnight", "two raids after all"], log.EnumerateArray().Select(o => Text(o.GetProperty("judgement"), "why")));
    }

    [Fact]
    public async Task A_claim_held_against_its_own_incident_leaves_it()
    {
        var incident = Text((await JsonAsync("ledger", "incidents")).EnumerateArray().Single(i => Text(i, "place") == "Sukkari"), "id");

        await JsonAsync("review", "different", incident, _store.Many, "--why", "another day", "--by", "Amal");

        Assert.Equal(3, (await JsonAsync("ledger", "incidents")).GetArrayLength());
    }

    [Fact]
    public async Task A_rejected_claim_leaves_the_toll_and_is_explained_with_who_and_why()
    {
        await JsonAsync("review", "reject", _store.Many, "--why", "counts the week", "--by", "Amal");

        var toll = Assert.Single((await JsonAsync("ledger", "tolls")).EnumerateArray());
        Assert.Equal(15, toll.GetProperty("high").GetInt32());
        var claim = await RunAsync("explain", _store.Many);
        Assert.Contains($"reject {_store.Many} (casualty killed 90–90): counts the week", claim.Output, StringComparison.Ordinal);
        var incident = await RunAsync("explain", Text(toll, "incident"));
        Assert.Contains($"rejected: claim {_store.Many} of this place and time counts for nothing, by judgement 1, Amal", incident.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_field_counts_and_what_was_read_stays_told()
    {
        await JsonAsync("review", "correct", _store.Strike, "--field", "time", "--value", "2016-08-05", "--why", "the report is of Saturday", "--by", "Amal");

        var explained = await RunAsync("explain", _store.Strike);
        Assert.Contains("corrected: time: 2016-08-05, read as 2016-08-06", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judgement_survives_a_newer_reading_that_gives_the_claim_another_id()
    {
        await JsonAsync("review", "reject", _store.Many, "--why", "counts the week", "--by", "Amal");
        await using (var store = await Marsad.Store.MarsadStore.OpenAsync(_store.Address, CancellationToken.None))
        {
            var stored = await store.FindClaimAsync(new Marsad.Core.Model.ClaimId(_store.Many), CancellationToken.None);
            var again = stored!.Claim.Claim with { Source = null, Confidence = 0.95 };
            await store.SaveReadingAsync(stored.Claim.Report, "2", [again], CancellationToken.None);
        }

        Assert.Equal("applied", Text((await JsonAsync("review", "log"))[0], "state"));
        Assert.Equal(15, Assert.Single((await JsonAsync("ledger", "tolls")).EnumerateArray()).GetProperty("high").GetInt32());
    }

    [Fact]
    public async Task Names_are_released_and_listed()
    {
        await JsonAsync("review", "release", "Jane Example", "John Example", "--why", "their families agree", "--by", "Amal");

        var decision = (await JsonAsync("review", "log"))[0].GetProperty("judgement").GetProperty("decision");
        Assert.Equal(["Jane Example", "John Example"], decision.GetProperty("names").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public async Task What_cannot_be_judged_is_told_and_nothing_is_written()
    {
        var typo = _store.Few[..^1] + (_store.Few[^1] == '0' ? '1' : '0');
        foreach (var words in new string[][] { ["reject", typo], ["correct", typo, "--field", "time", "--value", "2016-08-05"], ["same", typo, _store.Many] })
        {
            var run = await RunAsync(["review", .. words, "--why", "a test", "--by", "Amal"]);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Contains($"near it: {_store.Few}", run.Error, StringComparison.Ordinal);
            Assert.EndsWith("Nothing was written.\n", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await RunAsync("review", "reject", _store.Few)).ExitCode);
        Assert.Equal("[]", (await RunAsync("review", "log")).Output.Trim());
    }

    [Fact]
    public async Task Judging_is_the_same_in_PostgreSQL()
    {
        await using var store = await ReviewedStore.MakeAsync(await PostgresUnderTest.NewAsync());

        Assert.Equal(0, (await store.RunAsync("review", "same", store.Strike, store.Other, "--why", "one raid over midnight", "--by", "Amal")).ExitCode);
        Assert.Single(JsonDocument.Parse((await store.RunAsync("ledger", "incidents")).Output).RootElement.EnumerateArray());
        Assert.Equal(0, (await store.RunAsync("review", "undo", "1", "--why", "two raids after all", "--by", "Badr")).ExitCode);
        var log = JsonDocument.Parse((await store.RunAsync("review", "log")).Output).RootElement;
        Assert.Equal(["undone", "applied"], log.EnumerateArray().Select(o => Text(o, "state")));
    }

    private Task<Ended> RunAsync(params string[] words) => _store.RunAsync(words);

    private async Task<JsonElement> JsonAsync(params string[] words)
    {
        var run = await RunAsync(words);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
