using Marsad.Core.Language;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Ground;

/// <summary>Tells words that only aim at something from those that say that it was done.</summary>
internal static class Aims
{
    // "managed to take", "continued to advance", "was forced to leave": it was done.
    private static readonly HashSet<string> Done = new(StringComparer.Ordinal)
    {
        "manage", "continue", "begin", "start", "succeed", "able", "force", "compel", "help", "proceed", "go", "oblige", "use", "appear", "seem", "say", "believe", "report", "know", "understand", "think", "enable", "lead",
    };

    // What is announced is a claim on the future: the modality tells it.
    private static readonly HashSet<string> Announced = new(StringComparer.Ordinal) { "plan", "vow", "pledge", "threaten", "prepare", "ready", "set", "poise", "promise" };

    // "efforts on capturing", "aimed at cutting", "in preparation for the capture of".
    private static readonly HashSet<string> Towards = new(StringComparer.Ordinal) { "of", "at", "for", "towards", "toward", "from", "on", "prevent" };

    /// <summary>True when a trigger stands as an aim in the sentence's tree; "to break the siege" and its like are left to the rules.</summary>
    public static bool IsAim(SentenceReading sentence, Trigger trigger)
    {
        var head = sentence.Tree.HeadOf(trigger.First, trigger.End);
        if (trigger.Sense.Class == WordClass.Noun)
            return sentence.Tree.Preposition(head) is "for" or "at" or "towards" or "toward";
        if (!trigger.IsVerb)
            return false;
        if (trigger.Form == VerbForm.Gerund)
            return Towards.Contains(sentence.Text.Lower(trigger.First - 1)) || sentence.Tree.Is(trigger.First, "csubj") || sentence.Tree.Is(trigger.First, "advcl") && IsInfinitive(sentence.Tree, sentence.Tree.Head(trigger.First));
        return IsInfinitive(sentence.Tree, head);
    }

    /// <summary>True for a verb with "to", its own or that of the verb it is coordinated with, under a governor that does not say that it was done.</summary>
    public static bool IsInfinitive(SentenceTree tree, int verb)
    {
        if (tree[verb].Xpos != "VB")
            return false;
        var at = verb;
        for (var steps = 0; steps < 4; steps++)
        {
            foreach (var child in tree.Dependents(at))
            {
                if (tree.Relation(child) is "mark" or "aux" && tree[child].Lemma == "to")
                    return tree.Head(at) is >= 0 and var governor && !Done.Contains(tree[governor].Lemma) && !Announced.Contains(tree[governor].Lemma);
            }

            if (!tree.Is(at, "conj") || tree[tree.Head(at)].Xpos != "VB")
                return false;
            at = tree.Head(at);
        }

        return false;
    }
}
