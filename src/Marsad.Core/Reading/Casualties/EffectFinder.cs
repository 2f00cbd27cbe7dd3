using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Lexicon;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Casualties;

/// <summary>What became of some people, with the words that tell it.</summary>
/// <param name="Effect">Killed, injured, both undivided, …</param>
/// <param name="Trigger">The word that tells it; of a pair ("killed and wounded") the first.</param>
/// <param name="Among">True where the people are some of those of whom it is told: "among the dead were two children".</param>
internal readonly record struct Fate(Effect Effect, Trigger Trigger, bool Among = false);

/// <summary>Finds what became of a number of people: the effect whose words govern it in the sentence.</summary>
internal sealed class EffectFinder
{
    private readonly SentenceReading _sentence;
    private readonly ReportText _text;
    private readonly Gaps _gaps;
    private readonly Complements _complements;
    private readonly ThoseAmong _among;

    public EffectFinder(SentenceReading sentence)
    {
        (_sentence, _text) = (sentence, sentence.Text);
        _gaps = new Gaps(sentence);
        _complements = new Complements(sentence);
        List<Trigger> effects = [.. sentence.Triggers.Where(t => t.Sense.Kind == "effect")];
        if (effects.Count > 0)
            effects.AddRange([.. Tolls.Of(sentence, effects)]);
        Effects = effects;
        _among = new ThoseAmong(sentence, _gaps, effects);
    }

    /// <summary>The words of the sentence that tell what became of people, in order.</summary>
    public IReadOnlyList<Trigger> Effects { get; }

    /// <summary>What became of the people of <paramref name="count"/>; null when the sentence does not say.</summary>
    public Fate? Of(Count count)
    {
        Fate? best = null;
        var nearest = int.MaxValue;
        var ofThose = false;
        foreach (var trigger in Effects)
        {
            if (!KebabEnum.TryParse<Effect>(trigger.Sense.Value, out var effect))
                continue;
            var among = _among.Is(trigger, count);
            ofThose |= among;
            if (!among && !Fits(trigger, count))
                continue;
            // Of two that fit the nearer one tells it: "the toll was put at 8, in addition to 12 injured".
            var distance = trigger.First >= count.NumberEnd ? Math.Max(0, trigger.First - count.End) : count.First - trigger.End;
            if (distance > nearest || distance == nearest && !IsHeaded(best!.Value.Trigger, trigger, count))
                continue;
            nearest = distance;
            best = new Fate(!among && Undivided(trigger, effect, count) ? Effect.Casualties : effect, trigger, among);
        }

        // "among the dead were seven people killed at a market".
        if (ofThose && best is { Among: false } own)
            best = own with { Among = true };
        return best is { Effect: Effect.Casualties, Trigger.Sense.Class: WordClass.CountedNoun } ? Killed(count) ?? best : best ?? Described(count);
    }

    // "a girl killed two others injured" that lost its comma: the first verb has its own people before it.
    private bool IsHeaded(Trigger before, Trigger behind, Count count) =>
        count.Numbered && before is { IsVerb: true, Form: VerbForm.Past } && before.End == count.First && behind is { IsVerb: true, Form: VerbForm.Past } && behind.First == count.End
        && before.First > _sentence.Sentence.First && PeopleNouns.TryGet(_text.Lower(before.First - 1), out _) && _sentence.Arguments.IsPassive(behind);

    // "25 casualties were killed", "a death toll of 25 casualties", "25 casualties and many wounded": more is said than the noun by which they are counted.
    private Fate? Killed(Count count)
    {
        foreach (var trigger in Effects)
        {
            if (trigger.Sense is { Object: "victims-toll", Value: "killed" } && trigger.First < count.First && Fits(trigger, count) || trigger.Sense.Value == "injured" && IsBesideThem(trigger, count))
                return new Fate(Effect.Killed, trigger);
            if (trigger.IsVerb && trigger.Sense.Value == "killed" && trigger.First >= count.End && Fits(trigger, count) && !Undivided(trigger, Effect.Killed, count))
                return new Fate(Effect.Killed, trigger);
        }

        return null;
    }

