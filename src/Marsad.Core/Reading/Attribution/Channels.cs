using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Attribution;

/// <summary>Finds through whom a speaker spoke: "told Al Jazeera", "on Twitter", "in a statement to SANA", "speaking to AFP".</summary>
internal sealed class Channels(ReportText text)
{
    /// <summary>Channels behind the verb, and the token behind the words that name them; <paramref name="from"/> when none does.</summary>
    public (IReadOnlyList<ActorId> Via, int End) After(Sentence sentence, int verb, int from)
    {
        var via = new List<ActorId>();
        var at = from;
        while (at < sentence.End && at < from + 9)
        {
            var token = text.Tokens[at];
            if (text.ActorAt(at) is { } name && name.Actor!.Kind is ActorKind.Outlet or ActorKind.Channel)
            {
                via.Add(name.Actor.Id);
                at = name.End;
                continue;
            }

            if (!IsChannelWord(token.Lower) && !(token.IsCapitalised && Times.CalendarWords.TryDay(token.Lower, out _)))
                break;
            at++;
        }

        return (via, via.Count > 0 || text.Lower(verb) is "told" or "tells" ? at : from);
    }

    /// <summary>Channels that the opening of the sentence names before the speaker at <paramref name="speaker"/>: "In a statement to SANA a source …".</summary>
    public IEnumerable<ActorId> Before(Sentence sentence, int speaker)
    {
        var speaks = false;
        for (var i = sentence.First; i < Math.Min(speaker, sentence.First + 12); i++)
        {
            if (text.Lower(i) is "statement" or "statements" or "speaking" or "interview" or "remarks" or "comments")
                speaks = true;
            else if (speaks && text.Lower(i - 1) is "to" or "with" or "by" or "on" or "for" && text.ActorAt(i) is { Actor: { Kind: ActorKind.Outlet or ActorKind.Channel } outlet })
                yield return outlet.Id;
        }
    }

    private static bool IsChannelWord(string lower) =>
        lower is "to" or "on" or "in" or "through" or "by" or "correspondent" or "reporter" or "correspondents" or "statement" or "told" or "a" or "the" or "news" or "agency" or "via" or "," or "its" or "his" or "her" or "account"
            or "an" or "interview" or "with" or "'s" or "page" or "posted" or "late" or "telephone" or "phone" or "official";
}
