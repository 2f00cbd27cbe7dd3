namespace Marsad.Core.Reading.Trees;

/// <summary>
/// Grammatical functions read off a tree, those that the grammar carries over included: the subject that a coordinated, controlled,
/// participial or relative verb takes from elsewhere. Every function gives the head token of a phrase, or -1.
/// </summary>
internal static class Grammar
{
    private const int LongestChain = 12;

    // "forced them to leave": the object of the first verb is the subject of the second.
    private static readonly HashSet<string> ObjectControl = new(StringComparer.Ordinal)
    {
        "force", "order", "allow", "tell", "urge", "cause", "help", "enable", "prompt", "ask", "call", "compel", "oblige", "let", "make", "permit", "lead", "push", "drive", "leave", "see", "find", "keep", "warn",
    };

    private static readonly HashSet<string> Charging = new(StringComparer.Ordinal) { "accuse", "suspect", "convict", "blame" };

    private static readonly HashSet<string> Relatives = new(StringComparer.Ordinal) { "who", "which", "that", "whom", "whose" };

    /// <summary>True for any form of a verb.</summary>
    public static bool IsVerb(this SentenceTree tree, int i) => tree[i].Xpos.StartsWith("VB", StringComparison.Ordinal);

    /// <summary>True for a noun or name of any kind.</summary>
    public static bool IsNoun(this SentenceTree tree, int i) => tree[i].Xpos.StartsWith("NN", StringComparison.Ordinal);

    /// <summary>True for a verb in the passive voice: with its auxiliary, as a participle behind its noun, or coordinated with such a one.</summary>
    public static bool IsPassive(this SentenceTree tree, int verb)
    {
        for (var steps = 0; steps < LongestChain; steps++)
        {
            var have = false;
            foreach (var child in tree.Dependents(verb))
            {
                if (tree[child].Relation is "nsubj:pass" or "aux:pass" or "obl:agent")
                    return true;
                have = have || tree[child].Relation == "aux" && tree[child].Lemma == "have";
            }

            if (tree[verb].Xpos != "VBN" || have || tree.Dependent(verb, "obj") >= 0 || tree.Dependent(verb, "nsubj") >= 0)
                return false;
            if (!tree.Is(verb, "conj") || !tree.IsVerb(tree.Head(verb)))
                return true;
            verb = tree.Head(verb);
        }

        return false;
    }

    /// <summary>The grammatical subject, taken from another verb or a noun where the verb has none of its own.</summary>
    public static int Subject(this SentenceTree tree, int verb)
    {
        var at = verb;
        for (var steps = 0; steps < LongestChain && at >= 0; steps++)
        {
            var own = tree.Dependent(at, "nsubj");
            if (own >= 0)
                return Relatives.Contains(tree[own].Lemma) && tree.Is(at, "acl") ? tree.Head(at) : own;
            var head = tree.Head(at);
            switch (tree.Relation(at))
            {
                case "conj":
                    at = head;
                    break;
                case "xcomp":
                case "advcl" when tree[at].Xpos == "VB" && ObjectControl.Contains(tree[head].Lemma):
                    var controller = ObjectControl.Contains(tree[head].Lemma) ? tree.Dependent(head, "obj") : -1;
                    if (controller >= 0)
                        return controller;
                    // "are forced to leave": the subject of the passive is the object that is left out.
                    at = head;
                    break;
                // "accused the army of shelling".
                case "advcl" or "acl" when tree[at].Xpos == "VBG" && head >= 0 && tree.IsVerb(head) && Charging.Contains(tree[head].Lemma) && tree.Dependent(at, "mark") is >= 0 and var of && tree[of].Lemma == "of":
                    return tree.IsPassive(head) ? tree.Subject(head) : tree.Dependent(head, "obj");
                case "acl":
                    return tree[at].Xpos == "VB" ? -1 : head;
                case "advcl" when tree[at].Xpos is "VBG" or "VBN" or "VB":
                    at = head;
                    break;
                default:
                    return -1;
            }

            if (head < 0 || !tree.IsVerb(head) && !HasSubject(tree, head))
                return -1;
        }

        return -1;
    }

    /// <summary>The direct object, that of a relative clause ("the town that they took") and a shared one ("killed and wounded five") included.</summary>
    public static int Object(this SentenceTree tree, int verb)
    {
        var own = tree.Dependent(verb, "obj");
        if (own >= 0)
            return Relatives.Contains(tree[own].Lemma) && tree.Is(verb, "acl") ? tree.Head(verb) : own;
        if (tree[verb].Relation == "acl:relcl" && tree.Dependent(verb, "nsubj") is >= 0 and var subject && !Relatives.Contains(tree[subject].Lemma) && !tree.IsPassive(verb))
            return tree.Head(verb);
        foreach (var child in tree.Dependents(verb))
        {
            if (tree.Is(child, "conj") && tree.IsVerb(child) && tree.Dependent(child, "nsubj") < 0 && child - verb <= 3 && tree.Dependent(child, "obj") is >= 0 and var shared)
                return shared;
        }

        return -1;
    }

    /// <summary>Who does it in a passive: "by the army", that of a coordinated passive included.</summary>
    public static int Agent(this SentenceTree tree, int verb)
    {
        foreach (var child in tree.Dependents(verb))
        {
            if (tree[child].Relation == "obl:agent" || IsOblique(tree, child) && tree.Preposition(child) == "by" && tree.IsNoun(child))
                return child;
        }

        foreach (var child in tree.Dependents(verb))
        {
            if (tree.Is(child, "conj") && tree.IsVerb(child) && tree.Dependent(child, "nsubj") < 0 && tree.Agent(child) is >= 0 and var shared)
                return shared;
        }

        return -1;
    }

    /// <summary>The preposition of a phrase, in lower case ("in", "near"), of several the first; empty when it has none.</summary>
    public static string Preposition(this SentenceTree tree, int phrase) => tree.Dependent(phrase, "case") is >= 0 and var mark ? tree[mark].Lemma : "";

    /// <summary>The phrases under a verb or noun that one of the prepositions brings.</summary>
    public static IEnumerable<int> Obliques(this SentenceTree tree, int of, params string[] prepositions)
    {
        foreach (var child in tree.Dependents(of))
        {
            if (IsOblique(tree, child) && Array.IndexOf(prepositions, tree.Preposition(child)) >= 0)
                yield return child;
        }
    }

    /// <summary>The phrase itself and those coordinated with it, in the order of the text.</summary>
    public static IEnumerable<int> Conjuncts(this SentenceTree tree, int phrase)
    {
        yield return phrase;
        foreach (var child in tree.Dependents(phrase))
        {
            if (tree.Is(child, "conj"))
                yield return child;
        }
    }

    /// <summary>The head of the clause that a token stands in: the nearest verb or predicate above it that opens a clause of its own.</summary>
    public static int Clause(this SentenceTree tree, int i)
    {
        var at = i;
        while (tree.Head(at) is >= 0 and var head && !(tree.Relation(at) is "ccomp" or "advcl" or "acl" or "csubj" or "parataxis" || tree.Is(at, "conj") && tree.IsVerb(at)))
            at = head;
        return at;
    }

    private static bool IsOblique(SentenceTree tree, int i) => tree.Is(i, "obl") || tree.Is(i, "nmod") && tree[i].Relation != "nmod:poss";

    private static bool HasSubject(SentenceTree tree, int i) => tree.Dependent(i, "nsubj") >= 0;
}
