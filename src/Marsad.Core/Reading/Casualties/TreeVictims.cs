using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Quantities;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Who suffers an effect, as the tree tells it: objects of an active verb, subjects of a passive or of "die", what a noun has of them.</summary>
internal static class TreeVictims
{
    /// <summary>Head tokens of the phrases that name the victims of a trigger, coordinated ones each; empty where the tree names none.</summary>
    public static IEnumerable<int> Of(SentenceReading sentence, Trigger trigger)
    {
        var tree = sentence.Tree;
        var head = tree.HeadOf(trigger.First, trigger.End);
        if (trigger.Sense.Class == WordClass.Noun)
            return trigger.Sense.Object == "victims" ? tree.Obliques(head, "of").SelectMany(v => tree.Conjuncts(v)) : [];
        if (!trigger.IsVerb || !tree.IsVerb(head))
            return [];
        if (trigger.Sense.Object is "-" or "injury" || trigger.Sense is { Subject: "victims" })
            return People(tree, tree.Subject(head));
        if (trigger.Sense.Object is not ("victims" or "victims-only" or "prisoners" or "lives" or "transport"))
            return [];
        return tree.IsPassive(head) ? trigger.Sense.Object == "victims-only" ? [] : People(tree, tree.Subject(head)) : People(tree, tree.Object(head));
    }

    /// <summary>True when the phrase of <paramref name="count"/> is headed by one of the victims of <paramref name="trigger"/>.</summary>
    public static bool Has(SentenceReading sentence, Trigger trigger, Count count)
    {
        foreach (var victim in Of(sentence, trigger))
        {
            if (victim >= count.First && victim < count.End)
                return true;
        }

        return false;
    }

    private static IEnumerable<int> People(SentenceTree tree, int phrase) => phrase < 0 ? [] : tree.Conjuncts(phrase);
}
