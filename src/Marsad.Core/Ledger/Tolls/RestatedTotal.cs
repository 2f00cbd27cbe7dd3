using Marsad.Core.Ledger.Places;
using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>One running total with the claims that tell it, which come and go.</summary>
internal sealed class RestatedTotal
{
    private readonly SortedDictionary<string, RestatedVoice> _voices = new(StringComparer.Ordinal);
    private readonly SortedDictionary<ClaimId, IReadOnlyList<string>> _contradictions = [];
    private readonly List<PlacedClaim> _claims = [];

    /// <summary>The claims that tell it, in id order.</summary>
    public IReadOnlyList<PlacedClaim> Claims => _claims;

    /// <summary>Who tells it, in the order of their names in the ledger.</summary>
    public IEnumerable<RestatedVoice> Voices => _voices.Values;

    /// <summary>What <see cref="PartsAgainstTotals"/> has on its claims, each once.</summary>
    public IEnumerable<string> Contradictions => _contradictions.Values.SelectMany(c => c).Distinct(StringComparer.Ordinal);

    /// <summary>What its claims came to when it was drawn last, not held against incidents; null before.</summary>
    public Toll? Toll { get; set; }

    public void Add(PlacedClaim claim)
    {
        ClaimOrder.Insert(_claims, claim);
        if (!_voices.TryGetValue(claim.Voice, out var voice))
            _voices[claim.Voice] = voice = new RestatedVoice();
        voice.Add(claim);
    }

    public void Remove(PlacedClaim claim)
    {
        ClaimOrder.Remove(_claims, claim);
        _contradictions.Remove(claim.Id);
        _voices[claim.Voice].Remove(claim);
        if (_voices[claim.Voice].IsSilent)
            _voices.Remove(claim.Voice);
    }

    /// <summary>Gives claims of this total to another.</summary>
    public void Give(IReadOnlyList<PlacedClaim> claims, RestatedTotal other)
    {
        foreach (var claim in claims)
        {
            other.Add(claim);
            if (_contradictions.TryGetValue(claim.Id, out var told))
                other._contradictions.Add(claim.Id, told);
            Remove(claim);
        }
    }

    /// <summary>Holds <paramref name="contradictions"/> against one of its claims; true when it did not before.</summary>
    public bool Contradict(PlacedClaim claim, IReadOnlyList<string> contradictions)
    {
        if (contradictions.SequenceEqual(_contradictions.GetValueOrDefault(claim.Id, [])))
            return false;
        _contradictions[claim.Id] = contradictions;
        return true;
    }
}
