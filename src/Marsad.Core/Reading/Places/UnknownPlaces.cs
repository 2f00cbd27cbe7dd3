using Marsad.Core.Language;
using Marsad.Core.Reading.Times;

namespace Marsad.Core.Reading.Places;

/// <summary>
/// Names that no pack knows and only the words beside them show to be places: a common noun ("the town of Xyz", "Xyz district"), or a
/// preposition ("in Xyz"). Once shown, the name stands for the place wherever the report has it again.
/// </summary>
internal sealed class UnknownPlaces(ReportText text)
{
    private const int MostWords = 3;

    private readonly Dictionary<string, string?> _shown = new(StringComparer.Ordinal);

    /// <summary>The place that the tokens from <paramref name="i"/> on name; null if they name none.</summary>
    public PlaceMention? At(int i, Sentence sentence)
    {
        if (!IsNameToken(i, sentence))
            return null;
        var end = i;
        while (end < sentence.End && end < i + MostWords && IsNameToken(end, sentence) && !PlaceWords.IsKind(text.Lower(end)) && !PlaceWords.IsBuilding(text.Lower(end)))
            end++;
        if (end == i)
            return null;
        // In a headline every word may have a capital; an article makes a name of it even there.
        if (Casing.IsHeadline(text.Tokens, sentence) && !HasArticle(i) && !_shown.ContainsKey(Key(i, end)) && !(text.IsAllCapitals && IsTold(i, end, sentence)))
            return null;
        var noun = NounBeside(i, end, sentence);
        if (noun is null && !(IsBrought(i, end, sentence) || _shown.ContainsKey(Key(i, end)) && !IsOwner(end)))
            return null;
        if (noun is null && (IsBody(i, end, sentence) || IsPerson(end) && !_shown.ContainsKey(Key(i, end))))
            return null;
        noun ??= _shown.GetValueOrDefault(Key(i, end));
        if (!_shown.TryGetValue(Key(i, end), out var known) || known is null)
            _shown[Key(i, end)] = noun;
        // "Xyz Street", "Xyz province": the noun is part of the name.
        var stop = end < sentence.End && text.Lower(end) == noun && (PlaceWords.IsWide(noun) || PlaceWords.IsBuilding(noun) || text.Tokens[end].IsCapitalised && noun is "hill" or "farm" or "farms" or "camp" or "airport" or "base" or "crossing") ? end + 1 : end;
        return new PlaceMention(i, stop, text.Words(i, stop), null, Model.PlacePrecision.Exact, noun);
    }

    /// <summary>A name of which the pack knows only the first word, one of many names' ("Tal Xyz", "Deir Xyz"); null for others.</summary>
    public PlaceMention? Compound(int i, Sentence sentence)
    {
        if (!PlaceWords.IsElement(text.Lower(i)) || text.NameAt(i) is not { Places.Count: > 0 } name || name.First != i || name.End != i + 1 || i + 1 >= sentence.End || !IsNameToken(i + 1, sentence) || Casing.IsHeadline(text.Tokens, sentence))
            return null;
        return new PlaceMention(i, i + 2, text.Words(i, i + 2), null, Model.PlacePrecision.Exact, null);
    }

    // In a report all in capitals: "THE TOWN OF XYZ", "XYZ DEPARTMENT", "IN XYZ, ".
    private bool IsTold(int first, int end, Sentence sentence) =>
        NounBeside(first, end, sentence) is not null || end - first == 1 && text.Lower(first - 1) == "in" && text.Lower(end) is "," or ".";

    private string Key(int first, int end) => text.Words(first, end).ToLowerInvariant();

    private string? NounBeside(int first, int end, Sentence sentence)
    {
        if (end < sentence.End && PlaceWords.IsKind(text.Lower(end)) && first > sentence.First && !(text.Lower(end) == "state" && text.Tokens[end].IsCapitalised))
            return text.Lower(end);
        if (end < sentence.End && PlaceWords.IsBuilding(text.Lower(end)) && first > sentence.First)
            return text.Lower(end);
        var before = text.Lower(first - 1) is "of" ? text.Lower(first - 2) : text.Lower(first - 1);
        if (first - 1 < sentence.First)
            return null;
        // "in Xyz neighbourhood Abc told": the noun is of the name before it.
        if (text.Lower(first - 1) != "of" && text.NameAt(first - 2) is { Places.Count: > 0 } || first - 2 > sentence.First && text.Lower(first - 1) != "of" && IsNameToken(first - 2, sentence))
            return null;
        if (PlaceWords.IsKind(before) && (text.Lower(first - 1) == "of" || before is "village" or "town" or "neighborhood" or "neighbourhood" or "district" or "city"))
            return before;
        // "the villages of A, B and C": the first is shown by the noun, the others by the first.
        return text.Lower(first - 1) == "of" && before.EndsWith('s') && PlaceWords.IsKind(before[..^1]) ? before[..^1]
            : before.EndsWith("ies", StringComparison.Ordinal) && PlaceWords.IsKind(before[..^3] + "y") ? before[..^3] + "y" : null;
    }

