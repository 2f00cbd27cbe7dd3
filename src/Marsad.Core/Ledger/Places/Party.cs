using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Places;

/// <summary>Somebody who does or suffers something, with the side that fights which they are on.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Side">Their side; null when it is unknown or fights nobody.</param>
internal readonly record struct Party(string Actor, string? Side)
{
    /// <summary>Looks the sides of <paramref name="actors"/> up.</summary>
    public static Party[] Of(IReadOnlyList<ActorId> actors, TheatrePack pack)
    {
        if (actors.Count == 0)
            return [];
        var parties = new Party[actors.Count];
        for (var i = 0; i < parties.Length; i++)
            parties[i] = Of(actors[i], pack);
        return parties;
    }

    public static Party Of(ActorId actor, TheatrePack pack) =>
        new(actor.Value, pack.SideOf(actor) is { } side && TheatrePack.IsWarring(side) ? side : null);

    /// <summary>1 for a shared actor, 0.6 for a shared side, -1 for enemies, 0 when nothing can be said.</summary>
    public static double Likeness(Party[] left, Party[] right)
    {
        var likeness = 0.0;
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                if (a.Actor == b.Actor)
                    return 1;
                if (a.Side is null || b.Side is null)
                    continue;
                if (a.Side == b.Side)
                    likeness = 0.6;
                else if (likeness == 0)
                    likeness = -1;
            }
        }

        return likeness;
    }
}
