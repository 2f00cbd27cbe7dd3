using Marsad.Core.Model;
using Marsad.Core.Reading.Places;

namespace Marsad.Core.Reading.Merging;

/// <summary>Joins drafts of one fact by one origin into one: the body's fuller wording leads, the headline's follows as further evidence.</summary>
internal sealed class DraftMerger(ReportText text)
{
    private readonly SameFigure _figures = new(text);

    /// <summary>One group a fact; the first draft of a group carries its fields, the others only further evidence.</summary>
    public IReadOnlyList<IReadOnlyList<Draft>> Merge(IReadOnlyList<Draft> drafts)
    {
        var groups = new List<List<Draft>>();
        // The body comes first, so that a headline joins what tells it in full.
        foreach (var draft in drafts.OrderBy(d => IsTitle(d) ? 1 : 0))
        {
            var group = groups.FirstOrDefault(g => IsSameFact(g[0], draft));
            if (group is null)
                groups.Add([draft]);
            else
                Join(group, draft);
        }

        return groups;
    }

    private bool IsTitle(Draft draft) => text.Sentences[draft.Sentence].Span.Start < text.Report.Title.Length;

    private bool IsSameFact(Draft a, Draft b)
    {
        if (a.Modality != b.Modality || !SameOrigin(a, b) && !a.Epithet)
            return false;
        if (a.Effect is { } effect)
            return b.Effect == effect && _figures.AreOne(a, b) && (_figures.Settle(a, b) || CompatiblePlaces(a, b) && CompatibleTimes(a, b));
        if (a.Control is { } control)
            return b.Control == control && SamePlace(a, b) && SharesActor(a.Initiator, b.Initiator);
        if (a.Access is { } access)
            return b.Access == access && SamePlace(a, b);
        return b.Type is not null && b.Effect is null && (a.Type == b.Type || (a.Generic || b.Generic) && IsAttack(a) && IsAttack(b)) && CompatiblePlaces(a, b) && CompatibleTimes(a, b) && CompatibleParties(a, b);
    }

    private static bool IsAttack(Draft draft) =>
        draft.Type is EventType.Battle or EventType.Airstrike or EventType.Shelling or EventType.Bombing or EventType.Chemical or EventType.Killing;

    private static bool SameOrigin(Draft a, Draft b) => a.Source == b.Source || a.Source is null || b.Source is null;

    private static bool SamePlace(Draft a, Draft b) => a.Place?.Name == b.Place?.Name;

    private static bool CompatiblePlaces(Draft a, Draft b)
    {
        if (a.Place is null || b.Place is null || a.Place.Name == b.Place.Name || !a.PlaceStated || !b.PlaceStated)
            return true;
        return Covers(a.Place, b.Place) || Covers(b.Place, a.Place) || a.Place.Rank == 0 || b.Place.Rank == 0;
    }

    private static bool Covers(PlaceMention outer, PlaceMention inner) =>
        outer.Place is { } o && inner.Place is { } i && (i.Within == o.Id || outer.Rank <= 1 && o.Adm1 == i.Adm1 || outer.Rank == 3 && o.Adm1 == i.Adm1 && outer.Precision == PlacePrecision.Near);

    // Two stated spans are one happening only when they agree; an inherited day joins any span that it falls in.
    private bool CompatibleTimes(Draft a, Draft b) =>
        a.Time is not { } left || b.Time is not { } right || left == right || (!a.TimeStated || !b.TimeStated || IsTitle(b)) && left.Overlaps(right);

    private static bool CompatibleParties(Draft a, Draft b) =>
        (a.Initiator.Actors.Count == 0 || b.Initiator.Actors.Count == 0 || SharesActor(a.Initiator, b.Initiator) || a.Type == EventType.Battle && (SharesActor(a.Initiator, b.Target) || SharesActor(a.Target, b.Initiator)));

    private static bool SharesActor(Party a, Party b) => a.Actors.Any(b.Actors.Contains);

    private void Join(List<Draft> group, Draft draft)
    {
        var first = group[0];
        // What the leading draft leaves open, a later one may tell.
        group[0] = first with
        {
            Count = _figures.Fuller(first, draft),
            Source = first.Source ?? draft.Source,
            Via = first.Source is null ? draft.Via : first.Via,
            SourceWords = first.Source is null ? draft.SourceWords : first.SourceWords,
            Place = MoreSpecific(first, draft),
            PlaceStated = first.PlaceStated || draft.PlaceStated,
            Cumulative = first.Cumulative || draft.Cumulative,
            Time = draft.Cumulative && !first.Cumulative ? draft.Time : first.TimeStated || !draft.TimeStated || draft.Time is null || IsTitle(draft) && first.Time is not null ? first.Time : draft.Time,
            TimeStated = first.TimeStated || draft.TimeStated,
            Initiator = first.Initiator.Actors.Count > 0 ? first.Initiator : draft.Initiator,
            Target = first.Target.Actors.Count > 0 ? first.Target : draft.Target,
            Type = first.Generic && draft.Effect is null ? draft.Type : first.Type ?? draft.Type,
            Generic = first.Generic && draft.Generic,
            VictimClass = first.VictimClass != VictimClass.Unknown ? first.VictimClass : draft.VictimClass,
            VictimActor = first.VictimActor ?? draft.VictimActor,
        };
        group.Add(draft);
    }

    private static PlaceMention? MoreSpecific(Draft first, Draft draft)
    {
        if (draft.Place is null || !draft.PlaceStated || first.Epithet)
            return first.Place;
        if (first.Place is null || !first.PlaceStated && first.Place.Rank <= draft.Place.Rank)
            return draft.Place;
        return draft.Place.Rank > first.Place.Rank ? draft.Place : first.Place;
    }
}
