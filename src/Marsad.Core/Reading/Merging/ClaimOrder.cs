using Marsad.Core.Model;

namespace Marsad.Core.Reading.Merging;

/// <summary>
/// The order of a report's claims: of their first evidence. What begins with the same words (headlines tell several things at once) comes
/// with the numbers of people first, then fighting on the ground, then the rest as the words have it.
/// </summary>
internal sealed class ClaimOrder : IComparer<(Claim Claim, IReadOnlyList<Draft> Group)>
{
    public static ClaimOrder OfReport { get; } = new();

    public int Compare((Claim Claim, IReadOnlyList<Draft> Group) a, (Claim Claim, IReadOnlyList<Draft> Group) b)
    {
        var order = a.Claim.Spans!.Min(s => s.Start).CompareTo(b.Claim.Spans!.Min(s => s.Start));
        if (order == 0)
            order = Rank(a.Claim).CompareTo(Rank(b.Claim));
        if (order == 0)
            order = a.Group.Min(d => d.Trigger).CompareTo(b.Group.Min(d => d.Trigger));
        return order != 0 ? order : string.CompareOrdinal(a.Claim.Key, b.Claim.Key);
    }

    private static int Rank(Claim claim) => claim switch
    {
        CasualtyClaim => 0,
        ControlClaim or EventClaim { Type: EventType.Battle } => 1,
        _ => 2,
    };
}
