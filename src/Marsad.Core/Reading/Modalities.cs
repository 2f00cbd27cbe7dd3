using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Attribution;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading;

/// <summary>Reads how a claim is put: as so, possible, denied or planned; and which words only speak of aims.</summary>
internal sealed class Modalities(ReportText text, Sentence sentence, Clauses clauses)
{
    /// <summary>The modality of what stands at <paramref name="at"/>, under the attribution that covers it.</summary>
    public Modality At(int at, AttributionMention? attribution)
    {
        var (start, _) = clauses.Of(at);
        // "denied shelling the town, where 12 people died": who denies it does not deny that they died.
        if (attribution is { Manner: Manner.Deny })
            return attribution.VerbAt >= sentence.First && attribution.VerbAt < at && text.TreeOf(sentence).IsBeside(attribution.VerbAt, at) ? Modality.Asserted : Modality.Denied;
        for (var i = at - 1; i >= Math.Max(start, at - 8); i--)
        {
            switch (text.Lower(i))
            {
                // "no aid has entered", "no evidence of a strike": what follows is said not to be so.
                case "no" when IsNone(i, at): return Modality.Denied;
                case "not" or "n't" or "cannot" or "never" or "denied" or "denies" or "refuted" when i >= at - 4 && text.Lower(i + 1) is not ("only" or "just") && Bears(i, at): return Modality.Denied;
                case "will" or "would" or "planned" or "planning" or "plans" or "vowed" or "vows" or "pledged" or "threatened" or "threatens" or "prepare" or "prepares" or "preparing" or "shall" when Bears(i, at): return text.Lower(i + 1) is "not" ? Modality.Denied : Modality.Planned;
                case "alleged" or "suspected" or "unconfirmed" or "purported" when !IsOfTheNoun(i, at): continue;
                // "are reported to have died", by nobody who is named.
                case "reported" or "said" or "believed" or "thought" or "feared" or "rumoured" when attribution?.Source is null && text.Lower(i + 1) == "to" && EnglishWords.IsBe(text.Lower(i - 1)): return Modality.Possible;
                case "reportedly" or "allegedly" or "alleged" or "suspected" or "may" or "might" or "could" or "possibly" or "unconfirmed" or "rumoured" or "purported" or "purportedly" when Bears(i, at): return IsOfNone(start, i, at) ? Modality.Denied : Modality.Possible;
                case "to" when i >= at - 2 && IsPlannedInfinitive(i): return Modality.Planned;
            }
        }

        // "air strikes reportedly hit": the doubt stands behind the noun.
        for (var i = at + 1; i < Math.Min(sentence.End, at + 5); i++)
        {
            if (text.Lower(i) is "reportedly" or "allegedly" or "apparently")
                return Modality.Possible;
        }

        return attribution is { Manner: Manner.Plan, Direct: true } ? Modality.Planned : Modality.Asserted;
    }

    // "no convoy could enter".
    private bool IsOfNone(int start, int doubt, int at)
    {
        for (var i = doubt - 1; i >= Math.Max(start, at - 8); i--)
        {
            if (text.Lower(i) == "no" && IsNone(i, at))
                return true;
        }

        return false;
    }

    // "no longer", "no fewer than" tell of something.
    private bool IsNone(int no, int at) => text.Lower(no + 1) is not ("longer" or "fewer" or "less" or "more") && Bears(no, at);

