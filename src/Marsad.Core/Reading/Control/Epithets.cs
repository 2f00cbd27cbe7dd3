using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Control;

/// <summary>Reads who an epithet says holds a place: "rebel" of "rebel-held", "government" of "government control".</summary>
internal static class Epithets
{
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "held", "controlled", "run", "dominated", "occupied", "besieged", "ruled" };

    /// <summary>Words of a name before its last one.</summary>
    private const int LongestBefore = 2;

    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal) { "militant", "militants", "jihadist", "jihadists", "extremist", "extremists", "insurgent", "insurgents" };

    /// <summary>The fighting actor that a token or its first half names; null if none.</summary>
    public static ActorId? HolderAt(SentenceReading sentence, int i)
    {
        if (Ending(sentence.Text.Lower(i)) is not null)
            return Hyphenated(sentence, i);
        // "the Iraqi bastion" is one in a country, not one of its army.
        return sentence.Text.ActorAt(i) is { } name && name.First == i && Fights(name.Actor!) && !(name.End - i == 1 && EnglishWords.IsDemonym(sentence.Text.Lower(i))) ? sentence.Text.Theatre.FightsAs(name.Actor!.Id) : null;
    }

    // "rebel-held", "Islamic State-held": the name may have begun before the word.
    private static ActorId? Hyphenated(SentenceReading sentence, int i)
    {
        var words = sentence.Text.Tokens[i].Text[..sentence.Text.Tokens[i].Text.LastIndexOf('-')];
        ActorId? holder = null;
        for (var first = i; first >= Math.Max(sentence.Sentence.First, i - LongestBefore); first--)
        {
            if (first < i)
                words = sentence.Text.Tokens[first].Text + " " + words;
            holder = Holder(sentence, words) ?? holder;
        }

        return holder;
    }

    /// <summary>"held" of "rebel-held"; null for other words.</summary>
    public static string? Ending(string lower) => lower.LastIndexOf('-') is > 0 and var hyphen && Endings.Contains(lower[(hyphen + 1)..]) ? lower[(hyphen + 1)..] : null;

    /// <summary>True for a participle that can stand as an epithet's second half by itself: "regime controlled".</summary>
    public static bool IsEnding(string lower) => Endings.Contains(lower);

    /// <summary>The fighting actor that a word before "-held" names: the forces of that name, else the actor itself; null if none.</summary>
    public static ActorId? Holder(SentenceReading sentence, string words)
    {
        if (Vague.Contains(words.ToLowerInvariant()) && OnlyGroup(sentence.Text) is { } group)
            return group;
        var names = sentence.Text.Index;
        return (names.Actor(words + " forces") ?? names.Actor(words)) is { } actor && Fights(actor) ? sentence.Text.Theatre.FightsAs(actor.Id) : null;
    }

    // "militant-held" in a report on one group alone is held by that group.
    private static ActorId? OnlyGroup(ReportText text)
    {
        var groups = text.Names.Where(n => n.Actor?.Kind == ActorKind.ArmedGroup).Select(n => n.Actor!.Id).Distinct().Take(2).ToList();
        return groups.Count == 1 ? groups[0] : null;
    }

    private static bool Fights(Actor actor) => actor is { Acts: true, Side: not "civil" };
}
