namespace Marsad.Core.Language;

/// <summary>The closed classes of English: words whose part of speech the form alone decides.</summary>
public static class EnglishWords
{
    /// <summary>No function word is longer.</summary>
    private const int LongestLookedUp = 24;

    private static readonly Dictionary<string, Tag> Closed = Build();

    private static readonly Dictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> ClosedBySpan = Closed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tag of a function word in lower case; <see cref="Tag.Other"/> for every other word.</summary>
    public static Tag TagOf(string lower) => Closed.GetValueOrDefault(lower, Tag.Other);

    /// <summary>True for a function word in any case; allocates nothing.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestLookedUp];
        return word.Length <= lower.Length && ClosedBySpan.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var tag) && tag != Tag.Other;
    }

    /// <summary>True for a form of "be".</summary>
    public static bool IsBe(string lower) => lower is "be" or "is" or "are" or "was" or "were" or "been" or "being" or "am";

    /// <summary>True for the adjective or the plural of a nation, people or faith ("syrian", "kurds"): it describes, and is no place.</summary>
    public static bool IsDemonym(string lower) => Demonyms.Contains(lower) || Nationals.Contains(lower);

    /// <summary>True for a nation, people or faith in the plural: "syrians", "tuareg".</summary>
    public static bool IsNationals(string lower) => Nationals.Contains(lower);

    /// <summary>True for nationals whose adjective is the same word: "lebanese".</summary>
    public static bool IsAdjectiveToo(string lower) => Demonyms.Contains(lower) && Nationals.Contains(lower);

    private static readonly HashSet<string> Demonyms = [.. Column("Language/demonyms.tsv", 0), .. Column("Language/nations.tsv", 1)];

    private static readonly HashSet<string> Nationals = [.. Column("Language/demonyms.tsv", 1)];

    private static IEnumerable<string> Column(string file, int column) => EmbeddedWords.Lines(file).Select(line => line.Split('\t')[column]);

    private static Dictionary<string, Tag> Build()
    {
        var words = new Dictionary<string, Tag>(StringComparer.Ordinal);
        Add(Tag.Determiner, "the a an this that these those some any no every each all both another its his her their our my your several many few most");
        Add(Tag.Pronoun, "it he she they we i you him them us me himself itself themselves who whom whose which what there others");
        Add(Tag.Preposition, "in on at of by for from with without to into onto over under near between among amid against across through during around outside inside along beyond toward towards upon within off about per via despite including following until throughout alongside besides behind");
        Add(Tag.Conjunction, "and or but nor yet plus");
        Add(Tag.Subordinator, "because although though while whereas if unless when where after before since as than whether");
        Add(Tag.Auxiliary, "be is are was were been being am has have had having do does did will would shall should can could may might must 's 're 've 'll 'd");
        Add(Tag.Adverb, "not n't never also still already yet now then again once only just even too very more less later earlier ago soon here elsewhere meanwhile however reportedly allegedly apparently today yesterday tomorrow tonight overnight immediately continuously currently mostly largely nearly almost about approximately roughly far further together instead therefore");
        Add(Tag.Particle, "up out down back away");
        return words;

        void Add(Tag tag, string list)
        {
            foreach (var word in list.Split(' '))
                words.TryAdd(word, tag);
        }
    }
}
