using Marsad.Core.Ledger.Places;
using Marsad.Core.Ledger.Timelines;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Control;

/// <summary>
/// An advance takes nothing, but who holds the place no longer holds it undisputed. It speaks of a fight where the last word for an enemy still
/// stands or has merely grown old; where no enemy was ever told to be there it says nothing.
/// </summary>
internal sealed class Advances
{
    private readonly ControlSides _sides;
    private readonly Dictionary<string, List<Support>> _bySide;
    private readonly List<Support> _supports = [];
    private readonly Dictionary<(ClaimId Claim, string Side), IReadOnlyList<ActorId>> _assailed = [];

    /// <param name="sides">Who is on which side.</param>
    /// <param name="words">What the claims of the place say of who holds it, cut short where changes overtook them.</param>
    public Advances(ControlSides sides, IEnumerable<Support> words)
    {
        _sides = sides;
        _bySide = words.Where(w => w.Side != ControlSides.Denial)
            .GroupBy(w => w.Side, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(w => w.From).ThenBy(w => w.Claim.Id).ToList(), StringComparer.Ordinal);
    }

    public IReadOnlyList<Support> Supports => _supports;

    /// <summary>For the words that an advance says for the other side: who stood there.</summary>
    public IReadOnlyDictionary<(ClaimId Claim, string Side), IReadOnlyList<ActorId>> Assailed => _assailed;

    public void Take(PlacedClaim claim, ControlClaim said)
    {
        if (said.Action != ControlAction.Advanced || said.Modality is not (Modality.Asserted or Modality.Possible))
            return;
        var day = claim.LastDay!.Value;
        // Who holds the place already moves within it.
        foreach (var side in said.Holder.Select(_sides.Of).Distinct(StringComparer.Ordinal).Where(s => !Stands(s, day)))
        {
            foreach (var (enemy, words) in _bySide.Where(s => ControlSides.AreEnemies(s.Key, side)).OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                if (LastBy(words, day) is not { } word || (word.Overtaken && word.Until < day))
                    continue;
                _supports.Add(new Support(side, claim, day, day));
                _supports.Add(new Support(enemy, claim, day, day));
                _assailed[(claim.Id, enemy)] = [.. ((ControlClaim)word.Claim.Claim).Holder.Where(h => _sides.Of(h) == enemy)];
            }
        }
    }

    private bool Stands(string side, DateOnly day) => _bySide.TryGetValue(side, out var words) && LastBy(words, day) is { } word && word.Until >= day;

    private static Support? LastBy(List<Support> words, DateOnly day)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].From <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : words[low - 1];
    }
}
