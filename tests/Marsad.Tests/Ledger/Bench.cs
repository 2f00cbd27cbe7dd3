using Marsad.Core.Ledger;
using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.Tests.Ledger;

/// <summary>Judgements on the claims of a scenario, a minute apart, by one reviewer unless told.</summary>
internal sealed class Bench(Scenario scenario)
{
    private readonly List<Judgement> _judgements = [];

    public IReadOnlyList<Judgement> Judgements => _judgements;

    public EvidenceLedger Fold(DateOnly? asOf = null) =>
        LedgerFold.Fold(Scenario.Pack, new LedgerInput(scenario.Claims, scenario.Reports) { Judgements = _judgements }, asOf);

    /// <summary>The ledger of other claims, as another reader would find them, under the same judgements.</summary>
    public EvidenceLedger Fold(IReadOnlyList<LedgerClaim> claims) => LedgerFold.Fold(Scenario.Pack, new LedgerInput(claims, []) { Judgements = _judgements });

    public JudgementOutcome Outcome(JudgementId id, EvidenceLedger? ledger = null) => (ledger ?? Fold()).Judgements.Single(o => o.Judgement.Id == id);

    public JudgementId Same(params ClaimId[] claims) => Add(new SameDecision { Sides = [.. claims.Select(c => (IReadOnlyList<ClaimReference>)[Reference(c)])] });

    public JudgementId Different(params ClaimId[] claims) => Add(new DifferentDecision { Sides = [.. claims.Select(c => (IReadOnlyList<ClaimReference>)[Reference(c)])] });

    public JudgementId Unsure(params ClaimId[] claims) => Add(new UnsureDecision { Sides = [.. claims.Select(c => (IReadOnlyList<ClaimReference>)[Reference(c)])] });

    public JudgementId Reject(ClaimId claim) => Add(new RejectDecision(Reference(claim)));

    public JudgementId Correct(ClaimId claim, string field, string value) => Add(new CorrectDecision(Reference(claim), field, value));

    public JudgementId Release(params string[] names) => Add(new ReleaseDecision(names));

    public JudgementId Undo(JudgementId judgement) => Add(new UndoDecision(judgement));

    public JudgementId Add(Decision decision, DateTimeOffset? at = null)
    {
        var id = new JudgementId(_judgements.Count + 1);
        _judgements.Add(new Judgement(id, at ?? DateTimeOffset.UnixEpoch.AddMinutes(id.Value), "Amal", "read side by side", decision));
        return id;
    }

    public ClaimReference Reference(ClaimId claim) => ClaimReference.Of(scenario.Claims.First(c => c.Id == claim));
}
