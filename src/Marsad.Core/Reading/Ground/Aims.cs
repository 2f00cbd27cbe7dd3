using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Ground;

/// <summary>Tells infinitives that only aim at something from those that say that it was done.</summary>
internal static class Aims
{
    // "managed to take", "continued to advance", "was forced to leave": it was done.
    private static readonly HashSet<string> Done = new(StringComparer.Ordinal)
    {
        "manage", "continue", "begin", "start", "succeed", "able", "force", "compel", "help", "proceed", "go", "oblige", "use", "appear", "seem", "say", "believe", "report", "know", "understand", "think", "enable", "lead",
    };

    /// <summary>True for a verb in the infinitive with "to" whose governor does not say that it was done; coordinated ones go with the first.</summary>
    public static bool IsAim(SentenceTree tree, int verb)
    {
        if (tree[verb].Xpos != "VB")
            return false;
        var at = verb;
        for (var steps = 0; steps < 4; steps++)
        {
            foreach (var child in tree.Dependents(at))
            {
                if (tree.Relation(child) is "mark" or "aux" && tree[child].Lemma == "to")
                    return tree.Head(at) is not (>= 0 and var governor) || !Done.Contains(tree[governor].Lemma);
            }

            if (!tree.Is(at, "conj") || tree[tree.Head(at)].Xpos != "VB")
                return false;
            at = tree.Head(at);
        }

        return false;
    }
}
