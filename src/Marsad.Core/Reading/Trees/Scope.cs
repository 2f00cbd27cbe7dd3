namespace Marsad.Core.Reading.Trees;

/// <summary>How far a word that negates, doubts or announces reaches in a sentence's tree.</summary>
internal static class Scope
{
    private const int Highest = 8;

    // "did not say who was behind the attack": what somebody does not tell is taken for granted.
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        "say", "know", "clear", "comment", "elaborate", "specify", "disclose", "mention", "tell", "certain", "sure", "understand", "determine", "name", "identify", "provide", "give", "claim", "responsibility",
    };

    // What stands behind these was so, whatever is denied or doubted of the rest.
    private static readonly HashSet<string> Set = new(StringComparer.Ordinal) { "after", "before", "since", "despite", "during", "following", "amid", "over", "when", "while", "as", "where", "because", "until" };

    /// <summary>
    /// True when the word at <paramref name="bearer"/> ("not", "no", "may", "suspected", "vowed") bears on the token <paramref name="at"/>:
    /// on its own phrase or verb, or on one above it with no relative clause, other clause or circumstance between them. One that
    /// <paramref name="negates"/> does not bear on what a verb of telling brings.
    /// </summary>
    public static bool Covers(this SentenceTree tree, int bearer, bool negates, int at)
    {
        var above = tree.IsVerb(bearer) && tree.Relation(bearer) is not ("aux" or "amod") ? bearer : tree.Head(bearer);
        if (above < 0)
            return false;
        // "no aid has entered": the verb's subject or object is none.
        if (tree.Is(bearer, "det") && tree.Head(above) == at && tree.Relation(above) is "nsubj" or "obj")
            return true;
        for (var (node, steps) = (at, 0); node >= 0 && steps < Highest; node = tree.Head(node), steps++)
        {
            if (node == above)
                return steps == 0 || !negates || !Telling.Contains(tree[node].Lemma);
            if (IsApart(tree, node, bearer, negates) || steps > 0 && negates && Telling.Contains(tree[node].Lemma))
                return false;
        }

        return false;
    }

    /// <summary>True when <paramref name="at"/> stands in what is told of as known beside what the verb at <paramref name="verb"/> brings: a relative clause, "after …", "when …".</summary>
    public static bool IsBeside(this SentenceTree tree, int verb, int at)
    {
        var beside = false;
        for (var (node, steps) = (at, 0); node >= 0 && steps < Highest + Highest; node = tree.Head(node), steps++)
        {
            if (node == verb)
                return beside;
            beside = beside || tree[node].Relation == "acl:relcl" || IsCircumstance(tree, node);
        }

        return false;
    }

    // True when nothing above the node bears on what is under it.
    private static bool IsApart(SentenceTree tree, int node, int bearer, bool negates) => tree[node].Relation switch
    {
        "acl:relcl" or "parataxis" => true,
        // "did not attack but shelled"; what stands before the word is joined to it only afterwards.
        "conj" => node < bearer || negates && tree.Dependent(node, "cc") is >= 0 and var join && tree[join].Lemma is not ("or" or "nor"),
        _ => IsCircumstance(tree, node),
    };

    private static bool IsCircumstance(SentenceTree tree, int node) =>
        tree.Relation(node) is "advcl" or "obl" or "nmod"
        && (Set.Contains(tree.Preposition(node)) || tree.Dependent(node, "mark") is >= 0 and var mark && Set.Contains(tree[mark].Lemma) || tree.Dependent(node, "advmod") is >= 0 and var when && Set.Contains(tree[when].Lemma));
}
