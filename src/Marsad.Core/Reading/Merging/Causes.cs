using Marsad.Core.Model;

namespace Marsad.Core.Reading.Merging;

/// <summary>Gives a casualty what the whole report tells of the happening that caused it: who did it, and where exactly.</summary>
internal static class Causes
{
    /// <summary>The groups, casualties completed from the group of their cause.</summary>
    public static IEnumerable<IReadOnlyList<Draft>> Complete(IReadOnlyList<IReadOnlyList<Draft>> groups)
    {
        foreach (var group in groups)
        {
            var draft = group[0];
            var cause = draft.Cause < 0 ? null : groups.FirstOrDefault(g => g[0].Effect is null && g[0].Type == draft.Type && g.Any(d => d.Trigger == draft.Cause));
            // One number for strikes on several places stays with what its own words name.
            var places = groups.Count(g => g[0].Effect is null && g.Any(d => d.Trigger == draft.Cause && d.Type == draft.Type));
            yield return cause is null ? group : [Complete(draft, cause[0], narrow: places == 1), .. group.Skip(1)];
        }
    }

    private static Draft Complete(Draft casualty, Draft cause, bool narrow)
    {
        // In a battle both sides lose: who began it did not cause every death.
        var initiator = casualty.Initiator.Actors.Count == 0 && casualty.Type != EventType.Battle && !cause.Initiator.Actors.Any(a => a == casualty.VictimActor)
            ? cause.Initiator
            : casualty.Initiator;
        var place = !casualty.Cumulative && cause.Place is { } there && (casualty.Place is not { } here || narrow && cause.PlaceStated && IsWithin(there, here) || !casualty.PlaceStated && cause.PlaceStated)
            ? cause.Place
            : casualty.Place;
        return casualty with { Initiator = initiator, Place = place };
    }

    private static bool IsWithin(Places.PlaceMention inner, Places.PlaceMention outer) =>
        inner.Rank > outer.Rank && inner.Place is { } i && outer.Place is { } o && (outer.Rank == 0 || i.Within == o.Id || outer.Rank == 1 && i.Adm1 == o.Adm1);
}