    // "casualties and wounded" may be one number of both; with a word of number of their own the wounded are others.
    private bool IsBesideThem(Trigger trigger, Count count)
    {
        var at = count.End;
        while (_text.Lower(at) is "at" or "least")
            at++;
        if (_text.Lower(at) is not ("and" or ",") || trigger.First - at is < 2 or > 5)
            return false;
        for (var i = at + 1; i < trigger.End; i++)
        {
            if (_text.Lower(i) is "number" or "other" or "others" or "many" or "several" or "dozens" or "more" or "tens" || _text.Tokens[i].Tag == Tag.Numeral || _text.Tokens[i].Kind == TokenKind.Number)
                return true;
        }

        return false;
    }

    // "several wounded children", "2,000 displaced families": the effect stands within the phrase.
    private Fate? Described(Count count)
    {
        foreach (var trigger in Effects)
        {
            if (trigger.First >= count.NumberEnd && (trigger.End < count.End || count.Noun is null && trigger.End == count.End) && trigger.Form is VerbForm.Past or VerbForm.None && count.Numbered
                && trigger.Sense.Value is "injured" or "displaced" or "trapped" or "missing" && KebabEnum.TryParse<Effect>(trigger.Sense.Value, out var effect))
                return new Fate(effect, trigger);
        }

        return null;
    }

    /// <summary>A bare plural is counted only where nothing else can be meant: the subject of a passive, or the object right behind the verb.</summary>
    public bool IsArgument(Count count) =>
        !IsWithinParts(count) && (Effects.Any(t => t.Sense is { Class: WordClass.Adjective, Value: "missing" or "trapped" } && t.First == count.End && EnglishWords.IsBe(_text.Lower(count.First - 1))) || Effects.Any(t => t.Sense.Class == WordClass.CountedNoun && IsCounted(t, count)) || Effects.Any(t => t.IsVerb && t.Sense.Subject != "-" && (t.First >= count.End && t.First - count.End <= 4 && IsPassive(t, count) && _gaps.OnlyAuxiliaries(count.End, t.First) || t.Sense.Object == "victims" && t.End == count.First && t.Form is VerbForm.Gerund or VerbForm.Past && TreeVictims.Has(_sentence, t, count))));

    /// <summary>A name alone is a victim where the verb stands right beside it: "Omar Halabi was killed", "died", "killing Omar Halabi".</summary>
    public bool IsToldOfPerson(Count person)
    {
        foreach (var trigger in Effects)
        {
            // A place that no pack knows is captured too.
            if (!trigger.IsVerb || trigger.Sense.Value is not ("killed" or "injured" or "captured") || trigger.Sense.Object is not ("victims" or "-") || VerbForms.Lemma(_text.Lower(trigger.First)) is "capture" or "seize" or "take" or "hold")
                continue;
            if (trigger.End == person.First && trigger.Sense.Object == "victims" && (trigger.Form is VerbForm.Gerund || trigger.Form is VerbForm.Past && !_sentence.Arguments.IsPassive(trigger)) && _text.Tokens[person.End].Tag is not (Tag.Noun or Tag.ProperNoun or Tag.Auxiliary))
                return true;
            if (trigger.First < person.End || trigger.Form != VerbForm.Past || trigger.First - person.End > 3)
                continue;
            var passive = trigger.Sense.Object == "-";
            var between = true;
            for (var i = person.End; i < trigger.First; i++)
            {
                passive = passive || EnglishWords.IsBe(_text.Lower(i));
                between = between && _text.Tokens[i].Tag is Tag.Auxiliary or Tag.Adverb;
            }

            if (passive && between)
                return true;
        }

        return false;
    }

    // "people, including women and children": parts without a number are no numbers.
    private bool IsWithinParts(Count count)
    {
        for (var i = count.First - 1; i >= Math.Max(_sentence.Sentence.First, count.First - 4); i--)
        {
            if (_text.Lower(i) is "including" or "among" or "mostly" or "mainly")
                return true;
            if (_text.Lower(i) is not ("and" or "," or "or") && !PeopleNouns.TryGet(_text.Lower(i), out _))
                return false;
        }

        return false;
    }

