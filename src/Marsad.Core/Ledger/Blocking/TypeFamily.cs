using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Blocking;

/// <summary>Kinds of happening that outlets may name differently for one and the same; claims of different families are never compared.</summary>
internal enum TypeFamily
{
    Violence,
    Detention,
    Release,
    Displacement,
    Agreement,
    Breach,
}

/// <summary>Which families a claim may belong to.</summary>
internal static class TypeFamilies
{
    public static TypeFamily Of(EventType type) => type switch
    {
        EventType.Detention => TypeFamily.Detention,
        EventType.Release => TypeFamily.Release,
        EventType.Displacement => TypeFamily.Displacement,
        EventType.Agreement => TypeFamily.Agreement,
        EventType.Breach => TypeFamily.Breach,
        _ => TypeFamily.Violence,
    };

    /// <summary>One family for a claim that tells its type; for a number without a cause, those that could have caused it.</summary>
    public static IReadOnlyList<TypeFamily> Of(Claim claim) => claim switch
    {
        EventClaim said => [Of(said.Type)],
        CasualtyClaim { Cause: { } cause } => [Of(cause)],
        CasualtyClaim { Effect: Effect.Captured } => [TypeFamily.Violence, TypeFamily.Detention],
        CasualtyClaim { Effect: Effect.Displaced or Effect.Trapped } => [TypeFamily.Displacement],
        CasualtyClaim { Effect: Effect.Evacuated } => [TypeFamily.Displacement, TypeFamily.Agreement],
        _ => [TypeFamily.Violence],
    };

    /// <summary>Those that it may belong to beside them in its own report: where people were taken, a passage may tell without a cause who died.</summary>
    public static IReadOnlyList<TypeFamily> OfPassage(Claim claim) =>
        claim is CasualtyClaim { Cause: null, Effect: Effect.Killed or Effect.Injured or Effect.Casualties } ? [TypeFamily.Detention] : [];

    /// <summary>What a claim says was done; null for a number without a cause.</summary>
    public static EventType? TypeOf(Claim claim) => claim switch
    {
        EventClaim said => said.Type,
        CasualtyClaim said => said.Cause,
        _ => null,
    };
}
