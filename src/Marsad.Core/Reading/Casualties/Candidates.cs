using Marsad.Core.Language;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>The people of a sentence of whom something may be told: numbers, single persons, and bare plurals beside an effect.</summary>
internal static class Candidates
{
    /// <summary>In the order of the text; no two overlap.</summary>
    public static List<Count> Of(SentenceReading sentence, EffectFinder effects)
    {
        var counts = new List<Count>(sentence.Counts);
        for (var i = sentence.Sentence.First; i < sentence.Sentence.End; i++)
        {
            if (counts.Any(c => i >= c.First && i < c.End))
                continue;
            if (sentence.Text.Tokens[i].IsCapitalised && NamedPerson.At(sentence.Text, sentence.Sentence, i) is { } person && effects.IsToldOfPerson(person))
            {
                counts.Add(person);
                i = person.End - 1;
                continue;
            }

            if (Pronouns.At(sentence, effects, i, counts) is { } meant)
            {
                counts.Add(meant);
                continue;
            }

            if (!StartsPhrase(sentence, i, counts))
                continue;
            if (SinglePerson.At(sentence.Text, sentence.Sentence, i) is not { } single || counts.Any(c => c.First >= single.First && c.First < single.End))
                continue;
            if (single.Numbered ? effects.Of(single) is not null || sentence.Text.Lower(single.First) is "a" or "an" or "one" && counts.Any(c => c.End <= i && Parts.IsPartOf(sentence, c, single)) : effects.IsArgument(single))
            {
                counts.Add(single);
                i = single.End - 1;
            }
        }

        counts.Sort((a, b) => a.First.CompareTo(b.First));
        return counts;
    }

    private static bool StartsPhrase(SentenceReading sentence, int i, List<Count> counts)
    {
        if (sentence.Text.Lower(i) is "a" or "an" or "another" or "one" or "the" or "its" or "his" or "her" or "their")
            return true;
        if (i > sentence.Sentence.First && sentence.Text.Tokens[i - 1].Tag is Tag.Adjective or Tag.Noun or Tag.ProperNoun or Tag.Determiner or Tag.Numeral)
            return false;
        return !counts.Any(c => c.End == i);
    }
}
