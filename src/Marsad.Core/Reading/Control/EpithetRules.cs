using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Ground;
using Marsad.Core.Reading.Places;
using Marsad.Core.Reading.Trees;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Control;

/// <summary>
/// Reads what is told of a place's holder in passing: "rebel-held Aleppo", "the government-besieged town of Madaya", "Douma, a rebel stronghold",
/// "opposition districts of Aleppo", "Tabqa, under rebel control".
/// </summary>
internal static class EpithetRules
{
    /// <summary>Epithets of the sentence, one a place.</summary>
    public static IEnumerable<Draft> Read(SentenceReading sentence)
    {
        for (var i = sentence.Sentence.First; i < sentence.Sentence.End; i++)
        {
            if (At(sentence, i) is not { } epithet)
                continue;
            var roles = new RoleFinder(sentence);
            var ground = new GroundPhrases(sentence, roles);
            var besieged = epithet.Ending == "besieged";
            var isState = sentence.Text.Lower(epithet.End - 1) is "control" or "hands";
            foreach (var place in Places(sentence, roles, ground, epithet))
            {
                var end = Math.Max(epithet.End, place is { } named && named.First >= epithet.First && named.First <= epithet.End + 5 ? named.End : Math.Max(epithet.End, epithet.Noun + 1));
                var draft = sentence.Draft(besieged ? "access/besieged.epithet" : "control/holds.epithet", i, i + 1, place);
                yield return draft with
                {
                    Evidence = (place is { } apposed && apposed.First < epithet.First && apposed.First >= epithet.First - 8 ? apposed.First : epithet.First, end),
                    Control = besieged ? null : isState && Changed(sentence, epithet) ? ControlAction.Captured : ControlAction.Holds,
                    Access = besieged ? AccessAction.Besieged : null,
                    Initiator = new Party([epithet.Holder], epithet.First, epithet.End),
                    Source = null,
                    Via = [],
                    SourceWords = (-1, -1),
                    Modality = Modality.Asserted,
                    Time = isState ? draft.Time : null,
                    TimeStated = isState && draft.TimeStated,
                    Subject = besieged && place is { } of ? of.Name : null,
                    Epithet = true,
                };
            }
        }
    }

    /// <param name="Holder">Who holds it.</param>
    /// <param name="Ending">"held", "besieged" …</param>
    /// <param name="First">First token of its words.</param>
    /// <param name="End">Index after its last token.</param>
    /// <param name="Noun">The noun that it stands on.</param>
    /// <param name="Predicate">True when it is said of another noun: "is a rebel stronghold", "under rebel control".</param>
    private readonly record struct Epithet(ActorId Holder, string Ending, int First, int End, int Noun, bool Predicate);

    private static Epithet? At(SentenceReading sentence, int i)
    {
        var text = sentence.Text;
        var lower = text.Lower(i);
        if (Epithets.Ending(lower) is { } ending)
            return Epithets.HolderAt(sentence, i) is { } holder && NounOf(sentence, i) is >= 0 and var noun ? new Epithet(holder, ending, i, i + 1, noun, false) : null;
        // "Syrian-regime controlled area": the participle stands alone before a noun.
        if (i > sentence.Sentence.First && Epithets.IsEnding(lower) && i + 1 < sentence.Sentence.End && text.Tokens[i + 1].Tag is Tag.Noun or Tag.Adjective or Tag.Other
            && (sentence.Text.ActorAt(i - 1) is { Actor.Acts: true } actor ? Epithets.HolderAt(sentence, actor.First) : text.Lower(i - 1).Contains('-', StringComparison.Ordinal) ? Epithets.Holder(sentence, text.Lower(i - 1).Replace('-', ' ')) : null) is { } before
            && sentence.Tree.Head(i) > i)
            return new Epithet(before, lower, text.ActorAt(i - 1)?.First ?? i - 1, i + 1, sentence.Tree.Head(i), false);
        if (lower is "stronghold" or "bastion" or "enclave" or "strongholds" or "bastions" || lower == "capital" && i > sentence.Sentence.First && (IsSelfMade(text.Lower(i - 1)) || text.Tokens[i - 1].Tag == Tag.Adjective && IsSelfMade(text.Lower(i - 2))))
            return Holding(sentence, i) is { } named ? new Epithet(named.Holder, "held", named.First, i + 1, i, true) : null;
        if (GroundWords.ClassOf(lower) is GroundClass.Part or GroundClass.Settlement && sentence.Text.ActorAt(i - 1) is { } owner && owner.Actor is { Kind: Theatre.ActorKind.Collective or Theatre.ActorKind.Government or Theatre.ActorKind.PoliticalBody }
            && !EnglishWords.IsDemonym(text.Lower(owner.First)) && IsBareAdjective(text, owner.First, owner.End) && Epithets.HolderAt(sentence, owner.First) is { } side)
            return new Epithet(side, "held", owner.First, i + 1, i, false);
        if (lower is "control" or "hands" && Under(sentence, i) is { } under)
            return under;
        return null;
    }

