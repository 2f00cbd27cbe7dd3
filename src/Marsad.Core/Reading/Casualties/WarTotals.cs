using Marsad.Core.Model;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Totals of a whole war, which reports tell as background: of no one happening, place or day.</summary>
internal static class WarTotals
{
    // No one happening that a report tells kills or displaces so many.
    private const long KilledInWar = 10_000;
    private const long DisplacedInWar = 1_000_000;

    /// <summary>True when the number is one of the whole war, by its words or its size.</summary>
    public static bool Is(SentenceReading sentence, Count count, Fate fate) =>
        fate.Effect switch
        {
            Effect.Displaced => (count.Value.Low ?? count.Value.High) >= DisplacedInWar,
            Effect.Killed or Effect.Injured or Effect.Casualties => (count.Value.Low ?? count.Value.High) >= KilledInWar,
            _ => false,
        } || fate.Effect is Effect.Killed or Effect.Displaced && (count.Value.Low ?? 0) >= KilledInWar / 10 && sentence.IsOfTheWar(fate.Trigger.First);

    /// <summary>The draft as a total: no cause, the country as place, the span since the day that the sentence tells, or none.</summary>
    public static Draft AsTotal(SentenceReading sentence, Draft draft)
    {
        var country = draft.Place is { Rank: 0 } ? draft.Place
            : sentence.Places.Within(sentence.Sentence.First, sentence.Sentence.End).FirstOrDefault(p => p.Rank == 0)
                ?? sentence.Places.All.FirstOrDefault(p => p.Rank == 0 && p.Name == sentence.Text.Theatre.Name);
        return draft with
        {
            Cumulative = true,
            // Of a whole war's dead the words beside one attack tell nothing.
            VictimClass = draft.VictimClass == VictimClass.Civilian ? draft.Count.Noun?.Class ?? VictimClass.Unknown : draft.VictimClass,
            VictimActor = draft.VictimClass == VictimClass.Civilian ? draft.Count.Noun?.Actor : draft.VictimActor,
            Cause = -1,
            Type = null,
            Initiator = Party.None,
            Place = country ?? draft.Place,
            PlaceStated = country is not null || draft.PlaceStated,
            Time = Since(sentence, draft),
            TimeStated = true,
        };
    }

    // "which began in March 2011": from that month's first day to the publication.
    private static DateRange? Since(SentenceReading sentence, Draft draft)
    {
        if (draft.Time is { Days: > 60 } known)
            return known;
        if (sentence.Text.Report.Published is not { } published)
            return null;
        foreach (var time in sentence.Times)
        {
            if (time.Range is { } range && published.DayNumber - range.Start.DayNumber > 60)
                return new DateRange(range.Start, published);
        }

        return null;
    }
}
