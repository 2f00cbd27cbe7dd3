using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Events;

/// <summary>
/// Who stood on the other side, where a sentence names one side of a battle only, and who flies and shells, where it names nobody: told by
/// the rest of the report when that leaves no choice.
/// </summary>
internal sealed class ReportSides
{
    private readonly ReportText _text;
    private readonly List<(ActorId Id, int First)> _fighting = [];

    public ReportSides(ReportText text)
    {
        _text = text;
        foreach (var name in text.Names)
        {
            if (name.Actor is { Acts: true, Side: not ("civil" or "unknown"), Kind: ActorKind.StateForce or ActorKind.ArmedGroup or ActorKind.Coalition or ActorKind.Collective or ActorKind.Government } actor)
                _fighting.Add((text.Theatre.FightsAs(actor.Id), name.First));
        }
    }

    /// <summary>The groups of drafts that tell one fact each, their first with the sides that the report leaves no doubt about, in the order given.</summary>
    public IReadOnlyList<IReadOnlyList<Draft>> Complete(IReadOnlyList<IReadOnlyList<Draft>> groups) =>
        [.. groups.Select(g => g[0] switch
        {
            { Effect: null, Type: EventType.Battle } battle => [WithEnemy(battle), .. g.Skip(1)],
            { Effect: null, Type: EventType.Airstrike or EventType.Shelling, Initiator.Actors.Count: 0 } strike when !_text.LeavesDoerOpen => [WithDoer(strike, groups), .. g.Skip(1)],
            _ => g,
        })];

    // "clashes": the army of a report that names rebels fights the rebels.
    private Draft WithEnemy(Draft battle)
    {
        if (battle.Initiator.Actors.Count > 0 && battle.Target.Actors.Count == 0)
            return EnemyOf(battle.Initiator.Actors, battle.Trigger) is { } enemy ? battle with { Target = new Party([enemy], -1, -1) } : battle;
        if (battle.Initiator.Actors.Count == 0 && battle.Target.Actors.Count > 0)
            return EnemyOf(battle.Target.Actors, battle.Trigger) is { } enemy ? battle with { Initiator = new Party([enemy], -1, -1) } : battle;
        return battle;
    }

    // The enemy named most often in the report; of those named as often the nearest.
    private ActorId? EnemyOf(IReadOnlyList<ActorId> side, int trigger)
    {
        var enemies = _fighting.Where(f => side.All(s => _text.Theatre.AreEnemies(s, f.Id))).ToList();
        return enemies.Count == 0 ? null : enemies.GroupBy(e => e.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(e => Math.Abs(e.First - trigger))).First().Key;
    }

    // Strikes by nobody in a report where one side alone strikes in that way.
    private Draft WithDoer(Draft strike, IReadOnlyList<IReadOnlyList<Draft>> groups)
    {
        Party? only = null;
        foreach (var other in groups.Select(g => g[0]))
        {
            if (other.Effect is not null || other.Type != strike.Type || other.Initiator.Actors.Count == 0 || other.Modality != Modality.Asserted)
                continue;
            if (other.Source is { } told && strike.Source is { } tells && told != tells || only is { } known && !known.Actors.SequenceEqual(other.Initiator.Actors))
                return strike;
            only = other.Initiator;
        }

        return only is { } doer && !doer.Actors.Any(strike.Target.Actors.Contains) && !HoldsGround(_text.Theatre, doer, strike.Place, groups) ? strike with { Initiator = doer with { First = -1, End = -1 } } : strike;
    }

    /// <summary>True where the report tells that the place is held by the doer or its side: nobody shells his own ground ("rebel-held Xyz").</summary>
    public static bool HoldsGround(TheatrePack theatre, Party doer, Places.PlaceMention? place, IReadOnlyList<IReadOnlyList<Draft>> groups) =>
        place is not null && groups.Any(g => g[0] is { Control: ControlAction.Holds, Place: { } held } && held.Name == place.Name && g[0].Initiator.Actors.Any(h => doer.Actors.Any(d => h == d || theatre.SideOf(h) == theatre.SideOf(d))));
}
