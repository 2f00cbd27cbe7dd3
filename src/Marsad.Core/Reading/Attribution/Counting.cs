using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Numbers of dead and wounded that a monitor goes on counting: it spoke just before, and nobody else has.</summary>
internal static class Counting
{
    // Sentences that a count goes on over.
    private const int Reach = 2;

    // More people than that are background, which the outlet knows from elsewhere.
    private const long Most = 1000;

    /// <summary>The drafts, in the order given; a number without a speaker, and what happened in its sentence, said by the monitor.</summary>
    public static IReadOnlyList<Draft> Carry(ReportText text, AttributionFinder attributions, IReadOnlyList<Draft> drafts)
    {
        var counted = new Dictionary<int, AttributionMention>();
        foreach (var draft in drafts)
        {
            if (IsCount(draft) && !counted.ContainsKey(draft.Sentence) && Monitor(text, attributions, draft.Sentence) is { } monitor)
                counted[draft.Sentence] = monitor;
        }

        return counted.Count == 0 ? drafts : [.. drafts.Select(d => d is { Source: null, Control: null, Access: null } and not { Effect: null, Type: EventType.Agreement or EventType.Breach or EventType.Release } && counted.TryGetValue(d.Sentence, out var told) ? d with { Source = told.Source, Via = told.Via } : d)];
    }

    private static bool IsCount(Draft draft) =>
        draft is { Source: null, Effect: Effect.Killed or Effect.Injured or Effect.Casualties, Count.Numbered: true, Cumulative: false } && (draft.Count.Value.Low ?? draft.Count.Value.High) < Most;

    // Who spoke last before the sentence, in its paragraph; null unless that was a monitor.
    private static AttributionMention? Monitor(ReportText text, AttributionFinder attributions, int sentence)
    {
        if (attributions.Of(sentence).Count > 0)
            return null;
        for (var s = sentence - 1; s >= Math.Max(0, sentence - Reach) && text.Sentences[s].Paragraph == text.Sentences[sentence].Paragraph; s--)
        {
            if (attributions.Of(s) is [.., var last])
                return last is { Source: { } source, Manner: Manner.Say } && text.Theatre.FindActor(source) is { Kind: ActorKind.Monitor } ? last : null;
        }

        return null;
    }
}
