using Marsad.Core.Ledger.Judgements;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Review;

/// <summary>What people have held against each other already, whatever they decided.</summary>
internal sealed class SeenPairs
{
    private readonly Dictionary<ClaimId, List<HashSet<ClaimId>>> _seenWith = [];

    public SeenPairs(IReadOnlyList<JudgementOutcome> judgements)
    {
        var named = judgements
            .Where(j => j.Judgement.Decision is PairingDecision && j.State is JudgementState.Applied or JudgementState.Partly)
            .Select(j => j.Claims.ToHashSet());
        foreach (var group in named)
        {
            foreach (var claim in group)
            {
                if (!_seenWith.TryGetValue(claim, out var groups))
                    _seenWith[claim] = groups = [];
                groups.Add(group);
            }
        }
    }

    /// <summary>True when one judgement names a claim of every side.</summary>
    public bool Covers(ReviewItem item) => item.Sides.Count > 0
        && item.Sides[0].SelectMany(c => _seenWith.GetValueOrDefault(c, [])).Any(seen => item.Sides.All(side => side.Any(seen.Contains)));
}
