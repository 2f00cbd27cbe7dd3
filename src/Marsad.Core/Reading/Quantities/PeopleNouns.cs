using Marsad.Core.Language;
using Marsad.Core.Model;

namespace Marsad.Core.Reading.Quantities;

/// <summary>What a noun for people says by itself.</summary>
/// <param name="Class">Which kind of people.</param>
/// <param name="Actor">The actor that the word alone names; null if none.</param>
/// <param name="Plural">True for the plural form.</param>
internal readonly record struct PeopleNoun(VictimClass Class, ActorId? Actor, bool Plural);

/// <summary>The nouns for people, singular and plural.</summary>
internal static class PeopleNouns
{
    private static readonly Dictionary<string, PeopleNoun> Nouns = Build();

    /// <summary>Looks up one word in lower case.</summary>
    public static bool TryGet(string lower, out PeopleNoun noun) => Nouns.TryGetValue(lower, out noun);

    /// <summary>True where one stands within the tokens of a text.</summary>
    public static bool Within(ReportText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (TryGet(text.Lower(i), out _))
                return true;
        }

        return false;
    }

    private static Dictionary<string, PeopleNoun> Build()
    {
        var nouns = new Dictionary<string, PeopleNoun>(StringComparer.Ordinal);
        foreach (var line in EmbeddedWords.Lines("Reading/Quantities/people.tsv"))
        {
            var fields = line.Split('\t');
            if (!KebabEnum.TryParse<VictimClass>(fields[1], out var kind))
                throw new FormatException($"people.tsv: {fields[1]} is no victim class");
            ActorId? actor = fields.Length > 2 && fields[2].Length > 0 ? new ActorId(fields[2]) : null;
            var word = fields[0];
            var plural = word is "people" or "personnel" or "staff" or "crew" or "infantry" or "peshmerga" or "mujahideen" or "fedayeen" or "women" or "men" or "children" or "schoolchildren" or "grandchildren" or "troops" or "forces" or "others" or "bodies" or "lives" or "losses" || word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("men", StringComparison.Ordinal);
            nouns[word] = new PeopleNoun(kind, actor, plural);
            if (!plural)
                nouns.TryAdd(word + "s", new PeopleNoun(kind, actor, true));
        }

        return nouns;
    }
}
