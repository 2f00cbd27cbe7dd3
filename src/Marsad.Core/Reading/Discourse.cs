using Marsad.Core.Model;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Times;

namespace Marsad.Core.Reading;

/// <summary>Fills what a sentence leaves open from the report around it: the place and day that the telling carries on, the origin of a headline.</summary>
internal sealed class Discourse(ReportText text, PlaceFinder places, DateOnly? published)
{
    /// <summary>The drafts with place and time inherited where their own words tell none, in the order given.</summary>
    public IReadOnlyList<Draft> Fill(IReadOnlyList<Draft> drafts)
    {
        var lead = LeadPlace();
        var filled = new List<Draft>(drafts.Count);
        PlaceMention? place = null;
        var paragraph = -1;
        foreach (var draft in drafts)
        {
            var here = text.Sentences[draft.Sentence].Paragraph;
            if (here != paragraph)
                (place, paragraph) = (null, here);
            var current = draft;
            if (current.Place is null)
                current = current with { Place = Siege(drafts, draft) ?? (current.Access is null ? place ?? lead : lead ?? place) };
            else if (current is { Place.Rank: <= 1, Effect: not null, Cumulative: false } or { Place.Rank: <= 1, Type: not null, Cumulative: false } && Narrower(current.Place, place ?? lead) is { } narrower)
                current = current with { Place = narrower };
            else if (!current.Epithet && current.Place.Rank > 1)
                place = current.Place;
            filled.Add(current);
        }

        return new TimeLine(text, published).Fill(filled);
    }

    // A siege without a place is the one told of before, else after.
    private static PlaceMention? Siege(IReadOnlyList<Draft> drafts, Draft draft) =>
        draft.Access is AccessAction.Besieged or AccessAction.SiegeBroken
            ? (drafts.LastOrDefault(d => d.Access == AccessAction.Besieged && d.Place is not null && d.Trigger < draft.Trigger) ?? drafts.FirstOrDefault(d => d.Access == AccessAction.Besieged && d.Place is not null))?.Place
            : null;

    /// <summary>Where civilians were hurt by a happening, they were its target: told once in the number, meant in both.</summary>
    public static IReadOnlyList<Draft> WithTargets(IReadOnlyList<Draft> drafts) =>
        [.. drafts.Select(d => d is { Effect: null, Type: { } type, Target.Actors.Count: 0 } && type != EventType.Agreement
            && drafts.Any(c => c is { Effect: Effect.Killed or Effect.Injured or Effect.Casualties, VictimClass: VictimClass.Civilian, Cumulative: false } && c.Type == type && Math.Abs(c.Sentence - d.Sentence) <= 1)
                ? d with { Target = new Party([new ActorId("civilians")], -1, -1) }
                : d)];

    // "in northern Syria" of a report on Hasakah: the place that the report is about, when it lies within what the sentence names.
    private static PlaceMention? Narrower(PlaceMention wide, PlaceMention? about) =>
        about is { Rank: > 1, Place: { } place } && wide.Place is { } region && (wide.Rank == 0 || place.Adm1 == region.Adm1) ? about : null;

    // The most specific place named most often at the head of the report; a country only when nothing else is named.
    private PlaceMention? LeadPlace()
    {
        var head = places.All.Where(p => p.First < text.Tokens.Count && SentenceOf(p.First) <= 4).ToList();
        return head
            .Where(p => p.Rank >= 3)
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.First().First)
            .FirstOrDefault()?.First()
            ?? head.OrderByDescending(p => p.Rank).ThenBy(p => p.First).FirstOrDefault();
    }

    private int SentenceOf(int token)
    {
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            if (token < text.Sentences[i].End)
                return i;
        }

        return text.Sentences.Count;
    }
}