    // "the group's de facto capital", "its self-declared Syrian capital".
    private static bool IsSelfMade(string word) => word is "facto" or "self-declared" or "self-proclaimed";

    // "government districts", "rebel areas" and not "rebels districts", "government's area".
    private static bool IsBareAdjective(ReportText text, int first, int end) => end - first == 1 && text.Lower(first) is { } word && (word[^1] != 's') && text.Tokens[end].Kind != TokenKind.Clitic;

    // The nearest noun that the epithet stands before.
    private static int NounOf(SentenceReading sentence, int i)
    {
        var tree = sentence.Tree;
        if (tree.Relation(i) is "amod" or "compound" && tree.Head(i) > i && tree.Head(i) - i < 7)
            return tree.Head(i);
        for (var at = i + 1; at < Math.Min(sentence.Sentence.End, i + 5); at++)
        {
            if (GroundWords.IsGround(sentence.Text.Lower(at)) || sentence.Places.Within(at, sentence.Sentence.End).FirstOrDefault()?.First == at)
                return at;
            if (sentence.Text.Tokens[at].Tag is Tag.Punctuation or Tag.Preposition or Tag.Auxiliary)
                break;
        }

        return -1;
    }

    // "the Daesh stronghold", "the group's main bastion", "a stronghold of the rebels".
    private static (ActorId Holder, int First)? Holding(SentenceReading sentence, int noun)
    {
        var (first, _) = sentence.Tree.Span(noun);
        for (var i = noun - 1; i >= Math.Max(first, noun - 6); i--)
        {
            // "its Syrian capital": of what country.
            if (sentence.Text.ActorAt(i) is { } name && !EnglishWords.IsDemonym(sentence.Text.Lower(i)) && Epithets.HolderAt(sentence, name.First) is { } holder)
                return (holder, name.First);
        }

        foreach (var of in sentence.Tree.Obliques(noun, "of", "for"))
        {
            if (new RoleFinder(sentence).PartyOf(new RoleFinder(sentence).Whole(of)) is { IsNamed: true } party)
                return (party.Actors[0], noun);
        }

        return null;
    }

    // "under IS control", "in rebel hands".
    private static Epithet? Under(SentenceReading sentence, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(sentence.Sentence.First, noun - 5); i--)
        {
            var own = sentence.Text.Lower(i) is "its" or "their";
            NameMatch? name = own ? null : sentence.Text.ActorAt(i);
            if ((own ? Owner(sentence, i) : name is { } of ? Epithets.HolderAt(sentence, of.First) : null) is not { } holder)
                continue;
            var at = (name is { } named ? named.First : i) - 1;
            while (at > sentence.Sentence.First && sentence.Text.Tokens[at].Tag is Tag.Adjective or Tag.Adverb or Tag.Determiner)
                at--;
            return sentence.Text.Lower(at) == (sentence.Text.Lower(noun) == "hands" ? "in" : "under") && new RoleFinder(sentence).Predicated(noun) is >= 0 and var said ? new Epithet(holder, "held", at, noun + 1, said, true) : null;
        }

