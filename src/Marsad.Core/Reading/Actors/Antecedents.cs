using Marsad.Core.Language;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Actors;

/// <summary>Resolves unnamed fighters to who was named before them: "the militants" and "the group" to the last armed group, "the army" to the last state's.</summary>
internal sealed class Antecedents(AnalysedText text, TheatrePack theatre, IReadOnlyList<NameMatch> names, Actor? foreign)
{
    // "the group" reaches back this many sentences, fighters without an article only one: they may be others.
    private const int Reach = 4;

    private readonly int[] _sentence = SentenceOfToken(text);

    // The army of the state whose war it is: the theatre's own where the report tells of its ground.
    private readonly Actor? _own = foreign ?? (names.Any(n => n.Places.Any(p => p.Adm1 is not null || p.Name == theatre.Name))
        ? theatre.Actors.FirstOrDefault(a => a.Kind == ActorKind.StateForce && a.Memberships.Any(m => theatre.FindActor(m.Coalition)?.Kind == ActorKind.Government))
        : null);

    /// <summary>The names with the unnamed resolved; "the group" becomes a name of its own.</summary>
    public NameMatch[] Resolve()
    {
        var resolved = new List<NameMatch>(names.Count);
        NameMatch? group = null, state = null;
        var next = 0;
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (next < names.Count && names[next].First == i)
            {
                var name = names[next++];
                // "militant group Xyz": the group that it names.
                if (next < names.Count && IsGroupNamed(name, names[next]))
                    name = name with { Actor = names[next].Actor };
                i = name.End - 1;
                if (name.Actor is { Kind: ActorKind.ArmedGroup or ActorKind.Coalition })
                    group = name;
                else if (name.Actor is { Kind: ActorKind.StateForce or ActorKind.Government } && !IsBareArmy(name))
                    state = name;
                else if (group is { } told && IsBack(name) && Reaches(told, name.First, IsDefinite(name.First) ? Reach : 1) && SameCamp(name.Actor!, told.Actor!))
                    name = name with { Actor = told.Actor };
                if (state is { } own && IsBareArmy(name) && Reaches(own, name.First, 1) && own.Actor!.Id != name.Actor!.Id && !IsDoneTo(own, name))
                    name = name with { Actor = own.Actor };
                else if (IsBareCoalition(name) && resolved.FindLast(r => r.Actor is { Acts: true } && r.End - r.First > 1 && !IsBareCoalition(r) && text.Tokens[r.End - 1].Lower == text.Tokens[name.End - 1].Lower) is { Actor: { } meant })
                    name = name with { Actor = meant };
                resolved.Add(name);
                continue;
            }

            if (IsSoldiers(i) && (state is { } army && Reaches(army, i, 1) ? army.Actor : _own) is { } force)
                resolved.Add(new NameMatch(i, i + 1, force, []));
            else if (group is { } last && ActorWords.IsGroup(text.Tokens[i].Lower) && Article(i) is { } article && Reaches(last, i, Reach) && !Speaks(i + 1))
                resolved.Add(new NameMatch(article, i + 1, last.Actor, []));
        }

