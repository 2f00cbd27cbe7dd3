using Marsad.Core.Language;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Tolls: nouns that have a number brought to them by a verb or a preposition of their own.</summary>
internal static class Tolls
{
    // Tokens between a toll and its number.
    private const int Longest = 24;

    // Tokens between "number of" and what became of them.
    private const int Counted = 6;

    private static readonly Dictionary<string, Sense> Senses = Lexicon.Senses.All.Where(s => s.Kind == "effect" && s.Object == "victims-toll").ToDictionary(s => s.Value, StringComparer.Ordinal);

    /// <summary>"the number of medics killed": the toll that "number of" makes of an effect of the sentence, where the lexicon has no such phrase.</summary>
    public static IEnumerable<Trigger> Of(SentenceReading sentence, IReadOnlyList<Trigger> effects)
    {
        var text = sentence.Text;
        foreach (var effect in effects)
        {
            if (effect.Form != VerbForm.Past || !Senses.TryGetValue(effect.Sense.Value, out var sense))
                continue;
            for (var i = effect.First - 1; i > sentence.Sentence.First && i >= effect.First - Counted; i--)
            {
                if (text.Lower(i) == "of" && text.Lower(i - 1) is "number" or "total" && !effects.Any(e => e.First <= i && e.End > i))
                {
                    yield return new Trigger(sense, i - 1, effect.End, VerbForm.None);
                    break;
                }

                if (text.Tokens[i].Tag is not (Tag.Noun or Tag.ProperNoun or Tag.Adjective or Tag.Auxiliary) && text.Lower(i) is not ("who" or "and"))
                    break;
            }
        }
    }

    /// <summary>
    /// "reached at least 112", "has risen to 61", "rose from 12 to 19", "brought the number to 40", "brought to 40 the number":
    /// the number that the toll's own verb or preposition brings.
    /// </summary>
    public static bool Reaches(ReportText text, Trigger trigger, Count count)
    {
        // "the toll is expected to rise as many are": no figure.
        if (count.Value is { Low: 1, High: null })
            return false;
        if (count.First < trigger.End)
            return trigger.First - count.End is 0 or 1 && text.Lower(count.First - 1) == "to" && VerbForms.Lemma(text.Lower(count.First - 2)) is "bring" or "take" or "push" or "raise" or "put" or "lift" or "increase" || trigger.First - count.End is 0 or 1 && text.Lower(count.First - 1) == "to" && text.Lower(count.First - 2) is "updated" or "revised" or "lowered" or "updating" or "revising";
        if (count.First - trigger.End > Longest)
            return false;
        for (var i = count.First - 1; i >= trigger.End; i--)
        {
            var lower = text.Lower(i);
            if (lower is "as" or "high" or "low")
                continue;
            if (lower == "from" && NumberReader.IsRise(text.Lower(i - 1)))
                return true;
            if (lower is "to" && text.Lower(i - 1) != "addition" || lower is "at" or "of" or "was" or "is" or "be" or "stands" or "stood" || VerbForms.Lemma(lower) is "reach" or "rise" or "put" or "exceed" or "hit" or "surpass" or "top")
                return true;
            if (lower is not ("a" or "some" or "total"))
                return false;
        }

        return count.First == trigger.End;
    }
}
