using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Reading.Trees;

namespace Marsad.Core.Reading.Merging;

/// <summary>Whether two drafts of what was done can tell of one happening, places and days apart.</summary>
internal sealed class SameHappening(ReportText text)
{
    // A span that runs this long is not the happening of a day that falls into it.
    private const int Long = 3;

    private const int Reach = 5;

    /// <summary>True when the words leave it open that both are of one kind: equal types, or an attack without a word of its means beside one that it may be.</summary>
    public static bool CanBeOneKind(Draft a, Draft b) =>
        a.Type == b.Type || !AreJoined(a, b) && AreNear(a, b) && (a.Generic && IsAttack(b) && CanBe(a.Type, b.Type) || b.Generic && IsAttack(a) && CanBe(b.Type, a.Type));

    /// <summary>True when the doers named do not exclude each other; in a battle who attacked may be told either way.</summary>
    public static bool CompatibleParties(Draft a, Draft b) =>
        a.Initiator.Actors.Count == 0 || b.Initiator.Actors.Count == 0 || SharesActor(a.Initiator, b.Initiator) || a.Type == EventType.Battle && b.Type == EventType.Battle && (SharesActor(a.Initiator, b.Target) || SharesActor(a.Target, b.Initiator));

    /// <summary>True when the group tells of what was done in the draft's own sentence: that comes before what other sentences tell.</summary>
    public static bool IsOfOneSentence(IReadOnlyList<Draft> group, Draft draft)
    {
        foreach (var told in group)
        {
            if (told.Sentence == draft.Sentence && told is { Type: not null, Effect: null } && draft is { Type: not null, Effect: null })
                return true;
        }

        return false;
    }

    /// <summary>
    /// True when the words set the two apart: one goes on over weeks and the other was on a day, one was done to others, or the later is told as
    /// one more ("another strike", "an earlier attack", "a counterattack").
    /// </summary>
    public bool AreSetApart(Draft a, Draft b)
    {
        if (IsTitle(a) || IsTitle(b))
            return false;
        if (IsOpen(a) != IsOpen(b) || IsLong(a) != IsLong(b) && (IsLong(a) ? b : a).Time is not null)
            return true;
        if (a.Type != b.Type && AreTwoDeeds(a, b))
            return true;
        if (a.Type != EventType.Battle && AreOthers(a.Target, b.Target))
            return true;
        var (earlier, later) = a.Trigger > b.Trigger ? (b, a) : (a, b);
        return IsOneMore(later) || IsWider(earlier, later);
    }

    /// <summary>
    /// True when both hit one thing that a report has once ("a wedding", "a bakery"), on one day, and one of the places is a name that only
    /// this report tells: it then lies in the other.
    /// </summary>
    public bool HitTheSame(Draft a, Draft b) =>
        a is { Type: not EventType.Battle, Place: { } left, Time.Days: 1 } && b is { Place: { } right } && a.Time == b.Time && a.Sentence != b.Sentence
        && (left.Place is null || right.Place is null) && Math.Abs(a.Sentence - b.Sentence) <= Reach && SharesThing(a.Evidence, b.Evidence);

    private bool SharesThing((int First, int End) a, (int First, int End) b)
    {
        for (var i = a.First; i < a.End; i++)
        {
            if (!Lexicon.Things.Single.Contains(text.Lower(i)))
                continue;
            for (var j = b.First; j < b.End; j++)
            {
                if (text.Lower(j) == text.Lower(i) && IsKnown(a.First > b.First ? i : j))
                    return true;
            }
        }

        return false;
    }

    // "the wedding", "their bakery".
    private bool IsKnown(int thing)
    {
        for (var i = thing - 1; i >= thing - 4; i--)
        {
            if (text.Lower(i) is "the" or "this" or "its" or "their" or "his")
                return true;
        }

        return false;
    }

    // What kind an attack was the words near it tell; gas that the report comes to much later was another matter.
    private static bool AreNear(Draft a, Draft b) => a.Type != EventType.Chemical && b.Type != EventType.Chemical || Math.Abs(a.Sentence - b.Sentence) <= Reach;