        return [.. resolved];
    }

    // "two soldiers", "the troops", "the military said"; "peacekeeping troops" and "Xyz soldiers" are others'.
    private bool IsSoldiers(int i) =>
        text.Tokens[i].Lower == "military" && i > 0 && text.Tokens[i - 1].Lower == "the" && i + 1 < text.Tokens.Count && text.Tokens[i + 1].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary or Tag.Conjunction
        || IsArmyOf(i)
        || text.Tokens[i].Lower is "soldiers" or "soldier" or "troops" or "conscripts"
        && (i == 0 || text.Tokens[i - 1] is { IsCapitalised: false, Tag: Tag.Determiner or Tag.Numeral or Tag.Conjunction or Tag.Preposition or Tag.PastVerb or Tag.Verb or Tag.Punctuation } || NumberWords.TryValue(text.Tokens[i - 1].Lower, out _) || text.Tokens[i - 1] is { Lower: "the" or "some" or "many" or "several" });

    // "an army attack", "fresh army shelling".
    private bool IsArmyOf(int i) =>
        text.Tokens[i].Lower == "army" && i > 0 && i + 1 < text.Tokens.Count && text.Tokens[i - 1] is { IsCapitalised: false, Tag: Tag.Determiner or Tag.Adjective or Tag.Preposition or Tag.Punctuation or Tag.Conjunction } or { IsCapitalised: true, Tag: Tag.Determiner }
        && text.Tokens[i + 1].Lower is "attack" or "attacks" or "offensive" or "assault" or "assaults" or "shelling" or "bombardment" or "raid" or "raids" or "strike" or "strikes" or "fire" or "shells" or "rockets" or "advance" or "operation" or "gunfire" or "snipers" or "tanks" or "helicopters" or "artillery";

    private bool IsBack(NameMatch name) => name.Actor is { Kind: ActorKind.Collective } && !IsSpecified(name)
        && (ActorWords.IsBack(text.Tokens[name.End - 1].Lower) || ActorWords.IsGroup(text.Tokens[name.End - 1].Lower) && IsDefinite(name.First));

    // "militants from Xyz", "Xyz militants": the words themselves say whose.
    private bool IsSpecified(NameMatch name) => name.End < text.Tokens.Count && text.Tokens[name.End].Lower is "from" or "of" or "belonging" or "affiliated" or "linked";

    // "the army" alone: an adjective or a name would say whose.
    private bool IsBareArmy(NameMatch name) => name.Actor is { Kind: ActorKind.StateForce } && name.End - name.First <= 2 && ActorWords.IsArmy(text.Tokens[name.End - 1].Lower) && text.Tokens[name.First].Lower == "the";

    // Fighters of no known camp, or of one that calls so whoever fights the state.
    private static bool SameCamp(Actor unnamed, Actor group) => group.Side == unnamed.Side || group.Side is "islamic-state" or "unknown" || TheatrePack.IsWarring(group.Side) && !TheatrePack.IsWarring(unnamed.Side);

    private bool IsGroupNamed(NameMatch common, NameMatch named) =>
        common.Actor is { Kind: ActorKind.Collective } && named.First == common.End && named.Actor is { Kind: ActorKind.ArmedGroup or ActorKind.Coalition } && ActorWords.IsGroup(text.Tokens[common.End - 1].Lower);

    // "the coalition": of several the one that was named.
    private bool IsBareCoalition(NameMatch name) => name.Actor is not null && name.End - name.First == 2 && text.Tokens[name.First].Lower == "the" && text.Tokens[name.First + 1].Lower is "coalition" or "alliance";

    // "Xyz accused the army": another's.
    private bool IsDoneTo(NameMatch doer, NameMatch other)
    {
        var verbs = 0;
        for (var i = doer.End; i < other.First; i++)
        {
            if (text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb)
                verbs++;
            else if (text.Tokens[i].Tag is not (Tag.Auxiliary or Tag.Adverb))
                return false;
        }

        return verbs == 1;
    }

    private bool Reaches(NameMatch from, int to, int sentences) => _sentence[to] - _sentence[from.First] <= sentences;

    private bool IsDefinite(int first) => text.Tokens[first].Lower == "the" || first > 0 && text.Tokens[first - 1].Lower is "the" or "these" or "those" or "another";

    // "the group", "the extremist group": adjectives between, and nothing that makes another body of it ("the monitoring group").
    private int? Article(int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - 3); i--)
        {
            if (text.Tokens[i].Lower is "the" or "this")
                return i;
            if (text.Tokens[i].Lower is not ("jihadist" or "extremist" or "militant" or "terrorist" or "terror" or "armed" or "rebel" or "islamist" or "insurgent" or "radical" or "hardline"))
                return null;
        }

        return null;
    }

    // "the group said" may be the monitor's: attribution knows who spoke last.
    private bool Speaks(int next) => next < text.Tokens.Count && VerbForms.Lemma(text.Tokens[next].Lower) is "say" or "add" or "report" or "tell" or "claim" or "announce" or "document" or "confirm";

    private static int[] SentenceOfToken(AnalysedText text)
    {
        var sentence = new int[text.Tokens.Count];
        for (var s = 0; s < text.Sentences.Count; s++)
            Array.Fill(sentence, s, text.Sentences[s].First, text.Sentences[s].End - text.Sentences[s].First);
        return sentence;
    }
}
