using Marsad.Core.Language;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>Tells numbers of people who are some of those of whom an effect is told.</summary>
internal sealed class ThoseAmong(SentenceReading sentence, Gaps gaps, IReadOnlyList<Trigger> effects)
{
    /// <summary>True for "among the dead were two children", "the wounded include a boy", "a nurse was among those killed".</summary>
    public bool Is(Trigger trigger, Count count)
    {
        if (trigger.Sense.Object == "victims-toll")
            return Includes(trigger, count);
        if (trigger.IsVerb && trigger.Form != VerbForm.Past || trigger.Sense.Class == WordClass.Noun)
            return false;
        if (count.IsBare)
            return IsOfThose(trigger, count);
        var group = trigger.First - 1;
        if (sentence.Text.Lower(group) is "among" && count.First >= trigger.End)
            group++;
        while (group > sentence.Sentence.First && (sentence.Text.Tokens[group].Tag is Tag.Adjective or Tag.Numeral || sentence.Text.Lower(group) is "people" or "who" or "were" or "was" or "civilians"))
            group--;
        if (sentence.Text.Lower(group) is not ("the" or "those" or "them") && group != trigger.First)
            return false;
        if (sentence.Text.Lower(group - 1) == "of" && count.NumberEnd == group - 1)
            return IsOfThose(trigger, count);
        if (sentence.Text.Lower(group - 1) == "of")
            return count.First >= trigger.End && count.First - trigger.End <= 1 && EnglishWords.IsBe(sentence.Text.Lower(count.NumberEnd));
        var before = sentence.Text.Lower(group - 1) is "among" or "amongst";
        if (count.End <= group)
            return before && count.End >= group - 4 && gaps.OnlyAuxiliaries(count.End, group - 1);
        if (count.First < trigger.End || count.First - trigger.End > 8)
            return false;
        for (var i = trigger.End; i < count.First; i++)
        {
            if (sentence.Text.Lower(i) is "include" or "includes" or "included" || before && EnglishWords.IsBe(sentence.Text.Lower(i)))
                return gaps.OnlyModifiers(i + 1, count.First) || IsListed(i + 1, count.First);
            if (sentence.Text.Tokens[i].Tag is not (Tag.Noun or Tag.Adverb or Tag.ProperNoun or Tag.Preposition))
                return false;
        }

        return false;
    }

    // "included three nurses and a doctor".
    private bool IsListed(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence.Text.Lower(i) is not ("and" or ",") && sentence.Text.Tokens[i].Tag is not (Tag.Numeral or Tag.Adjective or Tag.Determiner) && !PeopleNouns.TryGet(sentence.Text.Lower(i), out _) && sentence.Text.Tokens[i].Kind != TokenKind.Number)
                return false;
        }

        return true;
    }

    // "the death toll includes 14 children and nine women".
    private bool Includes(Trigger toll, Count count)
    {
        for (var i = toll.End; i < Math.Min(count.First, toll.End + 3); i++)
        {
            if (sentence.Text.Lower(i) is "includes" or "included" or "include")
                return IsListed(i + 1, count.First);
        }

        return false;
    }

    // "nine of those killed", "six of the wounded were", "of those killed six were children".
    private bool IsOfThose(Trigger trigger, Count count)
    {
        if (count.First >= trigger.End)
            return count.First - trigger.End <= 1 && sentence.Text.Lower(trigger.First - 1) is "those" or "the" && sentence.Text.Lower(trigger.First - 2) == "of" && EnglishWords.IsBe(sentence.Text.Lower(count.NumberEnd));
        // "two of the injured died": the verb tells what became of them.
        return !effects.Any(e => e.IsVerb && e.First == trigger.End) && trigger.First - count.NumberEnd == 2 && sentence.Text.Lower(count.NumberEnd) == "of" && sentence.Text.Lower(count.NumberEnd + 1) is "those" or "the" && trigger.Sense.Value is "killed" or "injured" && sentence.Text.Lower(trigger.End) is not "in" && (sentence.Text.Lower(trigger.First - 1) == "those" || trigger.Form == VerbForm.Past || EnglishWords.IsBe(sentence.Text.Lower(trigger.End)));
    }
}
