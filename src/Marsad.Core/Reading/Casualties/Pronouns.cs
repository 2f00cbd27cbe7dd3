using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>People whom a pronoun names right behind the verb that tells what became of them: "shot him dead", "captured four men and killed them".</summary>
internal static class Pronouns
{
    /// <summary>One for "him" and "her", for "them" the last number before it in the sentence; null where no verb has them as its object.</summary>
    public static Count? At(SentenceReading sentence, EffectFinder effects, int i, IReadOnlyList<Count> before)
    {
        var text = sentence.Text;
        if (text.Lower(i) is not ("him" or "her" or "them") || i == sentence.Sentence.First)
            return null;
        // "killed her brother": the pronoun owns another.
        if (text.Lower(i) == "her" && text.Tokens[i + 1].Tag is Tag.Noun or Tag.ProperNoun or Tag.Adjective)
            return null;
        if (!effects.Effects.Any(t => t.First == i + 1 && t.Sense is { Class: WordClass.Adjective, Value: "killed" } || t.IsVerb && t.End == i && t.Form is VerbForm.Past or VerbForm.Gerund && t.Sense is { Object: "victims", Value: "killed" or "injured" or "captured" }))
            return null;
        if (text.Lower(i) != "them")
            return new Count(i, i, i + 1, ReportedCount.Exactly(1), null, true);
        return before.LastOrDefault(c => c.End <= i && c.Numbered) is { Value.Low: > 1 } whole ? whole with { First = i, NumberEnd = i, End = i + 1 } : null;
    }
}
