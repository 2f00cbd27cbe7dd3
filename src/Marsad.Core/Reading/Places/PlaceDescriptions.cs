using Marsad.Core.Language;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Places;

/// <summary>Nouns that stand for a place told elsewhere: "the town" for the last town before it, "a village" for the one that is named next.</summary>
internal sealed class PlaceDescriptions(ReportText text)
{
    // Words between the article and the noun ("the besieged rebel-held town").
    private const int MostBetween = 3;

    // "A village in the north was hit. … The village of Xyz": named within so many sentences.
    private const int SentencesAhead = 3;

    /// <summary>"the town" at its noun <paramref name="i"/>: the last place before it that is one; null where the noun describes none.</summary>
    public PlaceMention? Back(int i, Sentence sentence, IReadOnlyList<PlaceMention> before)
    {
        var noun = Noun(i);
        if (PlaceWords.KindsOf(noun) is not { Count: > 0 } kinds || Article(i, sentence) is not { } article || text.Lower(article) is "a" or "an" || IsNamed(i, sentence))
            return null;
        for (var at = before.Count - 1; at >= 0; at--)
        {
            if (Fits(before[at], noun, kinds))
                return before[at] with { First = article, End = i + 1 };
        }

        // "the province" behind a town of it.
        return PlaceWords.IsWide(noun) && before.Count > 0 && before[^1].Adm1 is { } adm1 && text.Theatre.Places.FirstOrDefault(p => p.Kind == PlaceKind.Governorate && p.Adm1 == adm1) is { } whole
            ? new PlaceMention(article, i + 1, whole.Name, whole, Model.PlacePrecision.Region)
            : null;
    }

    /// <summary>"a village" at its noun <paramref name="i"/>, with nothing to name it in its own sentence: true where the next one named may be meant.</summary>
    public bool IsAhead(int i, Sentence sentence) =>
        PlaceWords.KindsOf(Noun(i)) is { Count: > 0 } && !PlaceWords.IsWide(Noun(i)) && Article(i, sentence) is { } article && text.Lower(article) is "a" or "an" && !IsNamed(i, sentence);

    /// <summary>The place named next for the noun at <paramref name="i"/>; null if none follows soon.</summary>
    public PlaceMention? Ahead(int i, int sentence, IReadOnlyList<PlaceMention> all)
    {
        var noun = Noun(i);
        var kinds = PlaceWords.KindsOf(noun);
        var end = text.Sentences[Math.Min(text.Sentences.Count - 1, sentence + SentencesAhead)].End;
        return all.FirstOrDefault(m => m.First > i && m.End <= end && Fits(m, noun, kinds) && (m.Place is not { Kind: PlaceKind.City } || noun == "city")) is { } next
            ? next with { First = i, End = i + 1 }
            : null;
    }

    private static bool Fits(PlaceMention mention, string noun, IReadOnlyList<PlaceKind> kinds) =>
        mention.Place is { } place ? kinds.Contains(place.Kind) : mention.Noun == noun || mention.Noun is null && !PlaceWords.IsWide(noun);

    // A lost apostrophe leaves "citys".
    private string Noun(int i) => text.Lower(i) is { Length: > 4 } lower && lower[^1] == 's' && lower[^2] is 'y' or 'n' && PlaceWords.KindsOf(lower[..^1]).Count > 0 ? lower[..^1] : text.Lower(i);

    private int? Article(int i, Sentence sentence)
    {
        for (var at = i - 1; at >= Math.Max(sentence.First, i - 1 - MostBetween); at--)
        {
            if (text.Lower(at) is "the" or "this" or "that" or "a" or "an")
                return at;
            if (text.NameAt(at) is { Places.Count: > 0 } || text.Tokens[at].Tag is not (Tag.Adjective or Tag.Noun or Tag.ProperNoun or Tag.PastVerb or Tag.Gerund))
                return null;
        }

        return null;
    }

    // "the town of Xyz", "the town Xyz", "the city centre", "the village, Xyz".
    private bool IsNamed(int i, Sentence sentence)
    {
        var next = i + 1;
        if (next >= sentence.End)
            return false;
        if (text.Lower(next) is "of" or "called" or "known" or "named" || text.NameAt(next) is { Places.Count: > 0 } || text.Tokens[next].IsCapitalised && text.Tokens[next].Kind == TokenKind.Word)
            return true;
        return text.Lower(next) is "," && text.NameAt(next + 1) is { Places.Count: > 0 } || text.Tokens[next].Tag == Tag.Noun && text.Lower(next) is "council" or "hall" or "police" or "committee";
    }
}
