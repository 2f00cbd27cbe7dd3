namespace Marsad.Core.Reading;

/// <summary>Gives numbers that a report tells of those it has just counted what it told of them all.</summary>
internal static class Totals
{
    // Sentences that a count goes on over.
    private const int Reach = 2;

    // A longer span is that of a whole war, of which nothing else goes on.
    private const int Longest = 400;

    /// <summary>
    /// The drafts, in the order given: "among the dead were two nurses" takes place, time, scope, cause and doer of the dead counted before;
    /// a number without a time of its own, right after one over a span and by the same voice, is of that span.
    /// </summary>
    public static IReadOnlyList<Draft> Share(IReadOnlyList<Draft> drafts)
    {
        var shared = new List<Draft>(drafts.Count);
        var wholes = new Dictionary<Model.Effect, Draft>();
        Draft? span = null;
        foreach (var draft in drafts)
        {
            var current = draft;
            if (draft.Effect is { } effect)
            {
                if (draft is { Part: true, TimeStated: false } && wholes.TryGetValue(effect, out var whole) && draft.Sentence - whole.Sentence is > 0 and <= Reach)
                    current = Of(draft, whole);
                else if (draft is { TimeStated: true, Time: null, Cumulative: true, TimePrecision: Model.TimePrecision.Week } && span is { } same)
                    // "in the same period".
                    current = draft with { Time = same.Time, TimePrecision = same.TimePrecision };
                else if (draft is { TimeStated: false, Cause: < 0, Count.Numbered: true } && span is { } over && draft.Sentence - over.Sentence is > 0 and <= Reach && draft.Source == over.Source)
                    current = draft with { Time = over.Time, TimePrecision = over.TimePrecision, Cumulative = true };
                if (!current.Part && current.Count.Numbered)
                    wholes[effect] = current;
                if (current is { Cumulative: true, TimeStated: true, Time: { Days: >= 3 and <= Longest } })
                    span = current;
                else if (current is { TimeStated: true })
                    span = null;
            }
            else if (draft.TimeStated && draft.Type is not null && span is { } last && draft.Sentence > last.Sentence)
            {
                span = null;
            }

            shared.Add(current);
        }

        return shared;
    }

    private static Draft Of(Draft part, Draft whole) => part with
    {
        Time = whole.Time,
        TimePrecision = whole.TimePrecision,
        Cumulative = whole.Cumulative,
        Place = part.PlaceStated ? part.Place : whole.Place,
        PlaceStated = part.PlaceStated || whole.PlaceStated,
        Cause = part.Cause < 0 ? whole.Cause : part.Cause,
        Type = part.Type ?? whole.Type,
        Initiator = part.Initiator.IsNamed ? part.Initiator : part.VictimActor is { } hurt && whole.Initiator.Actors.Contains(hurt) ? Party.None : whole.Initiator,
        VictimClass = part.VictimClass == Model.VictimClass.Unknown && whole.VictimClass != Model.VictimClass.Mixed ? whole.VictimClass : part.VictimClass,
        VictimActor = part.VictimActor ?? (part.VictimClass == Model.VictimClass.Unknown ? whole.VictimActor : null),
    };
}
