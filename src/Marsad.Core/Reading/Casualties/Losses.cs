using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Losses and casualties that are told without a number: "inflicted heavy losses on the rebels", "suffered heavy casualties".</summary>
internal static class Losses
{
    // Verbs by which somebody comes to have them, and those by which somebody else does.
    private static readonly HashSet<string> Suffered = new(StringComparer.Ordinal) { "suffer", "sustain", "incur", "take", "endure", "bear" };

    private static readonly HashSet<string> Inflicted = new(StringComparer.Ordinal) { "inflict", "cause", "deal", "leave", "exact", "claim" };

    /// <summary>True when a verb of the sentence brings the losses that <paramref name="trigger"/> names to somebody; how heavy they were must be told, and that they were not of things.</summary>
    public static bool AreTold(SentenceReading sentence, Trigger trigger)
    {
        var tree = sentence.Tree;
        var noun = tree.HeadOf(trigger.First, trigger.End);
        return Verb(sentence, trigger) >= 0 && tree.Dependent(noun, "amod") >= 0 && !tree.Obliques(noun, "of", "in").Any(of => !PeopleNouns.TryGet(sentence.Text.Lower(of), out _) && sentence.Text.ActorAt(of) is null && tree[of].Lemma is not ("rank" or "life"));
    }

    /// <summary>Whose they were: whom they were inflicted on or found among, or who suffered them; nobody where the words do not say.</summary>
    public static Party Of(SentenceReading sentence, Trigger trigger)
    {
        var tree = sentence.Tree;
        if (Verb(sentence, trigger) is not (>= 0 and var verb))
            return Party.None;
        foreach (var on in tree.Obliques(trigger.First, "on", "among", "upon", "to").Concat(tree.Obliques(verb, "on", "among", "upon", "to")))
        {
            if (sentence.Arguments.Object(tree.Span(on).First) is { IsNamed: true } hit)
                return hit;
        }

        return Suffered.Contains(tree[verb].Lemma) ? sentence.Arguments.Subject(verb) : Party.None;
    }

    private static int Verb(SentenceReading sentence, Trigger trigger)
    {
        var tree = sentence.Tree;
        var noun = tree.HeadOf(trigger.First, trigger.End);
        var verb = tree.Head(noun);
        return verb >= 0 && (tree.Is(noun, "obj") || tree[noun].Relation == "nsubj:pass") && tree.IsVerb(verb) && (Suffered.Contains(tree[verb].Lemma) || Inflicted.Contains(tree[verb].Lemma)) ? verb : -1;
    }
}