    // "in Xyz", "near Xyz": in running text, and behind nothing else that a preposition brings.
    private bool IsBrought(int first, int end, Sentence sentence)
    {
        if (first <= sentence.First || IsOwner(end))
            return false;
        if (PlaceWords.IsInto(text.Lower(first - 1)))
            return true;
        // "an attack on Xyz, south of Abc".
        if (text.Lower(first - 1) == "on" && text.Lower(end) == "," && IsLocated(end + 1))
            return true;
        // "north of Xyz", "the outskirts of Xyz"; "in Abc and Xyz".
        if (text.Lower(first - 1) is "of" && PlaceWords.IsAround(text.Lower(first - 2)))
            return true;
        var before = first - 1;
        while (before > sentence.First && text.Lower(before) is "and" or ",")
            before--;
        return before < first - 1 && before > sentence.First && _shown.Keys.Any(k => EndsAt(k, before)) && !PlaceWords.IsInto(text.Lower(first));
    }

    private bool EndsAt(string key, int last)
    {
        for (var first = Math.Max(0, last - MostWords + 1); first <= last; first++)
        {
            if (Key(first, last + 1) == key)
                return true;
        }

        return false;
    }

    private bool IsOwner(int end) => end < text.Tokens.Count && text.Tokens[end].Kind == TokenKind.Clitic;

    private bool IsBody(int first, int end, Sentence sentence)
    {
        for (var i = first; i < Math.Min(sentence.End, end + 2); i++)
        {
            if (PlaceWords.IsBody(text.Lower(i)) && (i < end || text.Tokens[i].IsCapitalised))
                return true;
        }

        return false;
    }

    private bool IsLocated(int at) =>
        PlaceWords.IsAround(text.Lower(at)) && (text.Lower(at + 1) == "of" || text.Lower(at) == "near") || text.Tokens[Math.Min(at, text.Tokens.Count - 1)].Kind == TokenKind.Number && text.Lower(at + 1) is "km" or "kms" or "kilometres" or "kilometers" or "miles";

    // "in Smith said", "the mayor of Xyz, Omar Smith, said": a name that speaks is no place.
    private bool IsPerson(int end) => end < text.Tokens.Count && VerbForms.Lemma(text.Lower(text.Lower(end) == "," ? end + 1 : end)) is "say" or "tell" or "add";

    private bool HasArticle(int i) => text.Lower(i).IndexOf('-', StringComparison.Ordinal) is > 1 and < 5 and var hyphen && Theatre.Names.Folding.IsArticle(text.Lower(i)[..hyphen]);

    private bool IsNameToken(int i, Sentence sentence) => text.NameAt(i) is null
        && text.Tokens[i] is { Kind: TokenKind.Word, IsCapitalised: true } or { Kind: TokenKind.Word, Text: ['a' or 'e', 'l', '-', ..] }
        && text.Lower(i).Length > 1
        && EnglishWords.TagOf(text.Lower(i)) == Tag.Other && !NumberWords.TryValue(text.Lower(i), out _)
        && !EnglishWords.IsDemonym(text.Lower(i))
        && !PlaceWords.IsNoPlace(text.Lower(i))
        && !text.Lower(i).EndsWith("ern", StringComparison.Ordinal)
        && !CalendarWords.TryDay(text.Lower(i), out _) && !CalendarWords.TryMonth(text.Lower(i), out _)
        && (i > sentence.First || VerbForms.Of(text.Lower(i)) == VerbForm.None)
        && !EndsInCommonWord(text.Tokens[i].Text);

    // "Kurdish-controlled", "US-led": a hyphen and a word in lower case behind it make no name; "al-foua" does.
    private static bool EndsInCommonWord(string word) =>
        word.LastIndexOf('-') is > 1 and var hyphen && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]) && !Theatre.Names.Folding.IsArticle(word[..hyphen].ToLowerInvariant());
}
