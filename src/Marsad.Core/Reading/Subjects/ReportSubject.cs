using System.Globalization;
using Marsad.Core.Language;

namespace Marsad.Core.Reading.Subjects;

/// <summary>
/// Whether a report is news of something else that borrows the words of war: a match, a takeover, a storm, a film. Every word of
/// <c>subjects.tsv</c> that stands in the report counts once for its subject; fighting stands against the strongest other one.
/// </summary>
internal static class ReportSubject
{
    /// <summary>Fewer points than this say nothing: one figure of speech in a report on fighting.</summary>
    private const int Enough = 3;

    private static readonly string[] Names = ["war", "politics", "sport", "business", "weather", "disaster", "crime", "arts", "science", "health"];

    private static readonly Dictionary<string, Phrase[]> ByFirstWord = Load();

    private static readonly int Phrases = ByFirstWord.Values.Max(phrases => phrases.Max(p => p.Number)) + 1;

    /// <summary>True when another subject outweighs fighting.</summary>
    public static bool IsOtherNews(ReportText text)
    {
        Span<bool> seen = stackalloc bool[Phrases];
        Span<int> points = stackalloc int[Names.Length];
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (!ByFirstWord.TryGetValue(text.Tokens[i].Lower, out var phrases))
                continue;
            foreach (var phrase in phrases)
            {
                if (seen[phrase.Number] || !phrase.StandsAt(text.Tokens, i))
                    continue;
                seen[phrase.Number] = true;
                points[phrase.Subject] += phrase.Points;
            }
        }

        // Wars are told with politics in the same report, so it must outweigh the fighting by far.
        var (war, politics) = (points[0], points[1]);
        var other = Math.Max(politics / 2, MaxOf(points[2..]));
        return other > war && Math.Max(politics, other) >= Enough;
    }

    private static int MaxOf(ReadOnlySpan<int> points)
    {
        var max = 0;
        foreach (var value in points)
            max = Math.Max(max, value);
        return max;
    }

    private static Dictionary<string, Phrase[]> Load()
    {
        var phrases = new List<(string First, Phrase Phrase)>();
        var number = 0;
        foreach (var line in EmbeddedWords.Lines("Reading/Subjects/subjects.tsv"))
        {
            var fields = line.Split('\t');
            var subject = Array.IndexOf(Names, fields[0]);
            if (subject < 0)
                throw new FormatException($"subjects.tsv: '{fields[0]}' is no subject");
            var points = int.Parse(fields[1], CultureInfo.InvariantCulture);
            foreach (var words in fields[2].Split("; "))
            {
                phrases.AddRange(new[] { words, Plural(words) }.Distinct(StringComparer.Ordinal).Select(form => form.Split(' '))
                    .Select(form => (form[0], new Phrase(form[1..], subject, points, number))));
                number++;
            }
        }

        return phrases.GroupBy(p => p.First, p => p.Phrase, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    private static string Plural(string words) => words switch
    {
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => words + "es",
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => words[..^1] + "ies",
        _ => words + "s",
    };

    /// <param name="Following">Words behind the first.</param>
    /// <param name="Subject">Index into <see cref="Names"/>.</param>
    /// <param name="Points">How telling it is.</param>
    /// <param name="Number">Singular and plural of one phrase share it.</param>
    private sealed record Phrase(string[] Following, int Subject, int Points, int Number)
    {
        public bool StandsAt(TokenList tokens, int at)
        {
            if (at + Following.Length >= tokens.Count)
                return false;
            for (var i = 0; i < Following.Length; i++)
            {
                if (tokens[at + 1 + i].Lower != Following[i])
                    return false;
            }

            return true;
        }
    }
}
