using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Control;

/// <summary>Reads who an epithet says holds a place: "rebel" of "rebel-held", "government" of "government control".</summary>
internal static class Epithets
{
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "held", "controlled", "run", "dominated", "occupied", "besieged", "ruled" };

    /// <summary>The fighting actor that a token or its first half names; null if none.</summary>
    public static ActorId? HolderAt(SentenceReading sentence, int i)
    {
        if (Ending(sentence.Text.Lower(i)) is not null)
            return Holder(sentence, sentence.Text.Tokens[i].Text[..sentence.Text.Tokens[i].Text.LastIndexOf('-')]);
        return sentence.Text.ActorAt(i) is { } name && name.First == i && Fights(name.Actor!) ? sentence.Text.Theatre.FightsAs(name.Actor!.Id) : null;
    }

    /// <summary>"held" of "rebel-held"; null for other words.</summary>
    public static string? Ending(string lower) => lower.LastIndexOf('-') is > 0 and var hyphen && Endings.Contains(lower[(hyphen + 1)..]) ? lower[(hyphen + 1)..] : null;

    /// <summary>True for a participle that can stand as an epithet's second half by itself: "regime controlled".</summary>
    public static bool IsEnding(string lower) => Endings.Contains(lower);

    /// <summary>The fighting actor that a word before "-held" names: the forces of that name, else the actor itself; null if none.</summary>
    public static ActorId? Holder(SentenceReading sentence, string words)
    {
        var names = sentence.Text.Index;
        return (names.Actor(words + " forces") ?? names.Actor(words)) is { } actor && Fights(actor) ? sentence.Text.Theatre.FightsAs(actor.Id) : null;
    }

    private static bool Fights(Actor actor) => actor is { Acts: true, Side: not "civil" };
}
