using Marsad.Core.Model;
using Marsad.Core.Reading.Places;

namespace Marsad.Core.Reading.Merging;

/// <summary>Joins drafts of one fact by one origin into one: the body's fuller wording leads, the headline's follows as further evidence.</summary>
internal sealed class DraftMerger(ReportText text)
{
    /// <summary>Sentences that open a report, the title counted.</summary>
    private const int Opening = 6;

    private readonly SameFigure _figures = new(text);
    private readonly SameHappening _happenings = new(text);

    /// <summary>One group a fact; the first draft of a group carries its fields, the others only further evidence.</summary>
    public IReadOnlyList<IReadOnlyList<Draft>> Merge(IReadOnlyList<Draft> drafts)
    {
        var groups = new List<List<Draft>>();
        // The body comes first, so that a headline joins what tells it in full.
        foreach (var draft in drafts.OrderBy(d => IsTitle(d) ? 1 : 0))
        {
            var again = IsMentionedAgain(draft);
            var group = (again && OpensWith(draft) ? groups.LastOrDefault(g => IsMeant(g[0], draft) && g.Any(d => draft.Sentence - d.Sentence == 1)) : null)
                ?? groups.FirstOrDefault(g => SameHappening.IsOfOneSentence(g, draft) && IsSameFact(g[0], draft)) ?? groups.FirstOrDefault(g => IsSameFact(g[0], draft))
                ?? (IsTitle(draft) ? groups.FirstOrDefault(g => !IsTitle(g[0]) && Summarises(draft, g[0])) : null)
                ?? (again ? groups.LastOrDefault(g => IsMeant(g[0], draft)) : null);
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
        if (a.Modality != b.Modality || (a.Again || b.Again) && a.Source != b.Source || !SameOrigin(a, b) && !a.Epithet)
            return false;
        if (a.Effect is { } effect)
            return b.Effect == effect && _figures.AreOne(a, b) && (_figures.Settle(a, b) || CompatiblePlaces(a, b) && CompatibleTimes(a, b));
        if (a.Control is { } control)
            return b.Control == control && SamePlace(a, b) && SharesActor(a.Initiator, b.Initiator);
        if (a.Access is { } access)
            return b.Access == access && SamePlace(a, b);
        return b.Type is not null && b.Effect is null && SameHappening.CanBeOneKind(a, b) && (CompatiblePlaces(a, b) || _happenings.HitTheSame(a, b)) && (CompatibleTimes(a, b) || IsLeadOf(a, b)) && SameHappening.CompatibleParties(a, b) && !_happenings.AreSetApart(a, b);
    }

    // A headline tells what the report's opening tells, in whatever words.
    private static bool Summarises(Draft title, Draft body)
    {
        if (title.Modality != body.Modality || title.Epithet)
            return false;
        if (title.Effect is { } effect)
            return body.Effect == effect && title.Part == body.Part && title.Count.Value.Low == body.Count.Value.Low && title.Count.Value.High == body.Count.Value.High;
        if (title.Control is { } || title.Access is { })
            return title.Control == body.Control && title.Access == body.Access && body.Effect is null && body.Sentence <= Opening && SharesActor(title.Initiator, body.Initiator);
        return body is { Type: not null, Effect: null } && body.Sentence <= Opening && SameHappening.CanBeOneKind(title, body) && SameHappening.CompatibleParties(title, body);
    }

    // "the attack", "these strikes": an event that was told before, unless a place or a day of its own makes it another.
    private bool IsMentionedAgain(Draft draft)
    {
        if (draft is not { Type: not null, Effect: null, Again: false } || text.Tokens[draft.Trigger].Tag is Language.Tag.Verb or Language.Tag.PastVerb or Language.Tag.Gerund)
            return false;
        for (var i = draft.Trigger - 1; i >= draft.Evidence.First && i >= draft.Trigger - 4; i--)
        {
            // "Saturday's attack", "Saturdays attack": the one that was told.
            if (IsOfDay(i))
                return true;
            if (text.Tokens[i].Kind == Language.TokenKind.Clitic)
                continue;
            switch (text.Tokens[i].Tag)
            {
                case Language.Tag.Determiner: return text.Lower(i) is "the" or "this" or "these" or "those" or "that";
                case Language.Tag.Adjective or Language.Tag.Noun or Language.Tag.ProperNoun or Language.Tag.Numeral: continue;
                default: return false;
            }
        }

        return false;
    }

    // "The strikes killed five": with nothing of its own, the one told in the sentence before.
    private bool OpensWith(Draft draft) =>
        draft is { PlaceStated: false, TimeStated: false } && text.Sentences[draft.Sentence].First is var first && text.Lower(first) is "the" or "this" or "these" && draft.Trigger - first <= 2;

    private bool IsOfDay(int i) =>
        Times.CalendarWords.TryDay(text.Lower(i), out _) && text.Tokens[i].IsCapitalised && (text.Lower(i).EndsWith("days", StringComparison.Ordinal) || text.Lower(i + 1) is "'s" or "’s" or "evening" or "morning" or "night");

    private bool IsMeant(Draft told, Draft again) =>
        told is { Type: not null, Effect: null } && told.Modality == again.Modality && (!again.Initiator.IsNamed || SameOrigin(told, again)) && told.Sentence <= again.Sentence && SameHappening.CanBeOneKind(told, again)
        && CompatiblePlaces(told, again) && (!again.TimeStated || CompatibleTimes(told, again) || IsDayAfter(told, again)) && SameHappening.CompatibleParties(told, again) && !_happenings.AreSetApart(told, again);

    // Told without a day it took that of the news, which comes a day later.
    private static bool IsDayAfter(Draft told, Draft again) =>
        !told.TimeStated && told.Time is { Days: 1 } news && again.Time is { Days: <= 2 } day && news.Start.DayNumber - day.End.DayNumber is 1 or 2;

    // "An air raid has killed ten, a monitor said on Tuesday. The raid on Monday hit …": the opening tells the day with what it tells in full.
    private bool IsLeadOf(Draft lead, Draft full) =>
        !IsTitle(lead) && lead.ToldOn is not null && lead.Sentence < full.Sentence && full.Sentence <= Opening && full.Sentence - lead.Sentence <= 2 && lead.Type == full.Type && lead.Type is not (EventType.Battle or EventType.Agreement) && full is { TimeStated: true, PlaceStated: true } && IsDayAfter(lead, full);

    // What an agency reports and what somebody told that agency is one origin's.
    private static bool SameOrigin(Draft a, Draft b) =>
        a.Source is not { } left || b.Source is not { } right || left == right || a.Via.Contains(right) || b.Via.Contains(left);

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
        a.Time is not { } left || b.Time is not { } right || left == right || !a.TimeStated && IsWeekBefore(b, left) || !b.TimeStated && IsWeekBefore(a, right) || IsTitle(b) && !b.TimeStated || (!a.TimeStated || !b.TimeStated || IsTitle(b)) && left.Overlaps(right);

    // "last week", beside a day that no words tell.
    private static bool IsWeekBefore(Draft told, DateRange day) =>
        told is { TimeStated: true, TimePrecision: TimePrecision.Week, Time: { Days: 7 } week } && day.Start.DayNumber - week.End.DayNumber is > 0 and <= 7;

    private static bool SharesActor(Party a, Party b) => a.Actors.Any(b.Actors.Contains);

    private void Join(List<Draft> group, Draft draft)
    {
        var first = group[0];
        // The agency that was told gives way to who told it.
        var behind = first.Source is { } known && draft.Via.Contains(known);
        // What the leading draft leaves open, a later one may tell.
        group[0] = first with
        {
            Count = _figures.Fuller(first, draft),
            Source = behind ? draft.Source : first.Source ?? draft.Source,
            Via = behind || first.Source is null ? draft.Via : first.Via,
            SourceWords = behind || first.Source is null ? draft.SourceWords : first.SourceWords,
            Place = MoreSpecific(first, draft, IsTitle(draft)),
            PlaceStated = first.PlaceStated || draft.PlaceStated,
            Cumulative = first.Cumulative || draft.Cumulative,
            Time = draft.Cumulative && !first.Cumulative ? draft.Time : first.TimeStated || !draft.TimeStated || draft.Time is null || IsTitle(draft) && first.Time is not null ? first.Time : draft.Time,
            TimeStated = first.TimeStated || draft.TimeStated,
            Initiator = first.Initiator.Actors.Count > 0 ? first.Initiator : draft.Initiator,
            Target = first.Target.Actors.Count > 0 ? first.Target : draft.Target,
            Type = first.Generic && draft is { Effect: null } and not { Generic: true, Type: EventType.Battle } ? draft.Type : first.Type ?? draft.Type,
            Generic = first.Generic && draft.Generic,
            VictimClass = first.VictimClass != VictimClass.Unknown ? first.VictimClass : draft.VictimClass,
            VictimActor = first.VictimActor ?? draft.VictimActor,
        };
        group.Add(draft);
    }

    private static PlaceMention? MoreSpecific(Draft first, Draft draft, bool title)
    {
        // A headline's "Aleppo" may be the province that the body tells.
        if (title && first is { PlaceStated: true, Place.Rank: 1 } && draft.Place is { Rank: 3, Place: { } city } && city.Name == city.Adm1 && first.Place.Adm1 == city.Adm1)
            return first.Place;
        if (draft.Place is null || !draft.PlaceStated || first.Epithet)
            return first.Place;
        if (first is { Effect: not null, PlaceStated: true, Place.Several: true })
            return first.Place;
        if (first.Place is null || !first.PlaceStated && first.Place.Rank <= draft.Place.Rank)
            return draft.Place;
        return draft.Place.Rank > first.Place.Rank ? draft.Place : first.Place;
    }
}
