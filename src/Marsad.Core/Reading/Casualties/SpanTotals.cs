using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Numbers over a stretch of days, weeks or months, which are totals of all that happened in it.</summary>
internal static class SpanTotals
{
    // Days from which a stretch is no longer one happening with its aftermath.
    private const int Stretch = 3;

    // Days of the longest month.
    private const int Month = 31;

    // Fewer than these may well have been hurt at once, on some day of a month.
    private const long AtOnce = 10;

    /// <summary>True for a number told for at least three days; of a month or year only when no single attack of it is told as the cause.</summary>
    public static bool Is(SentenceReading sentence, Draft draft, Fate fate, Draft? cause)
    {
        if (draft is not { TimeStated: true, Time: { Days: >= Stretch } span } || draft.Effect is Effect.Trapped || !draft.Count.Numbered)
            return false;
        if (draft.TimePrecision is TimePrecision.Days || fate.Trigger.Sense.Object == "victims-toll")
            return true;
        if (draft.TimePrecision is TimePrecision.Week)
            return draft.Cumulative;
        return span.Days > Month && draft.TimePrecision != TimePrecision.Year || (draft.Count.Value.Low ?? draft.Count.Value.High) >= AtOnce && (cause is null || cause.Sentence != sentence.Index || cause.Trigger == fate.Trigger.First || IsSeveral(sentence, cause.Trigger));
    }

    // "by air strikes", "in fighting": no one happening.
    private static bool IsSeveral(SentenceReading sentence, int trigger)
    {
        var text = sentence.Text;
        return text.Tokens[trigger].Tag is Tag.Gerund || text.Lower(trigger) is "bombardment" or "warfare" or "violence" || text.Lower(trigger).EndsWith('s') || text.Lower(trigger + 1).EndsWith('s') && text.Lower(trigger) is "air" or "barrel" or "cluster" or "car";
    }
}
