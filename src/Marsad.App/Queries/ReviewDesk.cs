using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Ledger.Review;
using Marsad.Core.Model;

namespace Marsad.App.Queries;

/// <summary>Who judges, and why.</summary>
internal sealed record Signature(string By, string Why);

/// <summary>A judgement that was kept.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Changed">Earlier judgements whose state it changed, as they stand now, by number.</param>
/// <param name="Copies">Of a rejection: the claims in which the same voice gives the same number elsewhere, which count still, in id order.</param>
internal sealed record Filed(JudgementOutcome Outcome, IReadOnlyList<JudgementOutcome> Changed, IReadOnlyList<ClaimId> Copies);

/// <summary>Takes people's judgements: checks what they name, keeps what holds, says what it changed. A problem means that nothing was kept.</summary>
internal sealed class ReviewDesk(LedgerQueries queries, TimeProvider clock)
{
    private readonly Judging _judging = new(queries.Theatre);
    private readonly Corrections _corrections = new(queries.Theatre);

    /// <summary>What deserves a person's eye, the most urgent first.</summary>
    public async Task<IReadOnlyList<ReviewItem>> QueueAsync(CancellationToken cancellationToken)
    {
        var snapshot = await queries.LookAsync(cancellationToken);
        return ReviewQueue.Of(queries.Theatre, snapshot.Ledger, snapshot.Claims);
    }

    /// <summary>Keeps a decision on whether what <paramref name="ids"/> name, claims or incidents, is one happening.</summary>
    /// <param name="kind">"same", "different" or "unsure".</param>
    /// <param name="ids">At least two; one is enough to be unsure of.</param>
    /// <param name="signature">Who and why.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Parsed<Filed>> PairAsync(string kind, IReadOnlyList<string> ids, Signature signature, CancellationToken cancellationToken)
    {
        var snapshot = await queries.LookAsync(cancellationToken);
        var targets = new ReviewTargets(snapshot);
        var sides = new List<IReadOnlyList<LedgerClaim>>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            var side = targets.Side(id);
            if (side.Problem is { } problem)
                return new(null, problem);
            sides.Add(side.Value!);
        }

        // A claim held against the incident that it stands in is held against the rest of it.
        sides.Sort((a, b) => a.Count.CompareTo(b.Count));
        for (var i = 1; i < sides.Count; i++)
            sides[i] = [.. sides[i].Where(c => !sides.Take(i).Any(s => s.Any(o => o.Id == c.Id)))];

