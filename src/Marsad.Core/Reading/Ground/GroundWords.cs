using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Ground;

/// <summary>What a noun says of the ground.</summary>
internal enum GroundClass
{
    /// <summary>A part of a place that is named beside it: "districts of".</summary>
    Part,

    /// <summary>What can have a name of its own and people in it.</summary>
    Settlement,

    /// <summary>A building, base, hill or field.</summary>
    Site,

    /// <summary>What fighters hold without a name of its own: "positions".</summary>
    Force,

    /// <summary>A way in or out.</summary>
    Route,

    /// <summary>Relief and what carries it.</summary>
    Aid,

    /// <summary>A siege.</summary>
    Siege,

    /// <summary>What carries people.</summary>
    Transport,
}

/// <summary>The nouns of ground.tsv, singular and plural.</summary>
internal static class GroundWords
{
    private static readonly Dictionary<string, (GroundClass Class, PlaceKind[] Kinds)> Nouns = Build();

    /// <summary>The class of a noun in lower case; null for other words.</summary>
    public static GroundClass? ClassOf(string lower) => Nouns.TryGetValue(lower, out var noun) ? noun.Class : null;

    /// <summary>True for a noun of ground that can be held.</summary>
    public static bool IsGround(string lower) => ClassOf(lower) is GroundClass.Part or GroundClass.Settlement or GroundClass.Site or GroundClass.Force;

    /// <summary>Kinds of place that the noun can stand for; none where it tells no kind.</summary>
    public static IReadOnlyList<PlaceKind> KindsOf(string lower) => Nouns.TryGetValue(lower, out var noun) ? noun.Kinds : [];

    /// <summary>True where a word of the class stands within the tokens.</summary>
    public static bool Within(ReportText text, GroundClass of, int first, int end)
    {
        for (var i = Math.Max(0, first); i < end; i++)
        {
            if (ClassOf(text.Lower(i)) == of)
                return true;
        }

        return false;
    }

    private static Dictionary<string, (GroundClass Class, PlaceKind[] Kinds)> Build()
    {
        var nouns = new Dictionary<string, (GroundClass Class, PlaceKind[] Kinds)>(StringComparer.Ordinal);
        foreach (var line in EmbeddedWords.Lines("Reading/Ground/ground.tsv"))
        {
            var fields = line.Split('\t');
            if (!KebabEnum.TryParse<GroundClass>(fields[1], out var of))
                throw new FormatException($"ground.tsv: {fields[1]} is no class");
            PlaceKind[] kinds = fields.Length < 3 ? [] : [.. fields[2].Split(',').Select(k => KebabEnum.TryParse<PlaceKind>(k, out var kind) ? kind : throw new FormatException($"ground.tsv: {k} is no kind of place"))];
            nouns[fields[0]] = (of, kinds);
            nouns.TryAdd(Plural(fields[0]), (of, kinds));
            // "in the citys west": a genitive that lost its apostrophe.
            nouns.TryAdd(fields[0] + "s", (of, kinds));
        }

        return nouns;
    }

    private static string Plural(string word) => word switch
    {
        [.., not ('a' or 'e' or 'o'), 'y'] => word[..^1] + "ies",
        [.., 's'] or [.., 'h'] => word + "es",
        _ => word + "s",
    };
}
