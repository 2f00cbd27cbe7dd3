using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.App.Queries;

/// <summary>Tells beside the entries of a ledger which judgements shaped them.</summary>
internal sealed class JudgementLines(LedgerSnapshot snapshot)
{
    private readonly Dictionary<JudgementId, JudgementOutcome> _outcomes = snapshot.Ledger.Judgements.ToDictionary(o => o.Judgement.Id);

    /// <summary>What people decided on a claim: each standing judgement that names it, and the fields that it corrects.</summary>
    public IEnumerable<Explanation> OfClaim(ClaimId id)
    {
        foreach (var outcome in _outcomes.Values.Where(o => Stands(o) && o.Claims.Contains(id)).OrderBy(o => o.Judgement.Id))
            yield return Line(outcome);
        if (snapshot.Ledger.Echoes.FirstOrDefault(e => e.Claim == id) is { RejectedWith: { } by, First.Claim: { } first })
            yield return new Explanation("rejected", $"a copy of claim {first}: it counts for nothing with it, by {Made(_outcomes[by])}");
        if (snapshot.Claims.TryGetValue(id, out var claim))
        {
            foreach (var field in CorrectedFields.Of(claim))
                yield return new Explanation("corrected", field);
        }
    }

    /// <summary>What people decided on the claims of an incident, and the rejected claims of its place and days, which count for nothing in it.</summary>
    public IEnumerable<Explanation> OfIncident(Incident incident)
    {
        foreach (var id in incident.Judgements)
            yield return Line(_outcomes[id]);
        foreach (var outcome in _outcomes.Values.Where(o => Stands(o) && o.Judgement.Decision is RejectDecision).OrderBy(o => o.Judgement.Id))
        {
            var here = outcome.Claims.Where(c => snapshot.Claims.TryGetValue(c, out var claim)
                && claim.Claim.Place == incident.Place && claim.Claim.Time is { } then && incident.Time is { } days && then.Overlaps(days));
            foreach (var claim in here)
                yield return new Explanation("rejected", $"claim {claim} of this place and time counts for nothing, by {Made(outcome)}");
        }
    }

    private static bool Stands(JudgementOutcome outcome) => outcome.State is JudgementState.Applied or JudgementState.Partly;

    private static Explanation Line(JudgementOutcome outcome) => new("judgement", Made(outcome));

    private static string Made(JudgementOutcome outcome)
    {
        var judgement = outcome.Judgement;
        var partly = outcome.State == JudgementState.Partly ? $" (in part: {outcome.Note})" : "";
        return $"judgement {judgement.Id}, {judgement.By}, {judgement.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {Wording.Decision(judgement.Decision)}: {judgement.Why}{partly}";
    }
}
