using Marsad.Core.Model;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Which people a sum counts.</summary>
/// <param name="Effect">What became of them.</param>
/// <param name="Class">Which kind; null for all of them.</param>
/// <param name="Side">Fighters of that side; null for all.</param>
public sealed record People(Effect Effect, VictimClass? Class = null, string? Side = null)
{
    /// <summary>True when <paramref name="toll"/> counts such people.</summary>
    public bool Are(Toll toll)
    {
        ArgumentNullException.ThrowIfNull(toll);
        return toll.Effect == Effect && (Class is null || toll.VictimClass == Class) && (Side is null || toll.VictimSide == Side);
    }

    /// <summary>True when <paramref name="toll"/> counts people among whom there may be such ones, untold.</summary>
    public bool MayBeAmong(Toll toll)
    {
        ArgumentNullException.ThrowIfNull(toll);
        if (toll.Effect != Effect || Are(toll))
            return false;
        var kind = Side is not null ? VictimClass.Combatant : Class;
        return toll.VictimClass is VictimClass.Unknown or VictimClass.Mixed
            ? kind is not (VictimClass.Unknown or VictimClass.Mixed)
            : toll.VictimClass == VictimClass.Combatant && kind == VictimClass.Combatant && toll.VictimSide is null;
    }
}
