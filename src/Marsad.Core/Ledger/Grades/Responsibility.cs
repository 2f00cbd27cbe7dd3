using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Ledger.Grades;

/// <summary>Who stands with whom when somebody is blamed.</summary>
internal sealed class Responsibility(TheatrePack pack)
{
    /// <summary>True when a voice says that its own side, or a body to which it belongs, harmed civilians. What an outlet says is no belligerent's word, whosever organ it is.</summary>
    public bool Accepts(IncidentVoice voice) =>
        voice.Origin is { } origin
        && pack.FindActor(origin) is { Kind: not (ActorKind.Outlet or ActorKind.Monitor or ActorKind.Channel) }
        && voice.Blames().Exists(b => AreOne(origin, b));

    /// <summary>True when a voice denies something and is itself blamed for it by one of <paramref name="blamed"/>, or speaks for the side that is.</summary>
    public bool IsBlamed(IncidentVoice voice, IEnumerable<ActorId> blamed) =>
        blamed.Any(b => (voice.Origin is { } origin && AreOne(origin, b)) || (voice.SpeaksFor is { } side && side == pack.SideOf(b)));

    /// <summary>True when nobody blamed by the one stands with anybody blamed by the other.</summary>
    public bool AreRival(List<ActorId> one, List<ActorId> other) => one.Count > 0 && other.Count > 0 && !one.Exists(a => other.Exists(b => AreOne(a, b)));

    /// <summary>The names of those who are blamed.</summary>
    public string Names(IEnumerable<ActorId> blamed) => Grading.Listed([.. blamed.Distinct().Order().Select(b => pack.NameOf(b))]);

    // One actor, one side that fights, or one a member of the other.
    private bool AreOne(ActorId a, ActorId b) =>
        a == b || (pack.SideOf(a) is { } side && TheatrePack.IsWarring(side) && side == pack.SideOf(b)) || Belongs(a, b) || Belongs(b, a);

    private bool Belongs(ActorId member, ActorId body) => pack.FindActor(member)?.Memberships.Any(m => m.Coalition == body) == true;
}