    private bool Fits(Trigger trigger, Count count)
    {
        switch (trigger.Sense.Class)
        {
            case WordClass.CountedNoun:
                return IsCounted(trigger, count);
            case WordClass.Noun when trigger.Sense.Object == "victims-toll":
                return Tolls.Reaches(_text, trigger, count);
            case WordClass.Noun when trigger.Sense.Object == "victims-unknown":
                return IsOfNoun(trigger, count) && _complements.Stand(count.End, 6, "unknown", "unclear", "uncertain");
            case WordClass.Noun:
                return IsOfNoun(trigger, count);
            case WordClass.Adjective:
                // "11 people dead", "many were missing", "people are living under siege".
                return trigger.First >= count.End && trigger.First - count.End <= 9 && _gaps.OnlyAuxiliaries(count.End, trigger.First);
        }

        if (!_complements.Has(trigger, count))
            return false;
        if (TreeVictims.Has(_sentence, trigger, count) && (!count.IsBare || AllowsBare(trigger, count)))
            return true;
        if (trigger.Sense.Object is "-" or "injury" or "transport" or "siege" or "civil" && trigger.Sense.Subject == "victims")
            return trigger.First >= count.End && (_gaps.OnlyAuxiliaries(count.End, trigger.First) || !count.IsBare && _gaps.IsSubject(count.End, trigger.First));
        var passive = IsPassive(trigger, count);
        if (trigger.Sense.Object == "victims-only" && (count.IsBare || passive && count.Noun is not { Class: VictimClass.Combatant }))
            return false;
        if (IsBeside(trigger, count) || trigger is { Form: VerbForm.Gerund, Sense.Object: "victims" } && _text.Lower(trigger.End) == "of" && count.First - trigger.End <= 2)
            return true;
        if (trigger.First >= count.End)
            return (passive || trigger.Sense.Subject == "victims-any") && (_gaps.OnlyAuxiliaries(count.End, trigger.First) || passive && !count.IsBare && _gaps.IsSubject(count.End, trigger.First));
        return !passive && count.First >= trigger.End && _gaps.OnlyModifiers(trigger.End, count.First) && (!count.IsBare || AllowsBare(trigger, count));
    }

    // "was killed along with two others", "killing a commander of the group and eight more militants".
    private bool IsBeside(Trigger trigger, Count count)
    {
        if (count.IsBare || count.First < trigger.End || trigger.Sense.Value is not ("killed" or "injured" or "captured"))
            return false;
        if (_text.Lower(count.First - 1) == "with" && _text.Lower(count.First - 2) is "along" or "together")
            return count.First - trigger.End <= 4;
        if (trigger.Form != VerbForm.Gerund || _text.Lower(count.First - 1) != "and" || count.First - trigger.End > 16)
            return false;
        for (var i = trigger.End; i < count.First - 1; i++)
        {
            if (_text.Tokens[i].Tag is not (Tag.Noun or Tag.ProperNoun or Tag.Adjective or Tag.Determiner) && _text.Lower(i) is not ("of" or "from" or "," or "and" or "nom" or "de"))
                return false;
        }

        return true;
    }

    // "100 bodies", "dozens of casualties", "15 dead", "109 of the dead".
    private bool IsCounted(Trigger trigger, Count count)
    {
        if (!count.Numbered)
            return trigger.First == count.NumberEnd && trigger.End == count.End && IsToldOf(trigger);
        if (trigger.First < count.NumberEnd)
            return false;
        if (trigger.First == count.NumberEnd || trigger.End == count.End)
            return true;
        return trigger.End <= count.NumberEnd + 3 && _text.Lower(count.NumberEnd) is "of" or "more" or "other" or "others" or "”" or "\"" or "civilian" or "new" or "further" or "additional" or "military";
    }

    // "there were casualties", "leaving fatalities", "casualties were reported", and a headline's "casualties in": told without a number.
    private bool IsToldOf(Trigger trigger)
    {
        if (_text.Lower(trigger.End - 1)[^1] != 's')
            return false;
        if (trigger.Sense.Value == "casualties" && Losses.AreTold(_sentence, trigger))
            return true;
        var behind = _text.Lower(trigger.End);
        if (EnglishWords.IsBe(behind) && _text.Lower(trigger.End + 1) is "reported" or "also" or "caused" || behind == "reported")
            return true;
        var i = trigger.First - 1;
        while (i >= _sentence.Sentence.First && (_text.Tokens[i].Tag == Tag.Adjective || _text.Lower(i) is "civilian" or "human" or "more" or "and" or "injuries" or "casualties" or "heavy" or "further"))
            i--;
        var before = i < _sentence.Sentence.First ? "" : _text.Lower(i);
        if (EnglishWords.IsBe(before) && _text.Lower(i - 1) == "there" || VerbForms.Lemma(before) is "cause" or "leave" or "inflict" || before is "causes" or "leaves" or "causing" or "leaving" || before is "in" or "to" && _text.Lower(i - 1) is "resulting" or "resulted" or "leading" or "led" or "results" or "leads")
            return true;
        return _sentence.IsTitle && (before.Length == 0 || _text.Lower(trigger.First - 1) == "and" || before == ",") && behind is "in" or "among" or "at" or "by" or "as";
    }

