using Marsad.Core.Model;
using Marsad.Core.Reading.Quantities;

namespace Marsad.Core.Reading.Merging;

/// <summary>Whether two numbers of people in one report are one figure told twice.</summary>
internal sealed class SameFigure(ReportText text)
{
    // Below this, two happenings of one report often have the same number.
    private const long Telling = 10;

    // Sentences apart.
    private const int Near = 3;

    /// <summary>
    /// True when the numbers, and whom they count, can be one: equal, "58" beside "at least 58" or "more than 58", and a headline's "dozens" beside
    /// the body's number.
    /// </summary>
    public bool AreOne(Draft a, Draft b)
    {
        // "one in each of two towns": told apart on purpose.
        if (a.Sentence == b.Sentence && a.Count.First == b.Count.First)
            return false;
        var headline = IsTitle(a) || IsTitle(b);
        if (!headline && (a.Part != b.Part || a.Initiator.Actors.Any(x => b.Initiator.Actors.Any(y => text.Theatre.AreEnemies(x, y)))))
            return false;
        // "killing civilians", and elsewhere how many: the number tells it in full.
        if (a.Count.Numbered != b.Count.Numbered)
            return !a.Part && IsOpen(a, b) && a.Type == b.Type && Math.Abs(a.Sentence - b.Sentence) <= Near;
        // "a woman and a girl", "four women and four children were killed": other people, each told once.
        if (a.Sentence == b.Sentence && a.Count.First != b.Count.First && (a.Count.Value.High is 1 or 2 || a.Trigger == b.Trigger))
            return false;
        if (a.Count.Value.Low == b.Count.Value.Low && a.Count.Value.High == b.Count.Value.High)
            return headline || a.VictimActor == b.VictimActor || a.VictimActor is null || b.VictimActor is null || a.VictimClass == b.VictimClass;
        if (!headline && a.Sentence == b.Sentence)
            return false;
        var sameVoice = a.Source is null || b.Source is null || a.Source == b.Source;
        return IsNear(a, b) && (headline || a.Source == b.Source || sameVoice && a.Count.Value.Low == b.Count.Value.Low)
            || (headline || sameVoice && Math.Abs(a.Sentence - b.Sentence) <= Near) && (IsVaguer(a.Count, b.Count, headline) || IsVaguer(b.Count, a.Count, headline));
    }

    /// <summary>True for numbers so telling that they settle by themselves that the two are one, whatever else the words leave open or say less exactly.</summary>
    public bool Settle(Draft a, Draft b)
    {
        if (NameOnePerson(a.Count, b.Count))
            return true;
        if (a.Count.Value.Low is not { } low || !a.Count.Numbered || !b.Count.Numbered)
            return false;
        if (IsTitle(a) || IsTitle(b))
            return low > 2;
        return low >= Telling && (!a.TimeStated || !b.TimeStated || a.Time is not { } left || b.Time is not { } right || Math.Abs(left.End.DayNumber - right.End.DayNumber) <= 1)
            && (!a.PlaceStated || !b.PlaceStated || a.Place!.Place is not { } here || b.Place!.Place is not { } there || here.Adm1 == there.Adm1);
    }

    // "Omar Halabi was killed", "a shell that killed the driver Omar Halabi".
    private bool NameOnePerson(Count a, Count b) =>
        a is { Value: { Low: 1, High: 1 }, Numbered: true, IsBare: false } && b is { Value: { Low: 1, High: 1 }, Numbered: true, IsBare: false } && text.Lower(a.End - 1) == text.Lower(b.End - 1)
        && text.Tokens[a.End - 1].Tag == Language.Tag.ProperNoun && text.Tokens[b.End - 1].Tag == Language.Tag.ProperNoun && text.NameAt(a.End - 1) is null;

    /// <summary>The fuller wording of a figure: of "61" and "at least 61" in the body the bounded one.</summary>
    public Count Fuller(Draft first, Draft draft) =>
        !first.Count.Numbered && draft.Count.Numbered || first.Effect is not null && !IsTitle(draft) && (IsVague(first.Count) || !IsVague(draft.Count) && draft.Count.Value is { Low: { } low, High: null } && low >= first.Count.Value.Low) ? draft.Count : first.Count;

    // The unnumbered one says the same of whose they were, or nothing.
    private static bool IsOpen(Draft a, Draft b)
    {
        var open = a.Count.Numbered ? b : a;
        return a.VictimActor == b.VictimActor && a.VictimClass == b.VictimClass || open is { VictimActor: null, VictimClass: VictimClass.Unknown };
    }

    private bool IsTitle(Draft draft) => text.Sentences[draft.Sentence].Span.Start < text.Report.Title.Length;

    private static bool IsNear(Draft a, Draft b) =>
        a.Count.Value is { Low: > 2 and { } left, High: var leftHigh } && b.Count.Value is { Low: > 2 and { } right, High: var rightHigh }
        && (leftHigh is null || rightHigh is null) && Math.Abs(left - right) <= 1;

    // "kills dozens" over a text that counts 31; within a text the number must be what the word means.
    private bool IsVaguer(Count exact, Count vague, bool headline) =>
        IsVague(vague) && !IsVague(exact) && exact.Value.Low is { } number && vague.Value.Low is { } least && (headline ? number * 5 >= least * 2 : number >= least && number < least * 5);

    private bool IsVague(Count count) => count.Value.High is null && text.Lower(count.NumberEnd - 1) is "several" or "tens" or "dozens" or "scores" or "hundreds" or "thousands" or "many" or "more" && text.Tokens[count.NumberEnd - 1].Kind == Language.TokenKind.Word;
}
