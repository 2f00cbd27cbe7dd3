using Marsad.Core.Model;

namespace Marsad.Core.Reading.Merging;

/// <summary>Gives a casualty what the whole report tells of the happening that caused it: who did it, and where exactly.</summary>
internal static class Causes
{
    /// <summary>The groups, casualties completed from the group of their cause.</summary>
    public static IEnumerable<IReadOnlyList<Draft>> Complete(IReadOnlyList<IReadOnlyList<Draft>> groups, ReportText text)
    {
        foreach (var group in groups)
        {
            var draft = group[0];
            var cause = draft.Cause < 0 ? null : groups.FirstOrDefault(g => g[0].Effect is null && g[0].Type == draft.Type && g.Any(d => d.Trigger == draft.Cause));
            // One number for strikes on several places stays with what its own words name, else with what holds them all.
            var places = groups.Where(g => g[0].Effect is null && g.Any(d => d.Trigger == draft.Cause && d.Type == draft.Type)).Select(g => g[0].Place).ToList();
            var completed = cause is null ? draft : Complete(draft, cause[0], narrow: places.Count == 1);
            if (cause is not null && !draft.PlaceStated && Whole(places, text.Theatre) is { } whole)
                completed = completed with { Place = whole };
            if (completed is { Effect: not null, Initiator.Actors.Count: 0, Cumulative: false, Type: not null and not EventType.Battle and not EventType.Agreement } && !text.LeavesDoerOpen && OnlyDoer(groups, completed) is { } doer && !Events.ReportSides.HoldsGround(text.Theatre, doer, completed.Place, groups))
                completed = completed with { Initiator = doer };
            yield return completed == draft ? group : [completed, .. group.Skip(1)];
        }
    }

    // Where all attacks of one kind in a report are one party's, so are their casualties, unless another voice than theirs says so.
    private static Party? OnlyDoer(IReadOnlyList<IReadOnlyList<Draft>> groups, Draft casualty)
    {
        Party? only = null;
        foreach (var group in groups)
        {
            if (group[0] is not { Effect: null, Initiator: { Actors.Count: > 0 } party } happening || happening.Type != casualty.Type)
                continue;
            // Another voice may mean other attacks.
            if (happening.Source is { } told && casualty.Source is { } tells && told != tells)
                return null;
            if (only is { } other && !other.Actors.ToHashSet().SetEquals(party.Actors))
                return null;
            only ??= party;
        }

        return only is { } found && casualty.VictimActor is { } victim && found.Actors.Contains(victim) ? null : only;
    }

    private static Places.PlaceMention? Whole(List<Places.PlaceMention?> places, Theatre.TheatrePack theatre) =>
        places.Count > 1 && places[0]?.Place?.Within is { } id && places.TrueForAll(p => p?.Place?.Within == id) && theatre.FindPlace(id) is { } whole
            ? places[0]! with { Name = whole.Name, Place = whole, Precision = PlacePrecision.Town }
            : null;

    private static Draft Complete(Draft casualty, Draft cause, bool narrow)
    {
        // Those who did it together caused it together. In a battle both sides lose: who began it did not cause every death.
        var initiator = casualty.Initiator.Actors.All(cause.Initiator.Actors.Contains) && casualty.Type != EventType.Battle && !cause.Initiator.Actors.Any(a => a == casualty.VictimActor)
            ? cause.Initiator
            : casualty.Initiator;
        var place = !casualty.Cumulative && cause.Place is { } there && (casualty.Place is not { } here || narrow && !here.Several && cause.PlaceStated && IsWithin(there, here) || !casualty.PlaceStated && cause.PlaceStated)
            ? cause.Place
            : casualty.Place;
        // "ten died in the blast", and elsewhere "Saturday's blast".
        return !casualty.TimeStated && !casualty.Cumulative && cause is { TimeStated: true, Cumulative: false, Time: { Days: <= 3 } } && casualty.Modality == cause.Modality
            ? casualty with { Initiator = initiator, Place = place, Time = cause.Time, TimePrecision = cause.TimePrecision, TimeStated = true }
            : casualty with { Initiator = initiator, Place = place };
    }

    private static bool IsWithin(Places.PlaceMention inner, Places.PlaceMention outer) =>
        inner.Rank > outer.Rank && inner.Place is { } i && outer.Place is { } o && (outer.Rank == 0 || i.Within == o.Id || outer.Rank == 1 && i.Adm1 == o.Adm1);
}
