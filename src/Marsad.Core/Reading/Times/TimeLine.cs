using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Times;

/// <summary>Gives drafts whose own words tell no day the day that the telling carries on, where it does.</summary>
/// <param name="text">The report.</param>
/// <param name="published">The day of publication; null if unknown, and then only what is stated is carried.</param>
/// <param name="since">Since when the war runs, where any sentence tells it.</param>
internal sealed class TimeLine(ReportText text, DateOnly? published, DateRange? since)
{
    /// <summary>Sentences that a day is carried over.</summary>
    private const int Reach = 2;

    /// <summary>A day told further back than this is background, and is carried nowhere.</summary>
    private const int Fresh = 7;

    // Words between a relative pronoun and what its clause tells.
    private const int Clause = 6;

    /// <summary>Sentences that open a report, the title counted: what they tell without a day is news.</summary>
    private const int Opening = 4;

    /// <summary>The drafts with their times, in the order given.</summary>
    public IReadOnlyList<Draft> Fill(IReadOnlyList<Draft> drafts)
    {
        var news = drafts.FirstOrDefault(d => d.Sentence < Opening && d.ToldOn is not null)?.ToldOn is { } told && published is { } now && told < now && now.DayNumber - told.DayNumber < Reach ? told : published;
        if (news != published)
            drafts = [.. drafts.Select(d => UpTo(d, news!.Value))];
        var lead = drafts.FirstOrDefault(d => d is { Time: not null, Cumulative: false } && d.Time.Value.Days <= 2 && d.Sentence < Opening && !IsCountedFrom(d))?.Time;
        var war = drafts.FirstOrDefault(d => d is { TimeStated: true, Time: not null, Cumulative: true } && d.Time.Value.Days > 366)?.Time ?? since;
        var filled = new List<Draft>(drafts.Count);
        DateRange? carried = null;
        var from = -10;
        foreach (var draft in drafts)
        {
            filled.Add(With(draft, carried is { } day && draft.Sentence - from <= Reach ? day : lead ?? (news is { } fresh ? DateRange.On(fresh) : null), war));
            if (draft is { TimeStated: true, Time: { } stated, Cumulative: false } && stated.Days <= 3 && IsFresh(stated) && !IsCountedFrom(draft) && !(IsRecalled(draft) && news is { } latest && latest.DayNumber - stated.End.DayNumber > Reach))
                (carried, from) = (stated, draft.Sentence);
        }

        return filled;
    }

    // "comes two days after jets hit a school": the day of what went before.
    private bool IsCountedFrom(Draft draft)
    {
        for (var i = draft.Trigger - 1; i > text.Sentences[draft.Sentence].First; i--)
        {
            if (text.Lower(i) == "after" && text.Lower(i - 1) is "day" or "days")
                return true;
        }

        return false;
    }

    // "near a hill that rebels took on 5 October": a reminder, after which the telling goes on with its own day.
    private bool IsRecalled(Draft draft)
    {
        for (var i = draft.Trigger - 1; i > text.Sentences[draft.Sentence].First && i >= draft.Trigger - Clause; i--)
        {
            if (text.Lower(i) is "which" or "who" or "where" or "whom" || text.Lower(i) == "that" && text.Tokens[i - 1].Tag is Tag.Noun or Tag.ProperNoun)
                return true;
        }

        return false;
    }

    private static bool IsState(Draft draft) => draft.Epithet || draft.Control is ControlAction.Holds or ControlAction.Contested || draft.Access == AccessAction.Besieged;

    private Draft With(Draft draft, DateRange? carried, DateRange? war)
    {
        if (draft.Modality == Modality.Planned && !draft.TimeStated)
            return draft;
        // A state that is told as present, with since when where the words tell it.
        if (IsState(draft))
            return draft is { TimeStated: true, Time: not null, Cumulative: true } ? draft : draft with { Time = published is { } now ? DateRange.On(now) : null, TimePrecision = TimePrecision.Day };
        // Who is cut off is so now.
        if (draft is { Effect: Effect.Trapped, TimeStated: false })
            return draft with { Time = published is { } today ? DateRange.On(today) : null, TimePrecision = TimePrecision.Day };
        // A total of the whole war, in a report that tells elsewhere since when there is war.
        if (draft is { Effect: not null, Cumulative: true, Type: null, Time: null, Place.Rank: 0 })
            return draft with { Time = war, TimePrecision = TimePrecision.Year };
        if (draft.TimeStated || draft.Time is not null)
            return draft;
        if (draft.Cumulative)
            return draft with { Time = war, TimePrecision = TimePrecision.Year };
        if (IsBackground(draft) || IsStandingDeal(draft))
            return draft;
        return draft with { Time = carried, TimePrecision = carried is { Days: > 1 } ? TimePrecision.Days : TimePrecision.Day };
    }

    // "in the past 24 hours, a monitor said Thursday", published on Friday: what runs up to now ran up to the day of saying.
    private Draft UpTo(Draft draft, DateOnly told)
    {
        if (draft is not { TimeStated: true, Time: { Days: > 1 } span } || span.End != published || draft.Cumulative && span.Start >= told)
            return draft;
        return draft with { Time = new DateRange(draft.Cumulative ? span.Start : span.Start.AddDays(told.DayNumber - span.End.DayNumber), told) };
    }

    // "rebels have fired into the city": told in the perfect far from the opening, it happened at some time.
    private bool IsBackground(Draft draft)
    {
        if (draft.Sentence < Opening + 1)
            return false;
        for (var i = draft.Trigger - 1; i >= draft.Evidence.First && i >= draft.Trigger - 4; i--)
        {
            if (text.Lower(i) is "have" or "has")
                return true;
            if (text.Tokens[i].Tag is not (Tag.Adverb or Tag.Auxiliary))
                return false;
        }

        return false;
    }

    // "in a zone agreed under a deal between A and B", "despite a truce": told in passing, it was made at some time.
    private bool IsStandingDeal(Draft draft)
    {
        if (draft is not { Type: EventType.Agreement, Effect: null, Modality: Modality.Asserted } || draft.Sentence < Opening - 1 || text.Tokens[draft.Trigger].Tag is not (Tag.Noun or Tag.ProperNoun))
            return false;
        for (var i = draft.Trigger - 1; i >= draft.Trigger - 6 && i >= text.Sentences[draft.Sentence].First; i--)
        {
            if (text.Tokens[i].Tag == Tag.Preposition)
                return true;
            if (text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary)
                return false;
        }

        return false;
    }

    private bool IsFresh(DateRange stated) => published is not { } now || now.DayNumber - stated.End.DayNumber <= Fresh;
}
