using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Frames;

/// <summary>Reads who is named by a phrase of the tree: its head, what describes or owns it, its apposition, what is coordinated with it.</summary>
internal sealed class Phrases(ReportText text, SentenceTree tree)
{
    private const int Nesting = 4;

    /// <summary>The actors of the phrase headed by <paramref name="head"/>.</summary>
    /// <param name="head">Index of the head token; -1 gives nobody.</param>
    /// <param name="fighting">True for who does something: civilians and outlets do not count then.</param>
    public Party Of(int head, bool fighting)
    {
        if (head < 0)
            return Party.None;
        var names = new List<NameMatch>();
        foreach (var conjunct in tree.Conjuncts(head))
        {
            if (Named(conjunct, fighting, 0) is { } name)
                names.Add(name);
        }

        if (names.Count == 0)
            return Party.None;
        return new Party([.. names.Select(n => text.Theatre.FightsAs(n.Actor!.Id)).Distinct()], names.Min(n => n.First), names.Max(n => n.End));
    }

    private NameMatch? Named(int head, bool fighting, int depth)
    {
        if (depth > Nesting)
            return null;
        NameMatch? common = null;
        if (text.ActorAt(head) is { } own)
        {
            if (!Counts(own, fighting))
                return null;
            if (own.Actor!.Kind != ActorKind.Collective)
                return own;
            common = own;
        }

        return Describing(head, fighting, depth, common) ?? Following(head, fighting, depth, common is not null) ?? common;
    }

    // "regime warplanes", "the army's shelling", "Ahrar al-Sham fighters": the nearest name among what stands before the head.
    private NameMatch? Describing(int head, bool fighting, int depth, NameMatch? common)
    {
        NameMatch? found = null;
        foreach (var child in tree.Dependents(head))
        {
            if (child > head || tree.Relation(child) is not ("amod" or "compound" or "nmod" or "flat" or "nummod" or "dep"))
                continue;
            var name = text.ActorAt(child) is { } direct && Counts(direct, fighting) ? direct : Named(child, fighting, depth + 1);
            if (name is { } better && better.First != common?.First && (found is null || better.Actor!.Kind != ActorKind.Collective || found.Value.Actor!.Kind == ActorKind.Collective)
                && (common is null || better.Actor!.Kind is not (ActorKind.Collective or ActorKind.Government)))
                found = better;
        }

        return found;
    }

    // "fighters from the Levant Front", "positions of the army", "shells fired by rebels", "the group, Ahrar al-Sham".
    private NameMatch? Following(int head, bool fighting, int depth, bool onlyGroups)
    {
        foreach (var child in tree.Dependents(head))
        {
            if (child < head)
                continue;
            var inner = tree.Relation(child) switch
            {
                "appos" or "flat" => Named(child, fighting, depth + 1),
                "nmod" when tree.Preposition(child) is "of" or "from" => Named(child, fighting, depth + 1),
                "acl" when tree[child].Relation == "acl" && tree[child].Lemma is "belong" or "affiliate" or "link" or "loyal" => FirstOblique(child, fighting, depth),
                "acl" when tree[child].Relation == "acl" && tree.IsPassive(child) && tree[child].Lemma is "fire" or "launch" or "drop" or "carry" or "conduct" or "stage" or "fly" or "drive" or "lob" or "operate" => tree.Agent(child) is >= 0 and var agent ? Named(agent, fighting, depth + 1) : null,
                _ => null,
            };
            if (inner is { } name && (!onlyGroups || name.Actor!.Kind is not (ActorKind.Collective or ActorKind.Government)))
                return name;
        }

        return null;
    }

    private NameMatch? FirstOblique(int verb, bool fighting, int depth)
    {
        foreach (var phrase in tree.Obliques(verb, "to", "with"))
            return Named(phrase, fighting, depth + 1);
        return null;
    }

    private static bool Counts(NameMatch name, bool fighting) => name.Actor!.Acts && (!fighting || name.Actor.Side != "civil");
}
