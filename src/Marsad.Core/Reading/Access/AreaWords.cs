using Marsad.Core.Language;
using Marsad.Core.Reading.Ground;
using Marsad.Core.Reading.Places;

namespace Marsad.Core.Reading.Access;

/// <summary>The words that say which part of a place is meant: "the rebel-held parts of Aleppo", "eastern Aleppo".</summary>
internal static class AreaWords
{
    private const int Longest = 7;

    /// <summary>A place's words with those before them that narrow it.</summary>
    public static string Of(SentenceReading sentence, PlaceMention place)
    {
        var text = sentence.Text;
        if (place.First < sentence.Sentence.First || place.End > sentence.Sentence.End)
            return place.Name;
        var first = place.First;
        while (first > sentence.Sentence.First && first > place.First - Longest && SaysWhichPart(text, first - 1))
            first--;
        while (first < place.First && text.Lower(first) is "of" or "the")
            first++;
        return text.Words(first, place.End);
    }

    private static bool SaysWhichPart(ReportText text, int i) =>
        text.Tokens[i].Tag == Tag.Adjective || GroundWords.ClassOf(text.Lower(i)) is GroundClass.Part or GroundClass.Settlement || text.Lower(i) is "of" or "the" or "eastern" or "western" or "northern" or "southern" || text.Lower(i).EndsWith("-held", StringComparison.Ordinal);
}