    // "the death of eight", "the killing of 30 soldiers", "the killing by rebels of two men".
    private bool IsOfNoun(Trigger trigger, Count count)
    {
        if (count.First < trigger.End || count.First - trigger.End > 9)
            return false;
        var end = trigger.End;
        if (PairBehind(trigger) is { } second)
            end = second.End;
        if (_text.Lower(end) == "of")
            return count.First - end <= 3;
        return _text.Lower(end) == "by" && _text.Lower(count.First - 1) == "of";
    }

    /// <summary>True for a past form that is the passive of the people before it.</summary>
    private bool IsPassive(Trigger trigger, Count count)
    {
        if (_sentence.Arguments.IsPassive(trigger))
            return true;
        // "10 civilians killed, 40 injured" without its comma: the number behind has an effect of its own. "left three others wounded".
        return trigger.Form == VerbForm.Past && trigger.First == count.End && (HeadedElsewhere(trigger.End) || VerbForms.Lemma(_text.Lower(count.First - 1)) == "leave");
    }

    private bool HeadedElsewhere(int at)
    {
        var at1 = _text.Lower(at) == "and" ? at + 1 : at;
        foreach (var count in _sentence.Counts)
        {
            if (count.First == at1)
                return Effects.Any(t => t.First == count.End && t.Form is VerbForm.Past or VerbForm.None && !_sentence.Counts.Any(c => c.First == t.End));
        }

        return false;
    }

    // "kills at least 15 near", "kill 270 in": a bare number behind a verb counts people when no noun follows it.
    private bool AllowsBare(Trigger trigger, Count count)
    {
        if (trigger.Sense.Value is not ("killed" or "injured" or "casualties" or "displaced"))
            return false;
        var next = count.End < _sentence.Sentence.End ? _text.Tokens[count.End] : default;
        return count.End >= _sentence.Sentence.End || _sentence.Attributions.Any(a => a.First == count.End) || next.Tag is Tag.Preposition or Tag.Conjunction or Tag.Punctuation or Tag.Subordinator or Tag.Adverb || _sentence.Times.Any(t => t.First == count.End) || next.Lower is "most" or "mostly" or "all" or "amid" or "who";
    }

    // "killed and injured 40", "12 dead and wounded": dead and injured not told apart, unless each has its own number.
    private bool Undivided(Trigger trigger, Effect effect, Count count)
    {
        if (effect is not (Effect.Killed or Effect.Injured or Effect.Casualties))
            return false;
        if (PairBehind(trigger) is { } second && Other(effect, second))
            return !(count.First < trigger.First && _sentence.Counts.Any(c => c.First >= second.End && c.First - second.End <= 1 && _gaps.OnlyModifiers(second.End, c.First) && c.First != count.First));
        foreach (var first in Effects)
        {
            if (PairBehind(first) is { } pair && pair.First == trigger.First && Other(effect, first))
                return !(count.First > trigger.First && _sentence.Counts.Any(c => c.End == first.First || c.NumberEnd == first.First)) || count.End <= first.First;
        }

        return false;
    }

    private static bool Other(Effect effect, Trigger second) => second.Sense.Value is "killed" or "injured" && second.Sense.Value != effect.Kebab();

    // The effect joined to this one by nothing but "and" or "or".
    private Trigger? PairBehind(Trigger trigger)
    {
        if (_text.Lower(trigger.End) is not ("and" or "or" or "&" or "/"))
            return null;
        foreach (var second in Effects)
        {
            if (second.First == trigger.End + 1)
                return second;
        }

        return null;
    }
}
