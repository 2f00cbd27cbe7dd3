using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>Decides standing judgements one after another, the latest first, and notes what became of each.</summary>
internal sealed class Bench(Corrections corrections, Func<ReportId, IReadOnlyList<LedgerClaim>> claimsOf, IReadOnlyList<Judgement> all)
{
    private readonly Dictionary<JudgementId, Judgement> _known = all.ToDictionary(j => j.Id);
    private readonly Dictionary<JudgementId, JudgementOutcome> _outcomes = [];
    private readonly LinkSolver _links = new();
    private readonly Dictionary<ClaimId, JudgementId> _rejected = [];
    private readonly Dictionary<(ClaimId Claim, string Field), CorrectDecided> _fields = [];

    private sealed record CorrectDecided(Judgement Judgement, LedgerClaim Claim, string Value);

    /// <summary>Decides a judgement that is later than those to come.</summary>
    public void Decide(Judgement judgement)
    {
        switch (judgement.Decision)
        {
            case PairingDecision pairing:
                Pair(judgement, pairing);
                break;
            case RejectDecision reject:
                Reject(judgement, reject);
                break;
            case CorrectDecision correct:
                Correct(judgement, correct);
                break;
            case UndoDecision undo when !_known.ContainsKey(undo.Judgement) || undo.Judgement.Value >= judgement.Id.Value:
                Note(judgement, JudgementState.Waiting, [], $"there is no judgement {undo.Judgement} before it to undo");
                break;
            default:
                Note(judgement, JudgementState.Applied, [], null);
                break;
        }
    }

    /// <summary>Notes that a judgement is taken back.</summary>
    public void Undo(JudgementId judgement, JudgementId by)
    {
        if (_known.TryGetValue(judgement, out var known))
            Note(known, JudgementState.Undone, [], $"undone by judgement {by} ({_known[by].By})");
    }

    /// <summary>All that was decided.</summary>
    public Judged Judged()
    {
        var corrected = new Dictionary<ClaimId, CorrectedClaim>();
        foreach (var group in _fields.Values.GroupBy(f => f.Claim.Id))
        {
            var claim = group.First().Claim.Claim;
            var by = new List<JudgementId>();
            foreach (var field in group.OrderBy(f => f.Judgement))
            {
                var decision = (CorrectDecision)field.Judgement.Decision;
                var set = corrections.Apply(claim, decision.Field, decision.Value);
                if (set.Problem is { } problem)
                {
                    Note(field.Judgement, JudgementState.Waiting, [field.Claim.Id], problem);
                    continue;
                }

                claim = set.Value!;
                by.Add(field.Judgement.Id);
            }

            if (by.Count > 0)
                corrected[group.Key] = new CorrectedClaim(claim, [.. by.Order()]);
        }

        return new Judged(_rejected, corrected, _links.Links(), [.. _outcomes.Values.OrderBy(o => o.Judgement.Id)]);
    }

    // A decision on what happened holds for the passage however it is read.
    private void Pair(Judgement judgement, PairingDecision decision)
    {
        var troubles = new SortedSet<string>(StringComparer.Ordinal);
        var sides = decision.Sides.Select(side => side
            .Select(r => Bind(r, Agreement.Kind, troubles)).OfType<ClaimId>().Distinct().Order().ToList()).ToList();
        var bound = sides.SelectMany(s => s).Distinct().Order().ToList();
        if (sides.Count(s => s.Count > 0) < 2)
        {
            Note(judgement, JudgementState.Waiting, bound, Told(troubles));
            return;
        }

        var against = new SortedSet<JudgementId>();
        var (asked, done) = (0, 0);
        void Count(IReadOnlyCollection<JudgementId> inTheWay)
        {
            asked++;
            done += inTheWay.Count == 0 ? 1 : 0;
            against.UnionWith(inTheWay);
        }

        if (decision is SameDecision)
        {
            for (var i = 1; i < bound.Count; i++)
                Count(JoinOne(bound, i, judgement.Id));
        }
        else if (decision is DifferentDecision)
        {
            foreach (var (a, b) in Crossings(sides))
                Count(_links.Part(a, b, judgement.Id));
        }

        if (against.Remove(judgement.Id))
            troubles.Add("claims of two sides are read as one claim now");
        if (against.Count > 0)
            troubles.Add($"against it, and later: {Later(against)}");
        var state = asked == done ? troubles.Count > 0 ? JudgementState.Partly : JudgementState.Applied
            : done > 0 ? JudgementState.Partly
            : against.Count > 0 ? JudgementState.Overruled : JudgementState.Waiting;
        Note(judgement, state, bound, Told(troubles));
    }

