using Marsad.Core.Language;

namespace Marsad.Core.Reading.Actors;

/// <summary>Words that name who acts in any war (actors.tsv).</summary>
internal static class ActorWords
{
    private static readonly Dictionary<string, HashSet<string>> Roles = Build();

    /// <summary>True for unnamed fighters who may be the group told before them: "militants".</summary>
    public static bool IsBack(string lower) => Roles["back"].Contains(lower);

    /// <summary>True for "group" and its like.</summary>
    public static bool IsGroup(string lower) => Roles["group"].Contains(lower);

    /// <summary>True for the forces of a state.</summary>
    public static bool IsArmy(string lower) => Roles["army"].Contains(lower);

    /// <summary>True for fighters who show the name before them to be an armed group's.</summary>
    public static bool IsFighters(string lower) => Roles["fighters"].Contains(lower);

    /// <summary>True for the last word of an armed group's own name.</summary>
    public static bool IsBody(string lower) => Roles["body"].Contains(lower);

    private static Dictionary<string, HashSet<string>> Build()
    {
        var roles = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedWords.Lines("Reading/Lexicon/actors.tsv"))
        {
            var cells = line.Split('\t');
            if (!roles.TryGetValue(cells[1], out var words))
                roles[cells[1]] = words = new(StringComparer.Ordinal);
            words.Add(cells[0]);
        }

        return roles;
    }
}
