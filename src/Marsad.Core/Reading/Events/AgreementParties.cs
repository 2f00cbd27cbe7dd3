using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Events;

/// <summary>Who concluded a ceasefire or deal: all its parties, told as doer, beside it ("with rebels") or as who agreed on it.</summary>
internal static class AgreementParties
{
    // What parties do with a deal: they are the subject, or follow "by".
    private static readonly HashSet<string> Concluding = new(StringComparer.Ordinal)
    {
        "announce", "reach", "sign", "agree", "conclude", "broker", "strike", "negotiate", "declare", "accept", "make", "mediate", "sponsor", "seal", "hammer",
    };

    /// <summary>The parties of the agreement that the trigger tells of; what the trigger's own frame gives is <paramref name="doer"/> and <paramref name="other"/>.</summary>
    public static Party Of(SentenceReading sentence, Trigger trigger, Party doer, Party other)
    {
        var tree = sentence.Tree;
        var frame = sentence.Arguments.FrameOf(trigger);
        List<ActorId> parties = [];
        foreach (var phrase in Phrases(tree, frame.Head).Append(frame.Doer).Where(p => p >= 0))
            parties.AddRange(Named(sentence, phrase));
        parties.AddRange(Hyphened(sentence, trigger.First));
        if (parties.Count == 0)
            parties.AddRange(doer.Actors);
        parties.AddRange(other.Actors);
        List<ActorId> all = [.. parties.Distinct().Where(a => sentence.Text.Theatre.FindActor(a) is not { Side: "civil" })];
        return all.Count == 0 ? Party.None : doer.IsNamed ? doer with { Actors = all } : other.IsNamed ? other with { Actors = all } : new Party(all, -1, -1);
    }

    private static IEnumerable<int> Phrases(SentenceTree tree, int head)
    {
        var deal = DealOf(tree, head);
        if (deal < 0)
            yield break;
        if (tree.Head(deal) is >= 0 and var governor && tree.IsVerb(governor) && Concluding.Contains(tree[governor].Lemma))
            yield return tree.Agent(governor) is >= 0 and var agent ? agent : tree.Is(deal, "obj") && !tree.IsPassive(governor) ? tree.Subject(governor) : -1;
        foreach (var child in tree.Dependents(deal))
        {
            if (child > deal && tree.Is(child, "acl") && Concluding.Contains(tree[child].Lemma))
                yield return tree.Agent(child);
        }

        foreach (var party in tree.Obliques(deal, "between", "with"))
            yield return party;
    }

    // The deal that the words tell of: "announced a ceasefire", "truce deal", "a deal that would establish a ceasefire".
    private static int DealOf(SentenceTree tree, int head)
    {
        var deal = tree.IsNoun(head) ? head : tree.Object(head) is >= 0 and var done ? done : tree.Obliques(head, "to", "on").FirstOrDefault(-1);
        while (deal >= 0 && tree.Is(deal, "compound") && tree.IsNoun(tree.Head(deal)))
            deal = tree.Head(deal);
        return deal >= 0 && tree.Is(deal, "obj") && tree.Is(tree.Head(deal), "acl") && !tree.IsPassive(tree.Head(deal)) ? tree.Head(tree.Head(deal)) : deal;
    }

    // Every name of the phrase, up to a clause within it; "rebel backer" and "regime allies" name others than the rebels and the regime.
    private static IEnumerable<ActorId> Named(SentenceReading sentence, int phrase)
    {
        var (first, stop) = sentence.Tree.Span(phrase);
        var end = ListEnd(sentence, stop);
        for (var i = first; i < end; i++)
        {
            if (i > phrase && sentence.Tree.IsVerb(i))
                yield break;
            if (sentence.Text.ActorAt(i) is not { } name)
                continue;
            if (name.Actor is { Acts: true, Side: not "civil", Kind: not ActorKind.Organisation } actor && !IsBacker(sentence.Text.Lower(name.End)) && !(sentence.Text.Tokens[Math.Min(name.End, sentence.Sentence.End - 1)].Kind == Language.TokenKind.Clitic && IsBacker(sentence.Text.Lower(name.End + 1))))
                yield return sentence.Text.Theatre.FightsAs(actor.Id);
            i = name.End - 1;
        }
    }

    // A list that the tree cut short, or that lost its commas, goes on as long as parties follow: "agreed by A", ", B and C".
    private static int ListEnd(SentenceReading sentence, int stop)
    {
        var end = stop;
        var at = stop;
        while (at < sentence.Sentence.End)
        {
            if (sentence.Text.ActorAt(at) is { Actor: { Acts: true } } next)
                (at, end) = (next.End, next.End);
            // "the regime's allies A and B and rebel backer C".
            else if (sentence.Text.Lower(at) is "," or "and" || IsBacker(sentence.Text.Lower(at)) || IsBacker(sentence.Text.Lower(at + 1)) && sentence.Text.Tokens[at].Tag is Language.Tag.Noun or Language.Tag.Adjective or Language.Tag.ProperNoun)
                at++;
            else
                break;
        }

        return end;
    }

    private static bool IsBacker(string lower) => lower is "ally" or "allies" or "backer" or "backers";

    // "the US-Russian brokered truce": states joined by a hyphen, before the deal.
    private static IEnumerable<ActorId> Hyphened(SentenceReading sentence, int deal)
    {
        for (var i = Math.Max(sentence.Sentence.First, deal - 4); i < deal; i++)
        {
            var parts = sentence.Text.Tokens[i].Text.Split('-');
            if (parts.Length < 2)
                continue;
            foreach (var part in parts)
            {
                if (part.Length > 1 && char.IsUpper(part[0]) && sentence.Text.Index.Actor(part) is { Kind: ActorKind.Government } state)
                    yield return sentence.Text.Theatre.FightsAs(state.Id);
            }
        }
    }
}
