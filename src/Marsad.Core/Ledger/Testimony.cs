using Marsad.Core.Model;

namespace Marsad.Core.Ledger;

/// <summary>One independent voice in an interval of control or access: what it says, and what it has at stake in it.</summary>
/// <param name="Origin">Who says it; null if nobody is named. Several outlets that quote one origin are one voice.</param>
/// <param name="Says">Of control: the side that holds the place. Of access: "cut" or "open". A denial that names no other holder: "denied".</param>
/// <param name="Against">True when it denies what others in the interval say, or tells what the interval's state does not follow.</param>
/// <param name="SpeaksFor">The side that it belongs to or reports for; null for none known.</param>
/// <param name="Interested">True when what it says serves that side.</param>
/// <param name="AgainstInterest">True when what it says is that side's own loss.</param>
/// <param name="First">First day that its claims speak of.</param>
/// <param name="Last">Last day that its claims speak of.</param>
/// <param name="Claims">Its claims, echoes of one another among them; in id order.</param>
public sealed record Testimony(
    ActorId? Origin,
    string Says,
    bool Against,
    string? SpeaksFor,
    bool Interested,
    bool AgainstInterest,
    DateOnly First,
    DateOnly Last,
    IReadOnlyList<ClaimId> Claims);