    // To the first of those before it that no later judgement keeps it apart from.
    private SortedSet<JudgementId> JoinOne(List<ClaimId> claims, int index, JudgementId by)
    {
        var inTheWay = new SortedSet<JudgementId>();
        for (var i = 0; i < index; i++)
        {
            var found = _links.Join(claims[i], claims[index], by);
            if (found.Count == 0)
                return [];
            inTheWay.UnionWith(found);
        }

        return inTheWay;
    }

    private static IEnumerable<(ClaimId A, ClaimId B)> Crossings(List<List<ClaimId>> sides)
    {
        for (var i = 0; i < sides.Count; i++)
        {
            for (var j = i + 1; j < sides.Count; j++)
            {
                foreach (var a in sides[i])
                {
                    foreach (var b in sides[j])
                        yield return (a, b);
                }
            }
        }
    }

    // A rejection is of the reading: another number, or another place, is another reading, and a person has not seen it.
    private void Reject(Judgement judgement, RejectDecision decision)
    {
        var troubles = new SortedSet<string>(StringComparer.Ordinal);
        if (Bind(decision.Claim, Agreement.Key, troubles) is not { } claim)
            Note(judgement, JudgementState.Waiting, [], Told(troubles));
        else if (_rejected.TryAdd(claim, judgement.Id))
            Note(judgement, JudgementState.Applied, [claim], null);
        else
            Note(judgement, JudgementState.Applied, [claim], $"judgement {_rejected[claim]} rejects it too");
    }

    private void Correct(Judgement judgement, CorrectDecision decision)
    {
        var troubles = new SortedSet<string>(StringComparer.Ordinal);
        if (Bind(decision.Claim, Agreement.Deed, troubles) is not { } id)
        {
            Note(judgement, JudgementState.Waiting, [], Told(troubles));
            return;
        }

        var field = Corrections.FieldName(decision.Field);
        var claim = claimsOf(decision.Claim.Report).First(c => c.Id == id);
        var later = Covering(field).Select(f => _fields.GetValueOrDefault((id, f))).FirstOrDefault(f => f is not null);
        if (later is null)
        {
            _fields[(id, field)] = new CorrectDecided(judgement, claim, decision.Value);
            Note(judgement, JudgementState.Applied, [id], null);
        }
        else if (later.Value == decision.Value)
        {
            Note(judgement, JudgementState.Applied, [id], $"judgement {later.Judgement.Id} says the same");
        }
        else
        {
            Note(judgement, JudgementState.Overruled, [id], $"against it, and later: {Later([later.Judgement.Id])}");
        }
    }

    // A number set as a whole leaves nothing of its ends as they were set before.
    private static IEnumerable<string> Covering(string field) => field is "low" or "high" or "approx" ? [field, "count"] : [field];

    private ClaimId? Bind(ClaimReference reference, Agreement needed, SortedSet<string> troubles)
    {
        var binding = ReferenceBinding.Of(reference, needed, claimsOf(reference.Report));
        if (binding.Trouble is { } trouble)
            troubles.Add(trouble);
        return binding.Claim;
    }

    private string Later(IEnumerable<JudgementId> ids) => string.Join(", ", ids.Select(i => $"judgement {i} ({_known[i].Decision.Kind}, {_known[i].By})"));

    private static string? Told(SortedSet<string> troubles) => troubles.Count == 0 ? null : string.Join("; ", troubles);

    private void Note(Judgement judgement, JudgementState state, IReadOnlyList<ClaimId> claims, string? note) =>
        _outcomes[judgement.Id] = new JudgementOutcome(judgement, state, claims, note);
}
