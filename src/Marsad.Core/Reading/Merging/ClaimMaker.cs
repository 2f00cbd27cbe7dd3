using Marsad.Core.Model;

namespace Marsad.Core.Reading.Merging;

/// <summary>Makes a claim of a group of drafts that tell one fact.</summary>
internal sealed class ClaimMaker(ReportText text)
{
    /// <summary>The claim; its evidence is the leading draft's words first, then the others', each once.</summary>
    public Claim Make(IReadOnlyList<Draft> group)
    {
        var draft = group[0];
        var spans = new List<TextSpan>();
        foreach (var member in group)
        {
            var span = text.Analysed.SpanOf(member.Evidence.First, member.Evidence.End);
            if (!spans.Any(s => s.Contains(span)))
                spans.Add(span);
        }

        var place = draft.Place;
        Claim claim = draft switch
        {
            { Effect: { } effect } => Casualty(draft, effect),
            { Control: { } action } => new ControlClaim { Evidence = [], Action = action, Holder = draft.Initiator.Actors, From = draft.Target.Actors },
            { Access: { } action } => new AccessClaim { Evidence = [], Action = action, By = draft.Initiator.Actors, Subject = draft.Subject ?? place?.Name },
            _ => new EventClaim { Evidence = [], Type = draft.Type!.Value, Initiator = Known(draft.Initiator), Target = Known(draft.Target) },
        };
        return claim with
        {
            Evidence = [.. spans.Select(s => s.Of(text.Analysed.Text))],
            Spans = spans,
            Source = draft.Source,
            Via = draft.Via,
            Modality = draft.Modality,
            Time = draft.Time,
            TimePrecision = draft.Time is null ? null : draft.TimePrecision,
            Place = place?.Name,
            Adm1 = place?.Adm1,
            Location = place?.Place is { } known ? new Location(known.Id, place.Point?.Lat ?? known.Lat, place.Point?.Lon ?? known.Lon, place.Precision) : null,
            Rule = draft.Rule,
            Confidence = Merging.Confidence.Of(draft, spans.Count),
            FieldConfidence = FieldConfidences.Of(draft),
            InitiatorWords = Words(draft.Initiator.First, draft.Initiator.End),
            TargetWords = draft.Effect is null ? Words(draft.Target.First, draft.Target.End) : null,
            SourceWords = Words(draft.SourceWords.First, draft.SourceWords.End),
        };
    }

    // "unidentified gunmen" act, but say nobody's name.
    private static IReadOnlyList<ActorId> Known(Party party) => [.. party.Actors.Where(a => a.Value != "unknown")];

    private CasualtyClaim Casualty(Draft draft, Effect effect) => new()
    {
        Evidence = [],
        Effect = effect,
        Low = draft.Count.Value.Low,
        High = draft.Count.Value.High,
        Approx = draft.Count.Value.Approximate,
        Victims = draft.Count.End > draft.Count.NumberEnd ? Victims(draft) : text.Words(draft.Count.First, draft.Count.End),
        VictimClass = draft.VictimClass,
        VictimActor = draft.VictimActor,
        Cause = draft.Type,
        Initiator = Known(draft.Initiator),
        // Who is trapped since last month is trapped now.
        Scope = draft.Cumulative && effect != Effect.Trapped && draft.Time is null or { Days: > 2 } ? Scope.Cumulative : Scope.Incident,
        PartOfTotal = draft.Part,
    };

    private string Victims(Draft draft)
    {
        var first = draft.Count.NumberEnd;
        while (first < draft.Count.End - 1 && text.Lower(first) is "of" or "”" or "\"" or "more")
            first++;
        return text.Words(first, draft.Count.End);
    }

    private string? Words(int first, int end) => first >= 0 && end > first ? text.Words(first, end) : null;
}
