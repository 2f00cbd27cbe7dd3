using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Places;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Control;

/// <summary>Reads epithets: "rebel-held Aleppo", "the government-besieged town of Madaya", "a regime-controlled area of Aleppo".</summary>
internal static class EpithetRules
{
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "held", "controlled", "run", "dominated", "occupied", "besieged" };

    /// <summary>Epithets of the sentence, on a named place each.</summary>
    public static IEnumerable<Draft> Read(SentenceReading sentence, NameIndex names)
    {
        for (var i = sentence.Sentence.First; i < sentence.Sentence.End; i++)
        {
            if (Epithet(sentence, names, i) is not { } epithet || PlaceOf(sentence, i) is not { } place)
                continue;
            var besieged = epithet.Ending == "besieged";
            var end = Math.Max(i + 1, place.First > i ? place.End : i + 1);
            var draft = sentence.Draft(besieged ? "access/besieged.epithet" : "control/holds.epithet", i, i + 1, place);
            var first = i > sentence.Sentence.First && sentence.Text.Tokens[i - 1].Tag == Tag.Determiner ? i - 1 : epithet.First;
            yield return draft with
            {
                Evidence = (place.First < i && place.First >= i - 8 ? place.First : first, Math.Max(end, NounEnd(sentence, i + 1))),
                Control = besieged ? null : ControlAction.Holds,
                Access = besieged ? AccessAction.Besieged : null,
                Initiator = new Party([epithet.Holder], epithet.First, i + 1),
                Source = null,
                Via = [],
                SourceWords = (-1, -1),
                Modality = Modality.Asserted,
                Time = null,
                TimeStated = false,
                Subject = besieged ? place.Name : null,
                Epithet = true,
            };
        }
    }

    private static (ActorId Holder, string Ending, int First)? Epithet(SentenceReading sentence, NameIndex names, int i)
    {
        var lower = sentence.Text.Lower(i);
        var hyphen = lower.LastIndexOf('-');
        if (hyphen > 0 && Endings.Contains(lower[(hyphen + 1)..]))
            return names.Actor(sentence.Text.Tokens[i].Text[..hyphen]) is { Acts: true } actor ? (actor.Id, lower[(hyphen + 1)..], i) : null;
        // "Syrian-regime controlled area": the participle stands alone before a noun.
        if (i > sentence.Sentence.First && Endings.Contains(lower) && i + 1 < sentence.Sentence.End && sentence.Text.Tokens[i + 1].Tag is Tag.Noun or Tag.Adjective
            && sentence.Text.Tokens[i - 1].Lower is var before && before.Contains('-', StringComparison.Ordinal) && names.Actor(before.Replace('-', ' ')) is { Acts: true } joined)
            return (joined.Id, lower, i - 1);
        return null;
    }

    // The place that the epithet stands on: behind it ("rebel-held suburbs of Aleppo"), or before it in apposition ("Hamdania, a government-held area").
    private static PlaceMention? PlaceOf(SentenceReading sentence, int i)
    {
        var text = sentence.Text;
        if (i >= 2 && text.Lower(i - 1) is "a" or "an" or "the" && text.Lower(i - 2) is "," or "-" or "–" or "is" or "(" && sentence.Places.Within(Math.Max(sentence.Sentence.First, i - 7), i).LastOrDefault() is { } apposed)
            return apposed;

        for (var at = i + 1; at < Math.Min(sentence.Sentence.End, i + 8); at++)
        {
            if (sentence.Places.Within(at, sentence.Sentence.End).FirstOrDefault() is { } place && place.First == at)
                return place;
            if (text.Tokens[at].Tag is Tag.Verb or Tag.PastVerb or Tag.Auxiliary or Tag.Punctuation or Tag.Subordinator)
                break;
            if (text.Lower(at) is "city" or "capital" && text.Lower(at - 1) == "the")
                return sentence.Places.All.LastOrDefault(p => p.First < i && p.Place?.Kind is Theatre.PlaceKind.City) ?? sentence.Places.All.FirstOrDefault(p => p.Place?.Kind is Theatre.PlaceKind.City);
        }

        return null;
    }

    private static int NounEnd(SentenceReading sentence, int from)
    {
        var end = from;
        while (end < sentence.Sentence.End && end < from + 4 && sentence.Text.Tokens[end].Tag is Tag.Noun or Tag.Adjective)
            end++;
        return end;
    }
}