    /// <summary>True when the words are an aim, a wish, a condition or a forecast, and so no claim: "in an attempt to", "the toll is expected to rise".</summary>
    public bool IsAim(int at)
    {
        for (var i = at - 1; i >= Math.Max(sentence.First, at - 5); i--)
        {
            var lower = text.Lower(i);
            if (lower == "without")
                return true;
            // "in response to the attack" is no infinitive.
            if (lower == "to" && text.Tokens[i + 1].Tag is Tag.Determiner)
                break;
            if (lower == "to" && !IsPlannedInfinitive(i) && text.Tokens[at].Tag is Tag.Verb or Tag.Noun && VerbForms.Of(text.Lower(at)) == VerbForm.Base)
                return !IsCaused(i) && text.Lower(BeforeDay(i)) is not ("continued" or "continue" or "began" or "managed" or "begun" or "forced" or "continues" or "able" or "started");
            if (text.Tokens[i].Tag is not (Tag.Adverb or Tag.Determiner))
                break;
        }

        if (IsCondition(at))
            return true;
        for (var i = at - 1; i >= Math.Max(sentence.First, at - 3) && text.Tokens[i].Tag is Tag.Auxiliary or Tag.Adverb or Tag.Verb; i--)
        {
            // "must be withdrawn": what somebody wants.
            if (text.Lower(i) is "must" or "should" or "ought")
                return true;
        }

        for (var i = at - 1; i >= Math.Max(sentence.First, at - 8); i--)
        {
            if (text.Lower(i) == "capable" && text.Lower(i + 1) == "of" || text.Lower(i) is "expecting" or "expect" or "hope" or "hopes" or "hoped" or "hoping" or "urged" or "urges" or "urging" or "demanding" or "demanded" or "warned" && text.Lower(i + 1) == "of" || text.Lower(i) == "against" && text.Lower(i - 1) is "warn" or "warns" or "warned" or "warning" || text.Lower(i) is "attempts" or "efforts" && text.Lower(i + 1) == "at" || text.Lower(i) == "would" && text.Lower(i + 1) == "be" && at - i > 2)
                return true;
        }

        return false;
    }

    // In the tree; "May" is a month where the tree has no auxiliary in it.
    private bool Bears(int word, int at) => text.TreeOf(sentence).Covers(word, text.Lower(word) is "not" or "n't" or "cannot" or "never" or "no", at) && (text.Lower(word) != "may" || text.TreeOf(sentence).Is(word, "aux"));

    /// <summary>True within "if", "unless" or "whether".</summary>
    public bool IsCondition(int at) => text.Lower(clauses.Of(at).Start) is "if" or "unless" or "whether";

    // "an alleged strike" doubts the strike; "an alleged strike killed ten" does not doubt the ten.
    private bool IsOfTheNoun(int doubt, int at)
    {
        for (var i = doubt + 1; i <= at; i++)
        {
            if (text.Tokens[i].Tag is not (Tag.Noun or Tag.ProperNoun or Tag.Adjective or Tag.Numeral or Tag.Gerund) && (i < at || VerbForms.Of(text.Lower(i)) is VerbForm.Past))
                return false;
        }

        return true;
    }

    // "the battle has prompted thousands of residents to flee": it was done.
    private bool IsCaused(int to)
    {
        for (var i = to - 1; i >= Math.Max(sentence.First, to - 8); i--)
        {
            if (text.Lower(i) is "prompted" or "forced" or "caused" or "compelled" or "prompting" or "forcing" or "causing" or "compelling" or "pushed" or "pushing")
                return text.Tokens[to - 1].Tag is Tag.Noun or Tag.ProperNoun or Tag.Numeral or Tag.Pronoun;
            if (text.Tokens[i].Tag is Tag.Verb or Tag.PastVerb)
                return false;
        }

        return false;
    }

    // "continued on Monday to pound": the token before what tells the day.
    private int BeforeDay(int to) => Times.CalendarWords.TryDay(text.Lower(to - 1), out _) && text.Lower(to - 2) == "on" ? to - 3 : to - 1;

    // "are planning to escalate", "vowed to attack", and the headline's "rebels to attack".
    private bool IsPlannedInfinitive(int to) =>
        VerbForms.Lemma(text.Lower(to - 1)) is "plan" or "vow" or "pledge" or "threaten" || text.Lower(to - 1) is "plans" or "preparing" or "ready" or "set" or "poised" or "vows";
}
