using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Judgements;

/// <summary>What people's judgements come to for the claims of today.</summary>
public sealed class Judged
{
    private readonly Dictionary<ClaimId, JudgementId> _rejected;
    private readonly Dictionary<ClaimId, CorrectedClaim> _corrected;
    private readonly Dictionary<ClaimId, List<JudgementId>> _naming = [];

    internal Judged(
        Dictionary<ClaimId, JudgementId> rejected, Dictionary<ClaimId, CorrectedClaim> corrected, JudgedLinks links, IReadOnlyList<JudgementOutcome> outcomes)
    {
        (_rejected, _corrected, Links, Outcomes) = (rejected, corrected, links, outcomes);
        foreach (var outcome in outcomes.Where(o => o.State is JudgementState.Applied or JudgementState.Partly))
        {
            foreach (var claim in outcome.Claims)
            {
                if (!_naming.TryGetValue(claim, out var naming))
                    _naming[claim] = naming = [];
                naming.Add(outcome.Judgement.Id);
            }
        }
    }

    /// <summary>No judgement at all.</summary>
    public static Judged Nothing { get; } = new([], [], JudgedLinks.None, []);

    /// <summary>Which claims are one happening and which are not.</summary>
    public JudgedLinks Links { get; }

    /// <summary>Every judgement with what became of it, by number.</summary>
    public IReadOnlyList<JudgementOutcome> Outcomes { get; }

    /// <summary>Rejected claims, each with the judgement that rejects it.</summary>
    public IReadOnlyDictionary<ClaimId, JudgementId> Rejected => _rejected;

    /// <summary>Corrected claims as the ledger takes them.</summary>
    public IReadOnlyDictionary<ClaimId, CorrectedClaim> Corrected => _corrected;

    /// <summary>True when the claim counts for nothing.</summary>
    public bool IsRejected(ClaimId claim) => _rejected.ContainsKey(claim);

    /// <summary>The claim as the ledger takes it: corrected where a person corrected it, else as it is.</summary>
    public LedgerClaim Correct(LedgerClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return _corrected.TryGetValue(claim.Id, out var corrected)
            ? claim with { Claim = corrected.Claim, AsRead = claim.AsRead ?? claim.Claim }
            : claim;
    }

    /// <summary>The standing judgements that name any of the claims, by number.</summary>
    public IReadOnlyList<JudgementId> Naming(IEnumerable<ClaimId> claims) =>
        [.. claims.SelectMany(c => _naming.GetValueOrDefault(c, [])).Distinct().Order()];

    /// <summary>
    /// The claims that the ledger takes otherwise than under <paramref name="other"/>, where they were read the same: rejected, corrected or linked otherwise,
    /// or named by other judgements. In id order.
    /// </summary>
    public IReadOnlyList<ClaimId> ChangedSince(Judged other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return [.. Touched(other).Concat(other.Touched(this)).Distinct().Order()];
    }

    private IEnumerable<ClaimId> Touched(Judged other) => _rejected.Where(r => !other._rejected.TryGetValue(r.Key, out var by) || by != r.Value).Select(r => r.Key)
        .Concat(_corrected.Where(c => !other._corrected.TryGetValue(c.Key, out var corrected) || !corrected.By.SequenceEqual(c.Value.By)).Select(c => c.Key))
        .Concat(Links.Groups.SelectMany(g => g.Claims.Where(c => !g.Equals(other.Links.GroupOf(c)))))
        .Concat(_naming.Where(n => !other._naming.TryGetValue(n.Key, out var naming) || !naming.SequenceEqual(n.Value)).Select(n => n.Key));
}

/// <summary>A claim with what people set in it.</summary>
/// <param name="Claim">As the ledger takes it.</param>
/// <param name="By">The judgements that set its fields, by number: of one claim as it was read, the same judgements make the same.</param>
public sealed record CorrectedClaim(Claim Claim, IReadOnlyList<JudgementId> By);
