using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Finds the happening that did it to people.</summary>
internal static class CauseFinder
{
    /// <summary>How many sentences back a number goes on from an attack that was told.</summary>
    private const int Reach = 2;

    /// <summary>True for what kills and wounds, and what people flee.</summary>
    public static bool IsAttack(Draft draft) =>
        draft is { Effect: null, Type: EventType.Battle or EventType.Airstrike or EventType.Shelling or EventType.Bombing or EventType.Chemical or EventType.Killing };

    /// <summary>
    /// The attack that the effect's own clause names as its doer or occasion; else the nearest of the sentence, one in the same clause before others;
    /// else the last one told, if it was told just now. Null when none is.
    /// </summary>
    public static Draft? Of(SentenceReading sentence, IReadOnlyList<Draft> events, Draft? lastAttack, Fate fate)
    {
        if (fate.Effect is Effect.Trapped or Effect.Evacuated || fate.Trigger.Sense.Object == "refugees")
            return null;
        var attacks = events.Where(e => IsAttack(e) || fate.Effect is Effect.Captured or Effect.Missing && e.Type == EventType.Detention).ToList();
        if (attacks.Count == 0)
            return lastAttack is { } last && sentence.Index - last.Sentence <= Reach && !sentence.Times.Any(t => t.Running) ? last : null;
        if (fate.Trigger.IsVerb && Named(sentence, attacks, fate.Trigger) is { } named)
            return named;
        var (start, end) = sentence.Clauses.Of(fate.Trigger.First);
        return attacks.OrderBy(e => e.Trigger >= start && e.Trigger < end ? 0 : 1).ThenBy(e => Math.Abs(e.Trigger - fate.Trigger.First)).First();
    }

    // "air strikes and shells killed", "killed by a bomb", "died in clashes", "struck a market, killing": of several the first.
    private static Draft? Named(SentenceReading sentence, List<Draft> attacks, Trigger trigger)
    {
        var tree = sentence.Tree;
        var verb = tree.HeadOf(trigger.First, trigger.End);
        if (!tree.IsVerb(verb))
            return null;
        var passive = tree.IsPassive(verb);
        if (!passive && Within(tree.Subject(verb)) is { } subject)
            return subject;
        if (passive && Within(tree.Agent(verb)) is { } agent)
            return agent;
        foreach (var occasion in tree.Obliques(verb, "in", "during", "by", "from", "after", "following"))
        {
            if (Within(occasion) is { } found)
                return found;
        }

        return tree.Is(verb, "advcl") ? attacks.FirstOrDefault(a => a.Trigger == tree.Head(verb)) : null;

        Draft? Within(int phrase)
        {
            if (phrase < 0)
                return null;
            var (first, end) = tree.Span(phrase);
            return attacks.FirstOrDefault(a => a.Trigger >= first && a.Trigger < end && a.Trigger != trigger.First);
        }
    }
}