    // "attacked the post and blew up a bridge", "shelled A while jets bombed B": each verb tells its own.
    private bool AreTwoDeeds(Draft a, Draft b)
    {
        if (a.Sentence != b.Sentence)
            return false;
        var tree = text.TreeOf(text.Sentences[a.Sentence]);
        var (first, second) = a.Trigger < b.Trigger ? (a.Trigger, b.Trigger) : (b.Trigger, a.Trigger);
        return IsFinite(tree, first) && IsFinite(tree, second) && tree.IsWithin(second, first)
            && (tree.Is(second, "conj") || tree.Is(second, "advcl") && tree.Dependent(second, "mark") is >= 0 and var mark && tree[mark].Lemma is "while" or "whereas");
    }

    private static bool IsFinite(SentenceTree tree, int i) => tree[i].Xpos is "VBD" or "VBZ" or "VBP" or "VBN";

    // "the attack" may be any; a raid, a bombardment and a blast are no clash.
    private static bool CanBe(EventType? told, EventType? other) => told == EventType.Battle || other != EventType.Battle;

    // "bombing and shelling": two means, told side by side.
    private static bool AreJoined(Draft a, Draft b) => a.Sentence == b.Sentence && Math.Abs(a.Trigger - b.Trigger) is > 0 and <= 3;

    private static bool IsAttack(Draft draft) =>
        draft.Type is EventType.Battle or EventType.Airstrike or EventType.Shelling or EventType.Bombing or EventType.Chemical;

    // "in recent weeks", "regularly": stated, and no day.
    private static bool IsOpen(Draft draft) => draft is { TimeStated: true, Time: null };

    private static bool IsLong(Draft draft) => draft is { TimeStated: true, Time.Days: > Long };

    private bool AreOthers(Party a, Party b) =>
        a.Actors.Count > 0 && b.Actors.Count > 0 && a.Actors.All(x => b.Actors.All(y => text.Theatre.AreEnemies(x, y)));

    // A report goes from the whole to its parts: what it then tells of the whole province is another matter, unless it is "the strikes".
    private bool IsWider(Draft earlier, Draft later) =>
        later.Sentence > earlier.Sentence && later is { PlaceStated: true, Place.Rank: <= 1 } && earlier is { PlaceStated: true, Place.Rank: > 1 } && !IsDefinite(later);

    private bool IsDefinite(Draft draft)
    {
        for (var i = draft.Trigger - 1; i >= draft.Trigger - 4 && i >= text.Sentences[draft.Sentence].First; i--)
        {
            if (text.Lower(i) is "the" or "this" or "these" or "those")
                return true;
            if (text.Tokens[i].Tag is not (Tag.Adjective or Tag.Noun or Tag.ProperNoun or Tag.Numeral))
                return false;
        }

        return false;
    }

    private bool IsOneMore(Draft draft)
    {
        if (text.Lower(draft.Trigger).StartsWith("counter", StringComparison.Ordinal))
            return true;
        var first = text.Sentences[draft.Sentence].First;
        if (text.Lower(first) is "separately" or "elsewhere" || text.Lower(first) == "in" && (text.Lower(first + 1) == "another" || text.Lower(first + 2) == "separate"))
            return true;
        for (var i = draft.Trigger - 1; i >= first && i >= draft.Trigger - 4; i--)
        {
            if (text.Lower(i) is "another" or "separate" or "earlier" or "previous" or "second" or "other" or "further" or "similar" or "additional" or "subsequent" or "more" && text.Tokens[draft.Trigger].Tag is not (Tag.Verb or Tag.PastVerb))
                return true;
            if (text.Tokens[i].Tag is not (Tag.Adjective or Tag.Noun or Tag.ProperNoun or Tag.Numeral or Tag.Gerund))
                return false;
        }

        return false;
    }

    private bool IsTitle(Draft draft) => text.Sentences[draft.Sentence].Span.Start < text.Report.Title.Length;

    private static bool SharesActor(Party a, Party b) => a.Actors.Any(b.Actors.Contains);
}
