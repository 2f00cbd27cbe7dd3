using Marsad.Core.Ledger.Places;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>One running total with what it was drawn from.</summary>
/// <param name="claims">The claims that tell it, in id order.</param>
/// <param name="contradictions">What <see cref="PartsAgainstTotals"/> has on them.</param>
/// <param name="voices">What each voice says, by its claims.</param>
/// <param name="toll">What they come to, not held against incidents.</param>
internal sealed class RestatedTotal(
    IReadOnlyList<PlacedClaim> claims, IReadOnlyList<string> contradictions, IReadOnlyDictionary<string, (IReadOnlyList<PlacedClaim> Claims, Voice Voice)> voices, Toll toll)
{
    public IReadOnlyList<PlacedClaim> Claims => claims;

    public IReadOnlyList<string> Contradictions => contradictions;

    public Toll Toll => toll;

    /// <summary>What a voice says, when it says it in just these claims; null when it does not.</summary>
    public Voice? VoiceOf(IReadOnlyList<PlacedClaim> said) =>
        voices.TryGetValue(said[0].Voice, out var known) && known.Claims.SequenceEqual(said) ? known.Voice : null;
}
