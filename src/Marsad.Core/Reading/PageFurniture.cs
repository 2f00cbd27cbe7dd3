using Marsad.Core.Language;

namespace Marsad.Core.Reading;

/// <summary>Finds labels and headlines of other stories that a page ran into its text: "Tags Aleppo air raids", "Related Army Retakes Town".</summary>
internal static class PageFurniture
{
    /// <summary>The tokens of a sentence from the page's word to where a sentence of the report begins; empty when there is no such word.</summary>
    public static (int First, int End) In(ReportText text, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End - 3; i++)
        {
            if (text.Tokens[i].Text is "Tags" or "Related" or "Topic" && text.Tokens[i + 1].IsCapitalised && (text.Tokens[i + 2].IsCapitalised || text.Tokens[i + 3].IsCapitalised))
                return (i, Begin(text, i + 1, sentence.End));
        }

        return (0, 0);
    }

    // A sentence has a verb in small letters; it begins at the last capital article, number or preposition before it, else with the word before the verb.
    private static int Begin(ReportText text, int first, int end)
    {
        for (var verb = first + 2; verb < end - 1; verb++)
        {
            if (text.Tokens[verb].Tag is not (Tag.PastVerb or Tag.Auxiliary or Tag.Verb) || text.Tokens[verb].IsCapitalised || text.Tokens[verb + 1].IsCapitalised)
                continue;
            for (var i = verb - 1; i > first; i--)
            {
                if (text.Tokens[i].IsCapitalised && text.Tokens[i].Tag is Tag.Determiner or Tag.Numeral or Tag.Preposition or Tag.Adverb)
                    return i;
            }

            return verb - 1;
        }

        return end;
    }
}