        return await PairAsync(snapshot, kind, sides, signature, cancellationToken);
    }

    /// <summary>The same for groups of claims that a case holds against each other.</summary>
    public async Task<Parsed<Filed>> PairAsync(string kind, IReadOnlyList<IReadOnlyList<ClaimId>> sides, Signature signature, CancellationToken cancellationToken)
    {
        var snapshot = await queries.LookAsync(cancellationToken);
        return await PairAsync(snapshot, kind, [.. sides.Select(s => (IReadOnlyList<LedgerClaim>)[.. s.Select(c => snapshot.Claims[c])])], signature, cancellationToken);
    }

    private async Task<Parsed<Filed>> PairAsync(
        LedgerSnapshot snapshot, string kind, List<IReadOnlyList<LedgerClaim>> sides, Signature signature, CancellationToken cancellationToken)
    {
        if (kind != UnsureDecision.Word && sides.Find(s => s.Any(c => !IsHappening(c.Claim))) is { } odd)
            return new(null, $"claim {odd.First(c => !IsHappening(c.Claim)).Id} tells of no single happening ({odd[0].Claim.Key}), so it cannot be {kind}: reject or correct it");
        if (sides.Count < (kind == UnsureDecision.Word ? 1 : 2) || sides.Exists(s => s.Count == 0))
            return new(null, $"{kind} takes two different claims or incidents");
        var references = sides.Select(s => (IReadOnlyList<ClaimReference>)[.. s.Select(ClaimReference.Of)]).ToList();
        return await FileAsync(snapshot, signature, kind switch
        {
            SameDecision.Word => new SameDecision { Sides = references },
            DifferentDecision.Word => new DifferentDecision { Sides = references },
            _ => new UnsureDecision { Sides = references },
        }, cancellationToken);
    }

    /// <summary>Keeps that a claim counts for nothing.</summary>
    public async Task<Parsed<Filed>> RejectAsync(string id, Signature signature, CancellationToken cancellationToken)
    {
        var snapshot = await queries.LookAsync(cancellationToken);
        var claim = new ReviewTargets(snapshot).Claim(id);
        if (claim.Problem is { } problem)
            return new(null, problem);
        var rejected = snapshot.Ledger.Judgements.FirstOrDefault(j => j is { State: JudgementState.Applied, Judgement.Decision: RejectDecision } && j.Claims.Contains(claim.Value!.Id));
        if (rejected is not null)
            return new(null, $"claim {id} is rejected already, by judgement {rejected.Judgement.Id} of {rejected.Judgement.By}: {rejected.Judgement.Why}");
        var filed = await FileAsync(snapshot, signature, new RejectDecision(ClaimReference.Of(claim.Value!)), cancellationToken);
        var voices = snapshot.Ledger.Tolls.SelectMany(t => t.Figures).Select(f => f.Echoes.Prepend(f.Claim)).Where(v => v.Contains(claim.Value!.Id));
        return filed.Then(f => f with { Copies = [.. voices.SelectMany(v => v).Where(c => c != claim.Value!.Id && !GoesWith(c)).Distinct().Order()] });

        bool GoesWith(ClaimId copy) => snapshot.EchoOf(copy)?.Claim == claim.Value!.Id
            && !snapshot.Ledger.Judgements.Any(j => j.State is JudgementState.Applied or JudgementState.Partly && j.Claims.Contains(copy));
    }

    /// <summary>Keeps that a field of a claim says something else.</summary>
    public async Task<Parsed<Filed>> CorrectAsync(string id, string field, string value, Signature signature, CancellationToken cancellationToken)
    {
        var snapshot = await queries.LookAsync(cancellationToken);
        var claim = new ReviewTargets(snapshot).Claim(id);
        if (claim.Problem is { } problem)
            return new(null, problem);
        var corrected = _corrections.Apply(claim.Value!.Claim, field, value);
        if (corrected.Problem is { } impossible)
            return new(null, impossible);
        var name = Corrections.FieldName(field);
        var (before, after) = (Corrections.Show(claim.Value.Claim, name), Corrections.Show(corrected.Value!, name));
        return before == after
            ? new(null, $"claim {id} says {name} {before} already")
            : await FileAsync(snapshot, signature, new CorrectDecision(ClaimReference.Of(claim.Value), name, value.Trim()), cancellationToken);
    }

    /// <summary>Keeps that names may be published.</summary>
    public Task<Parsed<Filed>> ReleaseAsync(IReadOnlyList<string> names, Signature signature, CancellationToken cancellationToken)
    {
        var told = names.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return told.Count == 0
            ? Task.FromResult(new Parsed<Filed>(null, "no name is given to release"))
            : LookAndFileAsync(signature, new ReleaseDecision(told), cancellationToken);
    }

    /// <summary>Keeps that an earlier judgement no longer holds.</summary>
    public async Task<Parsed<Filed>> UndoAsync(long number, Signature signature, CancellationToken cancellationToken)
    {
        var made = await queries.Store.JudgementsAsync(cancellationToken);
        if (made.Count == 0)
            return new(null, "there is nothing to undo: nobody has judged anything in this store");
        if (!made.Any(j => j.Id.Value == number))
            return new(null, $"there is no judgement {number}: they are numbered 1 to {made.Max(j => j.Id)}; `marsad review log` lists them");
        var snapshot = await queries.LookAsync(cancellationToken);
        var outcome = snapshot.Ledger.Judgements.First(j => j.Judgement.Id.Value == number);
        return outcome.State == JudgementState.Undone
            ? new(null, $"judgement {number} is {outcome.Note} already: undo that one to bring it back")
            : await FileAsync(snapshot, signature, new UndoDecision(new JudgementId(number)), cancellationToken);
    }

    private async Task<Parsed<Filed>> LookAndFileAsync(Signature signature, Decision decision, CancellationToken cancellationToken) =>
        await FileAsync(await queries.LookAsync(cancellationToken), signature, decision, cancellationToken);

    private async Task<Parsed<Filed>> FileAsync(LedgerSnapshot before, Signature signature, Decision decision, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(signature.By))
            return new(null, "nobody signs: name yourself with --by");
        if (string.IsNullOrWhiteSpace(signature.Why))
            return new(null, "no reason is given: say why with --why");
        var judgement = await queries.Store.AddJudgementAsync(clock.GetUtcNow(), signature.By.Trim(), signature.Why.Trim(), decision, cancellationToken);
        var made = await queries.Store.JudgementsAsync(cancellationToken);
        var read = before.Claims.Values.Select(c => c with { Claim = c.AsRead ?? c.Claim });
        var now = _judging.Of(made, read).Outcomes;
        var states = before.Ledger.Judgements.ToDictionary(o => o.Judgement.Id, o => (o.State, o.Note));
        return new(new Filed(
            now.Single(o => o.Judgement.Id == judgement.Id),
            [.. now.Where(o => states.TryGetValue(o.Judgement.Id, out var was) && was != (o.State, o.Note))],
            []), null);
    }

    private static bool IsHappening(Claim claim) => claim is EventClaim or CasualtyClaim { Scope: Scope.Incident };
}
