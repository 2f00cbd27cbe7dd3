using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Matching;

/// <summary>Who did it and who suffered it, as events and numbers of people tell it.</summary>
internal static class Roles
{
    public static IReadOnlyList<ActorId> Initiators(Claim claim) => claim switch
    {
        EventClaim said => said.Initiator,
        CasualtyClaim said => said.Initiator,
        _ => [],
    };

    public static IReadOnlyList<ActorId> Targets(Claim claim) => claim switch
    {
        EventClaim said => said.Target,
        CasualtyClaim { VictimActor: { } victims } => [victims],
        _ => [],
    };
}
