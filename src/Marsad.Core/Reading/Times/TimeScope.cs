using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Attribution;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Times;

/// <summary>Decides which of a sentence's times is meant for what stands at a token; the time of saying is set apart.</summary>
internal sealed class TimeScope(ReportText text, Sentence sentence, Clauses clauses, IReadOnlyList<TimeMention> times, IReadOnlyList<AttributionMention> attributions)
{
    // Tokens that a boundary counts for.
    private const int Clause = 12;
    private const int Farthest = 30;

    /// <summary>The time told for what stands at <paramref name="at"/>: in its clause, else the nearest one of the sentence; null if none is.</summary>
    public TimeMention? Of(int at)
    {
        var (start, end) = clauses.Of(at);
        TimeMention? best = null;
        var distance = int.MaxValue;
        foreach (var time in times)
        {
            // "since the truce came into effect on Monday": the truce itself is of that day.
            if (at >= time.First && at < time.End)
                return time.Range is { } since ? time with { Range = time.Began ?? DateRange.On(since.Start), Precision = time.BeganPrecision, Running = false } : time;
            // "comes two days after jets hit": a day for what follows alone.
            if (IsOfSaying(time) || at < time.First && text.Lower(time.First) == "after")
                continue;
            // "under siege for years", beside what somebody is quoted to say of the day.
            if (time.Range is null && IsQuoteBetween(at, time))
                continue;
            var inside = time.First >= start && time.End <= end;
            var near = Math.Abs(time.First - at) + (inside ? 0 : Clause);
            var crossed = Crossed(time, at);
            if (near + crossed < distance && (inside || near < Farthest && crossed < Clause))
                (best, distance) = (time, near + crossed);
        }

        return best;
    }

    private bool IsQuoteBetween(int at, TimeMention time)
    {
        for (var i = Math.Min(at, time.End); i < Math.Max(at, time.First); i++)
        {
            if (text.Lower(i) is "“" or "”" or "\"")
                return true;
        }

        return false;
    }

    /// <summary>The day on which the sentence's speaker said it; null if it tells none.</summary>
    public DateOnly? ToldOn()
    {
        foreach (var time in times)
        {
            if (time is { Precision: TimePrecision.Day, Range: { Days: 1 } day } && StandsBySaying(time) is not null)
                return day.Start;
        }

        return null;
    }

    /// <summary>True for the day beside a reporting verb ("…, a monitor said on Saturday"): that of the news, as long as nothing tells another.</summary>
    public bool IsBesideSaying(TimeMention time) => time.Precision == TimePrecision.Day && StandsBySaying(time) is not null;

    // "hit a town where ten had died in May": a time of a clause below, or beside, belongs to that clause first.
    private int Crossed(TimeMention time, int at)
    {
        var tree = text.TreeOf(sentence);
        var phrase = tree.HeadOf(time.First, time.End);
        var told = tree.Clause(Math.Max(tree.Head(phrase), sentence.First));
        // "detained since the uprising began": the span is told of the clause above.
        if (text.Lower(time.First) == "since" && told > time.First && tree.Head(told) >= sentence.First)
            told = tree.Clause(tree.Head(told));
        var clause = tree.Clause(at);
        if (told == clause || at != clause && tree.IsWithin(told, at) || tree.IsWithin(clause, told))
            return 0;
        // "were killed after shells hit them while they were at a funeral on Thursday": the one time of the sentence is of all that happened at once.
        if (times.Count == 1 && text.Lower(tree.Span(told).First) is "while" or "as" or "when")
            return Clause / 2;
        return tree.IsWithin(told, clause) ? Clause : Clause / 2;
    }

    // "said on Saturday": the day beside the reporting verb, when the sentence tells another one too or what is said follows.
    private bool IsOfSaying(TimeMention time) => StandsBySaying(time) is { } mention && (times.Count > 1 || mention.Direct);

    private AttributionMention? StandsBySaying(TimeMention time)
    {
        foreach (var mention in attributions)
        {
            if (mention.First < 0 || mention.Verb == "according")
                continue;
            if (time.First >= mention.End && time.End <= mention.VerbAt)
                return mention;
            var verb = mention.VerbAt < time.First ? time.First - 1 : -1;
            while (verb > mention.VerbAt && text.Tokens[verb].Tag is Tag.Preposition or Tag.Adverb or Tag.Determiner)
                verb--;
            if (verb >= 0 && (verb == mention.VerbAt || verb == mention.End - 1 && mention.VerbAt < mention.First))
                return mention;
        }

        return null;
    }
}
