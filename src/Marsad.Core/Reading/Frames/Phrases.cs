using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Frames;

/// <summary>Reads who is named by a phrase of the tree: its head, what describes or owns it, its apposition, what is coordinated with it.</summary>
internal sealed class Phrases(ReportText text, SentenceTree tree)
{
    private const int Nesting = 4;

    // "along with its Lebanese ally the X".
    private const int MostBetween = 5;

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
            if (Named(conjunct, fighting, 0) is not { } name)
                continue;
            names.Add(name);
            names.AddRange(Beside(conjunct, name, fighting));
            names.AddRange(Before(name, fighting));
            names.AddRange(With(conjunct, name, fighting));
        }

        if (names.Count == 0)
            return Party.None;
        names.Sort((a, b) => a.First.CompareTo(b.First));
        return new Party([.. names.Select(n => text.Theatre.FightsAs(n.Actor!.Id)).Distinct()], names.Min(n => n.First), names.Max(n => n.End));
    }

    // "Russian and Syrian jets", "the Russian and regime forces": those who own one head together.
    private IEnumerable<NameMatch> Beside(int head, NameMatch name, bool fighting)
    {
        foreach (var child in tree.Dependents(head))
        {
            if (child > head || tree.Relation(child) is not ("amod" or "compound" or "nmod"))
                continue;
            var owners = tree.Conjuncts(child).ToList();
            if (owners.Count < 2 || !owners.Exists(o => o >= name.First && o < name.End))
                continue;
            foreach (var owner in owners)
            {
                if (text.ActorAt(owner) is { } other && other.First != name.First && Counts(other, fighting))
                    yield return other;
            }
        }
    }

    // The same where the tree went astray: a nation or "regime", "and", and the name.
    private IEnumerable<NameMatch> Before(NameMatch name, bool fighting)
    {
        if (text.Lower(name.First - 1) is "and" or "or" && text.ActorAt(name.First - 2) is { } other && other.End - other.First == 1 && Counts(other, fighting)
            && (Language.EnglishWords.IsDemonym(text.Lower(other.First)) || text.Lower(other.First) is "regime" or "government"))
            yield return other;
    }

    // "the army along with the militia", "units backed by the coalition": those who do it with them.
    private IEnumerable<NameMatch> With(int head, NameMatch named, bool fighting)
    {
        var at = Math.Max(head + 1, named.End);
        var after = JointEnd(text.Lower(at) == "," ? at + 1 : at);
        for (var i = after; after >= 0 && i < after + MostBetween; i++)
        {
            if (text.ActorAt(i) is not { } companion)
                continue;
            if (Counts(companion, fighting))
                yield return companion;
            break;
        }

        foreach (var child in tree.Dependents(head))
        {
            if (child < head || tree[child].Relation != "acl" || !tree.IsPassive(child) || tree[child].Lemma is not ("back" or "support" or "lead" or "aid" or "assist" or "accompany" or "join") || tree.Agent(child) is not (>= 0 and var agent))
                continue;
            foreach (var conjunct in tree.Conjuncts(agent))
            {
                if (Named(conjunct, fighting, 1) is not { } name)
                    continue;
                yield return name;
                foreach (var other in Beside(conjunct, name, fighting))
                    yield return other;
            }
        }
    }

    // After "along with", "together with", "in cooperation with"; -1 where none stands.
    private int JointEnd(int at) => (text.Lower(at), text.Lower(at + 1), text.Lower(at + 2)) switch
    {
        ("alongside", _, _) => at + 1,
        ("along" or "together", "with", _) => at + 2,
        ("in", "cooperation" or "coordination" or "collaboration" or "conjunction", "with") => at + 3,
        _ => -1,
    };

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
                "nmod" when tree.Preposition(child) is "of" or "from" || tree.Preposition(child) == "by" && fighting => Named(child, fighting, depth + 1),
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

    private static bool Counts(NameMatch name, bool fighting) => name.Actor!.Acts && (!fighting || name.Actor is { Side: not ("civil" or "monitor"), Kind: not ActorKind.Organisation });
}
