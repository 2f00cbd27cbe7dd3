using Marsad.Core.Ledger.Places;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>One running total with what it was drawn from.</summary>
/// <param name="people">What <see cref="Restatements.PeopleOf"/> says of its claims.</param>
/// <param name="claims">The claims that tell it, in id order.</param>
/// <param name="contradictions">What <see cref="PartsAgainstTotals"/> has on them.</param>
/// <param name="voices">What each voice says, by its claims.</param>
/// <param name="toll">What they come to, not held against incidents.</param>
internal sealed class RestatedTotal(
    string people, IReadOnlyList<PlacedClaim> claims, IReadOnlyList<string> contradictions, IReadOnlyDictionary<string, (IReadOnlyList<PlacedClaim> Claims, Voice Voice)> voices, Toll toll)
{
    public string People => people;

    public IReadOnlyList<PlacedClaim> Claims => claims;

    public IReadOnlyList<string> Contradictions => contradictions;

    public Toll Toll => toll;

    /// <summary>What a voice says, and in which claims; null for one that it does not hold.</summary>
    public (IReadOnlyList<PlacedClaim> Claims, Voice Voice)? VoiceOf(string voice) => voices.TryGetValue(voice, out var known) ? known : null;
}
