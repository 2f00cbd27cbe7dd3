using Marsad.Core.Language;
using Marsad.Core.Model;
using Marsad.Core.Theatre;

namespace Marsad.Core.Reading.Places;

/// <summary>Words that tell what a name beside them is (places.tsv).</summary>
internal static class PlaceWords
{
    private static readonly Dictionary<string, PlaceKind[]> Kinds = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, int> Bearings = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, HashSet<string>> Roles = Build();

    /// <summary>True for a common noun for a place: "village", "province".</summary>
    public static bool IsKind(string lower) => Kinds.ContainsKey(lower);

    /// <summary>Kinds of place that a common noun can point back to ("the town"); none where it says too little ("the area").</summary>
    public static IReadOnlyList<PlaceKind> KindsOf(string lower) => Kinds.GetValueOrDefault(lower) ?? [];

    /// <summary>True for a noun of what is larger than a town.</summary>
    public static bool IsWide(string lower) => Roles["wide"].Contains(lower);

    /// <summary>True for a noun that makes a body of a place's name before it.</summary>
    public static bool IsBody(string lower) => Roles["body"].Contains(lower);

    /// <summary>True for a noun that makes a place's name together with the name before it: "Xyz hospital".</summary>
    public static bool IsBuilding(string lower) => Roles["building"].Contains(lower);

    /// <summary>True for people on the move, and what carries them, whose "from" tells where they come from.</summary>
    public static bool IsPeople(string lower) => Roles["people"].Contains(lower) || Quantities.PeopleNouns.TryGet(lower, out _);

    /// <summary>True for who is called after a place: "the governor of".</summary>
    public static bool IsOffice(string lower) => Roles["office"].Contains(lower);

    /// <summary>True where what follows is near the place and not in it.</summary>
    public static bool IsAround(string lower) => Roles["around"].Contains(lower);

    /// <summary>True for a word with which many names of places begin: "Tal", "Deir".</summary>
    public static bool IsElement(string lower) => Roles["element"].Contains(lower);

    /// <summary>True for a preposition that brings a place.</summary>
    public static bool IsInto(string lower) => Roles["into"].Contains(lower);

    /// <summary>True for words with a capital that stand behind "in" and are no places.</summary>
    public static bool IsNoPlace(string lower) => Roles["calendar"].Contains(lower);

    /// <summary>True for the land around a city: "countryside".</summary>
    public static bool IsRural(string lower) => Roles["rural"].Contains(lower);

    /// <summary>Degrees from north by east of "northern", "southwest"; null for other words.</summary>
    public static int? BearingOf(string lower) => Bearings.TryGetValue(lower, out var degrees) ? degrees : null;

    private static Dictionary<string, HashSet<string>> Build()
    {
        var roles = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedWords.Lines("Reading/Lexicon/places.tsv"))
        {
            var cells = line.Split('\t');
            if (!roles.TryGetValue(cells[1], out var words))
                roles[cells[1]] = words = new(StringComparer.Ordinal);
            words.Add(cells[0]);
            if (cells[1] == "bearing")
                Bearings[cells[0]] = int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture);
            if (cells[1] is "kind" or "wide")
                Kinds[cells[0]] = [.. (cells.Length > 2 ? cells[2] : "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Kind)];
        }

        return roles;
    }

    private static PlaceKind Kind(string word) =>
        KebabEnum.TryParse<PlaceKind>(word, out var kind) ? kind : throw new FormatException($"places.tsv: {word} is no kind of place");
}
