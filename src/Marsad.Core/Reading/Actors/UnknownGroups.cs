using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;
using Marsad.Core.Theatre.Names;

namespace Marsad.Core.Reading.Actors;

/// <summary>
/// Armed groups that no pack knows, kept as they are written: names that the words show to be such, by fighters behind them ("Xyz rebels") or
/// by their own last word ("Xyz Martyrs Brigade"). Once shown, the name stands for the group wherever the report has it again.
/// </summary>
internal static class UnknownGroups
{
    private const int MostWords = 5;

    /// <summary>The names with such groups among them; places within a group's name go.</summary>
    public static List<NameMatch> Add(AnalysedText text, List<NameMatch> names)
    {
        var tokens = text.Tokens;
        // A lone common noun ("rebels") leaves room for the name before it.
        var covered = new bool[tokens.Count];
        foreach (var name in names)
        {
            if (name.End - name.First > 1 || name.Actor?.Kind != ActorKind.Collective)
                Array.Fill(covered, name.Actor is not null, name.First, name.End - name.First);
        }

        var shown = new Dictionary<string, Actor>(StringComparer.Ordinal);
        var found = new List<NameMatch>();
        foreach (var sentence in text.Sentences)
        {
            if (Casing.IsHeadline(tokens, sentence))
                continue;
            for (var i = sentence.First + 1; i < sentence.End; i++)
            {
                var lower = tokens[i].Lower;
                var body = tokens[i].IsCapitalised && ActorWords.IsBody(lower);
                if (covered[i] || !body && !(ActorWords.IsFighters(lower) && !tokens[i].IsCapitalised))
                    continue;
                var end = body ? i + 1 : i;
                var first = i;
                while (first > sentence.First && i - first < MostWords && !covered[first - 1] && IsNameWord(tokens[first - 1]))
                    first--;
                if (first == i || first == sentence.First && i - first == 1 || !body && (i - first == 1 && IsPlaceOnly(names, first) || Places.PlaceWords.IsKind(tokens[i - 1].Lower)))
                    continue;
                var actor = Of(text, first, end);
                shown.TryAdd(actor.Name, actor);
                found.Add(new NameMatch(first, i + 1, actor, []));
                i = end;
            }
        }

        if (shown.Count > 0)
            AddBare(text, shown, covered, found);
        return NamedActors.Merge(names, found);
    }

    private static void AddBare(AnalysedText text, Dictionary<string, Actor> shown, bool[] covered, List<NameMatch> found)
    {
        foreach (var (name, actor) in shown)
        {
            var words = name.Split(' ');
            for (var i = 0; i + words.Length <= text.Tokens.Count; i++)
            {
                var fits = true;
                for (var w = 0; fits && w < words.Length; w++)
                    fits = text.Tokens[i + w].Text == words[w] && !covered[i + w];
                if (fits && !found.Exists(f => f.First < i + words.Length && i < f.End))
                    found.Add(new NameMatch(i, i + words.Length, actor, []));
            }
        }
    }

    // "Homs rebels" are rebels of Homs and no group of that name.
    private static bool IsPlaceOnly(List<NameMatch> names, int at) => names.Exists(n => n.First <= at && at < n.End && n.Places.Count > 0);

    private static Actor Of(AnalysedText text, int first, int end)
    {
        var name = string.Join(' ', Enumerable.Range(first, end - first).Select(i => text.Tokens[i].Text));
        return new Actor(new ActorId(Slug(name)), ActorKind.ArmedGroup, "unknown", name, [], null, []);
    }

    private static string Slug(string name)
    {
        var slug = new System.Text.StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (c is ' ' or '-' && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    private static bool IsNameWord(Token token) =>
        token.Kind == TokenKind.Word && (token.IsCapitalised || token.Text is ['a' or 'e', 'l', '-', ..])
        && EnglishWords.TagOf(token.Lower) == Tag.Other && !EnglishWords.IsDemonym(token.Lower)
        && !token.Lower.Contains("-backed", StringComparison.Ordinal) && !token.Lower.Contains("-led", StringComparison.Ordinal) && !token.Lower.Contains("-linked", StringComparison.Ordinal)
        && !token.Lower.Contains("-affiliated", StringComparison.Ordinal) && !token.Lower.StartsWith("anti-", StringComparison.Ordinal) && !token.Lower.StartsWith("pro-", StringComparison.Ordinal)
        && !token.Lower.EndsWith("ist", StringComparison.Ordinal) && !token.Lower.EndsWith("ern", StringComparison.Ordinal)
        && token.Lower is not ("islamic" or "syrian" or "foreign" or "armed" or "takfiri" or "militant" or "rebel")
        && !Times.CalendarWords.TryDay(token.Lower, out _) && !Times.CalendarWords.TryMonth(token.Lower, out _);

}
