using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Tolls;

/// <summary>Judges what an origin has at stake in a number.</summary>
internal sealed class Stakes(TheatrePack pack)
{
    /// <summary>The side that fights whose people were counted; null if none is known.</summary>
    public string? VictimSide(CasualtyClaim claim) => pack.SideOf(claim.VictimActor) is { } side && TheatrePack.IsWarring(side) ? side : null;

    /// <summary>
    /// The side that an origin belongs to or reports for; null if none is known. Who counts for a living (an observatory, a rights group, a rescue
    /// body) speaks for none, wherever its sympathies lie: it has a method and a name to lose.
    /// </summary>
    public string? SpeaksFor(ActorId? origin)
    {
        if (origin is not { } id || pack.FindActor(id) is not { } actor)
            return null;
        if (IsCounter(actor))
            return null;
        return TheatrePack.IsWarring(actor.Side) ? actor.Side : actor.Interest is { } side && TheatrePack.IsWarring(side) ? side : null;
    }

    /// <summary>The common name of who speaks.</summary>
    public string NameOf(ActorId? origin) => origin is { } id ? pack.NameOf(id) : "an unnamed source";

    /// <summary>True when a side, or who reports for it, counts its enemy's losses.</summary>
    public bool CountsEnemy(ActorId? origin, CasualtyClaim claim) => TheatrePack.AreEnemySides(SpeaksFor(origin), VictimSide(claim));

    /// <summary>True when a side counts its own losses, or civilians that it killed itself.</summary>
    public bool Admits(ActorId? origin, CasualtyClaim claim)
    {
        if (origin is not { } id || pack.SideOf(id) is not { } own || !TheatrePack.IsWarring(own))
            return false;
        return claim.VictimClass == VictimClass.Civilian
            ? claim.Low > 0 && claim.Initiator.Any(i => pack.SideOf(i) == own)
            : VictimSide(claim) == own;
    }

    public Footing Of(ActorId? origin, CasualtyClaim claim)
    {
        if (origin is not { } id)
            return Footing.Unnamed;
        if (Admits(origin, claim))
            return Footing.AgainstInterest;
        if (CountsEnemy(origin, claim) || (claim.VictimClass == VictimClass.Civilian && claim.Initiator.Any(i => TheatrePack.AreEnemySides(SpeaksFor(origin), pack.SideOf(i)))))
            return Footing.Interested;
        if (SpeaksFor(origin) is not null)
            return Footing.Leaning;
        return pack.FindActor(id) is { } actor && IsCounter(actor) ? Footing.Counts : Footing.Neutral;
    }

    private static bool IsCounter(Actor actor) => actor.Kind is ActorKind.Monitor or ActorKind.Organisation;
}