        return null;
    }

    // "is back in rebel hands", "brought the town under its control", "fell under rebel control".
    private static bool Changed(SentenceReading sentence, Epithet epithet) =>
        sentence.Text.Lower(epithet.First - 1) == "back" || sentence.Tree.Head(epithet.End - 1) is >= 0 and var verb && sentence.Tree[verb].Lemma is "bring" or "fall" or "come" or "pass" or "return" or "slip";

    // "the army brought it under its control".
    private static ActorId? Owner(SentenceReading sentence, int at) => sentence.Arguments.FirstActor(at) is { Actors: [var owner, ..] } ? owner : null;

    // "captured a rebel-held town": it is theirs no more.
    private static bool Taken(SentenceReading sentence, int noun) =>
        sentence.Triggers.Any(t => t.Sense.Value == "captured" && t.IsVerb && (sentence.Tree.Head(noun) == t.First && sentence.Tree[noun].Relation is "obj" or "nsubj:pass"));

    // "X, a rebel-held town", with or without its comma, dash or bracket.
    private static PlaceMention? Apposed(SentenceReading sentence, int first)
    {
        var at = first - 1;
        if (sentence.Text.Lower(at) is "key" or "main" or "major" or "last" or "former" or "largely" or "mostly")
            at--;
        // "left X and two other rebel-held areas": X is one of them.
        if (sentence.Text.Lower(at) == "other" && (sentence.Text.Lower(at - 1) == "and" || sentence.Text.Lower(at - 2) == "and"))
            return sentence.Places.Within(sentence.Sentence.First, at).LastOrDefault() is { Rank: > 0 } among && at - among.End is 1 or 2 ? among : null;
        if (sentence.Text.Lower(at) is not ("a" or "an" or "the" or "another"))
            return null;
        var end = at;
        while (end > sentence.Sentence.First && end > at - 3 && (sentence.Text.Tokens[end - 1].Tag == Tag.Punctuation || GroundWords.IsGround(sentence.Text.Lower(end - 1))))
            end--;
        return (end < at || sentence.Text.Lower(at) != "the") && sentence.Places.Within(sentence.Sentence.First, end).LastOrDefault() is { Rank: > 0 } place && place.End >= end ? place : null;
    }

    // "a rebel-held town north of X" is not X.
    private static bool IsElsewhere(SentenceReading sentence, int noun, PlaceMention place)
    {
        for (var i = noun; i < place.First && place.First - noun < 7; i++)
        {
            if (GroundWords.ClassOf(sentence.Text.Lower(i)) == GroundClass.Settlement && sentence.Text.Lower(place.First - 1) is "of" or "near" or "outside" && sentence.Text.Lower(place.First - 2) is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "town" or "village" && sentence.Text.Lower(place.First - 2) != sentence.Text.Lower(i))
                return true;
        }

        return false;
    }

    private static IEnumerable<PlaceMention?> Places(SentenceReading sentence, RoleFinder roles, GroundPhrases ground, Epithet epithet)
    {
        if (Taken(sentence, epithet.Noun))
            return [];
        if (Apposed(sentence, epithet.First) is { } before)
            return [before];
        // "X's rebel-held districts": the tree does not always own them.
        if (epithet.First > sentence.Sentence.First && sentence.Text.Tokens[epithet.First - 1].Kind == TokenKind.Clitic && sentence.Places.Within(sentence.Sentence.First, epithet.First - 1).LastOrDefault() is { } owner && owner.End == epithet.First - 1)
            return [owner];
        // "X, a rebel-held town"; "X is a rebel stronghold".
        var subject = roles.Predicated(epithet.Noun);
        if (epithet.Predicate && subject >= 0 && ground.Of(roles.Whole(subject)) is { Places: { Count: > 0 } predicated })
            return predicated;
        if (ground.Of(roles.Whole(epithet.Noun)) is { Places: { Count: > 0 } own })
            return own.Where(p => !IsElsewhere(sentence, epithet.Noun, p)).ToList();
        if (subject >= 0 && (sentence.Tree.Dependent(epithet.Noun, "nsubj") >= 0 || sentence.Tree.Is(epithet.Noun, "appos")) && ground.Of(roles.Whole(subject)) is { Places: { Count: > 0 } said })
            return said;
        return [];
    }
}
