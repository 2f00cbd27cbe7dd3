using Marsad.Core.Language;
using Marsad.Core.Reading.Times;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Subjects;

/// <summary>
/// Whether a text has any word of conflict at all: one of <c>conflict.tsv</c>, the first word of the name of a fighting actor or of a place of the theatre, or an acronym. One
/// pass over the characters without allocating, so that news of other things costs next to nothing.
/// </summary>
internal sealed class ConflictWords
{
    /// <summary>Words are sorted by this many first letters; none is shorter.</summary>
    private const int Opening = 3;

    private const int Letters = 26;

    private readonly Beginning[]?[] _byOpening = new Beginning[]?[Letters * Letters * Letters];

    public ConflictWords(TheatrePack theatre)
    {
        var words = EmbeddedWords.Lines("Reading/Subjects/conflict.tsv").SelectMany(l => l.Split("; "))
            .Select(w => w.EndsWith('*') ? new Beginning(w[..^1], Open: true) : new Beginning(w, Open: false))
            .Concat(theatre.Actors.Where(Fights).SelectMany(a => a.Spellings.Prepend(a.Name)).Select(FirstWord).Where(IsName).Select(w => new Beginning(w.ToLowerInvariant(), Open: true)))
            .Concat(theatre.Places.Where(p => p.Adm1 is not null).SelectMany(p => p.Spellings.Prepend(p.Name)).Select(FirstWord).Where(IsName).Select(w => new Beginning(w.ToLowerInvariant(), Open: false)));
        foreach (var group in words.Distinct().GroupBy(w => Index(w.Letters)))
            _byOpening[group.Key] = [.. group];
    }

    /// <summary>True when one stands in <paramref name="text"/>.</summary>
    public bool StandIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end - at >= 2 && IsAcronym(text[at..end]) || end - at >= Opening && _byOpening[Index(text[at..])] is { } candidates && Any(candidates, text[at..], end - at))
                return true;
            at = end;
        }

        return false;
    }

    private static bool Any(Beginning[] candidates, ReadOnlySpan<char> rest, int word)
    {
        foreach (var (letters, open) in candidates)
        {
            // A hyphen may stand within: "cease-fire".
            if (rest.StartsWith(letters, StringComparison.OrdinalIgnoreCase) && (open || letters.Length == word))
                return true;
        }

        return false;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word) => char.IsAsciiLetterUpper(word[1]) && !word.ContainsAnyExceptInRange('A', 'Z');

    private static bool Fights(Actor actor) =>
        actor is { Acts: true, Side: not "civil", Kind: ActorKind.StateForce or ActorKind.ArmedGroup or ActorKind.Coalition or ActorKind.Collective };

    // "October Dam", "Eastern Ghouta": months and directions stand in any text.
    private static string FirstWord(string name) => name.Split(' ', '-', '\'').FirstOrDefault(word => !IsEveryday(word.ToLowerInvariant()), "");

    private static bool IsEveryday(string lower) =>
        CalendarWords.TryMonth(lower, out _) || CalendarWords.TryDay(lower, out _) || lower.EndsWith("ern", StringComparison.Ordinal) || EnglishWords.IsFunctionWord(lower)
        || lower is "great" or "justice" or "university" or "youth" or "united";

    // A name's capital keeps common words of collectives ("local fighters") out.
    private static bool IsName(string word) => word.Length > Opening && char.IsAsciiLetterUpper(word[0]) && word.All(char.IsAsciiLetter);

    private static int Index(ReadOnlySpan<char> word) => ((word[0] | 0x20) - 'a') * Letters * Letters + ((word[1] | 0x20) - 'a') * Letters + (word[2] | 0x20) - 'a';

    /// <param name="Letters">In lower case.</param>
    /// <param name="Open">True when any ending may follow.</param>
    private readonly record struct Beginning(string Letters, bool Open);
}
