using Marsad.App.Queries;
using Marsad.Core.Ledger.Judgements;
using Marsad.Intake;
using Marsad.Store;
using Xunit;

namespace Marsad.Tests.Review;

/// <summary>What the desk takes, and what it says of what it does not take.</summary>
public sealed class ReviewDeskTests : IAsyncLifetime
{
    private static readonly Signature Amal = new("Amal", "a test");
    private static CancellationToken Go => TestContext.Current.CancellationToken;
    private ReviewedStore _store = null!;
    private MarsadStore _open = null!;
    private LedgerQueries _queries = null!;
    private ReviewDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await ReviewedStore.MakeAsync();
        _open = await MarsadStore.OpenAsync(_store.Address, CancellationToken.None);
        _queries = new LedgerQueries(_open, TheatreFolder.Load(null).Pack!);
        _desk = new ReviewDesk(_queries, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _queries.Dispose();
        await _open.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task What_names_nothing_or_means_nothing_is_refused()
    {
        await RefusedAsync("there is no claim 0123: take an id from", _desk.RejectAsync("0123", Amal, Go));
        await RefusedAsync("there is no claim or incident 0123", _desk.PairAsync("same", ["0123", _store.Few], Amal, Go));
        await RefusedAsync("same takes two different claims or incidents", _desk.PairAsync("same", [_store.Few, _store.Few], Amal, Go));
        await RefusedAsync("'2016-13-06' is no time: give a day as 2016-08-06", CorrectAsync(_store.Strike, "time", "2016-13-06"));
        await RefusedAsync("'colour' is no field of this claim that can be corrected; these are: type, initiator, target, time, place", CorrectAsync(_store.Strike, "colour", "red"));
        await RefusedAsync("'nobody-known' is no actor of the pack syria", CorrectAsync(_store.Strike, "initiator", "nobody-known"));
        await RefusedAsync("the high end 15 is below the low end 20", CorrectAsync(_store.Few, "low", "20"));
        await RefusedAsync("1000000000000 people are more than", CorrectAsync(_store.Few, "count", "1000000000000"));
        await RefusedAsync($"claim {_store.Few} says count 15 already", CorrectAsync(_store.Few, "count", "15"));
        await RefusedAsync("no name is given to release", _desk.ReleaseAsync([" "], Amal, Go));
        await RefusedAsync("there is nothing to undo: nobody has judged anything in this store", _desk.UndoAsync(1, Amal, Go));
        await RefusedAsync("no reason is given: say why with --why", _desk.RejectAsync(_store.Few, Amal with { Why = " " }, Go));
        await RefusedAsync("nobody signs: name yourself with --by", _desk.RejectAsync(_store.Few, Amal with { By = "" }, Go));
        Assert.Empty(await _open.JudgementsAsync(Go));
    }

    [Fact]
    public async Task What_was_done_already_is_refused_with_who_did_it()
    {
        await FiledAsync(_desk.RejectAsync(_store.Many, Amal, Go));
        await RefusedAsync($"claim {_store.Many} is rejected already, by judgement 1 of Amal: a test", _desk.RejectAsync(_store.Many, Amal, Go));
        await RefusedAsync("there is no judgement 9: they are numbered 1 to 1", _desk.UndoAsync(9, Amal, Go));
        await FiledAsync(_desk.UndoAsync(1, Amal with { By = "Badr" }, Go));
        await RefusedAsync("judgement 1 is undone by judgement 2 (Badr) already: undo that one to bring it back", _desk.UndoAsync(1, Amal, Go));
        Assert.Equal(2, (await _open.JudgementsAsync(Go)).Count);
    }

    [Fact]
    public async Task A_running_total_or_a_capture_is_no_happening_to_be_the_same()
    {
        await FiledAsync(CorrectAsync(_store.Many, "scope", "cumulative"));

        await RefusedAsync($"claim {_store.Many} tells of no single happening (casualty killed 90–90), so it cannot be same", _desk.PairAsync("same", [_store.Strike, _store.Many], Amal, Go));
    }

    [Fact]
    public async Task What_a_judgement_overrules_is_told_at_once()
    {
        await FiledAsync(_desk.PairAsync("same", [_store.Strike, _store.Other], Amal, Go));

        var filed = await FiledAsync(_desk.PairAsync("different", [_store.Strike, _store.Other], Amal, Go));
        Assert.Equal(JudgementState.Applied, filed.Outcome.State);
        Assert.Equal((1, JudgementState.Overruled), (Assert.Single(filed.Changed).Judgement.Id.Value, filed.Changed[0].State));
    }

    [Fact]
    public async Task An_incident_is_named_where_one_claim_is_asked_for()
    {
        var incident = (await _queries.LookAsync(Go)).Ledger.Incidents.Single(i => i.Claims.Count > 1);

        await RefusedAsync($"{incident.Id} is an incident, and this takes one claim: it holds {incident.Claims[0]}", _desk.RejectAsync(incident.Id.Value, Amal, Go));
    }

    private Task<Parsed<Filed>> CorrectAsync(string claim, string field, string value) => _desk.CorrectAsync(claim, field, value, Amal, Go);

    private static async Task RefusedAsync(string told, Task<Parsed<Filed>> judging)
    {
        var filed = await judging;
        Assert.Null(filed.Value);
        Assert.Contains(told, filed.Problem, StringComparison.Ordinal);
    }

    private static async Task<Filed> FiledAsync(Task<Parsed<Filed>> judging)
    {
        var filed = await judging;
        Assert.Null(filed.Problem);
        return filed.Value!;
    }
}
